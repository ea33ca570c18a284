"""What happened and what falls due, for those who tell people about it.

Read by jobs that act for nobody, as the owner of the tables: keys of rows, no data of persons. Whom it may be told is
decided by `btnn.notices`, and whoever reads a notice sees it within their own scope only.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db.models import Q

from btnn.agencies.queries.people import is_portal

from ..following import settling_now
from ..models import Case, CaseAgency, CaseEvent, CaseLimit
from ..models.case import OPEN_STATUSES
from ..projections import NOT_OURS

BATCH = 500
Capacities = dict[int, frozenset[str]]


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """A case by keys alone. `capacities`: why each agency has to do with it, by agency."""

    pk: int
    officer_id: int | None
    settling_agency_id: int | None
    capacities: Capacities


@dataclass(frozen=True, slots=True)
class EventNews:
    """One entry, with the case's officer as of that entry: it may be told late. `earlier_officer_id` is who settled the
    case before an appointment, `corrected_by_id` who had recorded the entry that a correction puts right;
    `named_agency_id` the agency that it names, or what came after that by now. `by_portal`: the person whose case it is
    did it on the public side."""

    case: CaseKeys
    number: int
    type: str
    at: datetime
    actor_id: int
    named_user_id: int | None
    named_agency_id: int | None
    earlier_officer_id: int | None
    corrected_by_id: int | None
    by_portal: bool = False


@dataclass(frozen=True, slots=True)
class DueLimit:
    """One running limit of an agency's or a body's own doing."""

    case: CaseKeys
    position: int
    limit_id: str
    by: str
    due: date


def case_keys(case_id: int) -> CaseKeys | None:
    """A case by its keys; None when there is none."""
    case = Case.objects.filter(pk=case_id).only("officer_id", "settling_agency_id").first()
    return None if case is None else _keys(case, _capacities({case_id})[case_id])


def event_news(case_id: int, number: int) -> EventNews | None:
    """The entry of that number; None when there is none."""
    event = CaseEvent.objects.filter(case_id=case_id, number=number).select_related("case", "actor").first()
    if event is None:
        return None
    officer, earlier = _officers(event)
    corrected = None
    if event.type == "entry_corrected":
        put_right = CaseEvent.objects.filter(case_id=case_id, number=event.data.get("entry"))
        corrected = put_right.values_list("actor_id", flat=True).first()
    case = _keys(event.case, _capacities({case_id})[case_id])
    return EventNews(
        case=replace(case, officer_id=officer),
        number=number,
        type=event.type,
        at=event.at,
        actor_id=event.actor_id,
        named_user_id=event.named_user_id,
        named_agency_id=settling_now(case_id, event.named_agency_id),
        earlier_officer_id=earlier,
        corrected_by_id=corrected,
        by_portal=is_portal(event.actor),
    )


def running_limits(until: date) -> Iterator[list[DueLimit]]:
    """The running limits due on or before a day that an agency, a person of it or another body has to meet, nearest
    first, in batches; those that stand still are left out. Two queries a batch, whatever it holds."""
    rows = CaseLimit.objects.filter(status__in=OPEN_STATUSES, due__lte=until, frozen=False).exclude(by__in=NOT_OURS)
    rows = rows.select_related("case").order_by("due", "pk")
    rows = rows.only(
        *("position", "limit_id", "by", "due", "case__officer_id", "case__settling_agency_id"),
    )
    after = Q()
    while batch := list(rows.filter(after)[:BATCH]):
        capacities = _capacities({row.case_id for row in batch})
        yield [
            DueLimit(_keys(row.case, capacities[row.case_id]), row.position, row.limit_id, row.by, row.due)
            for row in batch
            if row.due is not None
        ]
        last = batch[-1]
        after = Q(due__gt=last.due) | Q(due=last.due, pk__gt=last.pk)


def _officers(event: CaseEvent) -> tuple[int | None, int | None]:
    """The officer of the case as of an entry, and whom that entry replaced (None when it appoints nobody)."""
    rows = CaseEvent.objects.filter(case_id=event.case_id, type="officer_appointed").order_by("number")
    appointed = list(rows.values_list("number", "named_user_id"))
    before = [user_id for number, user_id in appointed if number < event.number]
    earlier = before[-1] if before and event.type == "officer_appointed" else None
    if any(number > event.number for number, _ in appointed):
        known = [user_id for number, user_id in appointed if number <= event.number]
        return (known[-1] if known else None), earlier
    return event.case.officer_id, earlier


def _keys(case: Case, capacities: Capacities) -> CaseKeys:
    return CaseKeys(case.pk, case.officer_id, case.settling_agency_id, capacities)


def _capacities(case_ids: set[int]) -> dict[int, Capacities]:
    found: dict[int, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    rows = CaseAgency.objects.filter(case_id__in=case_ids).values_list("case_id", "agency_id", "capacity")
    for case_id, agency_id, capacity in rows:
        found[case_id][agency_id].add(capacity)
    return {pk: {agency: frozenset(held) for agency, held in found[pk].items()} for pk in case_ids}
