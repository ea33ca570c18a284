"""One line of an assessment: what one rule gives, with everything that explains it."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from btnn.law.damages.findings import Finding
from btnn.law.damages.rules import Rule
from btnn.law.parameters import Reading
from btnn.law.quantities import Window


@dataclass(frozen=True, slots=True)
class Line:
    """The line at `place` (from 1): `exact` as reckoned, `amount` rounded once, before `fault`."""

    place: int
    rule: Rule
    exact: Fraction
    amount: int
    capped: bool
    fault: Fraction
    steps: tuple[str, ...]
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]
    windows: tuple[Window, ...]

    def as_json(self) -> dict[str, object]:
        return {
            "rule": self.rule.id,
            "title": self.rule.title,
            "source": self.rule.source,
            "amount": self.amount,
            "capped": self.capped,
            "steps": list(self.steps),
            "parameters": [reading.as_json() for reading in self.readings],
        }
