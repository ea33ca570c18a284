"""What the web role may do: the role that answers requests owns no table and gets only what stands here.

A table that is not in `PRIVILEGES` is closed to it. Nobody may change or remove an entry of a case, and the parts of
a case that are given at its opening stay as they were.
"""

from __future__ import annotations

import os

from django.db import connection, transaction
from psycopg import sql

from btnn.web.database.url import django_database

DEFAULT = "btnn_web"
READ = "SELECT"
ALL_ROWS = "SELECT, INSERT, UPDATE, DELETE"
PROJECTED = (
    "settling_agency_id", "officer_id", "field", "claimant_name", "search_text", "register_number",
    "register_agency_id", "law_version",
    "competence", "settlement", "advance", "honour", "reimbursement", "court", "interruption", "closed", "opened_on",
    "next_due", "next_limit", "open_count", "overdue_count", "finding_count", "claimed_amount", "decided_amount",
    "paid_amount", "event_number", "chain_head", "projected_on", "changes_on",
)  # fmt: skip

PRIVILEGES: dict[str, str] = {
    "cases_case": f"SELECT, INSERT, UPDATE ({', '.join(PROJECTED)})",
    "cases_caseevent": "SELECT, INSERT",
    "cases_caseassessment": "SELECT, INSERT",
    "cases_casesearch": READ,
    "cases_caselimit": ALL_ROWS,  # a limit that a correction takes away goes
    "cases_caseagency": "SELECT, INSERT",
    "cases_casepassing": "SELECT, INSERT",
    "cases_party": "SELECT, INSERT, UPDATE",
    "cases_partychange": "SELECT, INSERT",  # written by the triggers of cases_party
    "cases_officialpost": "SELECT, INSERT",
    "cases_partyreveal": "SELECT, INSERT",
    "cases_acceptanceregister": "SELECT, INSERT, UPDATE",
    "cases_casecoderegister": "SELECT, INSERT, UPDATE",
    "cases_calendaradoption": READ,  # put in by the owner, from the command line
    "documents_paper": "SELECT, INSERT",
    "documents_paperwithdrawal": "SELECT, INSERT",
    "support_question": "SELECT, INSERT",  # read without a sign-in through `support_question_asked` alone
    "support_questionturn": "SELECT, INSERT",
    "support_publication": "SELECT, INSERT",
    "difficulties_raised": "SELECT, INSERT",
    "difficulties_theme": "SELECT, INSERT",
    "difficulties_themeitem": "SELECT, INSERT",
    "difficulties_themeparty": "SELECT, INSERT",
    "difficulties_themeanswer": "SELECT, INSERT",
    "difficulties_proposal": "SELECT, INSERT",
    "difficulties_demand": "SELECT, INSERT",
    "difficulties_result": "SELECT, INSERT",
    "guidance_plannedsession": "SELECT, INSERT",
    "guidance_step": "SELECT, INSERT",
    "guidance_letter": "SELECT, INSERT",
    "guidance_letterbody": "SELECT, INSERT",
    "guidance_letterreply": "SELECT, INSERT",
    "guidance_letterclosing": "SELECT, INSERT",
    "plans_plan": "SELECT, INSERT, UPDATE",  # triggers keep what is issued
    "plans_plantask": ALL_ROWS,
    "plans_planresponsibility": ALL_ROWS,
    "plans_planparty": "SELECT, INSERT",
    "plans_opinionrequest": "SELECT, INSERT",
    "plans_opinion": "SELECT, INSERT",
    "plans_progressreport": "SELECT, INSERT",
    "forecast_basissignal": "SELECT, INSERT",
    "forecast_signaloutcome": "SELECT, INSERT",
    "forecast_measure": "SELECT, INSERT",
    "forecast_measureturn": "SELECT, INSERT",
    "scoring_scoresheet": "SELECT, INSERT",
    "scoring_lineanswer": "SELECT, INSERT",
    "scoring_sheetturn": "SELECT, INSERT",
    "plans_urgingnote": "SELECT, INSERT",
    "plans_reportdemand": "SELECT, INSERT",
    "plans_demandaddressee": "SELECT, INSERT",
    "plans_carryingout": "SELECT, INSERT",
    "plans_amendment": "SELECT, INSERT, UPDATE",  # triggers keep what is issued
    "plans_taskchange": ALL_ROWS,
    "plans_yearaccount": "SELECT, INSERT, UPDATE",
    "roster_rosterperson": "SELECT, INSERT",
    "roster_rosterentry": "SELECT, INSERT",
    "roster_rosterleaving": "SELECT, INSERT",
    "roster_rostertraining": "SELECT, INSERT",
    "roster_rosterconfirmation": "SELECT, INSERT",
    "roster_rosterreminder": "SELECT, INSERT",
    "training_activity": "SELECT, INSERT",
    "training_activityturn": "SELECT, INSERT",
    "training_invitation": "SELECT, INSERT",
    "training_invitationreply": "SELECT, INSERT",
    "training_material": "SELECT, INSERT",
    "training_evaluation": "SELECT, INSERT",
    "training_exercise": "SELECT, INSERT",
    "training_exerciseanswer": "SELECT, INSERT",
    "inspection_inspectionplan": "SELECT, INSERT, UPDATE",  # triggers keep what is issued
    "inspection_visit": ALL_ROWS,
    "inspection_member": ALL_ROWS,
    "inspection_party": "SELECT, INSERT",
    "inspection_opinionrequest": "SELECT, INSERT",
    "inspection_opinion": "SELECT, INSERT",
    "inspection_visitstep": "SELECT, INSERT",
    "inspection_finding": "SELECT, INSERT",
    "inspection_conclusion": "SELECT, INSERT",
    "inspection_recommendation": "SELECT, INSERT",
    "inspection_recommendationturn": "SELECT, INSERT",
    "coordination_regulation": "SELECT, INSERT, UPDATE",  # triggers keep what is issued
    "coordination_regulationrule": ALL_ROWS,
    "coordination_obligation": "SELECT, INSERT",
    "coordination_obligationact": "SELECT, INSERT",
    "coordination_jointmeeting": "SELECT, INSERT",
    "coordination_invitation": "SELECT, INSERT",
    "coordination_reply": "SELECT, INSERT",
    "coordination_meetingrecord": "SELECT, INSERT",
    "urging_letter": "SELECT, INSERT",
    "urging_letterparty": "SELECT, INSERT",
    "urging_letterturn": "SELECT, INSERT",
    "urging_setaside": "SELECT, INSERT",
    "urging_note": "SELECT, INSERT",
    "urging_papersent": "SELECT, INSERT",
    "recommendations_recommendation": "SELECT, INSERT",
    "recommendations_recommendationparty": "SELECT, INSERT",
    "recommendations_recommendationturn": "SELECT, INSERT",
    "complaints_complaint": "SELECT, INSERT",
    "complaints_complaintstep": "SELECT, INSERT",
    "complaints_access": "SELECT, INSERT",
    "complaints_reveal": "SELECT",  # written by the function `complaints_reveal` alone
    "desk_calendarfeed": ALL_ROWS,  # read without a sign-in through `desk_feed_asked` alone
    "desk_savedfilter": ALL_ROWS,
    "drafts_draft": ALL_ROWS,
    "drafts_presence": ALL_ROWS,
    "notices_notice": "SELECT, UPDATE (read_at)",  # made by jobs, which run as the owner
    "notices_noticesettings": "SELECT, INSERT, UPDATE",
    "notices_queuestate": READ,
    # Policies of these tables let an administrator write in their own branch, and a head let somebody stand in.
    "casework_admission": "SELECT, INSERT",
    "casework_request": "SELECT, INSERT",
    "casework_requestturn": "SELECT, INSERT",
    "casework_meeting": "SELECT, INSERT",
    "casework_invitation": "SELECT, INSERT",
    "casework_delivery": "SELECT, INSERT",
    "casework_meetingrecord": "SELECT, INSERT",
    "casework_verificationact": "SELECT, INSERT",
    "casework_difficulty": "SELECT, INSERT",
    "casework_difficultyanswer": "SELECT, INSERT",
    "money_council": "SELECT, INSERT",
    "money_councilmember": "SELECT, INSERT",
    "money_councilmeeting": "SELECT, INSERT",
    "money_instalmentterms": "SELECT, INSERT",
    "yearly_guidance": "SELECT, INSERT",
    "yearly_guidanceparty": "SELECT, INSERT",
    "yearly_submission": "SELECT, INSERT",
    "yearly_submissionline": "SELECT, INSERT",
    "yearly_estimate": "SELECT, INSERT",
    "yearly_estimateline": "SELECT, INSERT",
    "yearly_budgetact": "SELECT, INSERT",
    "yearly_actline": "SELECT, INSERT",
    "yearly_spending": "SELECT, INSERT",
    "yearly_settlement": "SELECT, INSERT",
    "yearly_settlementline": "SELECT, INSERT",
    "agencies_agency": "SELECT, INSERT, UPDATE (valid_to)",
    "agencies_agencyplace": "SELECT, INSERT",
    "agencies_agencysuccession": "SELECT, INSERT",
    "agencies_membership": "SELECT, INSERT, UPDATE (valid_to)",
    "agencies_delegation": "SELECT, INSERT, UPDATE (valid_to)",
    "agencies_absence": "SELECT, INSERT",
    "agencies_organisationentry": "SELECT, INSERT",
    "agencies_unit": READ,
    "agencies_unitsuccession": READ,
    "agencies_user": "SELECT, INSERT, UPDATE (last_login, password, is_active)",
    "agencies_user_groups": READ,
    "agencies_user_user_permissions": READ,
    "auth_group": READ,
    "auth_group_permissions": READ,
    "auth_permission": READ,
    "django_content_type": READ,
    "django_migrations": READ,
    "pghistory_context": READ,  # stays empty: each row of history says itself who acted
    "catalogue_procedure": "SELECT, INSERT",
    "catalogue_procedureversion": "SELECT, INSERT, UPDATE (valid_to)",  # triggers let it be set once
    "catalogue_versionlimit": "SELECT, INSERT",
    "catalogue_publishingdecision": "SELECT, INSERT",
    "catalogue_decisionentry": "SELECT, INSERT",
    "catalogue_postingtask": "SELECT, INSERT",
    "catalogue_postingproof": "SELECT, INSERT",
    "catalogue_postingcheck": "SELECT, INSERT",
    "portal_attempt": "SELECT, INSERT, UPDATE",
    "numbers_edition": "SELECT, INSERT",  # read by strangers: no small figure stands in it
    "tracking_sentpaper": "SELECT, INSERT",
    "tracking_paperopening": "SELECT, INSERT",
    "tracking_reply": "SELECT, INSERT",
    "tracking_replypaper": "SELECT, INSERT",
    "tracking_replyturn": "SELECT, INSERT",
    "claims_claimdraft": ALL_ROWS,  # the one whose digest is named; nothing in it can be read without its code
    "claims_sentclaim": "SELECT, INSERT",
    "django_session": ALL_ROWS,
    "axes_accessattempt": ALL_ROWS,
    "axes_accessattemptexpiration": ALL_ROWS,
    "axes_accesslog": "SELECT, INSERT, UPDATE",
    "axes_accessfailurelog": "SELECT, INSERT",
}

# Closed to the web role on purpose: it puts work into the queue through `notices_queue` and sees nothing of it.
CLOSED = frozenset(
    {
        "procrastinate_jobs", "procrastinate_events", "procrastinate_periodic_defers", "procrastinate_workers",
        "notices_morninground",
        # Who sent a complaint or a denunciation: sealed, shown by the function `complaints_reveal` alone.
        "complaints_sender",
        # Nobody who comes by an identity provider has an account (btnn.portal.identity).
        "account_emailaddress", "account_emailconfirmation",
        "socialaccount_socialaccount", "socialaccount_socialapp", "socialaccount_socialtoken",
    }
)  # fmt: skip


def web_role() -> str:
    """The name of the web role: `BTNN_WEB_ROLE`, else who connects by `DATABASE_WEB_URL`, else `btnn_web`."""
    told, address = os.environ.get("BTNN_WEB_ROLE"), os.environ.get("DATABASE_WEB_URL")
    return told or (address and str(django_database(address)["USER"])) or DEFAULT


@transaction.atomic
def grant(role: str | None = None) -> bool:
    """Give the web role what it needs and take all else from it; may be repeated. Run by the owner of the tables.

    Out: whether it was done; not so when the server has no such role, or when it is our own.
    """
    name = role or web_role()
    with connection.cursor() as cursor:
        cursor.execute("SELECT rolname <> current_user FROM pg_roles WHERE rolname = %s", [name])
        if cursor.fetchone() != (True,):
            return False
        cursor.execute("SELECT current_schema(), current_database()")
        schema, database = (sql.Identifier(part) for part in cursor.fetchone())
        who = sql.Identifier(name)
        for statement in (
            # A table of one's own, temporary ones too, could stand before ours in the search path.
            sql.SQL("REVOKE CREATE ON SCHEMA {} FROM PUBLIC, {}").format(schema, who),
            sql.SQL("REVOKE TEMPORARY ON DATABASE {} FROM PUBLIC, {}").format(database, who),
            sql.SQL("REVOKE ALL ON ALL TABLES IN SCHEMA {} FROM {}").format(schema, who),
            sql.SQL("REVOKE ALL ON ALL SEQUENCES IN SCHEMA {} FROM {}").format(schema, who),
            sql.SQL("GRANT USAGE ON SCHEMA {} TO {}").format(schema, who),
        ):
            cursor.execute(statement)
        there = set(connection.introspection.table_names(cursor, include_views=True))
        for table, privileges in PRIVILEGES.items():
            if table in there:
                cursor.execute(sql.SQL("GRANT {} ON {} TO {}").format(sql.SQL(privileges), sql.Identifier(table), who))
    return True


def grant_after_migrate(**_: object) -> None:
    """A receiver of Django's `post_migrate`: new tables are granted, or stay closed, at once."""
    grant()
