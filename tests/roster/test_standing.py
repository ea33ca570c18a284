"""What a person of the roster is on a day, and what an agency lacks: by the rules that the page tells."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.organisation.roster import review
from btnn.organisation.roster.standing import Described, Leaves, Person, Trained, anniversary, capacity, lacks

TODAY = date(2026, 2, 20)
DAYS = st.dates(date(2019, 1, 1), date(2030, 12, 31))


def person(
    key=1, *, full=False, leads=False, trained=None, last=None, replaced=None, known=None, first=date(2020, 1, 1)
):
    described = Described("A", leads, "Chuyên viên", full, ("settling",), "none", "", date(2019, 5, 2), known, "", "")
    leaves = Leaves(last, "moved", replaced, None, "") if last else None
    trainings = (Trained("Lớp", trained, "", "course", "", None),) if trained else ()
    return Person(key, 7, None, first, described, leaves, trainings)


def kinds(people, cases=0, roles=""):
    return [one.kind for one in lacks(people, cases, TODAY, roles)]


@pytest.mark.parametrize(
    ("people", "cases", "roles", "expected"),
    [
        ([], 0, "", ["nobody"]),
        ([], 9, "Thủ trưởng cơ quan", ["nobody", "accounts"]),
        ([person(leads=True, trained=date(2025, 1, 1))], 0, "", ["one"]),
        ([person()], 0, "", ["one", "no_leader", "untrained"]),
        ([person(leads=True, trained=date(2023, 2, 20)), person(2, trained=TODAY)], 0, "", ["untrained"]),
        ([person(leads=True, trained=date(2023, 2, 21)), person(2, trained=TODAY)], 5, "", []),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY)], 6, "", ["overloaded"]),
        ([person(leads=True, trained=TODAY, full=True), person(2, trained=TODAY)], 7, "", []),
        ([person(leads=True, trained=TODAY, full=True), person(2, trained=TODAY)], 8, "", ["overloaded"]),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY, last=date(2026, 5, 21))], 0, "", ["leaving"]),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY, last=date(2026, 5, 22))], 0, "", []),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY, last=TODAY, replaced=1)], 0, "", []),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY, known=date(2026, 4, 1))], 0, "", ["leaving"]),
        ([person(leads=True, trained=TODAY), person(2, trained=TODAY, last=date(2026, 2, 19))], 0, "", ["one"]),
    ],
)
def test_what_an_agency_lacks(people, cases, roles, expected):
    assert kinds(people, cases, roles) == expected


@given(DAYS)
def test_training_holds_three_years_and_not_a_day_longer(on):
    one = person(trained=on)
    after = anniversary(on)
    assert one.trained_on(on)
    assert one.trained_on(after - timedelta(days=1))
    assert not one.trained_on(after)
    assert not one.trained_on(on - timedelta(days=1))
    assert after.year == on.year + 3


@given(DAYS, st.integers(0, 40), st.integers(0, 6), st.integers(0, 6))
def test_more_people_never_make_an_agency_overloaded(day, cases, full, part):
    staff = [person(n, full=n < full, first=date(2018, 7, 1)) for n in range(full + part)]
    told = {one.kind for one in lacks(staff, cases, day)}
    more = {one.kind for one in lacks([*staff, person(99, full=True, first=date(2018, 7, 1))], cases, day)}
    assert "overloaded" in told or "overloaded" not in more or not staff
    assert ("overloaded" in told) == (bool(staff) and 2 * cases > 10 * full + 5 * part)
    assert capacity(staff, day) * 2 == 10 * full + 5 * part


def test_years_in_the_work_are_whole_years():
    assert person().years(date(2026, 5, 1)) == 6
    assert person().years(date(2026, 5, 2)) == 7
    assert person().years(date(2019, 5, 1)) is None


@pytest.mark.parametrize(
    ("confirmed", "today", "state"),
    [
        (None, date(2026, 3, 31), "open"),
        (None, date(2026, 4, 1), "overdue"),
        (date(2026, 3, 31), date(2026, 11, 1), "met"),
        (date(2026, 4, 1), date(2026, 11, 1), "late"),
    ],
)
def test_the_review_is_due_by_the_end_of_the_first_quarter(confirmed, today, state):
    assert review.due(2026) == date(2026, 3, 31)
    assert review.state(2026, confirmed, today) == state
