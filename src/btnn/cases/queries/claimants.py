"""What each claimant asks, is given and was paid: from the entries that name a claimant, and the shares of heirs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.shares import WHOLE, divide, divide_each, total

from ..folding import fold
from ..models import Case, Party, PartyCapacity
from ..story import as_entry
from .parties import takes_part_on
from .party_history import former_names

# column, the entries that say it (the last one counts), their field
LISTS = (
    ("asked", ("dossier_received",), "claimed"),
    ("verified", ("verification_reported",), "verified"),
    ("agreed", ("negotiation_concluded",), "amounts"),
    ("decided", ("decision_issued", "judgment_effective"), "amounts"),
)
PAYMENTS = ("advance_paid", "compensation_paid")
COLUMNS = (*(name for name, _, _ in LISTS), "paid")


@dataclass(frozen=True, slots=True)
class ClaimantMoney:
    """The sums of one claimant by column; `None` where nothing names them. `party` None: what names nobody."""

    party: Party | None
    sums: dict[str, int | None]


@dataclass(frozen=True, slots=True)
class Shares:
    """The shares of the claimants who take part. `total` is their exact sum; `missing` names those without one."""

    total: Fraction
    missing: list[str]
    given: int

    @property
    def whole(self) -> bool:
        return self.given > 0 and not self.missing and self.total == WHOLE


def claimants_of(parties: Sequence[Party]) -> list[Party]:
    return [party for party in parties if party.capacity == PartyCapacity.CLAIMANT]


def claimant_money(case: Case, parties: Sequence[Party]) -> list[ClaimantMoney]:
    """A row for each claimant, and one for what names nobody; a single claimant gets everything. Two queries."""
    claimants = claimants_of(parties)
    entries = counted_entries([as_entry(event) for event in case.events.order_by("number")])
    names = former_names(case) if len(claimants) > 1 else {}
    by_name = {name: row.pk for row in reversed(claimants) for name in {fold(row.full_name), *names.get(row.pk, ())}}
    sums: dict[tuple[int | None, str], int] = {}
    alone = claimants[0].pk if len(claimants) == 1 else None
    for column, items in _said(entries).items():
        for name, amount in items:
            key = (alone or by_name.get(fold(name)) if name or alone else None, column)
            sums[key] = sums.get(key, 0) + amount
    rows = [ClaimantMoney(row, {column: sums.get((row.pk, column)) for column in COLUMNS}) for row in claimants]
    nobodys = {column: sums.get((None, column)) for column in COLUMNS}
    if any(amount is not None for amount in nobodys.values()):
        rows.append(ClaimantMoney(None, nobodys))
    return rows


def shares_of(parties: Sequence[Party], on: date) -> Shares:
    """How the shares of the claimants who take part on that day add up."""
    here = [party for party in claimants_of(parties) if takes_part_on(party, on)]
    given = [share for share in map(share_of, here) if share is not None]
    missing = [party.full_name for party in here if share_of(party) is None]
    return Shares(total(given), missing, len(given))


def by_share(amount: int, parties: Sequence[Party], on: date) -> dict[int, int]:
    """The amount divided by the shares, by primary key; empty unless they make up the whole."""
    if not shares_of(parties, on).whole:
        return {}
    here = [party for party in claimants_of(parties) if takes_part_on(party, on)]
    parts = divide(amount, [share for share in map(share_of, here) if share is not None])
    return {party.pk: part for party, part in zip(here, parts, strict=True)}


def heads_by_share(items: Sequence[dict[str, Any]], parties: Sequence[Party], on: date) -> list[dict[str, Any]]:
    """Amounts by head divided by the shares, an entry for each head and claimant; as they are when they name a
    claimant already, or when the shares of several claimants do not make up the whole."""
    here = [party for party in claimants_of(parties) if takes_part_on(party, on)]
    if len(here) < 2 or any(item.get("claimant") for item in items) or not shares_of(parties, on).whole:
        return [dict(item) for item in items]
    shares = [share for share in map(share_of, here) if share is not None]
    rows = divide_each([item["amount"] for item in items], shares)
    return [
        dict(item, amount=part, claimant=party.full_name)
        for item, row in zip(items, rows, strict=True)
        for party, part in zip(here, row, strict=True)
        if part
    ]


def latest_by_share(rows: Sequence[ClaimantMoney], parties: Sequence[Party], on: date) -> dict[int, int]:
    """What the latest sum of the case (decided, else agreed, verified, asked) gives each claimant by share."""
    for column, _, _ in reversed(LISTS):
        known = [row.sums[column] or 0 for row in rows if row.sums[column] is not None]
        if known:
            return by_share(sum(known), parties, on)
    return {}


def share_of(party: Party) -> Fraction | None:
    """The exact share of an heir, None when it is not agreed."""
    if party.share_num is None or party.share_den is None:
        return None
    return Fraction(party.share_num, party.share_den)


def _said(entries: Sequence[Entry]) -> dict[str, list[tuple[str, int]]]:
    """For each column what was said: whose (empty: nobody's), how much."""
    found: dict[str, list[tuple[str, int]]] = {}
    for entry in entries:
        for column, events, field in LISTS:
            items: Any = entry.data.get(field)
            if entry.type in events and items:
                found[column] = [(item.get("claimant", ""), item["amount"]) for item in items]
        if entry.type in PAYMENTS:
            found.setdefault("paid", []).append(_sum(entry.data))
        if entry.type in ("decision_issued", "judgment_effective") and not entry.data.get("amounts"):
            found["decided"] = [("", _sum(entry.data)[1])]
        if entry.type == "decision_corrected":
            found["decided"] = _corrected(entry.data, found.get("decided", []))
    return found


def _corrected(data: Any, before: list[tuple[str, int]]) -> list[tuple[str, int]]:
    """What is decided after a correction (Đ48.4): its own amounts; when it gives a sum alone, what each had by name
    stays and the rest is nobody's; what it does not speak of stays."""
    if data.get("amounts"):
        return [(item.get("claimant", ""), item["amount"]) for item in data["amounts"]]
    if data.get("amount") is None:
        return before
    named = [(name, amount) for name, amount in before if name]
    rest = data["amount"] - sum(amount for _, amount in named)
    return [*named, ("", rest)] if rest else named


def _sum(data: Any) -> tuple[str, int]:
    """Whose and how much one entry says."""
    return data.get("claimant", ""), data["amount"]
