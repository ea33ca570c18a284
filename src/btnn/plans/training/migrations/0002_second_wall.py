"""Training behind the second wall, and kept as it was written.

An activity is seen by who holds it, by the agencies invited, and by the bodies above the holder (the same that see its
roster). Only the holder writes in it; an invited agency answers for itself. An exercise names nobody and is open to
every agency; an answer to it is seen by the agency of whoever answered and by the agency that set it.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

PARTS = ("activityturn", "material", "evaluation")
TABLES = tuple(
    f"training_{name}" for name in ("activity", "invitation", "invitationreply", *PARTS, "exercise", "exerciseanswer")
)
INVITED = (
    "EXISTS (SELECT FROM training_invitation asked WHERE asked.activity_id = training_activity.id "
    f"AND asked.agency_id = {OWN} OFFSET 0)"
)
OVERSEEN = "agency_id = ANY ((SELECT roster_overseen())::bigint[])"
OURS = f"whole.agency_id = {OWN}"
FORWARD = (
    "".join(appended(table) for table in TABLES)
    + walled("training_activity", seen=f"{OVERSEEN} OR {INVITED}", written=f"agency_id = {OWN}")
    # Looks at no other table with a policy that looks back at this one: PostgreSQL refuses a circle.
    + walled(
        "training_invitation",
        seen=f"{OWN} IN (agency_id, host_id)",
        written=f"host_id = {OWN} AND {through('training_invitation', 'activity_id', 'training_activity', OURS)}",
    )
    + walled(
        "training_invitationreply",
        seen=through("training_invitationreply", "invitation_id", "training_invitation"),
        written=through("training_invitationreply", "invitation_id", "training_invitation", OURS),
    )
    + "".join(
        walled(
            f"training_{name}",
            seen=through(f"training_{name}", "activity_id", "training_activity"),
            written=through(f"training_{name}", "activity_id", "training_activity", OURS),
        )
        for name in PARTS
    )
    + walled("training_exercise", seen=f"{OWN} IS NOT NULL AND {OWN} > 0", written=f"agency_id = {OWN}")
    + walled(
        "training_exerciseanswer",
        seen=f"agency_id = {OWN} OR {through('training_exerciseanswer', 'exercise_id', 'training_exercise', OURS)}",
        written=f"agency_id = {OWN}",
    )
)
BACKWARD = "".join(unwalled(table) + changeable(table) for table in reversed(TABLES))


class Migration(migrations.Migration):
    dependencies = [("training", "0001_training"), ("roster", "0002_second_wall")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
