"""What was said to a draft, and who has said nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership

from ..models import Opinion, OpinionRequest, Plan

AGREED, OBJECTED, WAITING, SILENT = "met", "late", "open", "overdue"
WORDS = {AGREED: "nhất trí", OBJECTED: "có ý kiến", WAITING: "chưa trả lời", SILENT: "quá hạn, chưa trả lời"}


@dataclass(frozen=True, slots=True)
class Asked:
    """An agency that was asked, and what it said, on a day."""

    request: OpinionRequest
    opinion: Opinion | None
    state: str

    @property
    def word(self) -> str:
        return WORDS[self.state]


def opinions_on(plan: Plan, today: date) -> list[Asked]:
    """Who was asked about a draft, who is silent first. Only who makes the plan sees all; another agency its own."""
    rows = plan.opinion_requests.select_related("agency", "opinion__actor")
    order = (SILENT, OBJECTED, WAITING, AGREED)
    return sorted(
        (_asked(row, today) for row in rows), key=lambda one: (order.index(one.state), one.request.agency.name)
    )


def asked_of_us(plan: Plan, membership: Membership, today: date) -> Asked | None:
    """What our agency was asked about a draft, if it was."""
    row = (
        plan.opinion_requests.filter(agency_id=membership.agency_id).select_related("agency", "opinion__actor").first()
    )
    return _asked(row, today) if row is not None else None


def _asked(row: OpinionRequest, today: date) -> Asked:
    said: Opinion | None = getattr(row, "opinion", None)
    if said is not None:
        return Asked(row, said, AGREED if said.agrees else OBJECTED)
    return Asked(row, None, SILENT if today > row.due_on else WAITING)
