"""Reimbursement R-01…R-10: bands with half-open bounds, several officials, and what follows the decision."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.reimbursement import assess, band
from btnn.law.reimbursement.relief import deferral, ended_by_death, instalments, reduction, returned
from btnn.law.reimbursement.salary import from_coefficient
from btnn.law.reimbursement.several import must_scale, shared

L = 7_792_200  # 2.340.000 × 3,33


def d(text: str) -> date:
    return date.fromisoformat(text)


BANDS = [
    # fault, paid by the State, from, to, to excluded, amount, why
    ("intent_convicted", 842_400_000, 842_400_000, 842_400_000, False, 842_400_000, "all of it, R-02"),
    ("intent", 1_000_000_000, 50 * L, 50 * L, False, 389_610_000, "above 100 L: 50 L"),
    ("intent", 100 * L + 1, 50 * L, 50 * L, False, 50 * L, "one đồng above 100 L"),
    ("intent", 100 * L, 40 * L, 50 * L, True, None, "100 L: 40 L to below 50 L"),
    ("intent", 90 * L, 40 * L, 45 * L, False, None, "half of what was paid ends the band"),
    ("intent", 80 * L + 1, 40 * L, 40 * L + 1, False, None, "just above 80 L: half, half a đồng up"),
    ("intent", 80 * L, 30 * L, 40 * L, True, None, "80 L: 30 L to below 40 L"),
    ("intent", 70 * L, 30 * L, 35 * L, False, None, "half of what was paid ends the band"),
    ("intent", 60 * L, 30 * L, 30 * L, False, 30 * L, "60 L: 30 L is all that is left"),
    ("intent", 60 * L - 2, 30 * L - 1, 30 * L - 1, False, 30 * L - 1, "below 60 L: half"),
    ("intent", 400_000_000, 200_000_000, 200_000_000, False, 200_000_000, "51,33 months"),
    ("intent", 1, 1, 1, False, 1, "half a đồng, up"),
    ("negligence", 1_000_000_000, 5 * L, 5 * L, False, 5 * L, "above 10 L: 5 L"),
    ("negligence", 10 * L + 1, 5 * L, 5 * L, False, 5 * L, "one đồng above 10 L"),
    ("negligence", 10 * L, 4 * L, 4 * L, False, 4 * L, "10 L: 4 L"),
    ("negligence", 8 * L + 1, 4 * L, 4 * L, False, 4 * L, "one đồng above 8 L"),
    ("negligence", 8 * L, 3 * L, 3 * L, False, 3 * L, "8 L: 3 L"),
    ("negligence", 60_000_000, 23_376_600, 23_376_600, False, 23_376_600, "7,70 months"),
    ("negligence", 6 * L, 3 * L, 3 * L, False, 3 * L, "6 L: 3 L"),
    ("negligence", 6 * L - 2, 3 * L - 1, 3 * L - 1, False, 3 * L - 1, "below 6 L: half"),
]


@pytest.mark.parametrize(
    ("fault", "paid", "low", "high", "open_end", "amount", "why"), BANDS, ids=[b[-1] for b in BANDS]
)
def test_the_band_of_one_official(fault, paid, low, high, open_end, amount, why):
    found = assess({"compensated": paid, "officers": [{"name": "A", "fault": fault, "monthly_salary": L}]}).as_json()
    (one,) = found["officers"]
    assert one["band"] == {"from": low, "to": high, "to_excluded": open_end}, why
    assert one["amount"] == amount == found["total"]
    assert one["cap"] == (paid if fault == "intent_convicted" else (paid + 1) // 2)
    assert one["rule"] == {"intent_convicted": "R-02", "intent": "R-03", "negligence": "R-04"}[fault]
    assert one["source"].startswith("Luật 10/2017/QH14, Đ65.2") and one["steps"]
    assert band(fault, paid, L).holds(low)
    assert not band(fault, paid, L).holds(low - 1)
    assert band(fault, paid, L).holds(high) is not open_end


def test_a_chosen_level_lies_within_the_band():
    official = {"name": "A", "fault": "intent", "monthly_salary": L}

    def chosen(paid, months):
        return assess({"compensated": paid, "officers": [official | {"chosen_months": months}]}).total

    assert chosen(90 * L, 42) == 42 * L
    assert chosen(90 * L, "44.5") == 346_752_900
    assert chosen(90 * L, 45) == 45 * L
    for paid, months in ((90 * L, "39.9"), (90 * L, "45.01"), (100 * L, 50), (80 * L, 40), (400_000_000, 30)):
        with pytest.raises(Refused):
            chosen(paid, months)


SALARIES = [
    # coefficient, decided, left the service, monthly salary, why
    ("3.33", "2026-03-02", None, 7_792_200, "R-01"),
    ("3.33", "2026-07-01", None, 8_424_900, "the base salary of the decision, not of acceptance"),
    ("2.34", "2026-08-03", "2026-07-01", 5_475_600, "left: the salary just before, 30/06/2026"),
    ("2.34", "2026-08-03", "2026-07-02", 5_920_200, "left a day later: the new base salary"),
    ("2.34", "2026-06-01", "2026-07-01", 5_475_600, "leaves after the decision: counts as in service"),
]


@pytest.mark.parametrize(("coefficient", "decided", "left", "monthly", "why"), SALARIES, ids=[s[-1] for s in SALARIES])
def test_the_salary_from_a_coefficient(coefficient, decided, left, monthly, why):
    found = from_coefficient(Fraction(coefficient), d(decided), d(left) if left else None)
    assert found.monthly == monthly, why
    entry = {"name": "A", "fault": "negligence", "coefficient": Decimal(coefficient), "decided_on": decided}
    if left:
        entry["left_service_date"] = left
    (one,) = assess({"compensated": 10**9, "officers": [entry]}).as_json()["officers"]
    assert one["monthly_salary"] == monthly and one["amount"] == 5 * monthly
    assert one["parameters"][0]["name"] == "base_salary"


def several(paid: int, *officials: tuple[str, int], reading: str = "law") -> dict[str, object]:
    entries = [
        {"name": f"Người {n}", "fault": fault, "monthly_salary": salary}
        for n, (fault, salary) in enumerate(officials, start=1)
    ]
    return assess({"compensated": paid, "officers": entries, "reading": reading}).as_json()


def amounts(found: dict[str, object]) -> list[int]:
    return [one["amount"] for one in found["officers"]]


def test_two_negligent_officials_pay_each_by_the_law():
    found = several(1_000_000_000, ("negligence", 7_792_200), ("negligence", 9_360_000))
    assert amounts(found) == [38_961_000, 46_800_000]
    assert found["total"] == 85_761_000 and found["reading"] == "law"
    assert found["other_reading"] == {"reading": "decree", "amounts": [454_297_408, 545_702_592]}
    assert "454.297.408" in found["warning"] and "Đ26.4d" in found["warning"]


def test_the_decree_divides_the_whole_sum():
    found = several(1_000_000_000, ("negligence", 7_792_200), ("negligence", 9_360_000), reading="decree")
    assert amounts(found) == [454_297_408, 545_702_592]
    assert found["total"] == 1_000_000_000 and found["reading"] == "decree"


def test_sums_above_what_was_paid_are_scaled_to_it():
    found = several(30_000_001, ("negligence", L), ("negligence", L), ("negligence", L))
    assert amounts(found) == [10_000_000, 10_000_000, 10_000_001]
    assert found["total"] == 30_000_001
    assert "Hai cách hiểu cho cùng kết quả" in found["warning"]


def test_two_halves_are_not_scaled():
    assert amounts(several(30_000_000, ("negligence", L), ("negligence", L))) == [15_000_000, 15_000_000]


def test_one_convicted_with_one_negligent():
    found = several(30_000_000, ("intent_convicted", L), ("negligence", L))
    assert amounts(found) == [20_000_000, 10_000_000]


def test_an_open_choice_leaves_the_total_open():
    found = several(90 * L, ("intent", L), ("negligence", L))
    assert amounts(found) == [None, 5 * L]
    assert found["total"] is None and "Người 1" in found["warning"]


@given(st.integers(1, 10**12), st.lists(st.integers(1, 10**12), min_size=2, max_size=6))
def test_shares_are_whole_positive_and_never_above_what_was_paid(paid, own):
    owed = [Fraction(one, 2) for one in own]
    for reading in ("law", "decree"):
        found = shared(paid, owed, reading)
        assert all(type(one) is int for one in found)
        if must_scale(paid, owed, reading):
            assert sum(found) == paid
        else:
            assert abs(sum(found) - sum(owed)) <= len(own)


@given(st.sampled_from(["intent", "negligence", "intent_convicted"]), st.integers(1, 10**12), st.integers(1, 10**8))
def test_no_band_passes_half_of_what_was_paid(fault, paid, salary):
    found = band(fault, paid, salary)
    assert 0 < found.low <= found.high <= paid
    if fault != "intent_convicted":
        assert found.high * 2 <= paid
        months = (30, 50) if fault == "intent" else (3, 5)
        assert found.high <= months[1] * salary
        assert found.low >= min(months[0] * salary, Fraction(paid, 2))


# After the decision


def test_reduction_of_at_most_thirty_per_cent():
    full = {"remedied": True, "full_duties": True, "hardship": "27.2a"}
    assert reduction(50_000_000, 25_000_000, **full).figures == {
        "eligible": True,
        "most": 15_000_000,
        "cut": 15_000_000,
        "remaining": 10_000_000,
    }
    assert reduction(50_000_000, 40_000_000, **full).figures["remaining"] == 0
    assert reduction(50_000_000, 25_000_000, **full, cut=5_000_000).figures["remaining"] == 20_000_000
    with pytest.raises(Refused, match="30%"):
        reduction(50_000_000, 25_000_000, **full, cut=15_000_001)


@pytest.mark.parametrize(
    "lacking",
    [{"remedied": False}, {"full_duties": False}, {"hardship": "none"}, {"paid": 24_999_999}],
    ids=lambda lacking: next(iter(lacking)),
)
def test_every_condition_of_a_reduction_is_needed(lacking):
    facts = {"owed": 50_000_000, "paid": 25_000_000, "remedied": True, "full_duties": True, "hardship": "27.2b"}
    facts |= lacking
    found = reduction(facts.pop("owed"), facts.pop("paid"), **facts)
    assert not found.figures["eligible"] and found.figures["cut"] == 0
    with pytest.raises(Refused):
        reduction(50_000_000, lacking.get("paid", 25_000_000), **facts, cut=1)


def test_instalments_from_ten_to_thirty_per_cent():
    found = instalments(23_376_600, 9_000_000).figures
    assert found == {"least": 900_000, "most": 2_700_000, "months_at_least": 9, "months_at_most": 26}
    assert instalments(23_376_600, 9_000_000, 1_000_000).figures["months"] == 24
    assert instalments(23_376_600, 9_000_001).figures["least"] == 900_001
    for monthly in (899_999, 2_700_001):
        with pytest.raises(Refused, match="nằm ngoài khung"):
            instalments(23_376_600, 9_000_000, monthly)
    with pytest.raises(Refused):
        instalments(23_376_600, 0)


DEFERRALS = [
    ("2026-03-02", "2024-05-15", False, True, "2027-05-15", "a child under 36 months"),
    ("2027-05-14", "2024-05-15", False, True, "2027-05-15", "the last day under 36 months"),
    ("2027-05-15", "2024-05-15", False, False, None, "36 months reached"),
    ("2026-03-02", "2024-02-29", False, True, "2027-02-28", "born on a leap day"),
    ("2026-03-02", "2026-03-03", False, False, None, "not yet born"),
    ("2026-03-02", None, True, True, None, "pregnant: the end is not known"),
    ("2026-03-02", None, False, False, None, "neither"),
]


@pytest.mark.parametrize(
    ("on", "born", "pregnant", "deferred", "until", "why"), DEFERRALS, ids=[x[-1] for x in DEFERRALS]
)
def test_deferral(on, born, pregnant, deferred, until, why):
    found = deferral(d(on), d(born) if born else None, pregnant)
    assert found.figures == {"deferred": deferred, "until": until}, why


def test_death_and_return():
    assert ended_by_death(23_376_600, 9_000_000).figures == {"outstanding": 0, "uncollected": 14_376_600}
    assert returned(20_000_000, 20_000_000).figures == {"refund": 20_000_000}
    assert "Đ31.2" in returned(30_000_000, 20_000_000).steps[0]
    for refuse in (ended_by_death, returned):
        with pytest.raises(Refused):
            refuse(1, 2)


def test_what_follows_the_decision_is_told_with_the_official():
    entry = {
        "name": "A",
        "fault": "negligence",
        "monthly_salary": L,
        "decided_on": "2026-03-02",
        "paid": 12_000_000,
        "reduction": {"remedied": True, "full_duties": True, "hardship": "27.2a"},
        "salary_income": 9_000_000,
        "child_birth_date": "2024-05-15",
    }
    (one,) = assess({"compensated": 60_000_000, "officers": [entry]}).as_json()["officers"]
    assert [after["rule"] for after in one["after"]] == ["R-06", "R-07", "R-08"]
    assert one["after"][0]["remaining"] == 23_376_600 - 12_000_000 - 7_012_980


ONE = {"name": "A", "fault": "intent", "monthly_salary": L}
REFUSED = [
    {},
    {"officers": [ONE]},
    {"compensated": 0, "officers": [ONE]},
    {"compensated": -1, "officers": [ONE]},
    {"compensated": Decimal("1.5"), "officers": [ONE]},
    {"compensated": True, "officers": [ONE]},
    {"compensated": "400000000", "officers": [ONE]},
    {"compensated": 10**16, "officers": [ONE]},
    {"compensated": 1, "officers": []},
    {"compensated": 1, "officers": ONE},
    {"compensated": 1, "officers": [1]},
    {"compensated": 1, "officers": [ONE, ONE]},
    {"compensated": 1, "officers": [ONE], "reading": "mine"},
    {"compensated": 1, "officers": [ONE], "extra": 1},
    {"compensated": 1, "officers": [ONE | {"extra": 1}]},
    {"compensated": 1, "officers": [ONE | {"name": ""}]},
    {"compensated": 1, "officers": [ONE | {"name": 5}]},
    {"compensated": 1, "officers": [ONE | {"fault": "heavy"}]},
    {"compensated": 1, "officers": [ONE | {"fault": None}]},
    {"compensated": 1, "officers": [ONE | {"fault": []}]},
    {"compensated": 1, "officers": [ONE | {"monthly_salary": 0}]},
    {"compensated": 1, "officers": [ONE | {"monthly_salary": -5}]},
    {"compensated": 1, "officers": [ONE | {"monthly_salary": None}]},
    {"compensated": 1, "officers": [ONE | {"coefficient": 3}]},
    {"compensated": 1, "officers": [{"name": "A", "fault": "intent", "coefficient": 3}]},
    {"compensated": 1, "officers": [{"name": "A", "fault": "intent", "coefficient": 0, "decided_on": "2026-03-02"}]},
    {"compensated": 1, "officers": [{"name": "A", "fault": "intent", "coefficient": 3, "decided_on": "2026-02-30"}]},
    {"compensated": 1, "officers": [{"name": "A", "fault": "intent", "coefficient": 3, "decided_on": "2031-03-02"}]},
    {"compensated": 1, "officers": [ONE | {"paid": 2}]},
    {"compensated": 1, "officers": [ONE | {"died": "yes"}]},
    {"compensated": 1, "officers": [ONE | {"reduction": 1}]},
    {"compensated": 1, "officers": [ONE | {"reduction": {"remedied": True}}]},
    {"compensated": 1, "officers": [ONE | {"pregnant": True}]},
    {"compensated": 90 * L, "officers": [ONE | {"paid": 1}]},
]


@pytest.mark.parametrize("raw", REFUSED, ids=str)
def test_refused_with_a_sentence(raw):
    with pytest.raises(Refused) as refused:
        assess(raw)
    assert refused.value.message.endswith(".")


def test_an_unknown_fault_is_no_band():
    with pytest.raises(ValueError, match="fault"):
        band("heavy", 1, 1)
