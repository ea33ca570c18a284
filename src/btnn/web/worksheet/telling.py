"""An assessment's snapshot as pages show it: lines under their heads, sums, findings. Reads only the snapshot, so that
what was kept years ago is shown as it was."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from btnn.law.amounts import percent
from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.law.damages.rules import Rule, all_rules
from btnn.law.damages.words import all_words
from btnn.law.parameters import TITLES, all_values, tell

from .dates import day_of
from .page_words import plain


@dataclass(frozen=True, slots=True)
class ReadParameter:
    """A dated figure as it was read: name in words, value, day, source; `overridden` by whoever filled the sheet."""

    name: str
    title: str
    told: str
    read_at: date | None
    source: str
    overridden: bool


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line with everything that explains it."""

    place: int
    rule: str
    title: str
    source: str
    amount: int
    capped: bool
    fault: str
    claimant: str
    head: str
    steps: tuple[str, ...]
    parameters: tuple[ReadParameter, ...]
    findings: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class AnswerHead:
    """One head of damage: its lines, and what they come to after fault."""

    head: str
    label: str
    article: str
    amount: int
    lines: tuple[AnswerLine, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """The whole for a page."""

    valued_on: date | None
    heads: tuple[AnswerHead, ...]
    subtotal: int
    after_fault: int
    advance_paid: int
    payable: int
    in_words: str
    findings: tuple[dict[str, Any], ...]

    @property
    def lines(self) -> list[AnswerLine]:
        return [line for head in self.heads for line in head.lines]


def answer_of(snapshot: dict[str, Any]) -> Answer:
    """The answer that a snapshot (`btnn.law.damages.snapshot`) holds."""
    rules = [all_rules()[item["rule"]] for item in snapshot["items"] if item["rule"] in all_rules()]
    findings = [finding | {"text": plain(finding["text"], rules)} for finding in snapshot["findings"]]
    lines = [
        _line(place, item, [one for one in findings if one.get("item") == place], rules)
        for place, item in enumerate(snapshot["items"], start=1)
    ]
    heads = []
    for head in (*HEADS, ""):
        own = tuple(line for line in lines if line.head == head)
        if own:
            amount = sum(one["amount"] for one in snapshot["heads"] if one["head"] == head)
            label = words.head(head) if head else "Cách tính chung"
            heads.append(AnswerHead(head, label, words.head_article(head) if head else "", amount, own))
    return Answer(
        day_of(snapshot.get("valued_on")),
        tuple(heads),
        snapshot["subtotal"],
        snapshot["after_fault"],
        snapshot["advance_paid"],
        snapshot["payable"],
        snapshot["in_words"],
        tuple(one for one in findings if one.get("item") is None),
    )


def _line(place: int, item: dict[str, Any], findings: list[dict[str, Any]], rules: Iterable[Rule]) -> AnswerLine:
    fault = item.get("fault", "0")
    found = all_words().get(item["rule"])
    return AnswerLine(
        place=place,
        rule=item["rule"] if found else "",
        title=found.everyday if found else item["title"],
        source=item["source"],
        amount=item["amount"],
        capped=item["capped"],
        fault="" if fault in ("0", 0) else _percent(fault),
        claimant=item.get("claimant", ""),
        head=item.get("head", ""),
        steps=tuple(plain(step, rules) for step in item["steps"]),
        parameters=tuple(_parameter(one) for one in item["parameters"]),
        findings=tuple(findings),
    )


def _percent(share: str) -> str:
    return percent(Fraction(share))


def _parameter(read: dict[str, Any]) -> ReadParameter:
    name = read["name"]
    title = TITLES.get(name, name)
    told = (
        tell(all_values()[name][0].unit, Fraction(str(read["value"]))) if name in all_values() else str(read["value"])
    )
    return ReadParameter(
        name,
        title[:1].upper() + title[1:],
        told,
        day_of(read["read_at"]),
        read["source"],
        bool(read.get("override")),
    )
