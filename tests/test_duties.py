"""Dated obligations of the year's work: how they stand on a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.duties import DUE_SOON, OPEN, OVERDUE, Duty, nearest_first

DUE = date(2026, 3, 31)
days = st.dates(date(2020, 1, 1), date(2030, 12, 31))


@pytest.mark.parametrize(
    ("today", "state", "late"),
    [
        (date(2026, 3, 23), OPEN, 0),
        (date(2026, 3, 24), DUE_SOON, 0),  # a week before
        (date(2026, 3, 31), DUE_SOON, 0),  # the last day is still in time
        (date(2026, 4, 1), OVERDUE, 1),
        (date(2026, 5, 1), OVERDUE, 31),
    ],
)
def test_a_day_says_how_an_obligation_stands(today, state, late):
    duty = Duty("a", "Báo cáo", "/", DUE)
    assert (duty.state(today), duty.days_late(today)) == (state, late)


@given(today=days)
def test_what_has_no_day_is_never_late(today):
    duty = Duty("a", "Báo cáo", "/")
    assert (duty.state(today), duty.days_late(today)) == (OPEN, 0)


@given(due=days, today=days)
def test_overdue_and_days_late_say_the_same(due, today):
    duty = Duty("a", "Báo cáo", "/", due)
    assert (duty.state(today) == OVERDUE) == (duty.days_late(today) > 0) == (today > due)


@given(st.lists(st.none() | days))
def test_nearest_first_and_undated_last(dues):
    ordered = nearest_first([Duty(str(place), "x", "/", due) for place, due in enumerate(dues)])
    reckoned = [one.due or date.max for one in ordered]
    assert reckoned == sorted(reckoned) and len(ordered) == len(dues)


def test_waiting_on_somebody_is_not_mine():
    assert Duty("a", "x", "/").mine
    assert not Duty("a", "x", "/", DUE - timedelta(1), waits_on="Sở Tài chính").mine
