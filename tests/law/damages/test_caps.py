"""Caps, floors and ceilings at their edges, and the arithmetic between them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from btnn.law.damages import assess
from btnn.law.errors import Refused


def line(rule: str, **facts):
    return assess({"valued_on": "2024-08-05", "items": [{"rule": rule, "facts": facts}]}).lines[0]


CAPS = [
    # rule, facts, amount, capped, why
    ("M-05", {"assessed_months": 50}, 117_000_000, False, "fifty months are within"),
    ("M-05", {"assessed_months": "50.01"}, 117_000_000, True, "above fifty months"),
    ("M-05", {"assessed_months": 60, "injury_rate": 61}, 117_000_000, True, "far above"),
    ("M-05", {"assessed_months": Decimal("0.5")}, 1_170_000, False, "half a month"),
    ("C-01", {"receipts_total_at_t": 9_500_000, "mof_cap": 9_500_000}, 9_500_000, False, "just at the level"),
    ("C-01", {"receipts_total_at_t": 9_500_001, "mof_cap": 9_500_000}, 9_500_000, True, "one đồng above"),
    ("C-01b", {"working_days_with_body": 3, "rate": 400_000}, 1_200_000, False, "no night before or after"),
    (
        "C-01b",
        {"working_days_with_body": 1, "night_before": True, "night_after": False, "rate": 500_000, "mof_rate": 400_000},
        800_000,
        True,
        "the level of Bộ Tài chính a day",
    ),
    ("C-02", {"years": 2, "claimed": 10_000_000}, 10_000_000, False, "less than the ceiling was asked"),
    ("C-02", {"years": 2, "claimed": 30_000_000}, 28_080_000, True, "more was asked"),
    ("C-02", {"years": "0.5"}, 7_020_000, True, "nothing asked: the ceiling itself"),
    ("C-04", {"years": 3, "claimed": 7_020_000}, 7_020_000, False, "just at the ceiling"),
    ("C-05", {"contract_fee": 20_000_000, "gov_cap": 28_080_000}, 20_000_000, False, "the contract is less"),
    ("C-05", {"contract_fee": 40_000_000, "working_days": 30}, 28_080_000, True, "30 × 0,4 × 2.340.000"),
    (
        "C-06",
        {"persons": 5, "visits": 30, "max_persons": 3, "max_visits": 24, "travel_cost": 150_000, "proved": True},
        10_800_000,
        True,
        "no more than the lawful most",
    ),
    (
        "C-06",
        {"persons": 1, "visits": 1, "max_persons": 3, "max_visits": 24, "travel_cost": 150_000, "proved": False},
        10_800_000,
        False,
        "not proved: the lawful most, even above what was told",
    ),
    (
        "C-06",
        {"persons": 3, "visits": 24, "max_persons": 3, "max_visits": 24, "travel_cost": 150_000, "proved": True},
        10_800_000,
        False,
        "just the lawful most",
    ),
    ("G-04", {"heads": [50, 50], "p": "0.5", "advance_paid": 51}, 0, False, "an advance above what is due"),
    ("G-04", {"heads": [50, 50], "advance_paid": 100}, 0, False, "an advance of all"),
    ("G-03", {"D_total": 50, "D_necessary": 90}, 0, False, "never below nothing"),
    ("G-05", {"custody_days": 548, "remaining_sentence_days": 548}, 0, False, "nothing beyond the sentence"),
    ("G-05", {"custody_days": 549, "remaining_sentence_days": 548}, 531_818, False, "one day beyond it"),
    ("M-03b", {"custody_days": 900, "remaining_sentence_days": 548}, 187_200_000, False, "Đ18.6–8 within the head"),
    ("I-01", {"wage": 10_000_000, "received": 12_000_000, "months": 3}, 0, False, "no month below nothing"),
    (
        "I-01",
        {"wage": [10_000_000, 11_000_000], "received": [12_000_000, 1_000_000], "months": 2},
        10_000_000,
        False,
        "month by month: a good month does not eat a bad one",
    ),
    ("I-01", {"wage": [10, 20, 30], "months": 3}, 60, False, "a series without receipts"),
    ("I-01", {"wage": 10, "received": [4, 10, 20], "months": 3}, 6, False, "one wage, a series of receipts"),
    ("I-02", {"m1": 1, "m2": 1, "m3": 2, "months": 1, "received": 5}, 0, False, "floor"),
    ("I-02", {"m1": 1, "m2": 1, "m3": 2, "months": 2}, 3, False, "8/3 rounded once: 2,67 → 3, not 1,33 → 1, twice"),
    (
        "I-04",
        {"operating_months": 10, "income_total": 500_000_000, "window": 3, "received": 20_000_000},
        130_000_000,
        False,
        "younger than two years",
    ),
    ("P-04a", {"principal": 100_000_000, "loan_rate": "0.25", "days": 365}, 120_000_000, True, "lawful interest only"),
    ("P-04a", {"principal": 100_000_000, "loan_rate": "0.2", "days": 365}, 120_000_000, False, "just lawful"),
    (
        "P-04b",
        {"principal": 300_000_000, "days": 438, "principal_refunded": True},
        36_000_000,
        False,
        "money given back: interest only",
    ),
    (
        "P-02",
        {"repairable": False, "price_1": 9, "price_2": 9, "price_3": 9, "wear_rate": 0},
        9,
        False,
        "beyond repair: as lost",
    ),
    ("P-01", {"price_1": 1, "price_2": 1, "price_3": 0, "wear_rate": "0.25"}, 1, False, "half a đồng goes up"),
    (
        "D-05",
        {"dependants": [{"region": "IV", "months": 10, "court_amount": 2_000_000}, {"region": "IV", "months": "0.5"}]},
        21_725_000,
        False,
        "a level fixed by judgment takes the place of the minimum wage",
    ),
    ("D-05", {"dependants": [{"months": 2, "court_amount": 5}]}, 10, False, "no region needed then"),
    ("M-03a", {"holds": 2}, 425_455, False, "one flat sum for each hold"),
    ("H-01", {"bills": 5}, 5, False, "one bill needs no list"),
    ("M-06", {"days": 0}, 0, False, "nothing is nothing"),
]


@pytest.mark.parametrize(("rule", "facts", "amount", "capped", "why"), CAPS, ids=[f"{r[0]} {r[4]}" for r in CAPS])
def test_the_edge(rule, facts, amount, capped, why):
    found = line(rule, **facts)
    assert (found.amount, found.capped) == (amount, capped), why


def test_a_ceiling_is_no_sum_that_is_due():
    assert [finding.code for finding in line("C-02", years=2).findings] == ["ceiling_not_amount"]
    assert not line("C-02", years=2, claimed=5).findings


REFUSED = [
    ("C-05", {"contract_fee": 1}, "gov_cap"),
    ("I-04", {"window": 1}, "income_y1"),
    ("I-04", {"window": 1, "income_y1": 1}, "income_y2"),
    ("I-04", {"window": 1, "income_y1": 1, "income_y2": 1, "operating_months": 1}, "không ghi cả hai"),
    ("I-04", {"window": 1, "operating_months": 0, "income_total": 1}, "từ 1 đến 23"),
    ("I-04", {"window": 1, "operating_months": 24, "income_total": 1}, "từ 1 đến 23"),
    ("I-01", {"wage": [1, 2], "months": 3}, "cùng số tháng"),
    ("I-01", {"wage": [1, 2], "received": [1, 2, 3], "months": 3}, "cùng số tháng"),
    ("P-02", {"repairable": False}, "P-01"),
    ("P-02", {"repairable": True}, "quote_1"),
    ("P-03a", {"rent_1": 1, "rent_2": 1, "rent_3": 1}, "months"),
    ("P-03a", {"rent_1": 1, "rent_2": 1, "rent_3": 1, "months": 1, "start": "2024-01-01"}, "hai cách"),
    ("P-03a", {"rent_1": 1, "rent_2": 1, "rent_3": 1, "end": "2024-01-01"}, "hai cách"),
    ("C-06", {"max_persons": 3, "max_visits": 24, "travel_cost": 1, "proved": True}, "persons"),
    ("M-04", {"died_of_the_act": False}, "Đ27.4"),
    ("G-01", {"route": "agency"}, "ngày thụ lý"),
    ("G-01", {"route": "suit_52_1", "acceptance_date": "2024-08-05"}, "cấp sơ thẩm"),
    ("G-01", {"route": "other"}, "một trong"),
]


@pytest.mark.parametrize(("rule", "facts", "why"), REFUSED)
def test_facts_that_do_not_go_together(rule, facts, why):
    with pytest.raises(Refused, match=why):
        line(rule, **facts)


ROUTES = [
    ("agency", "2024-08-05", None, 2_340_000),
    ("suit_52_2", "2024-06-30", "2026-08-03", 1_800_000),
    ("suit_52_1", "2024-06-30", "2026-08-03", 2_530_000),
    ("in_proceedings_55", None, "2023-06-30", 1_490_000),
]


@pytest.mark.parametrize(("route", "accepted", "court", "base"), ROUTES)
def test_the_day_of_valuation(route, accepted, court, base):
    found = line("G-01", route=route, acceptance_date=accepted, first_instance_valuation_date=court)
    assert found.readings[0].value == base


def test_an_advance_above_the_heads_is_flagged():
    assert [finding.code for finding in line("G-04", heads=[50], advance_paid=51).findings] == ["advance_exceeds"]
    assert not line("G-04", heads=[50], advance_paid=50).findings


def test_years_that_can_be_meant():
    prices = {"price_1": 3, "price_2": 3, "price_3": 3, "wear_rate": 0}
    for day in ("1900-01-01", "2200-12-31"):
        assert line("P-01", **prices, harm_date=day).amount == 3
    for day in ("1899-12-31", "2201-01-01"):
        with pytest.raises(Refused, match="năm"):
            line("P-01", **prices, harm_date=day)
