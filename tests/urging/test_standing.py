"""How a letter stands on a day, from its turns alone."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.support.urging import standing as s
from btnn.support.urging.standing import Told, awaited, next_act, state

DUE = date(2026, 11, 9)
ANSWER = Told("answered", date(2026, 11, 5))
PROMISE = Told("answered", date(2026, 11, 5), date(2026, 11, 20))
STATES = [  # turns, day, agreed, state, awaited
    ([], date(2026, 11, 9), False, "waiting", DUE),
    ([], date(2026, 11, 10), False, "overdue", DUE),
    ([ANSWER], date(2026, 12, 1), False, "answered", None),
    ([PROMISE], date(2026, 11, 20), False, "promised", date(2026, 11, 20)),
    ([PROMISE], date(2026, 11, 21), False, "broken", date(2026, 11, 20)),
    ([PROMISE, ANSWER], date(2026, 12, 1), False, "answered", None),
    ([ANSWER, PROMISE], date(2026, 12, 1), False, "broken", date(2026, 11, 20)),
    ([], date(2026, 12, 1), True, "agreed", None),
    ([Told("declined", DUE)], date(2026, 12, 1), True, "declined", None),
    ([ANSWER, Told("fulfilled", DUE)], date(2026, 12, 1), False, "fulfilled", None),
    ([Told("in_vain", DUE)], date(2026, 12, 1), False, "in_vain", None),
    ([Told("withdrawn", DUE)], date(2026, 11, 1), False, "withdrawn", None),
]
NEXT = [  # kind, state, round, followed, ministry, what the sender does
    ("urge", "waiting", 1, False, False, "wait"),
    ("urge", "answered", 1, False, False, "judge"),
    ("urge", "overdue", 1, False, False, "again"),
    ("urge", "broken", 1, False, False, "again"),
    ("urge", "in_vain", 1, False, False, "again"),
    ("urge", "in_vain", 1, True, False, "closed"),
    ("urge", "overdue", 2, False, False, "escalate"),
    ("urge", "in_vain", 2, False, False, "escalate"),
    ("urge", "in_vain", 2, False, True, "again"),
    ("urge", "fulfilled", 2, False, False, "closed"),
    ("ask", "overdue", 1, False, False, "again"),
    ("ask", "declined", 1, False, False, "closed"),
    ("ask", "agreed", 1, False, True, "wait"),
    ("ask", "overdue", 1, False, True, "step_in"),
    ("ask", "declined", 1, False, True, "step_in"),
    ("ask", "in_vain", 1, False, True, "step_in"),
    ("report", "overdue", 1, False, False, "again"),
]


@pytest.mark.parametrize(("turns", "day", "agreed", "where", "until"), STATES)
def test_where_a_letter_stands(turns, day, agreed, where, until):
    assert state(DUE, turns, day, agreed=agreed) == where
    assert awaited(DUE, turns, day, agreed=agreed) == until


@pytest.mark.parametrize(("kind", "where", "round", "followed", "ministry", "act"), NEXT)
def test_what_its_sender_does_next(kind, where, round, followed, ministry, act):
    assert next_act(kind, where, round=round, followed=followed, ministry=ministry) == act


days = st.integers(0, 60).map(lambda n: DUE + timedelta(days=n - 30))
turns = st.builds(
    Told,
    turn=st.sampled_from(["answered", "declined", "fulfilled", "in_vain", "withdrawn"]),
    on=days,
    promised_on=st.none() | days,
)


@given(st.lists(turns, max_size=4), days, st.booleans())
def test_what_has_ended_stays_ended_and_only_time_makes_it_late(told, day, agreed):
    here, later = (state(DUE, told, day + timedelta(days=n), agreed=agreed) for n in (0, 90))
    if here in s.ENDS:
        assert later == here
    else:
        assert here in s.OPEN
        assert later in s.OPEN
        assert {("waiting", "overdue"), ("promised", "broken")} >= {(here, later)} or here == later
    until = awaited(DUE, told, day, agreed=agreed)
    assert (until is None) == (here not in (s.WAITING, s.OVERDUE, s.PROMISED, s.BROKEN))
    if until is not None:
        assert (day > until) == (here in (s.OVERDUE, s.BROKEN))
