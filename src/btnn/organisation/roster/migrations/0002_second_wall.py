"""The roster behind the second wall, and kept as it was written.

A roster is seen by its agency, by the bodies above it, and for a province by its People's Committee and its Department
of Justice, also where an agency of another branch (procuracy, court, civil enforcement) stands under neither. Only the
agency itself writes in its roster and confirms it; training is also written by whoever oversees it, as those who hold a
course for it do. A reminder is seen by the two sides.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

TABLES = tuple(
    f"roster_{name}"
    for name in ("rosterperson", "rosterentry", "rosterleaving", "rostertraining", "rosterconfirmation",
                 "rosterreminder")
)  # fmt: skip
SEEN = "agency_id = ANY ((SELECT roster_overseen())::bigint[])"
FORWARD = (
    f"""
CREATE FUNCTION roster_overseen() RETURNS bigint[] LANGUAGE sql STABLE AS $$
    WITH RECURSIVE me AS (
        SELECT id, kind, level, province FROM agencies_agency WHERE id = {OWN}
    ), below(id) AS (
        SELECT id FROM me
        UNION
        SELECT body.id FROM below JOIN agencies_agency body ON body.parent_id = below.id
            OR body.id IN (SELECT former_id FROM agencies_agencysuccession WHERE successor_id = below.id)
    )
    SELECT coalesce(array_agg(id), '{{}}') FROM (
        SELECT id FROM below
        UNION
        SELECT body.id FROM agencies_agency body JOIN me ON body.province = me.province
        WHERE me.province <> '' AND me.level = 'province' AND me.kind IN ('justice_department', 'people_committee')
    ) seen
$$;
"""
    + "".join(appended(table) for table in TABLES)
    + walled("roster_rosterperson", seen=SEEN, written=f"agency_id = {OWN}")
    + "".join(
        walled(
            f"roster_{name}",
            seen=through(f"roster_{name}", "person_id", "roster_rosterperson"),
            written=through(f"roster_{name}", "person_id", "roster_rosterperson", f"whole.agency_id = {OWN}"),
        )
        for name in ("rosterentry", "rosterleaving")
    )
    + walled("roster_rostertraining", seen=through("roster_rostertraining", "person_id", "roster_rosterperson"))
    + walled("roster_rosterconfirmation", seen=SEEN, written=f"agency_id = {OWN}")
    + walled(
        "roster_rosterreminder", seen=f"{OWN} IN (agency_id, by_id)", written=f"by_id = {OWN} AND {SEEN}"
    )
)
BACKWARD = (
    "".join(unwalled(table) + changeable(table) for table in reversed(TABLES)) + "DROP FUNCTION roster_overseen();\n"
)


class Migration(migrations.Migration):
    dependencies = [("roster", "0001_roster"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
