"""`tracking_held` tells besides what the page of a case depends on (`stamp`): the end of the story, how many papers
were sent to the person, opened and withdrawn, how many sessions were called and recorded. Rows of these tables are
only added, so that counts say whether anything changed: a page that was drawn for the same stamp is still right.
"""

from importlib import import_module

from django.db import migrations

first = import_module("btnn.portal.tracking.migrations.0001_proof")
NAME = "tracking_held(bigint, bigint, date)"
STAMP = """concat_ws(':', whole.chain_head,
        (SELECT count(*) || ':' || count(opened.id) || ':' || count(gone.id) FROM tracking_sentpaper sent
            LEFT JOIN tracking_paperopening opened ON opened.sent_id = sent.id
            LEFT JOIN documents_paperwithdrawal gone ON gone.paper_id = sent.paper_id
            WHERE sent.case_id = whole.id AND sent.party_id = party.id),
        (SELECT count(*) || ':' || count(record.id) FROM casework_meeting meeting
            LEFT JOIN casework_meetingrecord record ON record.meeting_id = meeting.id
            WHERE meeting.case_id = whole.id))"""
HELD = f"""
DROP FUNCTION {NAME};
CREATE FUNCTION tracking_held(told_case bigint, told_party bigint, on_day date)
    RETURNS TABLE (case_code text, tracking_code text, agency_id bigint, stamp text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER AS $$
BEGIN -- plans of this language are kept for the next look
    RETURN QUERY SELECT whole.code::text, whole.tracking_code::text, {first.ACTS_NOW}, {STAMP}
    FROM cases_case whole JOIN cases_party party ON party.case_id = whole.id
    WHERE whole.id = told_case AND party.id = told_party AND {first.IN_FORCE};
END
$$;
{first.PIN.format(name=NAME)}
"""  # noqa: S608 - parts of ours, no value from outside
BEFORE = f"DROP FUNCTION {NAME};\n{first.FUNCTIONS[NAME]}{first.PIN.format(name=NAME)}"


class Migration(migrations.Migration):
    dependencies = [
        ("tracking", "0002_papers_and_replies"),
        ("casework", "0004_successors_stand_for_formers"),
        ("documents", "0002_asked_bodies_see_their_own"),
    ]
    operations = [migrations.RunSQL(HELD, BEFORE)]
