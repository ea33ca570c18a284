"""An assessment as it is kept and shown: the answer of the law with each line's head, fault and what it comes to."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from btnn.law.amounts import decimal, half_up
from btnn.law.damages.assess import Assessment, assess
from btnn.law.damages.principles import after_fault
from btnn.law.damages.rules import HEAD, rule
from btnn.law.damages.words import head_of
from btnn.law.errors import Refused

CLAIMANT = "claimant"


def assess_claim(raw: Mapping[str, object]) -> tuple[Assessment, dict[str, object]]:
    """The assessment of a claim whose items may name a `claimant`, and its snapshot.

    Refused: as by `assess`; a rule that tells how the whole is computed and is no head of damage.
    """
    items = raw.get("items")
    whose: list[str] = []
    plain: list[object] = []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, Mapping):
            name = item.get(CLAIMANT)
            whose.append(name if isinstance(name, str) else "")
            found = rule(item.get("rule"))
            if found.kind != HEAD:
                raise Refused(f"Quy tắc {found.id} cho biết cách tính chung, không phải một khoản thiệt hại.")
            plain.append({key: value for key, value in item.items() if key != CLAIMANT})
        else:
            whose.append("")
            plain.append(item)
    assessment = assess({**raw, "items": plain} if isinstance(items, list) else raw)
    return assessment, snapshot(assessment, whose)


def snapshot(assessment: Assessment, claimants: list[str] | None = None) -> dict[str, object]:
    """The answer as JSON with, beside it: the day of valuation, each line's head, fault and claimant, and the sums by
    head and claimant after fault. Those sums add up to the whole: the largest bears the rounding."""
    whose = claimants or [""] * len(assessment.lines)
    answer = assessment.as_json()
    items = []
    exact: dict[tuple[str, str], Fraction] = {}
    for line, claimant in zip(assessment.lines, whose, strict=True):
        head = head_of(line.rule.id) if line.rule.kind == HEAD else ""
        net = after_fault(Fraction(line.amount), line.fault)
        exact[head, claimant] = exact.get((head, claimant), Fraction(0)) + net
        more = {"head": head, "fault": decimal(line.fault, 8).replace(",", "."), CLAIMANT: claimant}
        items.append(line.as_json() | more)
    sums = {key: half_up(value) for key, value in exact.items()}
    if sums:
        largest = max(sums, key=lambda key: sums[key])
        sums[largest] += assessment.after_fault - sum(sums.values())
    heads = [{"head": head, CLAIMANT: claimant, "amount": amount} for (head, claimant), amount in sums.items()]
    return answer | {"items": items, "heads": heads, "valued_on": assessment.valued_on.isoformat()}
