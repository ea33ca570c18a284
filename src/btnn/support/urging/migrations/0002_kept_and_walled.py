"""Letters of watching and urging are kept as they were written, and stand behind the second wall.

A letter is seen by the agency that sent it and by its parties (the addressee; whoever was given it as history, such as
the Ministry when a matter is taken up to it); a turn by all who see the letter, written by the agency that it names. A
note and a proposal set aside are seen by the agency that wrote them. That a paper of a case was sent is seen by all who
see the case.
"""

from django.db import migrations

from btnn.kept_rows import OWN, appended, changeable, through, unwalled, walled

LETTER = "urging_letter"
PARTY = (
    "EXISTS (SELECT FROM urging_letterparty party "
    f"WHERE party.letter_id = {LETTER}.id AND party.agency_id = {OWN} OFFSET 0)"
)
ROWS = {
    "urging_letterparty": (
        f"agency_id = {OWN}",
        through("urging_letterparty", "letter_id", LETTER, f"whole.agency_id = {OWN}"),
    ),
    LETTER: (f"agency_id = {OWN} OR {PARTY}", f"agency_id = {OWN}"),
    "urging_letterturn": (
        through("urging_letterturn", "letter_id", LETTER),
        f"agency_id = {OWN} AND {through('urging_letterturn', 'letter_id', LETTER)}",
    ),
    "urging_setaside": (f"agency_id = {OWN}", f"agency_id = {OWN}"),
    "urging_note": (f"agency_id = {OWN}", f"agency_id = {OWN}"),
    "urging_papersent": (
        through("urging_papersent", "case_id", "cases_case"),
        f"agency_id = {OWN} AND {through('urging_papersent', 'case_id', 'cases_case')}",
    ),
}
FORWARD = "".join(appended(name) + walled(name, seen=seen, written=written) for name, (seen, written) in ROWS.items())
BACKWARD = "".join(unwalled(name) + changeable(name) for name in reversed(ROWS))


class Migration(migrations.Migration):
    dependencies = [("urging", "0001_letters"), ("agencies", "0007_kept_rows"), ("cases", "0003_second_wall")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
