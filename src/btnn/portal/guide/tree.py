"""The everyday questions about what happened. Each answer leads to another question or to an act of Đ17–21."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from btnn.law.catalogue import Code, code, fields_of
from btnn.law.scope import NOT_LISTED

from .editions import Raw, Text, help_of, text_of, words
from .questions import ACT, Choice, Question

Path = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Act:
    """An act of the law in everyday words: what is certain once it was chosen, and what Đ27 may give for it."""

    entry: Code
    text: Text
    words: tuple[str, ...]
    implies: dict[str, str]
    mental: tuple[str, ...]
    of_organisations: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Where an answer leads: to the question `next`, or to an act (`none`: in no list) of a field."""

    choice: Choice
    next: str = ""
    field: str = ""
    act: str = ""


@dataclass(frozen=True, slots=True)
class Branch:
    """One question about what happened, with where each answer leads."""

    question: Question
    ways: dict[str, Way]


@dataclass(frozen=True, slots=True)
class Tree:
    """All of them, by name; `first` is asked first."""

    first: str
    branches: dict[str, Branch]

    def ends(self) -> Iterator[tuple[Path, Way]]:
        """Every end with the answers that lead there; what is reached by several ways comes several times."""
        yield from self._ends(self.first, ())

    def _ends(self, name: str, before: Path) -> Iterator[tuple[Path, Way]]:
        for way in self.branches[name].ways.values():
            path = (*before, (name, way.choice.code))
            if way.next:
                yield from self._ends(way.next, path)
            else:
                yield path, way


@cache
def acts(since: date) -> dict[str, Act]:
    """The acts in everyday words, by the law's code."""
    return {name: _act(name, raw) for name, raw in words(since, "acts").items()}


def _act(name: str, raw: Raw) -> Act:
    return Act(
        entry=code(name),
        text=text_of(raw),
        words=tuple(phrase.strip() for phrase in raw["words"].split(",")),
        implies=dict(raw.get("implies", {})),
        mental=tuple(raw.get("mental", ())),
        of_organisations=bool(raw.get("organisation")),
    )


@cache
def tree(since: date) -> Tree:
    """The questions of an edition."""
    raw = words(since, "tree")
    branches = {name: _branch(name, entry, since) for name, entry in raw["questions"].items()}
    return Tree(raw["first"], branches)


def _branch(name: str, raw: Raw, since: date) -> Branch:
    ways = [_way(entry, raw.get("field", ""), since) for entry in raw["answers"]]
    question = Question(name, text_of(raw), help_of(raw), ACT, tuple(way.choice for way in ways))
    return Branch(question, {way.choice.code: way for way in ways})


def _way(raw: Raw, field: str, since: date) -> Way:
    if "act" in raw:
        act = acts(since)[raw["act"]]
        choice = Choice(raw.get("code") or raw["act"], act.text, law=act.entry)
        return Way(choice, field=field or only_field(act.entry), act=raw["act"])
    note = text_of(raw, "note_") if "note_vi" in raw else None
    choice = Choice(raw["code"], text_of(raw), note)
    if "none" in raw:
        return Way(choice, field=raw["none"], act=NOT_LISTED)
    return Way(choice, next=raw["next"])


def only_field(entry: Code) -> str:
    """The one field of an act; one of two fields is a `ValueError` (the question before has to tell)."""
    (field,) = fields_of(entry)
    return field
