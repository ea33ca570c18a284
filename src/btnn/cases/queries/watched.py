"""What whoever watches over others' cases looks at: missed limits, silence, entries of some kinds. Each takes few
queries, however many cases there are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, Max, OuterRef, QuerySet

from btnn.agencies.queries import Membership
from btnn.law.case.record import counted_entries

from ..models import Case, CaseAgency, CaseEvent, CaseLimit, ScopeCapacity
from ..story import as_entry
from .visible import visible_cases

__all__ = [
    "Case",
    "LateLimit",
    "Recorded",
    "limits_now",
    "recorded_of",
    "silent_cases",
    "watched_cases",
    "watched_limits",
]

WATCHING = (ScopeCapacity.OVERSEEING, ScopeCapacity.DETERMINING)
NOBODYS = ("claimant", "system", "court")  # limits that no body of the administration is late with


@dataclass(frozen=True, slots=True)
class LateLimit:
    """A limit that a body let pass and has not met; `position` leads to its count."""

    case: Case
    position: int
    limit_id: str
    by: str
    start: date
    due: date


@dataclass(frozen=True, slots=True)
class Recorded:
    """An entry of a case that counts, corrections applied."""

    number: int
    type: str
    on: date


def watched_cases(membership: Membership) -> QuerySet[Case]:
    """The cases that the person's agency watches over and does not settle itself."""
    part = CaseAgency.objects.filter(case_id=OuterRef("pk"), agency_id=membership.agency_id, capacity__in=WATCHING)
    rows = visible_cases(membership).filter(Exists(part)).exclude(settling_agency_id=membership.agency_id)
    return rows.select_related("settling_agency").defer("search_text", "chain_head")


def watched_limits(
    membership: Membership, today: date, *, codes: Collection[str] | None = None, most: int = 300
) -> list[LateLimit]:
    """The missed limits of the cases watched over, the oldest first. One query. `codes`: of these cases only."""
    rows = CaseLimit.objects.filter(case__in=watched_cases(membership).values("pk"), due__lt=today)
    rows = rows.filter(met_on=None, status="overdue").exclude(by__in=NOBODYS)
    if codes is not None:
        rows = rows.filter(case__code__in=codes)
    rows = rows.select_related("case__settling_agency").defer("case__search_text", "case__chain_head")
    return [
        LateLimit(row.case, row.position, row.limit_id, row.by, row.start, row.due)
        for row in rows.order_by("due", "pk")[:most]
        if row.due is not None
    ]


def silent_cases(membership: Membership, before: date, *, most: int = 100) -> list[tuple[Case, date]]:
    """The unfinished cases watched over in which nothing was recorded since a day, with the last word of each."""
    rows = watched_cases(membership).filter(closed=False, settling_agency__isnull=False)
    rows = rows.annotate(last_word=Max("events__on")).filter(last_word__lt=before)
    return [(row, row.last_word) for row in rows.order_by("last_word", "pk")[:most]]


def limits_now(places: Iterable[tuple[str, int]]) -> Mapping[tuple[str, int], tuple[str, str, date | None]]:
    """How limits stand, by the code of the case and the place in it: which limit, its status, the day on which it was
    met. Those that the database's wall hides are left out."""
    wanted = set(places)
    if not wanted:
        return {}
    codes = {code for code, _ in wanted}
    rows = CaseLimit.objects.filter(case__code__in=codes).values_list(
        "case__code", "position", "limit_id", "status", "met_on"
    )
    return {(code, place): (name, status, met) for code, place, name, status, met in rows if (code, place) in wanted}


def recorded_of(case_ids: Collection[int], types: Collection[str]) -> Mapping[int, list[Recorded]]:
    """The entries of some types in cases that the person was let in to, in their order."""
    events: dict[int, list[CaseEvent]] = defaultdict(list)
    rows = CaseEvent.objects.filter(case_id__in=case_ids, type__in=[*types, "entry_corrected"])
    touched = {row.case_id for row in rows if row.type == "entry_corrected"}
    found: dict[int, list[Recorded]] = {}
    for row in CaseEvent.objects.filter(case_id__in=touched).order_by("case_id", "number"):
        events[row.case_id].append(row)
    for row in rows.order_by("case_id", "number"):
        if row.case_id not in touched:
            found.setdefault(row.case_id, []).append(Recorded(row.number, row.type, row.on))
    for case_id, told in events.items():
        entries = counted_entries([as_entry(event) for event in told])
        found[case_id] = [Recorded(one.number, one.type, one.on) for one in entries if one.type in types]
    return found
