"""Papers sent to people of a case, as the person and the agency see them.

my_papers, my_paper    those sent to who has proved to be somebody of the case
papers_sent            those of a case, for officials
unopened               those of an agency's cases that nobody opens: sent by another way instead
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from btnn.agencies.queries import Membership, Role
from btnn.cases.errors import NotFound
from btnn.cases.queries import visible_cases
from btnn.law.calendar import official_calendar

from ..models import SentPaper
from ..proof import Proved
from .kinds import KINDS, Kind

PATIENCE = 3  # working days after which a paper that was not opened ought to go by post; the law names none
LOOKED_BACK = timedelta(days=180)
MOST = 50


@dataclass(frozen=True, slots=True)
class Sent:
    """One paper sent to one person."""

    row: SentPaper

    @property
    def kind(self) -> Kind:
        return KINDS[self.row.document]

    @property
    def opened_on(self) -> date | None:
        return self.row.opening.on if hasattr(self.row, "opening") else None

    @property
    def withdrawn(self) -> bool:
        return hasattr(self.row.paper, "withdrawal")


def my_papers(held: Proved) -> list[Sent]:
    """What was sent to this person, the latest first; papers that were withdrawn are left out."""
    rows = SentPaper.objects.filter(case_id=held.case_id, party_id=held.party_id, paper__withdrawal__isnull=True)
    return [Sent(row) for row in rows.select_related("paper", "opening", "agency").order_by("-number")]


def my_paper(held: Proved, number: int) -> Sent:
    """One of them. Refused (`NotFound`): not sent to this person, withdrawn."""
    found = next((one for one in my_papers(held) if one.row.number == number), None)
    if found is None:
        raise NotFound("Không có giấy tờ này gửi cho ông/bà.")
    return found


def papers_sent(case_id: int) -> list[Sent]:
    """All that were sent in a case that the person may see, the latest first."""
    rows = SentPaper.objects.filter(case_id=case_id).select_related("paper__withdrawal", "party", "opening", "actor")
    return [Sent(row) for row in rows.order_by("-number")]


def unopened(membership: Membership, today: date) -> list[Sent]:
    """Papers that this person ought to send by another way: nobody opened them in `PATIENCE` working days. For the
    settlement officer of the case; without one for reception and head."""
    if membership.role not in (Role.OFFICER, Role.RECEPTION, Role.HEAD):
        return []
    cases = visible_cases(membership).filter(settling_agency_id=membership.agency_id, closed=False)
    rows = SentPaper.objects.filter(
        case_id__in=cases.filter(officer=membership.user_id if membership.role == Role.OFFICER else None).values("pk"),
        opening__isnull=True,
        paper__withdrawal__isnull=True,
        on__gte=today - LOOKED_BACK,
    )
    rows = rows.select_related("case", "paper", "party", "opening").order_by("on", "pk")
    calendar = official_calendar()
    waiting = [row for row in rows[:MOST] if calendar.working_between(row.on.toordinal(), today.toordinal()) > PATIENCE]
    return [Sent(row) for row in waiting]
