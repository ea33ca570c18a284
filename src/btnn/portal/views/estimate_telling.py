"""An estimate as its page tells it, in the language of the page: line by line, what it rests on, what is not sure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language

from btnn.law.damages.rules import all_rules
from btnn.law.damages.words import head_of
from btnn.portal.estimate.reckoning import Estimate, Taken
from btnn.web.worksheet import AnswerLine, answer_of


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: `amount` at the least, `most` when it may be more; `answer` the law's own steps, None while open."""

    title: str
    how: str
    proof: str
    rule: str
    source: str
    amount: int
    most: int
    supposed: list[str]
    answer: AnswerLine | None

    @property
    def is_range(self) -> bool:
        return self.most != self.amount


@dataclass(frozen=True, slots=True)
class Told:
    """The whole page: lines, sums, what is left out, what must be noticed."""

    lines: list[Line]
    least: int
    most: int
    in_words: str
    subtotal: int
    after_fault: int
    advance: int
    advance_source: str
    left_out: list[tuple[str, str]]
    findings: list[dict[str, Any]]

    @property
    def is_range(self) -> bool:
        return self.most != self.least


def told(estimate: Estimate) -> Told:
    """In: an estimate. Out: its page's words."""
    language = get_language() or "vi"
    answer = answer_of(estimate.snapshot) if estimate.low else None
    by_place = {line.place: line for line in answer.lines} if answer else {}
    place, lines = 0, []
    for taken, most in zip(estimate.claim.taken, estimate.amounts_high, strict=True):
        found = None
        if taken.low is not None:
            place += 1
            found = by_place[place]
        lines.append(_line(taken, found, most, language))
    return Told(
        sorted(lines, key=lambda line: _order(line.rule)),
        estimate.least,
        estimate.most,
        estimate.low.in_words if estimate.low else "",
        estimate.low.subtotal if estimate.low else 0,
        estimate.low.after_fault if estimate.low else 0,
        estimate.advance.least,
        estimate.advance.source,
        [(part.title.told(language), why.told(language)) for part, why in estimate.claim.left_out],
        list(answer.findings) if answer else [],
    )


HEAD_ORDER = ("mental", "death", "health", "income", "property", "costs")


def _order(rule: str) -> int:
    head = head_of(rule)
    return HEAD_ORDER.index(head) if head in HEAD_ORDER else len(HEAD_ORDER)


def _line(taken: Taken, found: AnswerLine | None, most: int, language: str) -> Line:
    return Line(
        taken.part.title.told(language),
        taken.part.how.told(language),
        taken.situation.proof.told(language),
        taken.rule,
        all_rules()[taken.rule].source,
        found.amount if found else 0,
        most,
        [text.told(language) for text in taken.supposed],
        found,
    )
