"""The list of money in work: what waits for whom, and what was granted in a year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries.funds import (
    ToldCase,
    cases_at,
    cases_waiting,
    cases_with_events,
    running_limits,
)
from btnn.law.case.ledger import Ledger, Line, ledger
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries

from ..permissions import is_of_finance
from .groups import Group, groups_for

PAGE_SIZE = 25
GRANTS = ("funding_granted", "advance_funding_granted")


@dataclass(frozen=True, slots=True)
class FundsRow:
    """One case of the list with its ledger; `entries` are those that count, by their legal dates."""

    told: ToldCase
    book: Ledger
    entries: list[Entry]

    def last(self, event: str) -> Entry | None:
        """The latest counted entry of a kind."""
        return next((entry for entry in reversed(self.entries) if entry.type == event), None)


@dataclass(frozen=True, slots=True)
class FundsPage:
    """One page; `after` leads to the next one. `counts`: how many limits run for each group that has limits."""

    rows: list[FundsRow]
    after: str
    counts: dict[str, int]


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant: its line in the ledger of its case, and whose money it is (a `Budget`)."""

    told: ToldCase
    line: Line
    budget: str

    @property
    def quarter(self) -> int:
        return (self.line.on.month + 2) // 3


@dataclass(frozen=True, slots=True)
class Granted:
    """What one finance body granted in a year, in order of the day."""

    year: int
    grants: list[Grant]

    @property
    def totals(self) -> dict[tuple[int, str], int]:
        """The sums by quarter and budget."""
        sums: Counter[tuple[int, str]] = Counter()
        for grant in self.grants:
            sums[grant.quarter, grant.budget] += grant.line.amount
        return dict(sums)

    @property
    def total(self) -> int:
        return sum(grant.line.amount for grant in self.grants)


def funds(membership: Membership, group: Group, today: date, after: str = "", size: int = PAGE_SIZE) -> FundsPage:
    """A page of one kind of work: three queries. A broken `after` starts from the beginning."""
    own = not is_of_finance(membership)
    if group.where is None:
        page = cases_waiting(membership, group.limits, today, own=own, after=after, size=size)
    else:
        page = cases_at(membership, group.where, today, own=own, after=after, size=size)
    rows = [
        FundsRow(told, ledger(told.entries, as_of=today), counted_entries(told.entries))
        for told in page.cases
        if group.keep(told)
    ]
    return FundsPage(rows, page.after, _counts(membership, groups_for(membership), own))


def granted(membership: Membership, year: int, today: date) -> Granted:
    """What one's own finance body granted in a year, corrections applied: two queries."""
    found: list[Grant] = []
    for told in cases_with_events(membership, GRANTS, year, today):
        agency = told.case.settling_agency
        for line in ledger(told.entries, as_of=today).lines:
            ours = told.recorders[line.entry] == membership.agency_id
            if line.event in GRANTS and line.on.year == year and ours:
                found.append(Grant(told, line, agency.budget if agency else ""))
    return Granted(year, sorted(found, key=lambda grant: (grant.line.on, grant.told.case.pk)))


def _counts(membership: Membership, groups: Sequence[Group], own: bool) -> dict[str, int]:
    wanted = [limit for group in groups for limit in group.limits]
    running = Counter(running_limits(membership, wanted, own=own))
    return {group.key: sum(running[limit] for limit in group.limits) for group in groups if group.limits}
