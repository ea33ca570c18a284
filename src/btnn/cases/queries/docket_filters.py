"""What the docket can be narrowed by, besides words: each a column of the case's row, joined by "and"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import QuerySet

from ..models import Case

DUE_SOON_DAYS = 3
ANY_INTERRUPTION = "any"
EXACT = {
    **{lane: lane for lane in ("competence", "settlement", "advance", "honour", "reimbursement", "court")},
    "field": "field",
    "agency": "settling_agency_id",
    "officer": "officer_id",
    "received_from": "opened_on__gte",
    "received_to": "opened_on__lte",
    "amount_from": "claimed_amount__gte",
    "amount_to": "claimed_amount__lte",
}


@dataclass(frozen=True, slots=True)
class DocketFilter:
    """What to show. Empty: everything in scope.

    A lane's name holds its stage; `due` is `overdue`, `soon` (within three days), `week` (until Sunday) or `none`
    (nothing due); `interruption` its name or `any`; `finding` only cases with something to mend; `received_…` days
    and `amount_…` sums claimed in đồng, both ends included; `order` is `newest` or `due` (nearest limit first; only
    cases with one); `search` matches names, case codes and numbers of papers.
    """

    search: str = ""
    settlement: str = ""
    competence: str = ""
    advance: str = ""
    honour: str = ""
    reimbursement: str = ""
    court: str = ""
    field: str = ""
    agency: int | None = None
    officer: int | None = None
    due: str = ""
    interruption: str = ""
    finding: bool = False
    unassigned: bool = False
    received_from: date | None = None
    received_to: date | None = None
    amount_from: int | None = None
    amount_to: int | None = None
    closed: bool | None = None
    order: str = "newest"


def narrowed(rows: QuerySet[Case], filters: DocketFilter, today: date) -> QuerySet[Case]:
    """The cases that all filters but the words leave."""
    asked: dict[str, Any] = {column: getattr(filters, name) for name, column in EXACT.items()}
    rows = rows.filter(**{column: value for column, value in asked.items() if value not in ("", None)})
    if filters.closed is not None:
        rows = rows.filter(closed=filters.closed)
    if filters.finding:
        rows = rows.filter(finding_count__gt=0)
    if filters.unassigned:
        rows = rows.filter(officer__isnull=True, closed=False, settlement="accepted")
    if filters.interruption == ANY_INTERRUPTION:
        rows = rows.exclude(interruption="")
    elif filters.interruption:
        rows = rows.filter(interruption=filters.interruption)
    if filters.due == "overdue":
        return rows.filter(overdue_count__gt=0)
    if filters.due == "none":
        return rows.filter(next_due__isnull=True)
    if filters.due in ("soon", "week"):
        to_sunday = 6 - today.weekday()
        until = today + timedelta(days=DUE_SOON_DAYS if filters.due == "soon" else to_sunday)
        return rows.filter(next_due__range=(today, until))
    return rows
