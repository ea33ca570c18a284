"""What must be noticed: limits that were missed, told with the article and who missed them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from btnn.law.case.state import INFORMATION, VIOLATION, WARNING, Finding, Run
from btnn.law.terms import Stretch, days_late

# Windows that simply end: nobody is at fault when they pass unused.
WINDOWS = frozenset(
    {
        "max_suspension",
        "max_non_receipt_of_decision",
        "val_suit_after_agency_stage",
        "val_forfeiture_to_treasury",
    }
)


def missed(run: Run, due: int, today: int, stretches: Sequence[Stretch] = ()) -> Finding | None:
    """The finding for a limit met late, or open or given up after its due day; days on which the clock stood still
    (`stretches`) are no days of delay."""
    done = run.met if run.met is not None else run.void
    if (today if done is None else done) <= due:
        return None
    limit = run.limit
    if limit.id in WINDOWS:
        return None
    if limit.by == "claimant":
        severity = INFORMATION if limit.id == "victim_replies_honour_notice" else WARNING
    else:
        severity = VIOLATION
    day = date.fromordinal(due)
    if run.met is not None:
        told = f"{limit.title}: trễ {days_late(due, run.met, stretches)} ngày (hạn {day:%d/%m/%Y})."
    elif run.void is not None:
        told = f"{limit.title}: đã quá hạn {day:%d/%m/%Y} khi vụ việc chuyển hướng."
    else:
        told = f"{limit.title}: quá hạn {days_late(due, today, stretches)} ngày (hạn {day:%d/%m/%Y})."
    return Finding(f"late:{limit.id}", severity, limit.source, told, run.met_by)
