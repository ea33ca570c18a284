"""`btnn cases rebuild`: compute every projection again from the events, say what differed, write it.

A whole system rebuilds to exactly what is stored; a difference means that a projection was changed behind
the system's back, or that the law's data changed.
"""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.db import transaction

from btnn.agencies.queries import succeeded
from btnn.law.case import Refused

from . import scope
from .models import Case, CaseAgency, CaseEvent, CaseLimit
from .projections import case_values, limit_rows, limit_values, write_limits
from .story import tell
from .turning import BATCH, events_of, turn_day


@dataclass(slots=True)
class Report:
    """What a rebuild found: how many cases it looked at, and for each that differed the columns."""

    seen: int = 0
    differing: dict[str, list[str]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def rebuild(today: date, *, write: bool = True) -> Report:
    """Recompute all cases as of `today`, in batches, each its own transaction. With `write` false nothing
    but the turning of the day is written."""
    turn_day(today)
    report = Report()
    last: int | None = 0
    while last is not None:
        last = _rebuild_batch(last, today, report, write)
    return report


@transaction.atomic
def _rebuild_batch(after: int, today: date, report: Report, write: bool) -> int | None:
    """The next cases after primary key `after`; the last one's key, or None when there are no more."""
    rows = Case.objects.select_for_update(of=("self",)).filter(pk__gt=after).order_by("pk")
    cases = list(rows.prefetch_related("parties")[:BATCH])
    events = events_of([case.pk for case in cases])
    gone = succeeded()
    for case in cases:
        report.seen += 1
        if events[case.pk]:
            _rebuild_one(case, events[case.pk], today, report, write, gone)
    return cases[-1].pk if cases else None


def _rebuild_one(
    case: Case, events: list[CaseEvent], today: date, report: Report, write: bool, gone: frozenset[int]
) -> None:
    try:
        view, facts = tell(events, today)
    except Refused as refusal:
        report.refused[case.code] = refusal.message
        return
    values = case_values(case, view, facts, events, list(case.parties.all()), today, gone)
    wrong = _differing_columns(case, values)
    rows = limit_rows(case, view)
    stored = list(CaseLimit.objects.filter(case=case).order_by("position"))
    if [(row.position, limit_values(row)) for row in stored] != [(row.position, limit_values(row)) for row in rows]:
        wrong.append("limits")
    known = set(CaseAgency.objects.filter(case=case).values_list("agency_id", "capacity"))
    scope_rows = scope.rows_of_story(case, events, gone)
    if {(agency, capacity) for agency, capacity, _ in scope_rows} - known:
        wrong.append("agencies")
    if wrong:
        report.differing[case.code] = wrong
    if write and (wrong or case.projected_on != today):
        for name, value in values.items():
            setattr(case, name, value)
        case.save(update_fields=list(values))
        write_limits(case, rows)
        scope.add(case, scope_rows)


def _differing_columns(case: Case, values: dict[str, Any]) -> list[str]:
    """Columns that are not what the events give. The day of projection may differ: nothing else does,
    once the day has turned."""
    return [name for name, value in values.items() if name != "projected_on" and getattr(case, name) != value]


def main(argv: list[str], today: date) -> int:
    """The command: 0 when done, 1 when the law refuses a stored case. `--check` only looks."""
    parser = argparse.ArgumentParser(prog="btnn cases rebuild", description="Tính lại mọi bảng chiếu từ các mục ghi.")
    parser.add_argument("--check", action="store_true", help="chỉ so sánh, không ghi")
    options = parser.parse_args(argv)
    report = rebuild(today, write=not options.check)
    for code, columns in report.differing.items():
        sys.stdout.write(f"{code}: khác ở {', '.join(columns)}\n")
    for code, reason in report.refused.items():
        sys.stderr.write(f"{code}: không tính được: {reason}\n")
    verb = "khác" if options.check else "khác và đã ghi lại"
    sys.stdout.write(f"Đã tính lại {report.seen} vụ việc; {len(report.differing)} vụ việc {verb}.\n")
    return 1 if report.refused else 0
