"""What an administrator or a head must not come to by the pages of the organisation."""

from datetime import date, timedelta

import pytest
from django.urls import reverse

from btnn.agencies import commands
from btnn.agencies.queries import agency_by_code, memberships
from btnn.cases.queries.visible import capacities_in_case
from tests.cases.province import TODAY

MONDAY = date(2026, 11, 9)
LATER = TODAY + timedelta(days=10)


def url(name, agency, *more):
    return reverse(f"organisation:{name}", args=[agency.pk, *more])


def test_a_head_tells_the_absence_of_anybody_in_the_agency(province, sign_in):
    browser = sign_in("sxd.head")
    for who in ("sxd.reception", "sxd.officer", "sxd.finance"):
        person = province.person(who)
        given = {"person": person.user_id, "first_day": "23/11/2026", "last_day": "25/11/2026", "reason": ""}
        assert browser.post(url("absence", person.agency), given).status_code == 303, who


@pytest.mark.parametrize("kind", ["justice_department", "finance_department"])
def test_nobody_makes_themselves_a_second_department_that_sees_the_whole_province(province, sign_in, kind):
    given = {
        "name": "Sở thứ hai", "code": "so2", "kind": kind, "level": "province", "budget": "provincial",
        "unit_code": "", "valid_from": "20/11/2026",
    }  # fmt: skip
    answer = sign_in("sxd.administrator").post(url("establish", province.bodies["sxd"]), given)
    assert answer.status_code == 422
    assert "Mỗi tỉnh có một Sở" in answer.content.decode()
    assert agency_by_code("so2") is None


def test_a_role_that_ended_is_not_brought_back_by_ending_it_later(province):
    by, held = province.person("sxd.administrator"), province.person("sxd.officer")
    commands.relieve(held, first_day_out=TODAY, by=by)
    with pytest.raises(commands.NotAllowed, match="đã kết thúc"):
        commands.relieve(held, first_day_out=LATER, by=by)
    assert memberships(held.user, TODAY) == []


def test_a_role_by_delegation_is_not_made_longer_than_the_delegation(province):
    head, deputy = province.person("sxd.head"), province.person("sxd.officer")
    given = commands.delegate(
        head.user, deputy.user, head.agency, document="5/GUQ", valid_from=TODAY, last_day=TODAY, today=TODAY, by=head
    )
    with pytest.raises(commands.NotAllowed, match="ủy quyền"):
        commands.relieve(given.memberships.get(), first_day_out=LATER, by=province.person("sxd.administrator"))
    assert [row.role for row in memberships(deputy.user, LATER - timedelta(days=1))] == ["officer"]


def test_nobody_acts_for_a_head_who_is_head_no_more(province):
    head, deputy = province.person("sxd.head"), province.person("sxd.officer")
    given = commands.delegate(
        head.user, deputy.user, head.agency, document="5/GUQ", valid_from=TODAY, last_day=LATER, today=TODAY, by=head
    )
    tomorrow = TODAY + timedelta(days=1)
    commands.relieve(head, first_day_out=tomorrow, by=province.person("sxd.administrator"))
    assert "head" in {row.role for row in memberships(deputy.user, TODAY)}
    assert {row.role for row in memberships(deputy.user, tomorrow)} == {"officer"}
    given.refresh_from_db()
    assert given.valid_to == tomorrow


def test_an_administrator_has_no_part_in_the_cases_of_the_own_agency(pen, province, sign_in):
    code = pen.open(MONDAY).case.code
    assert capacities_in_case(province.person("sxd.administrator"), code) == frozenset()
    browser = sign_in("sxd.administrator")
    for name in ("cases:print", "cases:people", "money:case", "money:sheet", "cases:damages", "cases:honour"):
        assert browser.get(reverse(name, args=[code])).status_code == 404, name
