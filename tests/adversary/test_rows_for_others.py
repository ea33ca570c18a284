"""As the web role itself, by SQL: what the application would never send is refused by the database too."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.web.database.grants import web_role

MONDAY = date(2026, 11, 9)
FOREIGN = {
    "cases_caseevent": (
        "(case_id, number, type, happened_on, recorded_at, side, actor_id, actor_agency_id, data, hash, "
        "previous_hash) SELECT {case}, 2, 'receipt_issued', now(), now(), 'agency', {user}, {other}, '{{}}', "
        "repeat('a', 64), "
        "(SELECT hash FROM cases_caseevent WHERE case_id = {case})"
    ),
    "cases_partyreveal": "(case_id, party_id, actor_id, agency_id, looked_at) "
    "SELECT {case}, id, {user}, {other}, now() FROM cases_party LIMIT 1",
    "casework_difficulty": "(case_id, number, stage, kind, legal_date, text, proposal, actor_id, agency_id, "
    "recorded_at) "
    "VALUES ({case}, 1, 'verification', 'other', now(), 'x', '', {user}, {other}, now())",
    "drafts_presence": "(case_id, user_id, agency_id, since, until) VALUES ({case}, {user}, {other}, now(), now())",
    "cases_casepassing": "(case_id, former_id, successor_id) VALUES ({case}, {other}, {own})",
}


@pytest.fixture
def as_web(pen, province):
    """`as_web(sql)`: one statement as the web role, acting for the agency of the case, with its keys put in."""
    case = pen.open(MONDAY).case
    own, other = province.bodies["sxd"], province.bodies["stp"]
    keys = {"case": case.pk, "own": own.pk, "other": other.pk, "user": province.person("sxd.head").user_id}

    def run(statement, **changes):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'SET LOCAL ROLE "{web_role()}"')
            cursor.execute("SELECT set_config('btnn.agency', %s, true)", [str(own.pk)])
            cursor.execute(statement.format(**keys | changes))
            transaction.set_rollback(True)

    run.own = own.pk
    return run


@pytest.mark.parametrize("table", FOREIGN)
def test_nobody_signs_for_another_agency(as_web, table):
    with pytest.raises(DatabaseError, match="row-level security"):
        as_web(f"INSERT INTO {table} {FOREIGN[table]}")


@pytest.mark.parametrize("table", ["cases_partyreveal", "casework_difficulty", "drafts_presence"])
def test_everybody_signs_for_the_own_one(as_web, table):
    as_web(f"INSERT INTO {table} {FOREIGN[table]}", other=as_web.own)


def test_functions_with_the_rights_of_the_owner_look_for_names_in_our_schema_alone(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT proname FROM pg_proc WHERE prosecdef AND pronamespace = current_schema()::regnamespace "
            "AND NOT coalesce(proconfig, '{}') @> ARRAY[format('search_path=%I, pg_temp', current_schema())]"
        )
        assert cursor.fetchall() == []


def test_every_row_of_a_case_that_says_its_agency_is_checked_for_it(db):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT of_case.table_name FROM information_schema.columns of_case "
            "JOIN information_schema.columns by_agency USING (table_schema, table_name) "
            "WHERE of_case.table_schema = current_schema() AND of_case.column_name = 'case_id' "
            "AND by_agency.column_name IN ('agency_id', 'actor_agency_id') "
            "AND of_case.table_name NOT IN ('cases_caseagency', 'notices_notice') "
            "AND NOT EXISTS (SELECT FROM pg_policies WHERE tablename = of_case.table_name "
            "AND permissive = 'RESTRICTIVE' AND cmd = 'INSERT') "
            # Or each way in asks by itself that the row is signed for the agency that acts.
            "AND NOT coalesce((SELECT bool_and(ltrim(with_check, '(') LIKE %s) FROM pg_policies "
            "WHERE tablename = of_case.table_name AND cmd IN ('INSERT', 'ALL')), false)",
            ["agency_id = (NULLIF(current_setting('btnn.agency'%"],
        )
        assert cursor.fetchall() == []


def test_the_history_of_a_party_is_written_by_its_triggers_alone(as_web):
    columns = "(id, kind, capacity, full_name, folded, identity_number, phone, address, case_id, pgh_label, {more})"
    values = "SELECT id, kind, capacity, 'Người khác', '', '', '', '', case_id, 'changed', {values} FROM cases_party"
    told = columns.format(more="pgh_created_at, pgh_obj_id") + values.format(values="now(), id")
    with pytest.raises(DatabaseError, match="triggers alone"):
        as_web(f"INSERT INTO cases_partychange {told}")
    as_web("UPDATE cases_party SET full_name = 'Người khác'")
