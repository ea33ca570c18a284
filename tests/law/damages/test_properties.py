"""What must hold of every assessment: whole đồng, never negative, monotone, sums that add up."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from btnn.law.damages import all_rules, assess
from tests.law.damages.worked_examples import EXAMPLES, VALUED_ON

HEADS = [(rule, facts) for rule, facts, *_ in EXAMPLES if all_rules()[rule].kind == "head"]
# Per day of the fact: rule, fact, the other facts, base (22) or wage (26) days for one day.
DAILY = [
    ("M-01", "days", {}, Fraction(1, 2) * 2_340_000 / 22),
    ("M-02", "days", {}, Fraction(2) * 2_340_000 / 22),
    ("M-03b", "custody_days", {}, Fraction(5) * 2_340_000 / 22),
    ("M-03c", "free_days", {}, Fraction(2) * 2_340_000 / 22),
    ("M-03d", "sentence_days", {}, Fraction(3) * 2_340_000 / 22),
    ("M-03dd", "waiting_days", {}, Fraction(2) * 2_340_000 / 22),
    ("M-06", "days", {}, Fraction(1) * 2_340_000 / 22),
    ("D-02", "treatment_days", {"facility_region": "I"}, Fraction(4_960_000, 26)),
    ("D-03", "care_days", {"facility_region": "II"}, Fraction(4_410_000, 26)),
    ("H-02", "treatment_days", {"facility_region": "III"}, Fraction(3_860_000, 26)),
    ("H-03", "care_days", {"facility_region": "IV"}, Fraction(3_450_000, 26)),
    ("H-04", "care_days", {"residence_region": "I"}, Fraction(4_960_000, 26)),
    ("I-03b", "days", {"region_of_residence": "I"}, Fraction(4_960_000, 26)),
]
SHARES = st.decimals(0, 1, places=4)


def amount(rule: str, facts: dict[str, object]) -> int:
    return assess({"valued_on": VALUED_ON, "items": [{"rule": rule, "facts": facts}]}).payable


@given(st.sampled_from(DAILY), st.integers(0, 70_000))
def test_a_daily_head_is_days_times_rate_rounded_once(row, days):
    rule, fact, others, rate = row
    found = amount(rule, {fact: days, **others})
    assert abs(found - days * rate) <= Fraction(1, 2)
    assert found <= amount(rule, {fact: days + 1, **others})


@given(st.lists(st.sampled_from(HEADS), min_size=1, max_size=6, unique_by=lambda head: head[0]), SHARES, SHARES)
def test_sums_add_up_and_stay_whole(heads, fault, own):
    dead = any(rule in ("M-04",) for rule, _facts in heads)
    heads = [head for head in heads if not dead or head[0][0] not in "MG" or head[0] in ("M-04", "M-06", "G-03")]
    items = [{"rule": rule, "facts": facts} for rule, facts in heads]
    items[0]["fault"] = own
    found = assess({"valued_on": VALUED_ON, "items": items, "victim_fault": fault, "advance_paid": 1_000_000})
    assert found.subtotal == sum(line.amount for line in found.lines)
    assert 0 <= found.after_fault <= found.subtotal
    assert found.payable == max(0, found.after_fault - 1_000_000)
    exact = sum((line.amount * (1 - line.fault) for line in found.lines), Fraction(0))
    assert abs(found.after_fault - exact) <= Fraction(1, 2)
    assert found.lines[0].fault == Fraction(own) and all(line.fault == Fraction(fault) for line in found.lines[1:])
    answer = found.as_json()
    for figure in (answer["subtotal"], answer["after_fault"], answer["payable"], answer["advance_paid"]):
        assert type(figure) is int and figure >= 0
    assert all(type(one["amount"]) is int and one["amount"] >= 0 for one in answer["items"])


@given(SHARES, SHARES)
def test_more_fault_never_pays_more(one, other):
    def after(fault: Decimal) -> int:
        items = [{"rule": "M-03b", "facts": {"custody_days": 173}}]
        return assess({"valued_on": VALUED_ON, "items": items, "victim_fault": fault}).after_fault

    low, high = sorted((one, other))
    assert after(high) <= after(low)


@given(st.integers(0, 1500))
def test_health_is_never_above_fifty_months(tenths):
    months = Fraction(tenths, 10)
    found = amount("M-05", {"assessed_months": str(Decimal(tenths) / 10)})
    assert found == min(months, 50) * 2_340_000


@given(st.integers(0, 3000), st.integers(0, 3000))
def test_excess_custody(days, remaining):
    excess = max(0, days - remaining)
    together = amount("G-05", {"custody_days": days, "remaining_sentence_days": remaining})
    assert together == amount("M-03b", {"custody_days": excess})


@given(st.permutations(HEADS[:8]))
def test_the_order_of_items_does_not_matter(heads):
    items = [{"rule": rule, "facts": facts} for rule, facts in heads]
    straight = [{"rule": rule, "facts": facts} for rule, facts in HEADS[:8]]
    assert (
        assess({"valued_on": VALUED_ON, "items": items}).payable
        == assess({"valued_on": VALUED_ON, "items": straight}).payable
    )
