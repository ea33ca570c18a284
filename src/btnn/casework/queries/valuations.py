"""The money of valuations and expertise that a finance body was asked for (NĐ 68 Đ17.4)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch

from btnn.agencies.queries import Membership

from ..commands.requests import FOR_VALUATION
from ..models import Request, RequestTurn, Turn
from .requests import visible_requests

MOST = 3000


@dataclass(frozen=True, slots=True)
class ValuationMoney:
    """One request for it: what was asked, and what was granted on which day (None: not answered yet)."""

    case: str
    agency_id: int
    asked: int
    granted: int
    on: date | None


def valuation_money(fund_id: int, membership: Membership | None) -> list[ValuationMoney]:
    """What a finance body was asked for and granted, of the requests that the person may see, or of all when there is
    no person (the command line); those taken back are left out. At most `MOST`."""
    turns = Prefetch("turns", RequestTurn.objects.order_by("on", "pk"))
    rows = visible_requests(membership) if membership is not None else Request.objects.all()
    rows = rows.filter(kind__in=FOR_VALUATION, to_agency_id=fund_id).select_related(None).select_related("case")
    found = rows.prefetch_related(None).prefetch_related(turns).order_by("pk")[:MOST]
    return [told for row in found if (told := _told(row)) is not None]


def _told(row: Request) -> ValuationMoney | None:
    turns = {turn.turn: turn for turn in row.turns.all()}
    if Turn.WITHDRAWN in turns:
        return None
    answered = turns.get(Turn.ANSWERED)
    asked = row.cost or 0
    body = row.agency_id
    if answered is None:
        return ValuationMoney(row.case.code, body, asked, 0, None)
    return ValuationMoney(row.case.code, body, asked, answered.amount or 0, answered.on)
