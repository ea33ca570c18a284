"""Scores behind the second wall, kept as they were written.

A sheet is seen by the department of justice that keeps it, by the committee of its province, and by the Ministry once
it was sent there. What the department says of a line is seen by whoever sees the sheet; what the Ministry says only by
the Ministry, until its scores are told as a whole. Each writes in its own name. A turn names the agencies that see it,
so that no policy leads back to itself.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

SHEET, ANSWER, TURN = "scoring_scoresheet", "scoring_lineanswer", "scoring_sheetturn"


def committee(table):
    """The agency of the request is the people's committee of the row's province."""
    return (
        f"EXISTS (SELECT FROM agencies_agency me WHERE me.id = {OWN} AND me.province = {table}.province "
        "AND me.province <> '' AND me.kind = 'people_committee' OFFSET 0)"
    )


SENT_TO = f"EXISTS (SELECT FROM {TURN} sent WHERE sent.sheet_id = {SHEET}.id AND sent.to_id = {OWN} OFFSET 0)"
SEEN_TURN = f"{OWN} IN (agency_id, body_id, to_id, above_id)"  # no subquery: the policies of sheets look here
SEEN_SHEET = f"agency_id = {OWN} OR {committee(SHEET)} OR {SENT_TO}"
SEEN_ANSWER = f"agency_id = {OWN} OR (side = 'self' AND {through(ANSWER, 'sheet_id', SHEET)})"
FORWARD = (
    "".join(appended(table) for table in (SHEET, ANSWER, TURN))
    + walled(TURN, seen=SEEN_TURN, written=(
        f"agency_id = {OWN} AND {through(TURN, 'sheet_id', SHEET, f'whole.agency_id = {TURN}.body_id')}"
    ))
    + walled(SHEET, seen=SEEN_SHEET, written=f"agency_id = {OWN}")
    + walled(ANSWER, seen=SEEN_ANSWER, written=(
        f"agency_id = {OWN} AND ("
        f"(side = 'self' AND {through(ANSWER, 'sheet_id', SHEET, f'whole.agency_id = {OWN}')})"
        f" OR (side = 'ministry' AND {through(ANSWER, 'sheet_id', SHEET)}))"
    ))
)  # fmt: skip
BACKWARD = "".join(unwalled(table) + changeable(table) for table in (ANSWER, SHEET, TURN))


class Migration(migrations.Migration):
    dependencies = [("scoring", "0001_scoring"), ("agencies", "0007_kept_rows")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
