"""What passes between an agency and the people of its cases on the public side, as an official sees it.

desk_of(membership, code, today)     one case: papers sent, replies, papers that could be sent
waiting(membership, today)           for My day: replies nobody dealt with, papers nobody opened
complaints, complaint                for the Department of Justice: what people complain of
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from btnn.agencies.queries import Membership, Role
from btnn.cases.errors import NotFound
from btnn.cases.permissions import may_see_bank_data
from btnn.cases.queries import CaseFrame, case_frame, visible_cases
from btnn.documents.queries import Kept
from btnn.documents.queries import papers as papers_of

from .models import Reply, ReplyTurn
from .papers.queries import Sent, papers_sent, unopened
from .people import Recipient, recipients
from .permissions import answers_complaints, deals_with_people
from .replies.handling import FINAL
from .replies.queries import replies_of
from .replies.showing import ReplyLine, reply_lines
from .wishes import last_wishes

MOST = 50
NO_ANSWER = ("paperless",)  # read on the page of the case; nobody waits


@dataclass(frozen=True, slots=True)
class Desk:
    """One case. `wishes`: what each person said of receiving papers so, by key; `sendable`: papers of the case that
    the agency itself made or sent."""

    frame: CaseFrame
    sent: list[Sent]
    replies: list[ReplyLine]
    people: list[Recipient]
    sendable: list[Kept]
    wishes: list[tuple[Recipient, Reply | None]]
    deals: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """What waits for an official; `complaints` counts those without an answer."""

    replies: list[ReplyLine]
    unopened: list[Sent]
    complaints: int = 0

    def __bool__(self) -> bool:
        return bool(self.replies or self.unopened or self.complaints)


def desk_of(membership: Membership, code: str, today: date) -> Desk:
    """One case. Refused (`NotFound`): out of scope."""
    frame = case_frame(membership, code)
    people = recipients(frame.case, today)
    said = last_wishes([one.party.pk for one in people])
    kept = [one for one in papers_of(membership, code).kept if not one.withdrawn and one.paper.direction != "in"]
    return Desk(
        frame=frame,
        sent=papers_sent(frame.case.pk),
        replies=reply_lines(replies_of(frame.case.pk), with_bank=may_see_bank_data(frame.standing)),
        people=people,
        sendable=kept,
        wishes=[(one, said.get(one.party.pk)) for one in people],
        deals=deals_with_people(frame.standing),
    )


def waiting(membership: Membership, today: date) -> Waiting:
    """What waits for this person over all cases: for the settlement officer of the case; without one for reception
    and head; complaints for the Department of Justice."""
    told = complaints_waiting(membership)
    if membership.role not in (Role.OFFICER, Role.RECEPTION, Role.HEAD):
        return Waiting([], [], told)
    rows = _undone(Reply.objects.filter(to_agency__isnull=True, event_number__isnull=True))
    rows = rows.exclude(kind__in=NO_ANSWER)
    cases = visible_cases(membership)
    cases = cases.filter(officer=membership.user_id if membership.role == Role.OFFICER else None)
    mine = rows.filter(case_id__in=cases.values("pk")).select_related("case", "party")
    lines = reply_lines(mine.prefetch_related("turns", "papers").order_by("pk")[:MOST], with_bank=False)
    return Waiting(lines, unopened(membership, today), told)


def complaints(membership: Membership) -> list[ReplyLine]:
    """What people complain of to the Department of Justice: those without an answer first, each the oldest first."""
    if not answers_complaints(membership):
        return []
    rows = _complaints(membership).order_by("-pk")[: MOST * 4]
    return sorted(reply_lines(rows), key=lambda line: (not line.waits, line.row.pk if line.waits else -line.row.pk))


def complaint(membership: Membership, pk: int) -> ReplyLine:
    """One of them. Refused (`NotFound`)."""
    row = _complaints(membership).filter(pk=pk).first() if answers_complaints(membership) else None
    if row is None:
        raise NotFound("Không có phản ánh này.")
    return reply_lines([row])[0]


def complaints_waiting(membership: Membership) -> int:
    """How many wait for an answer."""
    return _undone(_complaints(membership)).count() if answers_complaints(membership) else 0


def _complaints(membership: Membership) -> QuerySet[Reply]:
    rows = Reply.objects.filter(to_agency_id=membership.agency_id, kind="complaint")
    return rows.select_related("case__settling_agency", "party").prefetch_related("turns__agency", "papers__paper")


def _undone(rows: QuerySet[Reply]) -> QuerySet[Reply]:
    return rows.filter(~Exists(ReplyTurn.objects.filter(reply_id=OuterRef("pk"), turn__in=FINAL)))
