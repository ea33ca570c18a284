"""How an activity stands, and how it was judged."""

from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.plans.training.standing import Told, average, decimal, overall, planned_for, state

FIRST = date(2026, 5, 8)
MOVED = Told("moved", date(2026, 5, 1), date(2026, 6, 5))
AGAIN = Told("moved", date(2026, 6, 1), date(2026, 7, 3))
HELD = Told("held", date(2026, 6, 5))
CANCELLED = Told("cancelled", date(2026, 5, 2))
COUNTS = st.lists(st.integers(0, 500), min_size=5, max_size=5)


@pytest.mark.parametrize(
    ("turns", "today", "expected"),
    [
        ((), date(2026, 5, 7), "planned"),
        ((), FIRST, "due"),
        ((), date(2026, 5, 9), "overdue"),
        ((MOVED,), date(2026, 5, 9), "planned"),
        ((MOVED, AGAIN), date(2026, 7, 3), "due"),
        ((MOVED, AGAIN), date(2026, 7, 4), "overdue"),
        ((MOVED, HELD), date(2026, 12, 31), "held"),
        ((HELD, HELD), date(2026, 12, 31), "held"),
        ((MOVED, CANCELLED), date(2026, 12, 31), "cancelled"),
    ],
)
def test_an_activity_stands_as_it_was_last_told(turns, today, expected):
    assert state(FIRST, turns, today) == expected


def test_the_last_new_day_counts():
    assert planned_for(FIRST, ()) == FIRST
    assert planned_for(FIRST, (MOVED, AGAIN)) == AGAIN.planned_on


@given(st.dates(date(2019, 1, 1), date(2030, 1, 1)), st.integers(-400, 400))
def test_without_a_word_only_the_day_decides(first, shift):
    told = state(first, (), first + timedelta(days=shift))
    assert told == ("planned" if shift < 0 else "due" if shift == 0 else "overdue")


@given(st.dictionaries(st.sampled_from("abcde"), COUNTS))
def test_means_lie_between_one_and_five_and_are_exact(counts):
    voices = sum(map(sum, counts.values()))
    mean = overall(counts)
    assert (mean is None) == (voices == 0)
    if mean is not None:
        assert 1 <= mean <= 5
        assert mean * voices == sum((n + 1) * one[n] for one in counts.values() for n in range(5))
        each = [(average(one), sum(one)) for one in counts.values() if any(one)]
        assert sum(one * n for one, n in each) == mean * voices
        assert abs(Fraction(decimal(mean).replace(",", ".")) - mean) <= Fraction(1, 20)


def test_means_are_read_with_a_comma():
    assert (decimal(Fraction(87, 20)), decimal(Fraction(5)), decimal(None)) == ("4,4", "5,0", "")
