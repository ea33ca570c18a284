"""The accounts of a year, from the ledgers of cases: what was carried over, granted, paid, given back, what is left.

Pure. Every row balances by what it is: what lay with the agency before + what was granted = what was paid + given back
+ forfeited + what lies there at the end of the year. What an agency laid out of its own budget (Đ44.2b) is no money of
the finance body until it is granted, and stands beside the balance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case.ledger import BUDGET, DUE, HELD, OFFICER, OWN, Ledger

from .vocabulary import Kind

ADVANCED, PAID, RETURNED, FORFEITED = "advance_paid", "compensation_paid", "accounts_settled", "forfeited"
BALANCED = ("opening", "granted", "paid", "returned", "forfeited", "closing")
BESIDE = ("own", "recovered", "collected")
SUMS = (*BALANCED, *BESIDE)


@dataclass(frozen=True, slots=True)
class Row:
    """The year of one line of settlement: of a case, or of what was typed of an agency (`case` empty).

    opening, closing: granted and lying with the agency, before and after the year. returned: given back to the finance
    body; forfeited: not fetched within 03 years (Đ62.6). own: laid out of the agency's own budget; recovered: from
    claimants (Đ48.2, Đ51.4); collected: from officials (Đ68).
    """

    kind: str
    agency_id: int
    case: str = ""
    opening: int = 0
    granted: int = 0
    paid: int = 0
    returned: int = 0
    forfeited: int = 0
    closing: int = 0
    own: int = 0
    recovered: int = 0
    collected: int = 0

    @property
    def used(self) -> int:
        """What it takes of the year's budget: granted, less what came back of it. What is given back beyond that was
        granted in an earlier year; it is revenue and does not open this year's budget again."""
        return self.granted - min(self.returned, self.granted)

    @property
    def revenue(self) -> int:
        """What flows to the budget as revenue in the year."""
        earlier = self.returned - min(self.returned, self.granted)
        return earlier + self.forfeited + self.recovered + self.collected

    @property
    def balances(self) -> bool:
        return self.opening + self.granted == self.paid + self.returned + self.forfeited + self.closing

    @property
    def moves(self) -> bool:
        """Is there anything to tell?"""
        return any(getattr(self, name) for name in SUMS)

    @property
    def key(self) -> tuple[str, int, str]:
        return (self.kind, self.agency_id, self.case)


def case_rows(book: Ledger, year: int, agency_id: int, case: str) -> list[Row]:
    """The year of a case: its damages, and what was given back to officials (Đ69.1); nothing where nothing moved."""
    sums = dict.fromkeys(SUMS, 0)
    refunded = 0
    for line in book.lines:
        if line.on.year > year:
            continue
        for posting in line.postings:
            change = (posting.amount if posting.debit == HELD else 0) - (
                posting.amount if posting.credit == HELD else 0
            )
            sums["closing"] += change
            if line.on.year < year:
                sums["opening"] += change
                continue
            if posting.debit == HELD:
                sums["granted"] += posting.amount
            elif posting.credit == HELD:
                sums[_way(line.event)] += posting.amount
            elif posting.credit == OWN:
                sums["own"] += posting.amount
            elif (posting.debit, posting.credit) == (BUDGET, DUE):
                sums["recovered"] += posting.amount
            elif (posting.debit, posting.credit) == (BUDGET, OFFICER):
                sums["collected"] += posting.amount
            elif posting.debit == OFFICER:
                refunded += posting.amount
    rows = [Row(Kind.DAMAGES, agency_id, case, **sums)]
    if refunded:
        rows.append(passed_on(Kind.REFUND, agency_id, case, refunded))
    return [row for row in rows if row.moves]


def _way(event: str) -> str:
    return {RETURNED: "returned", FORFEITED: "forfeited"}.get(event, "paid")


def passed_on(kind: str, agency_id: int, case: str, amount: int) -> Row:
    """Money that reaches whom it is for as soon as it is given: nothing of it lies anywhere at the end of a year."""
    return Row(kind, agency_id, case, granted=amount, paid=amount)


def total(rows: Iterable[Row], kind: str = "", agency_id: int = 0) -> Row:
    """The sum of rows, column by column."""
    held = list(rows)
    return Row(kind, agency_id, "", **{name: sum(getattr(row, name) for row in held) for name in SUMS})


@dataclass(frozen=True, slots=True)
class Need:
    """What a running case will still take. `certain`: decided and not granted yet; `possible`: asked for, no decision
    yet, less what was advanced. `case` is empty for cases that the reader does not see."""

    agency_id: int
    case: str
    certain: int
    possible: int
    kind: str = Kind.DAMAGES


def need_of(book: Ledger, claimed: int, agency_id: int, case: str) -> Need:
    """What a case that is not closed will still take."""
    if book.owed:
        return Need(agency_id, case, max(book.due - max(book.held, 0), 0), 0)
    if book.decided:
        return Need(agency_id, case, 0, 0)
    return Need(agency_id, case, 0, max(claimed - book.paid - max(book.held, 0), 0))


@dataclass(frozen=True, slots=True)
class Change:
    """A line of settlement that is another than before; None on the side where it does not stand."""

    before: Row | None
    after: Row | None

    @property
    def shown(self) -> Row:
        row = self.after or self.before
        assert row is not None
        return row

    def difference(self, name: str) -> int:
        """By how much a column grew, below nothing: shrank."""
        return int(getattr(self.after, name, 0)) - int(getattr(self.before, name, 0))


def changes(before: Sequence[Row], after: Sequence[Row]) -> list[Change]:
    """Which lines differ between two settlements of a year, by their key."""
    old, new = {row.key: row for row in before}, {row.key: row for row in after}
    pairs = ((old.get(key), new.get(key)) for key in sorted({*old, *new}))
    return [Change(one, other) for one, other in pairs if one != other]


def last_day(year: int) -> date:
    """The end of a budget year."""
    return date(year, 12, 31)
