"""Guidance behind the second wall, and kept as it was written.

What is done with a request is seen by the agency that guides; the agency that asked sees the notice of a session, that
it was held or called off, and that the letter was sent. A letter is seen by its sender and by the agencies that it went
to, an answer by the two between whom it passed, what was agreed by all who got the letter. The plan of sessions is its
agency's own.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

TABLES = ("plannedsession", "step", "letter", "letterbody", "letterreply", "letterclosing")
TOLD = "('notified', 'held', 'called_off', 'sent')"
OURS = f"agency_id = {OWN}"
GUIDES = through("guidance_step", "question_id", "support_question", f"whole.agency_id = {OWN}")
ASKED = through("guidance_step", "question_id", "support_question", f"whole.asking_agency_id = {OWN}")
WENT_TO_US = (
    "EXISTS (SELECT FROM guidance_letterbody body WHERE body.letter_id = guidance_letter.id "
    f"AND body.agency_id = {OWN} OFFSET 0)"
)
LETTER_OURS = f"{OURS} AND " + through("guidance_letter", "question_id", "support_question", f"whole.agency_id = {OWN}")
FORWARD = "".join(appended(f"guidance_{name}") for name in TABLES) + (
    walled("guidance_plannedsession", seen=OURS)
    + walled(
        "guidance_step", seen=f"{OURS} OR (done IN {TOLD} AND {ASKED})", written=f"{OURS} AND {GUIDES}"
    )
    + walled("guidance_letter", seen=f"{OURS} OR {WENT_TO_US}", written=LETTER_OURS)
    + walled("guidance_letterbody", seen=f"{OWN} IN (agency_id, by_id)", written=f"by_id = {OWN}")
    + walled("guidance_letterreply", seen=through("guidance_letterreply", "body_id", "guidance_letterbody"))
    + walled(
        "guidance_letterclosing",
        seen=through("guidance_letterclosing", "letter_id", "guidance_letter"),
        written=f"{OURS} AND "
        + through("guidance_letterclosing", "letter_id", "guidance_letter", f"whole.agency_id = {OWN}"),
    )
)
BACKWARD = "".join(unwalled(f"guidance_{name}") + changeable(f"guidance_{name}") for name in reversed(TABLES))


class Migration(migrations.Migration):
    dependencies = [("guidance", "0001_rows"), ("agencies", "0007_kept_rows"), ("support", "0003_guidance_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
