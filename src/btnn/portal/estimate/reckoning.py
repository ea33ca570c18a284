"""From answers to the rules: which items a claim gets, what is supposed where an answer is missing, from - to.

Pure: answers and a day in, figures with their reasons out. The figures are those of `btnn.law.damages`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any

from btnn.law.advance import Advance, advance_for
from btnn.law.amounts import half_up
from btnn.law.damages.assess import Assessment
from btnn.law.damages.mental import MOST_HEALTH_MONTHS, REMOVED_BY_DEATH
from btnn.law.damages.snapshot import assess_claim
from btnn.law.parameters import Overrides, read_overrides

from .situations import GIVEN, MISSING, Assumption, Part, Situation, Text

Answers = Mapping[str, Mapping[str, Any]]  # by situation, by question
LOWEST, HIGHEST = "IV", "I"  # regions of the minimum wage
FUNERAL_MONTHS = 10  # Luật Bảo hiểm xã hội 41/2024/QH15, Đ85
UNCLEAR_RATE, HIGHEST_RATE = "0.10", "0.20"  # Bộ luật Dân sự 91/2015/QH13, Đ468
DEATH = "died"
NOT_BESIDE_DEATH = Text(
    "Không tính thêm: người bị thiệt hại chết thì đã tính 360 tháng lương cơ sở (Đ27.4).",
    "Not counted beside: where the harmed person died, 360 months of base salary stand for it (Art. 27.4).",
)


@dataclass(frozen=True, slots=True)
class Taken:
    """One item of the claim: `low` and `high` are its facts at the least and at the most; `low` None: perhaps none."""

    situation: Situation
    part: Part
    rule: str
    low: Mapping[str, Any] | None
    high: Mapping[str, Any]
    supposed: tuple[Text, ...]

    @property
    def item(self) -> dict[str, Any]:
        return {"rule": self.rule, "facts": dict(self.low or {})}


@dataclass(frozen=True, slots=True)
class Claim:
    """What the answers come to: items, what is left out with its reason, whether the person died of the act."""

    taken: tuple[Taken, ...]
    left_out: tuple[tuple[Part, Text], ...]
    died: bool

    @property
    def sure(self) -> tuple[Taken, ...]:
        return tuple(one for one in self.taken if one.low is not None)


@dataclass(frozen=True, slots=True)
class Estimate:
    """The claim in figures: `low` the assessment of what can be told (None: nothing), `most` what it may come to."""

    claim: Claim
    valued_on: date
    raw: dict[str, Any]
    low: Assessment | None
    snapshot: dict[str, Any] = field(repr=False)
    most: int
    amounts_high: tuple[int, ...]  # of each `claim.taken`

    @property
    def least(self) -> int:
        return self.low.payable if self.low else 0

    @property
    def advance(self) -> Advance:
        return advance_for(self.low.lines if self.low else ())


def claim_of(chosen: Sequence[Situation], answers: Answers, valued_on: date) -> Claim:
    """The items of a claim. In: what was suffered, the answers as an assessment takes them."""
    died = answers.get(DEATH, {}).get("died_of_the_act") is True
    taken, left_out = [], []
    for situation in chosen:
        given = answers.get(situation.key, {})
        for part in situation.parts:
            if not _counts(part, given):
                continue
            if died and part.rule in REMOVED_BY_DEATH:
                left_out.append((part, NOT_BESIDE_DEATH))
            else:
                taken.append(_taken(situation, part, given, died, valued_on))
    return Claim(tuple(taken), tuple(left_out), died)


def estimate(claim: Claim, valued_on: date, victim_fault: str | None = None) -> Estimate:
    """The claim in figures. Refused (`btnn.law.errors.Refused`): what the rules of damages refuse."""
    whole: dict[str, Any] = {"valued_on": valued_on.isoformat(), "victim_died": claim.died}
    if victim_fault is not None:
        whole["victim_fault"] = victim_fault
    high, _ = assess_claim(whole | {"items": [{"rule": one.rule, "facts": dict(one.high)} for one in claim.taken]})
    raw = whole | {"items": [one.item for one in claim.sure]}
    low, snapshot = assess_claim(raw) if claim.sure else (None, {})
    return Estimate(claim, valued_on, raw, low, snapshot, high.payable, tuple(line.amount for line in high.lines))


def _counts(part: Part, given: Mapping[str, Any]) -> bool:
    for name, wanted in part.when.items():
        there = given.get(name) is not None
        if (wanted == GIVEN and not there) or (wanted == MISSING and there):
            return False
        if isinstance(wanted, bool) and given.get(name) is not wanted:
            return False
    return True


def _taken(situation: Situation, part: Part, given: Mapping[str, Any], died: bool, valued_on: date) -> Taken:
    low = {fact: value for fact, source in part.facts.items() if (value := _value(source, given)) is not None}
    high, supposed, perhaps_none = dict(low), [], False
    for one in part.assume:
        if one.by == "people_region":
            if all("region" in person for person in low[one.fact]):
                continue
            low[one.fact], high[one.fact] = _everywhere(low[one.fact], LOWEST), _everywhere(low[one.fact], HIGHEST)
        elif one.fact in low or (one.unless and one.unless in low):
            continue
        else:
            low[one.fact], high[one.fact] = _supposed(one, low, valued_on)
            perhaps_none = perhaps_none or one.by == "range"
        if one.text not in supposed:
            supposed.append(one.text)
    return Taken(situation, part, part.rule_for(died), None if perhaps_none else low, high, tuple(supposed))


def _value(source: str, given: Mapping[str, Any]) -> Any:
    """The answer to a question; `=month` is that word itself."""
    return source[1:] if source.startswith("=") else given.get(source)


def _supposed(one: Assumption, low: Mapping[str, Any], valued_on: date) -> tuple[Any, Any]:
    """What is taken at the least and at the most."""
    if one.by == "mean":
        mean = half_up(Fraction(sum(low[name] for name in one.of), len(one.of)))
        return mean, mean
    if one.by == "same":
        return low[one.of[0]], low[one.of[0]]
    if one.by == "lowest_region":
        return LOWEST, HIGHEST
    if one.by == "lowest_rate":
        return UNCLEAR_RATE, HIGHEST_RATE
    if one.by == "funeral":
        allowance = half_up(FUNERAL_MONTHS * _no_overrides().read("base_salary", valued_on).value)
        return allowance, allowance
    return "0", str(MOST_HEALTH_MONTHS)  # range


def _no_overrides() -> Overrides:
    return read_overrides(None)


def _everywhere(people: Sequence[Mapping[str, Any]], region: str) -> list[dict[str, Any]]:
    return [{"region": region, **person} for person in people]
