"""What one person has in hand, for whoever takes it over: where each case stands, what is due, what is awaited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from btnn.agencies.queries import Membership, User
from btnn.casework.queries import RequestView, coordination

from .workload import going_on_here

if TYPE_CHECKING:
    from btnn.cases.models import Case, CaseLimit

MOST_CASES = 200
RUNNING = ("open", "overdue")


@dataclass(frozen=True, slots=True)
class CaseInHand:
    """One case with its running limits, nearest first, and the requests to others that wait for an answer."""

    case: Case
    limits: list[CaseLimit]
    requests: list[RequestView]


@dataclass(frozen=True, slots=True)
class InHand:
    """The open cases of one person at an agency; `cut` when there are more than one page holds."""

    officer: User
    cases: list[CaseInHand]
    cut: bool


def in_hand(membership: Membership, officer_id: int, today: date) -> InHand | None:
    """The cases that somebody settles now, nearest due first; None when they settle none here."""
    rows = going_on_here(membership).filter(officer_id=officer_id).select_related("officer").prefetch_related("limits")
    found = list(rows.order_by("next_due", "pk")[: MOST_CASES + 1])
    officer = found[0].officer if found else None
    if officer is None:
        return None
    asked: dict[int, list[RequestView]] = {}
    for view in coordination(membership, today).by_me:
        asked.setdefault(view.row.case_id, []).append(view)
    cases = [
        CaseInHand(
            case,
            sorted(
                (limit for limit in case.limits.all() if limit.status in RUNNING),
                key=lambda limit: (limit.due or date.max, limit.position),
            ),
            asked.get(case.pk, []),
        )
        for case in found[:MOST_CASES]
    ]
    return InHand(officer, cases, len(found) > MOST_CASES)
