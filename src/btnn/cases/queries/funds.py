"""Cases by what their money waits for, as far as the person may see them: pages by key, each case told whole."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.law.case import CaseView
from btnn.law.case.reader import Entry

from ..models import Case, CaseEvent, CaseLimit
from ..models.case import OPEN_STATUSES
from ..story import as_entry, tell
from .case_file import CaseFile
from .visible import in_scope, visible_cases

MOST_COUNTED = 1000
MOST_IN_A_YEAR = 1000


@dataclass(frozen=True, slots=True)
class ToldCase:
    """A case with its entries in the order of recording and its view as of a day. `limit` is the one it was found
    by; `recorders` the agencies that recorded each entry, by its number."""

    case: Case
    entries: list[Entry]
    view: CaseView
    recorders: dict[int, int]
    limit: CaseLimit | None = None


@dataclass(frozen=True, slots=True)
class ToldPage:
    """One page; `after` leads to the next one, empty at the end."""

    cases: list[ToldCase]
    after: str


def cases_waiting(
    membership: Membership, limits: Collection[str], today: date, *, own: bool = False, after: str = "", size: int = 25
) -> ToldPage:
    """Cases in which one of these limits runs, the nearest first; a case stands once for each such limit. `own`:
    only those that the person's agency settles. Two queries."""
    rows = _running(membership, limits, own)
    last_day, _, last_pk = after.partition("_")
    try:
        day, pk = date.fromisoformat(last_day), int(last_pk)
    except ValueError:
        pass
    else:
        rows = rows.filter(Q(due__gte=day) & (Q(due__gt=day) | Q(pk__gt=pk)))
    found = list(rows.select_related("case__settling_agency").order_by("due", "pk")[: size + 1])
    more, found = len(found) > size, found[:size]
    told = {one.case.pk: one for one in tell_cases([row.case for row in found], today)}
    page = [_with(told[row.case_id], row) for row in found]
    return ToldPage(page, f"{found[-1].due:%Y-%m-%d}_{found[-1].pk}" if more else "")


def cases_at(
    membership: Membership, where: Q, today: date, *, own: bool = False, after: str = "", size: int = 25
) -> ToldPage:
    """Cases on which a condition on their row holds, the oldest first. Two queries."""
    rows = visible_cases(membership).filter(where)
    if own:
        rows = rows.filter(settling_agency_id=membership.agency_id)
    if after.isascii() and after.isdigit() and len(after) <= 18:
        rows = rows.filter(pk__gt=int(after))
    found = list(rows.select_related("settling_agency").order_by("pk")[: size + 1])
    more, found = len(found) > size, found[:size]
    return ToldPage(tell_cases(found, today), str(found[-1].pk) if more else "")


def running_limits(membership: Membership, limits: Collection[str], *, own: bool = False) -> list[str]:
    """The ids of those limits that run now, one for each, at most `MOST_COUNTED`: for counts beside links."""
    return list(_running(membership, limits, own).values_list("limit_id", flat=True)[:MOST_COUNTED])


def cases_with_events(membership: Membership, types: Collection[str], year: int, today: date) -> list[ToldCase]:
    """Cases in which one's own agency recorded an event of these types in a year, or in the years beside it, which
    a correction may have moved. Two queries; at most `MOST_IN_A_YEAR`."""
    rows = CaseEvent.objects.filter(
        actor_agency_id=membership.agency_id, type__in=types, on__year__in=(year - 1, year, year + 1)
    )
    found = visible_cases(membership).filter(pk__in=rows.values("case_id")).select_related("settling_agency")
    return tell_cases(list(found.order_by("pk")[:MOST_IN_A_YEAR]), today)


def tell_cases(cases: Iterable[Case], today: date) -> list[ToldCase]:
    """Each case with its story and where it stands. One query."""
    wanted = list(cases)
    events: dict[int, list[CaseEvent]] = {case.pk: [] for case in wanted}
    for event in CaseEvent.objects.filter(case_id__in=list(events)).order_by("case_id", "number"):
        events[event.case_id].append(event)
    return [
        ToldCase(
            case,
            [as_entry(event) for event in events[case.pk]],
            tell(events[case.pk], today)[0],
            {event.number: event.actor_agency_id for event in events[case.pk]},
        )
        for case in wanted
    ]


def entries_of(file: CaseFile) -> list[Entry]:
    """The entries of a case at hand as the law reads them, in the order of recording."""
    return [as_entry(event) for event in file.events]


def _with(told: ToldCase, limit: CaseLimit) -> ToldCase:
    return ToldCase(told.case, told.entries, told.view, told.recorders, limit)


def _running(membership: Membership, limits: Collection[str], own: bool) -> QuerySet[CaseLimit]:
    rows = CaseLimit.objects.filter(
        in_scope(membership, "case_id"), status__in=OPEN_STATUSES, limit_id__in=limits, due__isnull=False
    )
    return rows.filter(case__settling_agency_id=membership.agency_id) if own else rows
