"""Every rule of damages gives the figure of its worked example, and explains it."""

from __future__ import annotations

import pytest

from btnn.law.damages import all_rules, assess
from btnn.law.damages.assess import RECKONED_BY
from btnn.law.errors import Refused
from tests.law.damages.worked_examples import EXAMPLES, VALUED_ON


def test_every_rule_has_an_example_and_a_function():
    assert {rule for rule, *_ in EXAMPLES} == set(all_rules()) == set(RECKONED_BY)


@pytest.mark.parametrize(("rule", "facts", "arithmetic", "result"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_the_worked_example(rule, facts, arithmetic, result):
    found = assess({"valued_on": VALUED_ON, "items": [{"rule": rule, "facts": facts}]})
    (line,) = found.lines
    assert line.amount == result == found.subtotal == found.after_fault == found.payable, arithmetic
    assert line.steps and line.rule.source.startswith(("Luật 10/2017/QH14, Đ", "Nghị định 68/2018/NĐ-CP, Đ"))
    assert all(reading.source and reading.read_at.isoformat() == VALUED_ON for reading in line.readings)


@pytest.mark.parametrize(("rule", "facts", "arithmetic", "result"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_every_required_fact_is_missed_by_name(rule, facts, arithmetic, result):
    for fact in all_rules()[rule].facts:
        if fact.required:
            less = {name: value for name, value in facts.items() if name != fact.name}
            for missing in (less, less | {fact.name: None}):
                with pytest.raises(Refused, match=f"Mục 1 \\({rule}\\): thiếu dữ kiện “{fact.name}”"):
                    assess({"valued_on": VALUED_ON, "items": [{"rule": rule, "facts": missing}]})


@pytest.mark.parametrize(("rule", "facts", "arithmetic", "result"), EXAMPLES, ids=[row[0] for row in EXAMPLES])
def test_every_figure_is_read_strictly(rule, facts, arithmetic, result):
    for name in facts:
        for wrong in (-1, "-0.1", "abc", {"x": 1}, [[]], float("nan"), "NaN", "Infinity", 10**40, object):
            with pytest.raises(Refused, match=f"Mục 1 \\({rule}\\): "):
                assess({"valued_on": VALUED_ON, "items": [{"rule": rule, "facts": facts | {name: wrong}}]})
