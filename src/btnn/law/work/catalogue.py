"""The closed lists of the work around the steps, read from data: each row with its article.

A row whose article, limit or role nobody knows is refused when the list is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from btnn.law.case.participants import at_negotiation, compulsory
from btnn.law.case.vocabulary import LANES, ROLES
from btnn.law.decision_tables import table
from btnn.law.limits import Limit, all_limits
from btnn.law.sources import INSTRUMENTS, Citation

ASKERS = ("settling", "determining", "either")
ADDRESSEES = ("agency", "claimant", "finance", "joining", "other")
FIGURES = ("none", "amounts", "money")


@dataclass(frozen=True, slots=True)
class RequestKind:
    """Something one may ask of others in a case.

    Attributes:
        asker: `settling` or `determining` agency, or `either`.
        addressee: who can be asked: an agency, the claimant, the finance body, those who join verification, anybody.
        limit: within what the answer must come, counted from the day of receipt; None where the law names none.
        figures: what the answer carries: nothing, amounts by head of damage, one sum of money.
        lane: the lane of the case that must have begun before one asks; empty for what may be asked at any time.
    """

    kind: str
    title: str
    asker: str
    addressee: str
    limit: Limit | None
    figures: str
    citation: Citation
    purpose: str
    lane: str = ""

    @property
    def source(self) -> str:
        return str(self.citation)

    @property
    def costs(self) -> bool:
        """Is it paid for by the State, so that NĐ 68 Đ17.4 speaks of its money?"""
        return self.kind in ("valuation", "expertise")


@dataclass(frozen=True, slots=True)
class VerificationWay:
    """One of the eight ways of verifying damage (NĐ 68 Đ14.1): `minutes` where the article itself asks for signed
    minutes, `request` the kind of request by which it is done."""

    way: str
    title: str
    minutes: bool
    request: str
    citation: Citation

    @property
    def source(self) -> str:
        return str(self.citation)


@dataclass(frozen=True, slots=True)
class MeetingKind:
    """A meeting in a case: who calls it, who must take part, the event of the case that it is, the limit
    of its minutes."""

    kind: str
    title: str
    caller: str
    event: str
    compulsory: tuple[str, ...]
    minutes: Limit | None
    citation: Citation

    @property
    def source(self) -> str:
        return str(self.citation)

    def required(self, field: str) -> tuple[str, ...]:
        """Who must take part in a case of that field of activity. At a negotiation: `btnn.law.case.participants`."""
        if self.kind == "negotiation":
            seats = compulsory(at_negotiation(criminal=field == "criminal_procedure"))
            return tuple(seat.role for seat in seats)
        return self.compulsory

    def missing(self, field: str, roles: frozenset[str]) -> tuple[str, ...]:
        """Those of `required` who are not among `roles`."""
        return tuple(role for role in self.required(field) if role not in roles)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """One entry of the lists of difficulties (stages and kinds of the Ministry of Justice)."""

    code: str
    label: str
    note: str


@cache
def request_kinds() -> dict[str, RequestKind]:
    """Every kind of request by its code, in the order of the data."""
    found: dict[str, RequestKind] = {}
    for row in table("request_kinds.csv"):
        if row["asker"] not in ASKERS or row["addressee"] not in ADDRESSEES or row["figures"] not in FIGURES:
            raise ValueError(f"request kinds: {row['kind']} has an unknown side")
        if row["lane"] and row["lane"] not in LANES:
            raise ValueError(f"request kinds: {row['kind']} belongs to an unknown lane")
        if bool(row["limit"]) != (row["starts"] == "received"):
            raise ValueError(f"request kinds: {row['kind']} does not say from when its limit runs")
        found[_fresh(found, row)] = RequestKind(
            kind=row["kind"],
            title=row["title"],
            asker=row["asker"],
            addressee=row["addressee"],
            limit=_limit(row["limit"]),
            figures=row["figures"],
            citation=_citation(row),
            purpose=row["purpose"],
            lane=row["lane"],
        )
    return found


@cache
def verification_ways() -> dict[str, VerificationWay]:
    """The eight ways by their letter."""
    found: dict[str, VerificationWay] = {}
    for row in table("verification_ways.csv"):
        if row["request"] and row["request"] not in request_kinds():
            raise ValueError(f"verification ways: {row['way']} names an unknown request")
        key = _fresh(found, row, "way")
        found[key] = VerificationWay(row["way"], row["title"], row["minutes"] == "yes", row["request"], _citation(row))
    return found


@cache
def meeting_kinds() -> dict[str, MeetingKind]:
    """Every kind of meeting by its code."""
    found: dict[str, MeetingKind] = {}
    for row in table("meeting_kinds.csv"):
        roles = tuple(row["compulsory"].split())
        if set(roles) - set(ROLES) or row["caller"] not in ASKERS:
            raise ValueError(f"meetings: {row['kind']} names an unknown role")
        found[_fresh(found, row)] = MeetingKind(
            kind=row["kind"],
            title=row["title"],
            caller=row["caller"],
            event=row["event"],
            compulsory=roles,
            minutes=_limit(row["minutes_limit"]),
            citation=_citation(row),
        )
    return found


def difficulty_stages() -> dict[str, Difficulty]:
    """The stages in which a difficulty arises."""
    return _difficulties("stage")


def difficulty_kinds() -> dict[str, Difficulty]:
    """The kinds of difficulty."""
    return _difficulties("kind")


@cache
def _difficulties(name: str) -> dict[str, Difficulty]:
    rows = [row for row in table("difficulties.csv") if row["list"] == name]
    found = {row["code"]: Difficulty(row["code"], row["label"], row["note"]) for row in rows}
    if len(found) != len(rows) or not all(row["label"] and row["note"] for row in rows):
        raise ValueError(f"difficulties: the list {name} says something twice or without a source")
    return found


def _fresh(found: Mapping[str, object], row: dict[str, str], column: str = "kind") -> str:
    if row[column] in found:
        raise ValueError(f"{row[column]} stands twice")
    return row[column]


def _limit(limit_id: str) -> Limit | None:
    return all_limits()[limit_id] if limit_id else None


def _citation(row: dict[str, str]) -> Citation:
    if row["instrument"] not in INSTRUMENTS or not row["article"]:
        raise ValueError(f"{row['title']} has no source")
    return Citation(row["instrument"], row["article"])
