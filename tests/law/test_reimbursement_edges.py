"""Edges of reimbursement: the last day in service, sums just at what was paid, what an answer tells."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from btnn.law.errors import Refused
from btnn.law.reimbursement import assess, band
from btnn.law.reimbursement.relief import deferral, instalments
from btnn.law.reimbursement.salary import from_coefficient
from btnn.law.reimbursement.several import DECREE, LAW, SOURCE, must_scale, shared

GRAVE = {"fault": "intent_convicted", "monthly_salary": 10_000_000}


def one(**more):
    return {"name": "A"} | GRAVE | more


def told(compensated: int, *officers, **more):
    return assess({"compensated": compensated, "officers": list(officers)} | more)


# --- the salary -----------------------------------------------------------------------------------

DECIDED = date(2024, 7, 1)  # base salary: 1.800.000 until 30/06/2024, 2.340.000 from that day


@pytest.mark.parametrize(
    ("left", "base", "when"),
    [
        (None, 2_340_000, "khi có quyết định hoàn trả"),
        (date(2024, 7, 2), 2_340_000, "khi có quyết định hoàn trả"),
        (date(2026, 7, 2), 2_340_000, "khi có quyết định hoàn trả"),
        (date(2024, 7, 1), 1_800_000, "trước khi nghỉ việc"),
        (date(2024, 6, 30), 1_800_000, "trước khi nghỉ việc"),
    ],
)
def test_who_left_by_the_day_of_the_decision_is_held_to_the_salary_before(left, base, when) -> None:
    found = from_coefficient(Fraction(2), DECIDED, left)
    assert found.monthly == 2 * base
    assert when in found.step


@pytest.mark.parametrize(("coefficient", "taken"), [("100", True), ("100.01", False), ("0", False)])
def test_a_coefficient_up_to_a_hundred(coefficient: str, taken: bool) -> None:
    officer = {"name": "A", "fault": "intent_convicted", "coefficient": coefficient}
    if taken:
        assert told(5, officer, decided_on="2024-07-01").shares[0].amount == 5
    else:
        with pytest.raises(Refused, match="coefficient"):
            told(5, officer, decided_on="2024-07-01")


def test_chosen_months_up_to_a_hundred() -> None:
    officer = {"name": "A", "fault": "intent", "monthly_salary": 10**7}
    for months, reason in (("100", "nằm ngoài khung"), ("100.01", "không được lớn hơn 100")):
        with pytest.raises(Refused, match=reason):
            told(10**9, officer | {"chosen_months": months})


@pytest.mark.parametrize(("paid", "amount"), [(59, 30), (60, 30), (65, 30), (70, 30), (80, 30), (81, 40), (101, 50)])
def test_negligence_between_the_steps_of_months(paid: int, amount: int) -> None:
    assert told(paid, {"name": "A", "fault": "negligence", "monthly_salary": 10}).total == amount


def test_a_band_says_yes_or_no_to_an_amount() -> None:
    found = band("intent", 100, 1)
    low, high = int(found.low), int(found.high)
    assert found.holds(low) is True and found.holds(low - 1) is False and found.holds(high + 1) is False


# --- several officials ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("compensated", "scaled"),
    [(100, False), (99, True), (101, False)],
)
def test_sums_are_scaled_only_above_what_was_paid(compensated: int, scaled: bool) -> None:
    own = [Fraction(60), Fraction(40)]
    assert must_scale(compensated, own, LAW) is scaled
    assert must_scale(compensated, own, DECREE) is True
    assert sum(shared(compensated, own, LAW)) == min(compensated, 100)


def test_several_name_the_articles_and_both_readings() -> None:
    found = told(100, one(), one(name="B"))
    answer = found.as_json()
    assert answer["source"] == SOURCE
    assert answer["total"] == 100
    assert all(share.scaled for share in found.shares)
    assert all(any("theo tỷ lệ" in step for step in share.steps) for share in found.shares)
    assert "source" not in told(100, one()).as_json()


def test_a_single_official_is_not_scaled() -> None:
    found = told(100, one())
    assert not found.shares[0].scaled
    assert not any("theo tỷ lệ" in step for step in found.shares[0].steps)


# --- after the decision ---------------------------------------------------------------------------


def test_nothing_is_taken_as_paid_unless_told() -> None:
    (death,) = told(100, one(died=True)).shares[0].after
    assert death.figures == told(100, one(died=True, paid=0)).shares[0].after[0].figures
    with pytest.raises(Refused, match="nhiều hơn"):
        told(100, one(paid=101))
    assert told(100, one(paid=100)).total == 100


def test_a_pregnancy_defers_without_a_birth() -> None:
    (found,) = told(100, one(pregnant=True), decided_on="2024-07-01").shares[0].after
    assert found.figures == {"deferred": True, "until": None}
    (found,) = told(100, one(child_birth_date="2023-07-01"), decided_on="2024-07-01").shares[0].after
    assert found.figures == {"deferred": True, "until": "2026-07-01"}


def test_who_is_in_neither_case_is_told_so() -> None:
    assert any("Không thuộc trường hợp" in step for step in deferral(DECIDED).steps)
    assert not any("Không thuộc trường hợp" in step for step in deferral(DECIDED, date(2023, 7, 1)).steps)


def test_a_reduction_takes_no_other_keys() -> None:
    asked = {"remedied": True, "full_duties": True, "hardship": "27.2a"}
    assert told(100, one(reduction=asked, paid=50)).shares[0].after
    with pytest.raises(Refused, match="không có mục “why”"):
        told(100, one(reduction=asked | {"why": "x"}, paid=50))


@pytest.mark.parametrize("income", [1, 2, 3, 9, 10])
def test_even_the_smallest_income_has_a_sum_to_take_off(income: int) -> None:
    found = instalments(10, income).figures
    assert found["least"] == max(1, -(-income // 10))
    assert found["most"] == max(1, 3 * income // 10)
