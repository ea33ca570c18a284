"""The figures of the law as its pages show them: rules by head, parameters with their history, the bands.

In: values of `btnn.law`. Out: plain rows for templates. Nothing is reckoned here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.case import words
from btnn.law.case.vocabulary import HEADS
from btnn.law.damages.rules import HEAD, Rule, TimeWindow, all_rules
from btnn.law.damages.words import RuleWords, all_words, head_of
from btnn.law.parameters import TITLES, USABLE, Value, all_values

COMPUTATION = "Cách tính chung và tạm ứng"
STATUS_WORDS = {
    "published": ("met", "Đã công bố"),
    "derived": ("late", "Suy từ luật"),
    "provisional": ("void", "Dự kiến"),
    "draft": ("void", "Dự thảo"),
}


@dataclass(frozen=True, slots=True)
class RuleRow:
    """One rule of the list."""

    rule: Rule
    words: RuleWords


@dataclass(frozen=True, slots=True)
class RuleGroup:
    """One head of damage with its rules; `id` is its place on the page."""

    id: str
    title: str
    article: str
    rows: list[RuleRow]


def rule_groups() -> list[RuleGroup]:
    """All rules by head in the order of the law, the rules about the whole last."""
    groups = {head: RuleGroup(head, words.head(head), words.head_article(head), []) for head in HEADS}
    groups["whole"] = RuleGroup("whole", COMPUTATION, "", [])
    for rule in all_rules().values():
        name = head_of(rule.id) if rule.kind == HEAD else "whole"
        groups[name].rows.append(RuleRow(rule, all_words()[rule.id]))
    return [group for group in groups.values() if group.rows]


def windows_of(rule: Rule) -> list[TimeWindow]:
    """The windows of time that the facts of a rule may count, each once."""
    return list({window.id: window for fact in rule.facts for window in fact.windows}.values())


@dataclass(frozen=True, slots=True)
class ValueRow:
    """One value of a parameter; `mark` and `status` tell how sure it is, `now` whether it counts today."""

    value: Value
    mark: str
    status: str
    now: bool
    usable: bool


@dataclass(frozen=True, slots=True)
class ParameterGroup:
    """One parameter with its history, the newest value first, and the rules that read it."""

    name: str
    title: str
    rows: list[ValueRow]
    rules: list[RuleRow]

    @property
    def current(self) -> ValueRow | None:
        return next((row for row in self.rows if row.now), None)


def parameter_groups(on: date) -> list[ParameterGroup]:
    """Every parameter as of a day."""
    return [_group(name, on) for name in all_values()]


def values_now(names: tuple[str, ...], on: date) -> list[ParameterGroup]:
    """The parameters of those names as of a day."""
    return [_group(name, on) for name in names]


def _group(name: str, on: date) -> ParameterGroup:
    rows = [
        ValueRow(
            value,
            *STATUS_WORDS[value.status],
            now=value.since <= on and (value.until is None or on <= value.until),
            usable=value.status in USABLE,
        )
        for value in reversed(all_values()[name])
    ]
    reading = [RuleRow(all_rules()[rule], found) for rule, found in all_words().items() if name in found.parameters]
    title = TITLES[name]
    return ParameterGroup(name, title[:1].upper() + title[1:], rows, reading)
