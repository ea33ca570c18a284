"""Limits of an inspection and how it stands, counted without tables: TT 08/2019 Đ19.4, Đ21.1a, Đ23.1."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from btnn.plans.inspection.standing import plan_due, recommendation_standing, visit_standing

FIRST, LAST = date(2026, 9, 14), date(2026, 9, 15)
DAYS = st.dates(date(2021, 1, 1), date(2027, 6, 30))


def step(name, on, first_day=None, last_day=None):
    return SimpleNamespace(step=name, on=on, first_day=first_day, last_day=last_day)


def turn(name, on, due_on=None):
    return SimpleNamespace(turn=name, on=on, due_on=due_on)


def stand(steps, today, *, concluded_on=None, left=0, to_ministry=True):
    return visit_standing(
        FIRST, LAST, steps, concluded_on=concluded_on, open_recommendations=left, to_ministry=to_ministry, today=today
    )


@pytest.mark.parametrize(
    ("issued_on", "today", "state"),
    [
        (None, date(2026, 3, 30), "open"),
        (None, date(2026, 3, 31), "overdue"),
        (date(2026, 3, 30), date(2026, 11, 20), "met"),
        (date(2026, 3, 31), date(2026, 11, 20), "late"),
    ],
)
def test_before_31_march_means_that_30_march_is_the_last_day(issued_on, today, state):
    due = plan_due(2026, issued_on, today)
    assert (due.due, due.state) == (date(2026, 3, 30), state)
    assert due.source.endswith("Đ19.4")


@pytest.mark.parametrize(
    ("notified", "fifteen", "ten"),
    [
        (date(2026, 8, 30), "met", "met"),
        (date(2026, 8, 31), "late", "met"),  # between the two readings
        (date(2026, 9, 4), "late", "met"),
        (date(2026, 9, 5), "late", "late"),
    ],
)
def test_both_readings_of_the_notice_are_flagged(notified, fifteen, ten):
    duty, right = stand([step("notified", notified)], FIRST).dues
    assert (duty.due, right.due) == (date(2026, 8, 30), date(2026, 9, 4))
    assert (duty.state, right.state) == (fifteen, ten)
    assert (duty.binding, right.binding) == (True, False)
    assert (duty.source[-5:], right.source[-6:]) == ("Đ19.4", "Đ21.1a")


def test_the_conclusion_goes_out_within_15_days_of_the_end_and_to_the_ministry_as_well():
    steps = [step("notified", date(2026, 8, 20)), step("begun", FIRST), step("ended", LAST)]
    seen = stand(steps, date(2026, 9, 20))
    assert [due.due for due in seen.dues[2:]] == [date(2026, 9, 30)] * 2
    assert len(stand(steps, LAST, to_ministry=False).dues) == 3
    late = stand([*steps, step("sent", date(2026, 10, 1))], date(2026, 10, 1), concluded_on=date(2026, 9, 30))
    assert [due.state for due in late.dues[2:]] == ["late", "overdue"]
    assert (late.state, late.shape) == ("concluded", "overdue")


@pytest.mark.parametrize(
    ("names", "concluded", "left", "state"),
    [
        ((), False, 0, "planned"),
        (("notified",), False, 0, "notified"),
        (("notified", "begun"), False, 0, "running"),
        (("notified", "begun", "ended"), False, 0, "ended"),
        (("notified", "begun", "ended", "concluded"), True, 1, "concluded"),
        (("notified", "begun", "ended", "concluded", "sent"), True, 1, "concluded"),
        (("notified", "begun", "ended", "concluded", "sent", "to_ministry"), True, 1, "followed"),
        (("notified", "begun", "ended", "concluded", "sent", "to_ministry"), True, 0, "done"),
        (("notified", "cancelled"), False, 0, "cancelled"),
    ],
)
def test_a_visit_stands_where_its_steps_leave_it(names, concluded, left, state):
    seen = stand([step(name, LAST) for name in names], LAST, concluded_on=LAST if concluded else None, left=left)
    assert seen.state == state
    assert seen.word


def test_moving_a_visit_moves_the_days_that_are_counted_from_it():
    moved = step("moved", date(2026, 9, 1), date(2026, 10, 5), date(2026, 10, 6))
    seen = stand([moved], date(2026, 9, 2))
    assert (seen.first_day, seen.last_day) == (date(2026, 10, 5), date(2026, 10, 6))
    assert seen.dues[0].due == date(2026, 9, 20)


@settings(max_examples=25)
@given(first=DAYS, length=st.integers(0, 30), early=st.integers(0, 60))
def test_whoever_keeps_the_longer_notice_keeps_the_shorter(first, length, early):
    notified = first - timedelta(days=early)
    duty, right = visit_standing(
        first, first + timedelta(days=length), [step("notified", notified)],
        concluded_on=None, open_recommendations=0, to_ministry=False, today=first,
    ).dues  # fmt: skip
    assert (duty.state == "met") == (early >= 15)
    assert (right.state == "met") == (early >= 10)


@pytest.mark.parametrize(
    ("turns", "today", "state", "late", "theirs"),
    [
        ([], date(2026, 10, 30), "waiting", False, True),
        ([], date(2026, 10, 31), "waiting", True, True),
        ([turn("reported", LAST)], date(2026, 12, 1), "reported", False, False),
        (
            [turn("reported", LAST), turn("returned", LAST, date(2026, 12, 1))],
            date(2026, 12, 1),
            "returned",
            False,
            True,
        ),
        (
            [turn("reported", LAST), turn("returned", LAST, date(2026, 12, 1))],
            date(2026, 12, 2),
            "returned",
            True,
            True,
        ),
        ([turn("escalated", LAST)], date(2026, 11, 1), "escalated", True, True),
        ([turn("reported", LAST), turn("verified", LAST)], date(2027, 1, 1), "verified", False, False),
    ],
)
def test_a_recommendation_is_followed_to_its_end(turns, today, state, late, theirs):
    seen = recommendation_standing(date(2026, 10, 30), turns, today)
    assert (seen.state, seen.late, seen.theirs) == (state, late, theirs)
    assert seen.over == (state == "verified")
