"""Whoever writes a row of a case writes it for the agency acted for: nobody signs for another, also by mistake of ours.

The rows of a case could be added by every agency that sees the case; which agency they are said to come from was left
to the application. Besides: who chooses the successor of a case administers the body that is gone, a paper is
withdrawn by the agency that kept it, and `case_follow` looks for names in our schema alone.
"""

from django.db import migrations

OWN = "nullif(current_setting('btnn.agency', true), '')::bigint"
COLUMNS = {
    "cases_caseevent": "actor_agency_id",
    **dict.fromkeys(
        (
            *("cases_caseassessment", "cases_officialpost", "cases_partyreveal", "documents_paper", "drafts_presence"),
            *("casework_admission", "casework_request", "casework_requestturn", "casework_meeting"),
            *("casework_invitation", "casework_delivery", "casework_meetingrecord", "casework_verificationact"),
            *("casework_difficulty", "casework_difficultyanswer"),
            *("money_council", "money_councilmeeting", "money_instalmentterms"),
        ),
        "agency_id",
    ),
}
CHECKS = {table: f"{column} = {OWN}" for table, column in COLUMNS.items()} | {
    "documents_paperwithdrawal": f"EXISTS (SELECT FROM documents_paper kept WHERE kept.id = paper_id "
    f"AND kept.agency_id = {OWN} OFFSET 0)",
    "cases_casepassing": "agency_is_administered(former_id)",
}
FORWARD = (
    "".join(
        f"CREATE POLICY {table}_for_oneself ON {table} AS RESTRICTIVE FOR INSERT WITH CHECK ({check});\n"
        for table, check in CHECKS.items()
    )
    + """
DO $$ BEGIN
    EXECUTE format('ALTER FUNCTION case_follow(bigint) SET search_path = %I, pg_temp', current_schema());
END $$;
"""
)
BACKWARD = "".join(f"DROP POLICY {table}_for_oneself ON {table};\n" for table in CHECKS)


class Migration(migrations.Migration):
    dependencies = [
        ("cases", "0008_follow_successors"),
        ("casework", "0003_reimbursement_requests"),
        ("documents", "0002_asked_bodies_see_their_own"),
        ("drafts", "0001_drafts_and_presence"),
        ("money", "0002_kept_and_walled"),
    ]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
