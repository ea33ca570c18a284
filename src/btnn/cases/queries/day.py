"""My day (việc của tôi): what I must do, what waits on others, what changed since yesterday."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

from django.db.models import Q, QuerySet
from django.utils import timezone

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.law.case.events import EVENTS

from ..models import CaseAgency, CaseEvent, CaseLimit, ScopeCapacity
from ..models.case import OPEN_STATUSES
from ..permissions import BY_OFFICER, RECORDERS, Standing, may_record
from ..projections import NOT_OURS
from ..standing import standing_with
from .visible import in_scope

MOST_DUTIES = 100
MOST_WAITING = 50
MOST_CHANGES = 30


@dataclass(frozen=True, slots=True)
class DutyItem:
    """One running limit: its row (with the case at hand), the events that meet it and that this person may
    record (none when it waits on others), calendar days left (negative when overdue)."""

    limit: CaseLimit
    events: tuple[str, ...]
    days_left: int | None


@dataclass(frozen=True, slots=True)
class ChangeItem:
    """One entry recorded since yesterday by anybody, in a case that the person may see."""

    event: CaseEvent


@dataclass(frozen=True, slots=True)
class MyDay:
    """The page. Lists are cut at `MOST_…`; nearest due first, newest change first."""

    mine: list[DutyItem]
    waiting: list[DutyItem]
    changes: list[ChangeItem]


@lru_cache(maxsize=1)
def meeting_events() -> dict[str, tuple[str, ...]]:
    """For each limit the events that meet it, by the closed list of events."""
    found: dict[str, list[str]] = defaultdict(list)
    for event in EVENTS.values():
        for limit_id in event.meets:
            found[limit_id].append(event.name)
    return {limit_id: tuple(names) for limit_id, names in found.items()}


@lru_cache(maxsize=1)
def officers_limits() -> tuple[str, ...]:
    """Limits that are met by acts of the settlement officer alone (Đ43.3, Đ45, Đ46). The head may record those acts
    too, but is not reminded of them; what the head signs or hands over in person is no such act."""
    return tuple(
        limit_id
        for limit_id, names in meeting_events().items()
        if all(RECORDERS.get(name) is BY_OFFICER and EVENTS[name].by != "head" for name in names)
    )


def my_day(membership: Membership, today: date) -> MyDay:
    """What this person has before them today: four queries."""
    running = CaseLimit.objects.filter(
        in_scope(membership, "case_id"), status__in=OPEN_STATUSES, due__isnull=False
    ).select_related("case__settling_agency", "case__officer")
    running = running.defer("case__search_text", "case__chain_head")
    nearest = running.order_by("due", "id")
    candidates = list(_mine(nearest, membership)[:MOST_DUTIES])
    capacities = _capacities(membership, {row.case_id for row in candidates})
    mine: list[DutyItem] = []
    for row in candidates:
        events = _events_for(row, membership, capacities[row.case_id])
        if events:
            mine.append(_item(row, events, today))
    others = nearest.filter(_somebodys(membership)).exclude(pk__in=[item.limit.pk for item in mine])
    waiting = [_item(row, (), today) for row in others[:MOST_WAITING]]
    return MyDay(mine, waiting, _changes(membership, today))


def _mine(rows: QuerySet[CaseLimit], membership: Membership) -> QuerySet[CaseLimit]:
    """Narrow to what can be this role's: exact rules follow in Python on few rows."""
    if membership.role == Role.OVERSEER:
        return rows.none()
    rows = rows.exclude(by__in=NOT_OURS)
    if membership.agency.kind == AgencyKind.FINANCE_DEPARTMENT:
        return rows.filter(by="finance")
    if membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT:
        return rows.filter(Q(by="justice_department") | Q(case__settling_agency_id=membership.agency_id))
    if membership.role == Role.OFFICER:
        rows = rows.filter(case__officer_id=membership.user_id)
    else:
        rows = rows.exclude(limit_id__in=officers_limits(), case__officer__isnull=False)  # theirs; the head may step in
        rows = rows.exclude(by="officer", case__officer__isnull=False)
    best = Standing(membership, frozenset({ScopeCapacity.SETTLING, ScopeCapacity.COMMUNE}), True)
    possible = [
        limit_id for limit_id, names in meeting_events().items() if any(may_record(best, name) for name in names)
    ]
    return rows.filter(limit_id__in=possible)


def _somebodys(membership: Membership) -> Q:
    """What is worth watching: all in scope; for an officer only the cases in hand."""
    if membership.role == Role.OFFICER:
        return Q(case__officer_id=membership.user_id)
    return Q()


def _capacities(membership: Membership, case_ids: set[int]) -> dict[int, frozenset[str]]:
    found: dict[int, set[str]] = defaultdict(set)
    rows = CaseAgency.objects.filter(case_id__in=case_ids, agency_id=membership.agency_id)
    for case_id, capacity in rows.values_list("case_id", "capacity"):
        found[case_id].add(capacity)
    return defaultdict(frozenset, {case_id: frozenset(held) for case_id, held in found.items()})


def _events_for(row: CaseLimit, membership: Membership, capacities: frozenset[str]) -> tuple[str, ...]:
    standing = standing_with(row.case, membership, capacities)
    return tuple(name for name in meeting_events().get(row.limit_id, ()) if may_record(standing, name))


def _item(row: CaseLimit, events: tuple[str, ...], today: date) -> DutyItem:
    return DutyItem(row, events, (row.due - today).days if row.due else None)


def _changes(membership: Membership, today: date) -> list[ChangeItem]:
    since = timezone.make_aware(datetime.combine(today - timedelta(days=1), time.min))
    rows = CaseEvent.objects.filter(in_scope(membership, "case_id"), at__gte=since)
    rows = rows.select_related("case", "actor", "actor_agency").order_by("-at", "-pk")
    return [ChangeItem(event) for event in rows[:MOST_CHANGES]]
