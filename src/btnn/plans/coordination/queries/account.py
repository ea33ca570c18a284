"""Who kept the regulation in a year: per agency what it owed, did in time, late, not at all, and how fast."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, Membership

from ..counting import Tally, tally
from ..in_force import editions
from ..models import Regulation, RegulationRule, Trigger
from .exchanged import limits_of, requests_of
from .items import Item
from .obligations import item_of, seen
from .scheduled import scheduled

MOST = 5000


@dataclass(frozen=True, slots=True)
class AccountRow:
    """One agency in the account."""

    agency: Agency
    tally: Tally


@dataclass(frozen=True, slots=True)
class YearAccount:
    """A year: its agencies, who kept worst first; the whole; every obligation behind the figures. `all_agencies`:
    whether it is that of the whole province, or only of what this agency has to do with."""

    year: int
    rows: list[AccountRow]
    total: Tally
    items: list[Item]
    all_agencies: bool
    regulations: list[Regulation]


def year_account(membership: Membership, year: int, today: date) -> YearAccount:
    """The account of what began in a year, as this person sees it: of the whole province for those whose regulation it
    is, else of what their agency owed and was owed. Requests and limits of cases count as far as the cases are seen."""
    first, last = date(year, 1, 1), min(date(year, 12, 31), today)
    held = editions(membership.agency.province)
    regulations = [one for one in held if one.in_force_from is not None and one.in_force_from <= last]
    whole = any(membership.agency_id in (one.agency_id, one.prepared_by_id) for one in held)
    items = [
        item_of(row, today)
        for row in seen(membership).filter(start__range=(first, last)).order_by("start", "pk")[:MOST]
    ]
    if last >= first:
        items += [one.item(today) for one in scheduled(membership, [year], today)]
        rules, span = _rules(regulations), (first, last)
        items += requests_of(membership, rules, span, today) + limits_of(membership, rules, span, today)
    if not whole:
        items = [one for one in items if membership.agency_id in (one.owed_by.pk, one.owed_to.pk)]
    by_agency: dict[int, list[Item]] = {}
    for one in items:
        by_agency.setdefault(one.owed_by.pk, []).append(one)
    rows = [AccountRow(told[0].owed_by, _tally(told)) for told in by_agency.values()]
    rows.sort(key=lambda row: (-row.tally.not_done, -row.tally.late, row.agency.name))
    return YearAccount(year, rows, _tally(items), items, whole, regulations)


def _tally(items: list[Item]) -> Tally:
    return tally((one.state, one.start, one.done_on) for one in items)


def _rules(regulations: list[Regulation]) -> list[RegulationRule]:
    """The rules about what cases keep, of all editions; of two alike the later edition's."""
    known = {row.pk: row for row in regulations}
    rows = RegulationRule.objects.filter(regulation__in=known, trigger__in=(Trigger.REQUEST, Trigger.LIMIT))
    found: dict[tuple[str, str], RegulationRule] = {}
    for rule in sorted(rows, key=lambda one: list(known).index(one.regulation_id), reverse=True):
        rule.regulation = known[rule.regulation_id]
        found[rule.trigger, rule.detail] = rule
    return list(found.values())
