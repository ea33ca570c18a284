"""Decision tables as a lawyer reads them: rows of conditions over named facts, tried in order.

In: facts as text (`{"field": "QLHC", "manager": "province"}`). Out: the first row whose conditions
all hold, or the question that must be answered first. A fact nobody told is neither yes nor no:
a row that hangs on it stays open, and later rows may not decide past it.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.errors import Refused

Facts = Mapping[str, str]
HOLDS, FAILS, OPEN = "holds", "fails", "open"


@dataclass(frozen=True, slots=True)
class Fact:
    """A question about the case: its words, its closed list of answers, what is assumed unless told."""

    name: str
    question: str
    values: dict[str, str]
    assumed: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the code it stands for and, for each fact, the answers under which it holds."""

    code: str
    when: dict[str, frozenset[str]]

    def weigh(self, facts: Facts) -> tuple[str, tuple[str, ...]]:
        """Whether the row holds, fails or is open, and the facts that are missing."""
        missing = []
        for name, wanted in self.when.items():
            if name not in facts:
                missing.append(name)
            elif facts[name] not in wanted:
                return FAILS, ()
        return (OPEN, tuple(missing)) if missing else (HOLDS, ())


def table(name: str) -> list[dict[str, str]]:
    """The lines of one of the law's tables (`data/<name>`)."""
    text = files("btnn.law.data").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def conditions(text: str) -> dict[str, frozenset[str]]:
    """`a=x y; b=z` as {a: {x, y}, b: {z}}; words that are no such list are a `ValueError`."""
    found: dict[str, frozenset[str]] = {}
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        name, sign, values = part.partition("=")
        if not sign or not values.split() or name in found:
            raise ValueError(f"decision table: {text!r} can't be read")
        found[name] = frozenset(values.split())
    return found


@cache
def known_facts() -> dict[str, Fact]:
    """Every fact that a table may ask for (`data/scope_facts.csv`)."""
    found = {}
    for row in table("scope_facts.csv"):
        values = dict(pair.split("=", 1) for pair in row["values"].split("|") if pair)
        found[row["fact"]] = Fact(row["fact"], row["question"], values, row["assumed"])
    return found


def checked(facts: Facts, codes: Iterable[str]) -> dict[str, str]:
    """The facts with what is assumed unless told.

    Args:
        facts: name → answer; an unknown name or answer is refused with a sentence.
        codes: the codes that the fact `act` may have.
    """
    known = known_facts()
    for name, value in facts.items():
        if name not in known:
            raise Refused(f"Không có dữ kiện nào tên là “{name}”; hãy kiểm tra lại tên.")
        if not isinstance(value, str):
            raise Refused(f"Dữ kiện “{name}” phải là một trong các câu trả lời của danh sách.")
        allowed = set(codes) if name == "act" else set(known[name].values)
        if value not in allowed:
            raise Refused(f"“{value}” không phải là câu trả lời cho câu hỏi “{known[name].question}”")
    assumed = {name: fact.assumed for name, fact in known.items() if fact.assumed}
    return assumed | dict(facts)


@dataclass(frozen=True, slots=True)
class Decided:
    """What a table says: the rows that may apply and, when they are not one, what is missing first."""

    rows: tuple[Row, ...]
    missing: tuple[str, ...]

    @property
    def settled(self) -> bool:
        return len(self.rows) == 1 and not self.missing


def decide(rows: Sequence[Row], facts: Facts) -> Decided:
    """Try the rows in their order.

    Out: the first row that holds, when no row before it is still open; else every row that may
    apply up to there and the facts that the first of them waits for; nothing when all fail.
    """
    may: list[Row] = []
    missing: tuple[str, ...] = ()
    for row in rows:
        state, waits = row.weigh(facts)
        if state == FAILS:
            continue
        may.append(row)
        if state == HOLDS:
            break
        missing = missing or waits
    return Decided(tuple(may), missing)
