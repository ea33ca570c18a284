"""Phối hợp: what my agency asked of others, what others asked of it, and what of it is my duty today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from btnn.agencies.queries import Membership, Role

from ..models import Request, RequestTurn, Turn
from .meetings import MeetingView, coming
from .narrowing import own_part
from .requests import RequestView, views, visible_requests

MOST = 100
ENDS = (Turn.ANSWERED, Turn.WITHDRAWN)
FAR = date.max


@dataclass(frozen=True, slots=True)
class Coordination:
    """The page: what waits first, nearest due first, then what is closed; meetings that lie ahead."""

    of_me: list[RequestView]
    by_me: list[RequestView]
    closed: list[RequestView]
    meetings: list[MeetingView]


@dataclass(frozen=True, slots=True)
class Duty:
    """Something of this room that waits for the person's agency: its word and article, until when (None: nothing says
    a day), and the request that it is about."""

    title: str
    source: str
    due: date | None
    view: RequestView

    @property
    def overdue(self) -> bool:
        return self.due is not None and self.due < self.view.today


def coordination(membership: Membership, today: date) -> Coordination:
    """What passes between the person's agency and others, over all cases in scope."""
    part = own_part(membership)
    rows, of_me, by_me = visible_requests(membership, part), part.of("to_agency_id"), part.of("agency_id")
    closed = rows.filter(of_me | by_me).filter(Exists(_ends())).order_by("-pk")[:MOST]
    return Coordination(
        of_me=_nearest(_open(rows).filter(of_me), today),
        by_me=_nearest(_open(rows).filter(by_me), today),
        closed=views(closed, today),
        meetings=coming(membership, today, part),
    )


def duties(membership: Membership, today: date) -> list[Duty]:
    """What waits for this person's agency, nearest due first: requests to answer, and for the head and the accountant
    of the asking agency the money of a valuation that is owed (NĐ 68 Đ17.4). None for who only watches."""
    if membership.role == Role.OVERSEER:
        return []
    part = own_part(membership)
    rows = _open(visible_requests(membership, part))
    asked = views(rows.filter(part.of("to_agency_id")).order_by("sent_on", "pk")[:MOST], today)
    found = [Duty(f"Trả lời: {view.kind.title}", view.kind.source, view.due, view) for view in asked]
    if membership.role in (Role.HEAD, Role.FINANCE):
        paid = RequestTurn.objects.filter(request_id=OuterRef("pk"), turn__in=(Turn.PAID, Turn.WITHDRAWN))
        owed = visible_requests(membership, part).filter(part.of("agency_id"), ~Exists(paid), own_budget__isnull=False)
        for view in views(owed[:MOST], today):
            if (money := view.money_waits) is not None:
                limit = money.receipt.limit
                found.append(Duty(limit.title, limit.source, money.receipt.due, view))
    return sorted(found, key=lambda duty: (duty.due or FAR, duty.view.row.sent_on))


def _ends() -> QuerySet[RequestTurn]:
    return RequestTurn.objects.filter(request_id=OuterRef("pk"), turn__in=ENDS)


def _open(rows: QuerySet[Request]) -> QuerySet[Request]:
    return rows.filter(~Exists(_ends()))


def _nearest(rows: QuerySet[Request], today: date) -> list[RequestView]:
    found = views(rows.order_by("sent_on", "pk")[:MOST], today)
    return sorted(found, key=lambda view: (view.due or FAR, view.row.sent_on))
