"""What is there once the demonstration is loaded. Loaded once for this file, and only looked at."""

from datetime import date

import pytest
from django.db import connection, transaction
from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate

from btnn.agencies.queries import Membership, User, memberships
from btnn.cases import wall
from btnn.cases.models import Case, CaseEvent, Party, ScopeCapacity
from btnn.cases.permissions import Standing, may_record
from btnn.cases.queries import my_day, visible_cases
from btnn.cases.tracking_code import read
from btnn.demonstration import accounts, codes, load
from btnn.demonstration.password import known
from btnn.demonstration.province import BODIES, MARK
from btnn.law.case import words
from btnn.web.database.grants import web_role
from btnn.web.year_work import areas, lines

SUNDAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def demonstration(django_db_setup, django_db_blocker, tmp_path_factory):
    """Load it, hand out its data directory, and leave nothing behind."""
    data = tmp_path_factory.mktemp("data")
    with django_db_blocker.unblock(), transaction.atomic():
        load.load(SUNDAY, data)
        yield data
        transaction.set_rollback(True)


def seat(username, today):
    return memberships(User.objects.get(username=username), today)[0]


def test_every_actor_held_the_role_on_the_day(demonstration):
    for event in CaseEvent.objects.exclude(actor__username="cong-nguoi-dan").select_related("actor", "actor_agency"):
        in_force = Q(valid_from__lte=event.on) & (Q(valid_to__isnull=True) | Q(valid_to__gt=event.on))
        [held] = Membership.objects.filter(in_force, user=event.actor, agency=event.actor_agency)
        everything = Standing(held, frozenset(ScopeCapacity.values), is_officer_of_case=True)
        assert may_record(everything, event.type), event
        assert localdate(event.at) == event.on


def test_register_numbers_and_codes_follow_the_days(demonstration):
    codes = list(Case.objects.filter(code__startswith="BT-2026").order_by("code").values_list("pk", flat=True))
    assert codes == sorted(codes)
    for body in ("VKS", "SXD", "THADS", "XA"):
        accepted = Case.objects.filter(settling_agency__code=f"MINH-HOA-{body}").exclude(register_number="")
        by_day = sorted(accepted, key=lambda case: case.events.get(type="claim_accepted").on)
        numbers = [case.register_number for case in by_day]
        assert numbers == [f"{place:02d}/2026" for place in range(1, len(numbers) + 1)]


def test_no_number_can_be_a_real_persons(demonstration):
    for party in Party.objects.all():
        assert party.identity_number.startswith("999"), "no province has the code 999"
        assert party.phone.startswith("0000"), "no telephone begins so"


def test_every_desk_sees_that_it_is_a_demonstration_and_has_work(demonstration):
    busy = {}
    for body in BODIES:
        for person in body.people:
            membership = seat(person.username, SUNDAY)
            assert membership.agency.name.endswith(MARK)
            busy[person.username] = {item.limit.limit_id for item in my_day(membership, SUNDAY).mine}
    assert {"finance_allocates_funds", "finance_grants_advance"} <= busy["taichinh.stc"]
    assert "determine_agency_dept_of_justice" in busy["canbo.stp"]
    assert "verify_damage" in busy["canbo.vks"]
    assert "verify_damage" in busy["canbo.sxd"]
    assert "acknowledge_postal_dossier" in busy["tiepnhan.xa"]
    assert "accept_dossier" in busy["thutruong.xa"]
    assert "submit_funding_dossier" in busy["ketoan.vks"]
    assert "establish_reimbursement_council" in busy["thutruong.vks"]
    assert busy["theodoi.stp"] == set()


def test_each_sees_only_what_is_theirs(demonstration):
    count = Case.objects.count()
    assert visible_cases(seat("theodoi.stp", SUNDAY)).count() == count
    local = visible_cases(seat("taichinh.stc", SUNDAY))
    central = visible_cases(seat("taichinh.btc", SUNDAY))
    assert 0 < local.count() < count
    assert 0 < central.count() < count
    assert not set(local) & set(central)
    assert not set(visible_cases(seat("canbo.vks", SUNDAY))) & set(visible_cases(seat("canbo.sxd", SUNDAY)))


def test_accounts_are_told_with_their_password(demonstration):
    told = accounts.lines(demonstration)
    assert known(demonstration) in told[0]
    people = sum(len(body.people) for body in BODIES) + 1  # and the administrator
    assert told[1 + people].startswith("Theo dõi như người dân")
    followed = told[2 + people :]
    assert [line.split("  ")[2] for line in followed] == [words.stage("settlement", stage) for stage in codes.TELLING]
    assert all(read(line.split()[0]) for line in followed)
    assert any(line.startswith("canbo.vks ") and "Người giải quyết bồi thường" in line for line in told)
    assert User.objects.get(username="canbo.vks").check_password(known(demonstration))


def test_the_plans_are_at_every_stage(demonstration):
    from btnn.plans.queries import opinions_on, plans_seen, year_of

    seen = {(row.plan.agency.code, row.plan.year): row.plan for row in plans_seen(seat("canbo.stp", SUNDAY))}
    told = {key: plan.state for key, plan in seen.items()}
    province, commune = "MINH-HOA-UBND", "MINH-HOA-XA"
    assert told == {
        (province, 2027): "sent", (province, 2026): "issued", (province, 2024): "issued", (commune, 2026): "issued",
    }  # fmt: skip
    year = year_of(seen[province, 2026], seat("canbo.stp", SUNDAY), SUNDAY)
    assert year.late == []  # in July the inspection was moved to the last quarter
    assert [line.occurrence.key for line in year.lines if line.view.task.topic == "inspection"] == ["q4"]
    assert year.quiet
    assert {one.state for one in opinions_on(seen[province, 2027], SUNDAY)} == {"late", "open"}


# --- the year's work ------------------------------------------------------------------------------------------------


def everybody():
    """Each membership of the demonstration that does work of the year, by user name."""
    for body in BODIES:
        for person in body.people:
            yield from memberships(User.objects.get(username=person.username), SUNDAY)


def told(membership):
    return [(line.area.name, line.duty.key, line.duty.mine) for line in lines(membership, SUNDAY)]


def test_the_database_shows_everybody_the_same_duties_as_the_queries_do(demonstration):
    """Queries narrow what they tell by themselves; the second wall takes nothing away, or one of the two is wrong."""
    wrong = []
    for membership in everybody():
        alone = told(membership)
        with wall.acting_for(membership.agency_id), connection.cursor() as cursor:
            cursor.execute(f'SET LOCAL ROLE "{web_role()}"')
            behind = told(membership)
            cursor.execute("RESET ROLE")
        if alone != behind:
            wrong.append((str(membership), sorted(set(alone) ^ set(behind))))
        assert len(alone) == len(set(alone)), membership
    assert wrong == []


def test_every_duty_leads_to_a_page_that_opens(demonstration, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", SUNDAY.isoformat())
    seen, wrong = set(), []
    for membership in everybody():
        client.force_login(membership.user, backend="django.contrib.auth.backends.ModelBackend")
        for line in lines(membership, SUNDAY):
            if (line.area.name, membership.role) not in seen:
                seen.add((line.area.name, membership.role))
                status = client.get(line.duty.url.partition("#")[0]).status_code
                if status != 200:
                    wrong.append((str(membership), line.duty.url, status))
    assert wrong == []
    assert seen


def test_the_page_of_the_years_work_shows_each_room_that_a_person_uses(demonstration, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", SUNDAY.isoformat())
    wrong = []
    for who in ("canbo.stp", "theodoi.ubnd", "thutruong.xa", "canbo.vks"):
        membership = seat(who, SUNDAY)
        client.force_login(membership.user, backend="django.contrib.auth.backends.ModelBackend")
        page = client.get("/cong-tac-nam/")
        assert page.status_code == 200
        for area in areas(membership):
            address = reverse(area.route)
            if f'href="{address}"' not in page.text or client.get(address).status_code != 200:
                wrong.append((who, area.name))
    assert wrong == []
