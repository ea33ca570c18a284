"""The second wall against the real thing: the web role, which owns no table, and PostgreSQL's own answer."""

from datetime import date

import pytest
from django.contrib.auth.hashers import make_password
from django.db import DatabaseError, OperationalError, ProgrammingError, connection, transaction
from django.urls import reverse

from btnn.agencies.queries import User
from btnn.cases import commands, errors, queries, wall
from btnn.cases.models import (
    AcceptanceRegister,
    Case,
    CaseAgency,
    CaseEvent,
    CaseLimit,
    CaseSearch,
    Party,
)
from btnn.cases.queries import DocketFilter
from btnn.web.database.grants import CLOSED, PRIVILEGES, grant, web_role

from .province import CLAIM, CLAIMANT, TODAY, Pen

MONDAY = date(2026, 9, 7)
NOT_OF_ONE_CASE = {"cases_casecoderegister", "cases_calendaradoption"}
OF_CASES = (Case, CaseEvent, CaseLimit, CaseAgency, Party, CaseSearch)


@pytest.fixture
def codes(pen):
    """A case of each of two agencies, one of the commune, one of another province, one at the department of justice."""
    told = {who: Pen(pen.province) for who in ("sxd", "snn", "xa", "khac")}
    for who, one in told.items():
        one.open(MONDAY, f"{who}.reception")
    told["stp"] = Pen(pen.province)
    told["stp"].open(MONDAY, "stp.reception", receiver="justice_department")
    return {who: one.case.code for who, one in told.items()}


@pytest.fixture
def web(db):
    """`web(sql)`: run one statement as the web role, for no agency or for the one given; rows back."""

    def run(statement, agency=None):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f'SET LOCAL ROLE "{web_role()}"')
            cursor.execute("SELECT set_config('btnn.agency', %s, true)", ["" if agency is None else str(agency)])
            try:
                cursor.execute(statement)
                return cursor.fetchall() if cursor.description else None
            finally:
                if not connection.needs_rollback:
                    connection.set_rollback(True)

    return run


@pytest.mark.parametrize(
    "who", ["sxd.reception", "snn.head", "xa.head", "khac.head", "stc.finance", "stp.officer", "ubnd.overseer"]
)
def test_without_any_filter_one_sees_the_cases_of_the_scope_and_no_others(pen, codes, who):
    person = pen.province.person(who)
    mine = set(queries.visible_cases(person).values_list("pk", flat=True))
    assert len(mine) < Case.objects.count()
    with wall.acting_for(person.agency_id):
        assert wall.stands()
        assert set(Case.objects.values_list("pk", flat=True)) == mine
        for model in (CaseEvent, CaseLimit, CaseAgency, Party, CaseSearch):
            assert set(model.objects.values_list("case_id", flat=True)) == mine, model
        assert {row.agency_id for row in CaseAgency.objects.all()} <= {person.agency_id}
        assert set(queries.visible_cases(person).values_list("pk", flat=True)) == mine
        found = queries.docket(person, DocketFilter(search="dat"), today=TODAY)
        assert {case.pk for case in found.cases} == mine
        assert queries.my_day(person, TODAY)
    assert not wall.stands()
    assert Case.objects.count() == len(codes)


@pytest.mark.parametrize("table", [model._meta.db_table for model in (*OF_CASES, AcceptanceRegister)])
@pytest.mark.parametrize("agency", [None, 0, -1])
def test_without_an_agency_there_is_nothing(pen, codes, web, table, agency):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    assert web(f"SELECT count(*) FROM {table}", agency) == [(0,)]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE cases_caseevent SET data = '{}'",
        "DELETE FROM cases_caseevent",
        "TRUNCATE cases_caseevent",
        "TRUNCATE cases_case CASCADE",
        "DELETE FROM cases_case",
        "DELETE FROM cases_party",
        "DELETE FROM cases_caseagency",
        "UPDATE cases_caseagency SET agency_id = 1",
        "UPDATE cases_case SET code = 'BT-2020-000001'",
        "UPDATE cases_case SET filed_with_id = 1",
        "UPDATE agencies_membership SET role = 'head'",
        "INSERT INTO agencies_membership (user_id, agency_id, role, valid_from) VALUES (1, 1, 'head', '2020-01-01')",
        "UPDATE agencies_user SET is_superuser = true",
        "ALTER TABLE cases_caseevent DISABLE TRIGGER ALL",
        "ALTER TABLE cases_caseevent DISABLE TRIGGER case_event_no_update_or_delete",
        "ALTER TABLE cases_case DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE cases_case OWNER TO CURRENT_USER",
        "DROP POLICY case_seen ON cases_case",
        "CREATE POLICY mine ON cases_case USING (true)",
        "DROP TABLE cases_party",
        "DROP VIEW cases_casesearch",
        "CREATE TABLE mine (n int)",
        "CREATE TEMPORARY TABLE cases_caseevent (n int)",
        "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE OR REPLACE FUNCTION case_event_refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
        "SET LOCAL session_replication_role = 'replica'",
        f'ALTER ROLE "{web_role()}" BYPASSRLS',
        "INSERT INTO django_migrations (app, name, applied) VALUES ('cases', '0009_mine', now())",
    ],
)
def test_what_the_web_role_must_not_do_is_refused(codes, pen, web, statement):
    refusals = r"permission denied|row-level security|must be owner|must be superuser|Only roles with"
    with pytest.raises(ProgrammingError, match=refusals):
        web(statement, pen.province.bodies["sxd"].pk)
    assert CaseEvent.objects.count() == len(codes)


def test_row_security_cannot_be_switched_off(codes, pen, web):
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f'SET LOCAL ROLE "{web_role()}"')
        cursor.execute("SET LOCAL row_security = off")
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic():
            cursor.execute("SELECT count(*) FROM cases_case")
        cursor.execute("SELECT count(*) FROM cases_casesearch")
        assert cursor.fetchone() == (0,)
        transaction.set_rollback(True)


def test_nobody_writes_into_a_case_of_others(pen, codes):
    theirs = Case.objects.get(code=codes["snn"])
    head = pen.province.person("sxd.head")
    last = theirs.events.get(number=1)
    fresh = [
        CaseAgency(case=theirs, agency=head.agency, capacity="settling", since=MONDAY),
        Party(case=theirs, kind="person", capacity="claimant", full_name="X", folded="x"),
        CaseLimit(case=theirs, position=90, limit_id="x", start=MONDAY, status="open"),
        CaseEvent(
            case=theirs, number=2, type="claim_accepted", on=MONDAY, at=last.at, by="agency", actor=head.user,
            actor_agency=head.agency, previous_hash=last.hash, hash="a" * 64,
        ),
        Case(code="BT-2026-999999", filed_with=pen.province.bodies["snn"], law_version="x", opened_on=MONDAY),
        AcceptanceRegister(agency=pen.province.bodies["snn"], year=2030),
    ]  # fmt: skip
    for row in fresh:
        with (
            pytest.raises(DatabaseError, match=r"row-level security|does not follow"),
            transaction.atomic(),
            wall.acting_for(head.agency_id),
        ):
            row.save(force_insert=True)
    with wall.acting_for(head.agency_id):
        assert Case.objects.filter(pk=theirs.pk).update(claimant_name="X") == 0
        assert CaseLimit.objects.filter(case_id=theirs.pk).delete()[0] == 0
        with pytest.raises(errors.NotFound):
            commands.record_event(
                theirs.code, "claim_accepted", on=MONDAY, data={}, membership=head, expected=1, today=TODAY
            )
    theirs.refresh_from_db()
    assert (theirs.claimant_name, theirs.event_number) == ("Nguyễn Văn Đạt", 1)


class WalledPen(Pen):
    """Each act behind the wall of the agency of whoever acts."""

    def open(self, on, who="sxd.reception", parties=(CLAIMANT,), **changes):
        with wall.acting_for(self.province.person(who).agency_id):
            return super().open(on, who, parties, **changes)

    def record(self, type, on, who="sxd.head", **data):
        with wall.acting_for(self.province.person(who).agency_id):
            return super().record(type, on, who, **data)

    def act(self, command, *args, who="sxd.head", on, **more):
        with wall.acting_for(self.province.person(who).agency_id):
            return super().act(command, *args, who=who, on=on, **more)


def test_the_whole_way_of_a_claim_goes_behind_the_wall(pen):
    walled, owners = WalledPen(pen.province), Pen(pen.province)
    walled.to_payment(MONDAY)
    owners.to_payment(MONDAY)
    told, plain = (Case.objects.get(pk=one.case.pk) for one in (walled, owners))
    assert (told.settlement, told.paid_amount, told.event_number) == (
        plain.settlement, plain.paid_amount, plain.event_number,
    )  # fmt: skip
    parties = [set(one.agencies.values_list("agency_id", "capacity")) for one in (told, plain)]
    assert parties[0] == parties[1]


def test_an_agency_determined_behind_the_wall_sees_the_case_from_then_on(pen):
    walled = WalledPen(pen.province)
    walled.open(MONDAY, "stp.reception", receiver="justice_department")
    body = pen.province.bodies["sxd"]
    with wall.acting_for(body.pk):
        assert not Case.objects.exists()
    walled.act(commands.determine_agency, body, on=date(2026, 9, 9), who="stp.officer")
    with wall.acting_for(body.pk):
        assert Case.objects.get().code == walled.case.code


def test_the_agency_is_forgotten_with_the_block(pen, codes):
    body = pen.province.bodies["sxd"].pk
    with wall.acting_for(body), connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('btnn.agency')")
        assert cursor.fetchone() == (str(body),)
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_setting('btnn.agency')")
        assert cursor.fetchone() == ("",)


def test_every_table_is_granted_or_closed_on_purpose(db):
    with connection.cursor() as cursor:
        there = set(connection.introspection.table_names(cursor, include_views=True))
        cursor.execute(
            "SELECT c.relname FROM pg_class c WHERE c.relkind IN ('r', 'v', 'p') "
            "AND c.relnamespace = current_schema()::regnamespace AND has_any_column_privilege(%s, c.oid, 'SELECT')",
            [web_role()],
        )
        open_to_web = {name for (name,) in cursor.fetchall()}
        cursor.execute(
            "SELECT relname FROM pg_class WHERE relkind = 'r' AND starts_with(relname, 'cases_') AND NOT relrowsecurity"
        )
        without_policy = {name for (name,) in cursor.fetchall()}
    untold = there - set(PRIVILEGES) - CLOSED
    assert untold == set(), "say in btnn.web.database.grants what the web role may do with these"
    assert open_to_web == set(PRIVILEGES) & there
    assert without_policy <= NOT_OF_ONE_CASE, "these tables of cases have no policy"


def test_granting_may_be_repeated_and_takes_back_what_was_added(db):
    with connection.cursor() as cursor:
        cursor.execute(f'GRANT DELETE ON cases_party TO "{web_role()}"')
        assert grant()
        cursor.execute("SELECT has_table_privilege(%s, 'cases_party', 'DELETE')", [web_role()])
        assert cursor.fetchone() == (False,)
    assert not grant("nobody_of_that_name")
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert not grant(cursor.fetchone()[0])


@pytest.fixture
def as_web(transactional_db):
    """`as_web()`: from now on the application really is connected as the web role, sign-in and all."""
    owner = connection.settings_dict["USER"]

    def become():
        connection.close()
        connection.settings_dict["USER"] = web_role()
        try:
            connection.ensure_connection()
        except OperationalError:
            pytest.skip("the server of DATABASE_URL does not let the web role in without a password")

    yield become
    connection.close()
    connection.settings_dict["USER"] = owner


def test_from_sign_in_to_a_recorded_event_as_the_web_role(as_web, client, monkeypatch):
    from . import province

    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    made = province.build()
    User.objects.update(password=make_password("mot-mat-khau-dai-2026"))
    theirs = Pen(made)
    theirs.open(MONDAY, "snn.reception")
    mine = Pen(made)
    mine.open(MONDAY)
    mine.accept(MONDAY)
    as_web()
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, (SELECT count(*) FROM cases_case)")
        assert cursor.fetchone() == (web_role(), 0)
    wrong = {"username": "sxd.head", "password": "khong-phai-mat-khau"}
    assert client.post(reverse("dang-nhap"), wrong).status_code == 200
    sent = client.post(reverse("dang-nhap"), wrong | {"password": "mot-mat-khau-dai-2026"})
    assert sent.status_code == 302
    assert client.get("/suc-khoe/").json() == {
        "healthy": True,
        "queue": {"waiting": 3, "oldest_minutes": 0, "failed": 0},
    }
    docket = client.get(reverse("cases:docket")).content.decode()
    assert mine.case.code in docket
    assert theirs.case.code not in docket
    searched = client.get(reverse("cases:docket"), {"tim": "dat"}).content.decode()
    assert theirs.case.code not in searched
    for name in ("cases:my_day", "cases:received_register", "cases:accepted_register"):
        assert client.get(reverse(name)).status_code == 200
    for name in ("cases:case", "cases:history", "cases:print"):
        assert client.get(reverse(name, args=[mine.case.code])).status_code == 200
        assert client.get(reverse(name, args=[theirs.case.code])).status_code == 404
    with wall.acting_for(made.person("sxd.head").agency_id):
        done = commands.open_case(
            parties=[CLAIMANT], on=MONDAY, data=CLAIM, membership=made.person("sxd.reception"), today=TODAY
        )
        number = commands.accept_claim(
            done.case.code, on=MONDAY, membership=made.person("sxd.head"), expected=1, today=TODAY
        ).case.register_number
    assert number == "02/2026"
    assert client.post(reverse("dang-xuat")).status_code == 302
