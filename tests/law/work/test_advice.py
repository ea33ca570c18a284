"""NĐ 68 Đ18.2 and Đ19.1 as tables; NĐ 68 Đ17.4 and Đ33 as limits."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.work import forwarding
from btnn.law.work.advice import Figures, apart, complex_case, opinions
from btnn.law.work.funding import Money, owed

DAY = date(2026, 3, 2)
BILLION = 1_000_000_000


@pytest.mark.parametrize(
    ("facts", "articles"),
    [
        ({}, []),
        ({"several_times": True}, []),  # unclear papers too, says point a
        ({"several_times": True, "unclear": True}, ["Đ18.2a"]),
        ({"harmed_on": date(2016, 3, 3)}, []),
        ({"harmed_on": date(2016, 3, 2)}, ["Đ18.2b"]),  # ten years to the day
        ({"harmed_on": date(1998, 1, 1), "verified": 50}, ["Đ18.2b", "Đ18.2c"]),
        ({"verified": 51}, []),
        ({"verified": 50}, ["Đ18.2c"]),
        ({"verified": 200}, ["Đ18.2c"]),
        ({"claimed": 0, "verified": 10}, []),
    ],
)
def test_when_an_opinion_must_be_asked_for(facts, articles):
    told = opinions(Figures(**({"harmed_on": None, "settled_on": DAY, "claimed": 100, "verified": None} | facts)))
    assert [reason.source.split(", ")[1] for reason in told] == articles


@pytest.mark.parametrize(
    ("claimed", "facts", "codes"),
    [
        (5 * BILLION, {}, []),  # more than five, says the decree
        (5 * BILLION + 1, {}, ["PT-19.1b"]),
        (1, {"several_times": True}, ["PT-19.1a"]),
        (1, {"security": True}, ["PT-19.1c"]),
    ],
)
def test_when_a_case_is_complex(claimed, facts, codes):
    told = complex_case(Figures(None, DAY, claimed, None, **facts))
    assert [reason.code for reason in told] == codes
    assert all(reason.text and reason.source for reason in told)


@given(st.integers(1, 10**15), st.integers(1, 10**15))
def test_apart_does_not_mind_which_figure_is_the_larger(one, other):
    assert apart(one, other) == apart(other, one) == (one >= 2 * other or other >= 2 * one)


@pytest.mark.parametrize(
    ("money", "limits"),
    [
        (Money(DAY, True), [("fund_valuation_own_budget", date(2026, 3, 3), None)]),
        (Money(DAY, True, paid_on=DAY), [("fund_valuation_own_budget", date(2026, 3, 3), DAY)]),
        (Money(DAY, False), [("request_valuation_funding", date(2026, 3, 4), None)]),
        (
            Money(DAY, False, date(2026, 3, 4), date(2026, 3, 11)),
            [
                ("request_valuation_funding", date(2026, 3, 4), date(2026, 3, 4)),
                ("pay_valuation_after_grant", date(2026, 3, 12), None),
            ],
        ),
    ],
)  # fmt: skip
def test_the_money_for_a_valuation_has_its_limits(money, limits):
    assert [(one.receipt.limit.id, one.receipt.due, one.met_on) for one in owed(money)] == limits


def test_the_department_has_five_working_days_or_none_at_all():
    told = {way.key: way.receipt for way in forwarding.ways(DAY, date(2026, 3, 5))}
    assert told["single"].due == told["several"].due == date(2026, 3, 9)
    assert told["higher"].due == date(2026, 3, 5)  # "ngay"
    assert [receipt.limit.citation.article for receipt in told.values()] == ["Đ33.1", "Đ33.2", "Đ33.3"]
