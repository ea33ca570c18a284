"""The plan of instalments: exact to the đồng, 10–30% a month, standing still while deferred (Đ68)."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.reimbursement.plan import LONGEST, Terms, bounds, plan, progress

DAYS = st.dates(date(2018, 7, 1), date(2035, 12, 31))


@st.composite
def lawful(draw):
    income = draw(st.integers(1_000_000, 60_000_000))
    least, most = bounds(income)
    monthly = draw(st.integers(least, most))
    return draw(st.integers(1, LONGEST * monthly)), Terms(income, monthly, draw(DAYS))


def test_the_last_month_takes_the_rest():
    found = plan(25_000_000, Terms(12_000_000, 3_600_000, date(2026, 11, 15)))
    assert [one.amount for one in found] == [3_600_000] * 6 + [3_400_000]
    assert found[0].due == date(2026, 11, 30)
    assert found[-1].due == date(2027, 5, 31)
    assert [one.left for one in found][-2:] == [3_400_000, 0]


@given(lawful())
def test_the_plan_is_exact_bounded_and_in_order(case):
    owed, terms = case
    found = plan(owed, terms)
    assert sum(one.amount for one in found) == owed
    assert all(terms.income <= 10 * one.amount and 10 * one.amount <= 3 * terms.income for one in found[:-1])
    assert 0 < found[-1].amount <= terms.monthly
    assert [one.left for one in found] == sorted((one.left for one in found), reverse=True)
    assert found[-1].left == 0
    assert all(one.due < other.due for one, other in pairwise(found))
    assert all((one.due + timedelta(days=1)).day == 1 for one in found)


@given(lawful(), DAYS, st.integers(1, 1200))
def test_a_deferral_moves_months_and_changes_no_sum(case, begun, length):
    owed, terms = case
    end = begun + timedelta(days=length)
    found, still = plan(owed, terms, [(begun, end)]), plan(owed, terms)
    assert [one.amount for one in found] == [one.amount for one in still]
    assert not any(begun <= one.due < end for one in found)
    assert all(one.due >= other.due for one, other in zip(found, still, strict=True))


@given(lawful(), st.data())
def test_progress_adds_up(case, data):
    owed, terms = case
    found = plan(owed, terms)
    collected = data.draw(st.integers(0, owed))
    on = data.draw(st.dates(terms.first, found[-1].due + timedelta(days=40)))
    told = progress(found, collected, on)
    assert sum(one.amount for one in found[: told.covered]) <= collected
    assert (told.next is None) == (collected == owed)
    if told.next is not None:
        assert 0 < told.wanted <= told.next.amount
        assert sum(one.amount for one in found[: told.covered + 1]) == collected + told.wanted
    should = sum(one.amount for one in found if one.due < on)
    assert told.behind == max(0, should - collected)
    assert (told.late > 0) == (told.behind > 0)
    more = progress(found, min(owed, collected + 1), on)
    assert more.behind <= told.behind and more.covered >= told.covered


@pytest.mark.parametrize(
    ("owed", "income", "monthly", "said"),
    [
        (1_000_000, 10_000_000, 999_999, "10%"),
        (1_000_000, 10_000_000, 3_000_001, "30%"),
        (1_000_000, 0, 1, "lớn hơn 0"),
        (LONGEST * 1_000_000 + 1, 10_000_000, 1_000_000, "quá 600 tháng"),
        (-1, 10_000_000, 1_000_000, "không thể âm"),
    ],
)
def test_what_the_law_does_not_admit_is_refused(owed, income, monthly, said):
    with pytest.raises(Refused, match=said):
        plan(owed, Terms(income, monthly, date(2026, 1, 1)))


@pytest.mark.parametrize(
    ("first", "deferrals"),
    [(date(9999, 12, 1), ()), (date(2026, 1, 1), [(date(2025, 1, 1), date.max)])],
)
def test_a_plan_without_an_end_in_sight_is_refused(first, deferrals):
    with pytest.raises(Refused, match="2200"):
        plan(10_000_000, Terms(10_000_000, 1_000_000, first), deferrals)


def test_nothing_owed_needs_no_month():
    assert plan(0, Terms(10_000_000, 1_000_000, date(2026, 1, 1))) == ()
