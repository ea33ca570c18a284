"""What was asked of others, counted for today: is it answered, by when must it be, what is owed for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound
from btnn.law.receipts import Receipt, receipt
from btnn.law.work import RequestKind, request_kinds
from btnn.law.work.funding import Money, Owed, owed

from ..models import Request, RequestTurn, Turn
from .narrowing import Part, own_part, seen

OPEN, OVERDUE, MET, LATE, VOID = "open", "overdue", "met", "late", "void"


@dataclass(frozen=True, slots=True)
class RequestView:
    """A request as it stands on a day.

    `due` is the last day for the answer: by law (`receipt` shows the count), or the day that the asker named; None
    while nothing says one. `state` is one of open, overdue, met, late, void.
    """

    row: Request
    kind: RequestKind
    turns: dict[str, RequestTurn]
    receipt: Receipt | None
    due: date | None
    state: str
    today: date

    @property
    def closed(self) -> bool:
        return Turn.ANSWERED in self.turns or Turn.WITHDRAWN in self.turns

    @property
    def waits_for_receipt(self) -> bool:
        """The limit runs from receipt, and nobody noted when that was."""
        return self.kind.limit is not None and not self.closed and Turn.RECEIVED not in self.turns

    @property
    def money(self) -> tuple[Owed, ...]:
        """The agency's own limits for the money of a valuation or expertise (NĐ 68 Đ17.4)."""
        if not self.kind.costs or self.row.own_budget is None or Turn.WITHDRAWN in self.turns:
            return ()
        asked = [one for one in self.row.fundings.all() if one.kind == "valuation_funding"]
        granted = [turn.on for one in asked for turn in one.turns.all() if turn.turn == Turn.ANSWERED]
        paid = self.turns.get(Turn.PAID)
        return owed(
            Money(
                self.row.sent_on,
                self.row.own_budget,
                min((one.sent_on for one in asked), default=None),
                min(granted, default=None),
                paid.on if paid else None,
            )
        )

    @property
    def money_waits(self) -> Owed | None:
        """The limit of the money that runs now, if any."""
        return next((one for one in self.money if one.met_on is None), None)


def view_of(row: Request, today: date) -> RequestView:
    """A request counted for `today`; its turns are at hand."""
    kind = request_kinds()[row.kind]
    turns = {turn.turn: turn for turn in row.turns.all()}
    received, answered = turns.get(Turn.RECEIVED), turns.get(Turn.ANSWERED)
    counted = receipt(kind.limit, received.on) if kind.limit is not None and received is not None else None
    due = counted.due if counted is not None else row.reply_by
    if Turn.WITHDRAWN in turns:
        state = VOID
    elif answered is not None:
        state = LATE if due is not None and answered.on > due else MET
    else:
        state = OVERDUE if due is not None and today > due else OPEN
    return RequestView(row, kind, turns, counted, due, state, today)


def requests(membership: Membership, code: str, today: date) -> list[RequestView]:
    """The requests of a case, the latest first; none out of scope."""
    return views(visible_requests(membership).filter(case__code=code).order_by("-number"), today)


def request(membership: Membership, code: str, number: int, today: date) -> RequestView:
    """One request. Refused (`NotFound`): out of scope, between others, no such request."""
    found = views(visible_requests(membership).filter(case__code=code, number=number), today)
    if not found:
        raise NotFound("Vụ việc không có văn bản này.")
    return found[0]


def visible_requests(membership: Membership, part: Part | None = None) -> QuerySet[Request]:
    """All requests that a person may see, with what became of them. `part`: that of the agency, if it is at hand."""
    ours = part or own_part(membership)
    rows = Request.objects.filter(seen(membership, ours.of("to_agency_id") | ours.of("agency_id")))
    turns = RequestTurn.objects.select_related("actor").order_by("on", "pk")
    return rows.select_related("case", "agency", "to_agency", "actor", "about").prefetch_related(
        Prefetch("turns", turns), "fundings__turns"
    )


def views(rows: Iterable[Request], today: date) -> list[RequestView]:
    """Rows counted for a day."""
    return [view_of(row, today) for row in rows]
