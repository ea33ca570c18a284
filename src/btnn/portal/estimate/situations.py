"""What people suffer, in everyday words and both languages, and the rules of damages that answer it.

Read from `data/situations.yaml`; a rule, fact or question that is not there, or a fact that nothing gives, is refused.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from btnn.law.damages.rules import Fact, all_rules
from btnn.law.damages.words import all_words

KINDS = frozenset(
    {
        *("days", "months", "years", "stretch", "money", "amounts", "count", "number"),
        *("percent", "flag", "region", "people"),
    }
)
WAYS = frozenset({"mean", "same", "lowest_region", "people_region", "lowest_rate", "funeral", "range"})
GIVEN, MISSING = "given", "missing"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in both languages."""

    vi: str
    en: str

    def told(self, language: str) -> str:
        return self.en if language == "en" else self.vi


@dataclass(frozen=True, slots=True)
class Question:
    """One thing asked. `open_end`: the last day may be left open, the law itself ends the stretch."""

    name: str
    kind: str
    optional: bool
    text: Text
    help: Text | None
    open_end: bool


@dataclass(frozen=True, slots=True)
class Assumption:
    """What is supposed where an answer is missing: `by` says how, `of` from which facts, `unless` when not."""

    fact: str
    by: str
    of: tuple[str, ...]
    unless: str
    text: Text


@dataclass(frozen=True, slots=True)
class Part:
    """One rule that a situation leads to: its facts from questions, what is supposed, when it counts."""

    rule: str
    if_died: str
    when: Mapping[str, object]
    facts: Mapping[str, str]
    assume: tuple[Assumption, ...]
    title: Text
    how: Text

    def rule_for(self, died: bool) -> str:
        return self.if_died if died and self.if_died else self.rule


@dataclass(frozen=True, slots=True)
class Situation:
    """One thing suffered."""

    key: str
    group: str
    title: Text
    hint: Text | None
    proof: Text
    questions: tuple[Question, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All situations under their groups, and what is usually suffered by the acts of the law's lists."""

    groups: Mapping[str, Text]
    situations: Mapping[str, Situation]
    acts: Mapping[str, tuple[str, ...]]

    def usual(self, act: str) -> tuple[str, ...]:
        """What is often claimed for an act (`TTHS-18.2`): of the longest code that begins its own; none for others."""
        begins = [code for code in self.acts if act.startswith(code)]
        return self.acts[max(begins, key=len)] if begins else ()


@cache
def catalogue() -> Catalogue:
    """The catalogue. What does not fit the rules of damages is a `ValueError`."""
    raw = yaml.safe_load(files("btnn.portal.estimate").joinpath("data/situations.yaml").read_text(encoding="utf-8"))
    groups = {name: Text(**text) for name, text in raw["groups"].items()}
    found = {row["key"]: _situation(row) for row in raw["situations"]}
    acts = {code: tuple(keys) for code, keys in raw["acts"].items()}
    strange = [one.group for one in found.values() if one.group not in groups]
    strange += [key for keys in acts.values() for key in keys if key not in found]
    if strange or len(found) != len(raw["situations"]):
        raise ValueError(f"situations: {strange or 'a key'} stands twice or is unknown")
    return Catalogue(groups, found, acts)


def _situation(row: Mapping[str, Any]) -> Situation:
    parts = tuple(_part(one, row) for one in row["parts"])
    questions = tuple(_question(one, parts) for one in row["questions"])
    asked = {one.name for one in questions}
    for part in parts:
        _check(part, questions)
    used = {source for part in parts for source in (*part.facts.values(), *part.when)}
    if asked - used:
        raise ValueError(f"situations: {row['key']} asks {asked - used} for nothing")
    hint = Text(**row["hint"]) if "hint" in row else None
    return Situation(row["key"], row["group"], Text(**row["title"]), hint, Text(**row["proof"]), questions, parts)


def _part(row: Mapping[str, Any], situation: Mapping[str, Any]) -> Part:
    rule, words = all_rules()[row["rule"]], all_words()[row["rule"]]
    asked = {one["name"] for one in situation["questions"]}
    facts = row.get("facts") or {fact.name: fact.name for fact in rule.facts if fact.name in asked}
    assume = tuple(
        Assumption(one["fact"], one["by"], tuple(one.get("of", ())), one.get("unless", ""), Text(one["vi"], one["en"]))
        for one in row.get("assume", ())
    )
    title, how = Text(words.everyday, row["title"]), Text(words.formula, row["how"])
    return Part(row["rule"], row.get("if_died", ""), row.get("when", {}), facts, assume, title, how)


def _question(row: Mapping[str, Any], parts: tuple[Part, ...]) -> Question:
    if row["kind"] not in KINDS:
        raise ValueError(f"situations: {row['name']} is of no known kind")
    of = [
        all_rules()[part.rule].fact(fact) for part in parts for fact, name in part.facts.items() if name == row["name"]
    ]
    text, help_text = Text(row["vi"], row["en"]), row.get("help")
    return Question(
        row["name"],
        row["kind"],
        bool(row.get("optional")),
        text,
        Text(**help_text) if help_text else None,
        bool(of) and all(_ended_by_law(fact) for fact in of),
    )


def _ended_by_law(fact: Fact) -> bool:
    return bool(fact.windows) and fact.windows[0].end in ("at", "cut")


def _check(part: Part, questions: tuple[Question, ...]) -> None:
    """Every fact that the rule needs is asked or supposed, and nothing else."""
    asked = {one.name: one for one in questions}
    supposed = {one.fact for one in part.assume}
    for rule in filter(None, (part.rule, part.if_died)):
        known = {fact.name for fact in all_rules()[rule].facts}
        needed = {fact.name for fact in all_rules()[rule].facts if fact.required}
        sure = {fact for fact, source in part.facts.items() if _is_sure(source, asked, part)}
        if not set(part.facts) | supposed <= known or needed - sure - supposed:
            raise ValueError(f"situations: {rule} lacks {needed - sure - supposed} or knows not {part.facts}")
    if any(one.by not in WAYS for one in part.assume):
        raise ValueError(f"situations: {part.rule} supposes in an unknown way")


def _is_sure(source: str, asked: Mapping[str, Question], part: Part) -> bool:
    if source.startswith("="):
        return True
    question = asked[source]
    return not question.optional or part.when.get(question.name) == GIVEN
