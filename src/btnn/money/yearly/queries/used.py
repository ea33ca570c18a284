"""What was done with the money of a year, from the ledgers of the cases, valuations, and what was typed besides."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db import connection

from btnn.agencies.queries import Membership
from btnn.cases.queries.budget_money import cases_of_budget
from btnn.casework.queries.valuations import ValuationMoney, valuation_money
from btnn.law.case.ledger import Ledger, ledger

from ..accounts import Need, Row, case_rows, last_day, need_of, passed_on
from ..budgets import Purse
from ..models import Spending
from ..vocabulary import Kind


@dataclass(frozen=True, slots=True)
class Told:
    """A case of the budget with its ledger to today."""

    code: str
    agency_id: int
    book: Ledger
    claimed: int
    closed: bool


@dataclass(frozen=True, slots=True)
class Used:
    """All that moved, so far as the reader may see it. `unseen`: how many running cases of each agency are known by
    their sums alone."""

    cases: tuple[Told, ...]
    valuations: tuple[ValuationMoney, ...]
    spent: tuple[tuple[int, str, int, int], ...]  # year, what for, agency, amount
    hidden: tuple[Need, ...]
    unseen: dict[int, int]

    @property
    def codes(self) -> set[str]:
        """The cases that the reader sees."""
        return {told.code for told in self.cases}

    def rows(self, year: int) -> list[Row]:
        """The lines of a year in the order of what for, agency, case; those in which nothing moved are left out."""
        found: list[Row] = []
        for told in self.cases:
            found += case_rows(told.book, year, told.agency_id, told.code)
        sums: Counter[tuple[str, int, str]] = Counter()
        for one in self.valuations:
            if one.on is not None and one.on.year == year and one.granted:
                sums[Kind.VALUATION, one.agency_id, one.case] += one.granted
        for of_year, kind, agency_id, amount in self.spent:
            if of_year == year:
                sums[kind, agency_id, ""] += amount
        found += [passed_on(*key, amount) for key, amount in sums.items() if amount]
        order = list(Kind.values)
        return sorted(found, key=lambda row: (order.index(row.kind), row.agency_id, row.case))

    def needs(self) -> list[Need]:
        """What running cases will still take, seen or not."""
        found = [need_of(told.book, told.claimed, told.agency_id, told.code) for told in self.cases if not told.closed]
        found += [
            Need(one.agency_id, one.case, one.asked, 0, Kind.VALUATION) for one in self.valuations if one.on is None
        ]
        return [need for need in (*found, *self.hidden) if need.certain or need.possible]


def used_in(purse: Purse, membership: Membership | None, today: date) -> Used:
    """What moved in a budget, in all years: for whoever sees it whole all of it, for another agency its own. Without a
    person (the command line) nothing is hidden. Six queries."""
    own = None if purse.whole else purse.agency.pk
    cases = []
    for told in cases_of_budget(purse.fund, today, membership):
        body = told.case.settling_agency_id
        if body is not None and own in (None, body):
            book = ledger(told.entries, as_of=today)
            cases.append(Told(told.case.code, body, book, told.case.claimed_amount, told.case.closed))
    asked = [one for one in valuation_money(purse.fund.pk, membership) if own in (None, one.agency_id)]
    typed = Spending.objects.filter(finance=purse.fund, **({} if own is None else {"agency_id": own}))
    spent = tuple(typed.values_list("year", "kind", "agency_id", "amount"))
    hidden, unseen = _hidden(purse) if membership is not None and purse.whole else ((), {})
    return Used(tuple(cases), tuple(asked), spent, hidden, unseen)


def rows_to(used: Used, year: int, today: date) -> list[Row]:
    """The lines of a year to its end, or to today while it runs."""
    return used.rows(year) if today.year >= year else []


def _hidden(purse: Purse) -> tuple[tuple[Need, ...], dict[int, int]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM yearly_unseen(%s)", [purse.fund.pk])
        found = cursor.fetchall()
    needs = tuple(Need(agency_id, "", int(decided), int(claimed)) for agency_id, _, decided, claimed in found)
    return needs, {agency_id: count for agency_id, count, _, _ in found}


def over(year: int, today: date) -> bool:
    """Has the budget year ended?"""
    return today > last_day(year)
