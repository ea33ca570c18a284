"""The tables of Chương IV: rows of Đ33–39, special cases of Đ40, successors since 1 July 2025."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache

from btnn.law.catalogue import CONFIDENCES, codes
from btnn.law.decision_tables import Row, conditions, known_facts, table
from btnn.law.sources import INSTRUMENTS, Citation

EFFECTS = ("replaces", "opens", "succeeds", "keeps")


@dataclass(frozen=True, slots=True)
class Rule:
    """One row of Đ33–39: under which facts, which kind of body, named how."""

    row: Row
    kind: str
    agency: str


@dataclass(frozen=True, slots=True)
class Special:
    """One row of Đ40: it replaces the agency, lets another succeed it, opens a question, or keeps it."""

    row: Row
    effect: str
    agency: str
    decided_by: str


@dataclass(frozen=True, slots=True)
class Succession:
    """Who takes the place of a kind of body that no longer exists, from `since` to the day before `until`."""

    title: str
    kinds: frozenset[str]
    level: str
    row: Row
    agency: str
    decided_by: str
    citation: Citation
    since: date
    until: date | None
    read_in: str
    confidence: str
    note: str

    def holds_on(self, day: date) -> bool:
        """Whether the row is law on that day."""
        return self.since <= day and (self.until is None or day < self.until)


def _row(code: str, when: str) -> Row:
    row = Row(code, conditions(when))
    facts = known_facts()
    for name, values in row.when.items():
        known = set(codes()) if name == "act" else set(facts[name].values)
        if not values <= known:
            raise ValueError(f"competence: {code} asks {name} for {sorted(values - known)}")
    return row


@cache
def rules() -> tuple[Rule, ...]:
    """The rows of Đ33–39 in the order in which they are tried."""
    found = tuple(
        Rule(_row(row["code"], row["when"]), row["kind"], row["agency"]) for row in table("scope_agencies.csv")
    )
    for rule in found:
        if codes()[rule.row.code].list != "agency" or not rule.kind or not rule.agency:
            raise ValueError(f"competence: {rule.row.code} names no agency")
    return found


@cache
def specials() -> tuple[Special, ...]:
    """The rows of Đ40 in the order in which they are tried."""
    found = tuple(
        Special(_row(row["code"], row["when"]), row["effect"], row["agency"], row["decided_by"])
        for row in table("scope_special.csv")
    )
    for special in found:
        if codes()[special.row.code].list != "special" or special.effect not in EFFECTS:
            raise ValueError(f"competence: {special.row.code} is no special case")
    return found


@cache
def successions() -> tuple[Succession, ...]:
    """Who follows the bodies that ended with the reform of 1 July 2025."""
    found = []
    for number, row in enumerate(table("scope_successors.csv"), start=1):
        if row["instrument"] not in INSTRUMENTS or not row["source"] or row["confidence"] not in CONFIDENCES:
            raise ValueError(f"competence: succession {number} has no source or confidence")
        if bool(row["successor"]) == bool(row["decided_by"]):
            raise ValueError(f"competence: succession {number} names a body or who decides, not both")
        found.append(
            Succession(
                title=row["title"],
                kinds=frozenset(row["kinds"].split()),
                level=row["level"],
                row=_row(f"KT-{number}", row["when"]),
                agency=row["successor"],
                decided_by=row["decided_by"],
                citation=Citation(row["instrument"], row["article"]),
                since=date.fromisoformat(row["from"]),
                until=date.fromisoformat(row["to"]) if row["to"] else None,
                read_in=row["source"],
                confidence=row["confidence"],
                note=row["note"],
            )
        )
    return tuple(found)
