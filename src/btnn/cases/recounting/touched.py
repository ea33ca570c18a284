"""Which cases a set of days can move, found in the narrow table of limits alone.

Everything that a case takes from the calendar it takes through the due days of its limits, and a due day depends on
no day outside [start, due]. So a case none of whose limits, whatever their state, spans a changed day stays as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.db.models import Q, QuerySet

from ..models import CaseLimit


def touched(days: Sequence[date], *, only_open: bool) -> QuerySet[CaseLimit]:
    """The limits that span one of the days, of all cases or of the open ones."""
    if not days:
        return CaseLimit.objects.none()
    spans = Q()
    for first, last in _runs(days):
        # While a limit is frozen its due day moves on every day: what is stored may be behind.
        spans |= Q(start__lte=last) & (Q(due__gte=first) | Q(frozen=True))
    rows = CaseLimit.objects.filter(spans)
    return rows.filter(case__closed=False) if only_open else rows


def touched_cases(days: Sequence[date], *, only_open: bool) -> list[int]:
    """The keys of the cases that the days can move, in order."""
    found = touched(days, only_open=only_open).order_by("case_id").values_list("case_id", flat=True).distinct()
    return list(found)


def _runs(days: Sequence[date]) -> list[tuple[date, date]]:
    """Neighbouring days as stretches from first to last."""
    runs: list[tuple[date, date]] = []
    for day in sorted(days):
        if runs and day - runs[-1][1] == timedelta(days=1):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs
