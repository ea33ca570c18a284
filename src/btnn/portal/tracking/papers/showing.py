"""What the receipt of a paper lets begin, as the person reads it before and after opening."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.case import CaseView
from btnn.law.case.replay import OPEN, OVERDUE
from btnn.law.limits import Limit

from .commands import counts
from .queries import Sent


@dataclass(frozen=True, slots=True)
class Begins:
    """One limit: due by which day. `since`: it runs already, from that day; `position` its place in the case, by which
    its count is shown. Without both it would run from today."""

    limit: Limit
    due: date
    since: date | None = None
    position: int | None = None


def begins(sent: Sent, view: CaseView, today: date) -> list[Begins]:
    """The limits that run from the receipt of a paper, or would if it were opened today. The first receipt in the case
    counts: a limit that runs already does not begin again."""
    running = [
        Begins(limit.run.limit, limit.due, limit.start, place)
        for place, limit in enumerate(view.limits, start=1)
        if limit.id in (sent.kind.mine, sent.kind.theirs) and limit.status in (OPEN, OVERDUE)
    ]
    if running or sent.opened_on is not None or not sent.kind.document:
        return running
    if not counts(sent.kind, sent.row, view):
        return []
    return [Begins(told.limit, told.due) for told in sent.kind.from_today(today)]
