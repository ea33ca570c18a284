"""The least advance: half of what Đ44.1 names, never counting harm to health (Đ27.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from btnn.law.amounts import grouped, half_up
from btnn.law.damages.lines import Line
from btnn.law.damages.principles import after_fault, least_advance
from btnn.law.damages.rules import rule
from btnn.law.sources import law

SOURCE = law("Đ44.1, Đ44.4")


@dataclass(frozen=True, slots=True)
class Advance:
    """`base` is what the advance is reckoned on, `least` the least that the head may decide."""

    base: int
    least: int
    lines: tuple[int, ...]
    steps: tuple[str, ...]
    source: str = SOURCE


def advance_for(lines: Iterable[Line], computable_now: frozenset[int] = frozenset()) -> Advance:
    """The least advance for an assessed claim.

    Args:
        lines: the lines of the assessment.
        computable_now: places (from 1) of other lines that can be reckoned at once without
            verification (Đ44.1b): a person says which. Harm to health (M-05) is left out even
            when named (Đ44.1a does not list Đ27.5).

    The harmed person's share of fault is taken off first (the law is silent).
    """
    taken = [
        line for line in lines if line.rule.advance or (line.place in computable_now and line.rule.part != "mental")
    ]
    net = {line.place: half_up(after_fault(Fraction(line.amount), line.fault)) for line in taken}
    base = half_up(sum((after_fault(Fraction(line.amount), line.fault) for line in taken), Fraction(0)))
    least = half_up(least_advance(Fraction(base)))
    steps = tuple(f"{line.rule.id} {line.rule.title}: {grouped(net[line.place])} đồng." for line in taken)
    return Advance(
        base,
        least,
        tuple(line.place for line in taken),
        (*steps, f"50% × {grouped(base)} = {grouped(least)} đồng: mức tạm ứng không được thấp hơn (Đ44.4)."),
    )


@dataclass(frozen=True, slots=True)
class KeptLine:
    """A line of a kept assessment that Đ44.1a admits to the advance, after the harmed person's fault."""

    place: int
    rule: str
    title: str
    source: str
    amount: int


def lines_for_advance(result: Mapping[str, object]) -> tuple[KeptLine, ...]:
    """The lines of a kept assessment (`btnn.law.damages.snapshot`) on which an advance is reckoned (Đ44.1a): mental
    damage save that of Đ27.5. What else can be reckoned at once without verification (Đ44.1b), a person says."""
    found = []
    items = result.get("items")
    for place, item in enumerate(items if isinstance(items, list) else (), start=1):
        if rule(item["rule"]).advance:
            net = half_up(after_fault(Fraction(item["amount"]), Fraction(item.get("fault", "0"))))
            found.append(KeptLine(place, item["rule"], item["title"], item["source"], net))
    return tuple(found)
