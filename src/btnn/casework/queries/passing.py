"""What passed between agencies in a case, by keys of rows: for jobs that tell people, which act for nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from btnn.cases.queries import body_now

from ..models import Invitation, Request, RequestTurn, Turn

__all__ = ["LetterNews", "answer_news", "invitation_news", "request_news"]


@dataclass(frozen=True, slots=True)
class LetterNews:
    """A request, its answer, or an invitation: `number` is that of the request or the meeting, `kind` its kind in
    `btnn.law.work`. The agencies are those of now, also where they came after the ones of the paper; `to_agency_id` is
    empty for somebody outside the house."""

    case_id: int
    number: int
    kind: str
    at: datetime
    actor_id: int
    asker_id: int
    from_agency_id: int
    to_agency_id: int | None


def request_news(pk: int) -> LetterNews | None:
    """A request that was sent; None when there is none."""
    row = Request.objects.filter(pk=pk).first()
    return None if row is None else _of_request(row, row.at, row.actor_id)


def answer_news(pk: int) -> LetterNews | None:
    """The answer to a request, by the key of the turn. None when it is no answer, or when an entry of the case tells
    of it already."""
    turn = RequestTurn.objects.filter(pk=pk, turn=Turn.ANSWERED).select_related("request").first()
    if turn is None or turn.event_number is not None:
        return None
    return _of_request(turn.request, turn.at, turn.actor_id)


def invitation_news(pk: int) -> LetterNews | None:
    """An invitation to a meeting; None when there is none."""
    row = Invitation.objects.filter(pk=pk).select_related("meeting").first()
    if row is None:
        return None
    meeting = row.meeting
    return LetterNews(
        case_id=meeting.case_id,
        number=meeting.number,
        kind=meeting.kind,
        at=row.at,
        actor_id=row.actor_id,
        asker_id=meeting.actor_id,
        from_agency_id=body_now(meeting.case_id, meeting.agency_id) or meeting.agency_id,
        to_agency_id=body_now(meeting.case_id, row.to_agency_id),
    )


def _of_request(row: Request, at: datetime, actor_id: int) -> LetterNews:
    return LetterNews(
        case_id=row.case_id,
        number=row.number,
        kind=row.kind,
        at=at,
        actor_id=actor_id,
        asker_id=row.actor_id,
        from_agency_id=body_now(row.case_id, row.agency_id) or row.agency_id,
        to_agency_id=body_now(row.case_id, row.to_agency_id),
    )
