"""The settlement of a year: as closed, as the ledgers have it now, and what differs."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership

from ..accounts import SUMS, Change, Row, changes, total
from ..allotment import ALL
from ..budgets import Purse
from ..models import Settlement, SettlementLine
from ..vocabulary import Kind
from .used import over, rows_to, used_in
from .year import held_now, names_of


@dataclass(frozen=True, slots=True)
class KindSum:
    """The lines of one kind with their sum."""

    kind: str
    rows: list[Row]
    sum: Row

    @property
    def label(self) -> str:
        return str(Kind(self.kind).label)


@dataclass(frozen=True, slots=True)
class SettlementView:
    """`closed`: the last edition with its lines, None before; `now`: what the ledgers give today; `editions`: all, the
    last first. `codes`: the cases that the reader may open."""

    purse: Purse
    closed: Settlement | None
    kept: list[Row]
    now: list[Row]
    editions: list[Settlement]
    allotted: int
    over: bool
    names: dict[int, str]
    codes: set[str]

    @property
    def rows(self) -> list[Row]:
        """What the page shows: the closed lines, or what would be closed now."""
        return self.kept if self.closed else self.now

    @property
    def groups(self) -> list[KindSum]:
        """The lines by what they are for."""
        found = []
        for kind in Kind.values:
            rows = [row for row in self.rows if row.kind == kind]
            if rows:
                found.append(KindSum(kind, rows, total(rows, kind)))
        return found

    @property
    def sum(self) -> Row:
        return total(self.rows)

    @property
    def left(self) -> int:
        """What of the year's budget was not used."""
        return self.allotted - sum(row.used for row in self.rows)

    @property
    def changes(self) -> list[Change]:
        """What the ledgers have otherwise than the closed settlement; nothing before it is closed."""
        return changes(self.kept, self.now) if self.closed else []


def settlement_of(purse: Purse, membership: Membership | None, today: date) -> SettlementView:
    """The settlement of a year so far as the agency may see it."""
    used = used_in(purse, membership, today)
    now = rows_to(used, purse.year, today)
    editions = list(Settlement.objects.filter(finance=purse.fund, year=purse.year).order_by("-number"))
    closed = editions[0] if editions else None
    kept = kept_rows(closed, purse) if closed else []
    allotted = closed.allotted if closed and purse.whole else sum(held_now(purse).values())
    names = names_of({row.agency_id for row in (*now, *kept)} - {ALL})
    return SettlementView(purse, closed, kept, now, editions, allotted, over(purse.year, today), names, used.codes)


def kept_rows(settlement: Settlement, purse: Purse) -> list[Row]:
    """The lines of a closed settlement, those of the agency alone for whoever does not see the whole."""
    lines = SettlementLine.objects.filter(settlement=settlement)
    if not purse.whole:
        lines = lines.filter(agency_id=purse.agency.pk)
    found = [
        Row(line.kind, line.agency_id, line.case, **{name: getattr(line, name) for name in SUMS}) for line in lines
    ]
    order = list(Kind.values)
    return sorted(found, key=lambda row: (order.index(row.kind), row.agency_id, row.case))
