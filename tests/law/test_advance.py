"""The least advance: half of what Đ44.1 names, never the harm to health of Đ27.5."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.advance import advance_for, lines_for_advance
from btnn.law.damages import all_rules, assess
from btnn.law.damages.principles import least_advance
from btnn.law.damages.snapshot import assess_claim
from btnn.law.errors import Refused

CUSTODY = {"rule": "M-03b", "facts": {"custody_days": 100}}
HEALTH = {"rule": "M-05", "facts": {"assessed_months": 30}}
BILLS = {"rule": "H-01", "facts": {"bills": [27_800_000]}}


def lines(*items, **more):
    return assess({"valued_on": "2024-08-05", "items": list(items), **more}).lines


def test_half_of_a_hundred_days_in_custody():
    found = advance_for(lines(CUSTODY))
    assert (found.base, found.least) == (53_181_818, 26_590_909)
    assert "Đ44.4" in found.source and found.steps


def test_harm_to_health_is_never_in_the_advance_even_when_named():
    assert advance_for(lines(CUSTODY, HEALTH), frozenset({2})).base == 53_181_818
    assert advance_for(lines(HEALTH)).least == 0


def test_other_heads_only_when_a_person_says_they_can_be_reckoned_at_once():
    assert advance_for(lines(CUSTODY, BILLS)).base == 53_181_818
    named = advance_for(lines(CUSTODY, BILLS), frozenset({2}))
    assert named.base == 80_981_818 and named.lines == (1, 2)


def test_fault_is_taken_off_before_the_half():
    assert advance_for(lines(CUSTODY, victim_fault="0.3")).base == 37_227_273
    own = {**CUSTODY, "fault": "0.5"}
    assert advance_for(lines(own, victim_fault="0.3")).base == 26_590_909


def test_which_rules_the_law_admits():
    admitted = {rule.id for rule in all_rules().values() if rule.advance}
    assert admitted == {"G-05", "M-01", "M-02", "M-03a", "M-03b", "M-03c", "M-03d", "M-03dd", "M-04", "M-06"}


def test_no_advance_without_request():
    item = {"rule": "A-01", "facts": {"mental_eligible": 1, "requested": False}}
    with pytest.raises(Refused, match="đề nghị"):
        assess({"valued_on": "2024-08-05", "items": [item]})


@given(st.integers(0, 10**12))
def test_the_least_is_never_below_half(base):
    found = advance_for(lines({"rule": "M-04", "facts": {}}, parameters={"base_salary": base // 360 + 1}))
    assert 2 * found.least >= found.base
    assert least_advance(Fraction(found.base)) <= found.least


def test_a_kept_assessment_gives_the_same_base():
    sheet = {"valued_on": "2024-08-05", "items": [CUSTODY, HEALTH, BILLS], "victim_fault": "0.3"}
    kept = lines_for_advance(assess_claim(sheet)[1])
    assert [(line.rule, line.amount) for line in kept] == [("M-03b", 37_227_273)]
    assert kept[0].amount == advance_for(lines(CUSTODY, HEALTH, BILLS, victim_fault="0.3")).base
