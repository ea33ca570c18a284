"""Recommendations that a person may see, each as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from .. import standing
from ..models import Recommendation, RecommendationParty, RecommendationTurn
from ..permissions import may_see

WORDS = {
    standing.SENT: "chờ phản hồi",
    standing.OVERDUE: "quá hạn phản hồi",
    standing.ACCEPTED: "được chấp nhận, chờ kết quả",
    standing.REFUSED: "không được chấp nhận",
    standing.DONE: "đã thực hiện",
    standing.NOT_DONE: "không thực hiện",
    standing.WITHDRAWN: "đã rút lại",
}
SHAPES = {
    standing.SENT: "open", standing.OVERDUE: "overdue", standing.ACCEPTED: "open", standing.REFUSED: "late",
    standing.DONE: "met", standing.NOT_DONE: "overdue", standing.WITHDRAWN: "void",
}  # fmt: skip
NEXT = {
    standing.FOLLOW: "Theo dõi kết quả thực hiện",
    standing.CONCLUDE: "Ghi kết quả, hoặc kiến nghị tiếp",
}
MOST = 400


@dataclass(frozen=True, slots=True)
class Seen:
    """A recommendation on a day: its `state`, what its maker does `next`."""

    row: Recommendation
    turns: tuple[RecommendationTurn, ...]
    state: str

    @property
    def next(self) -> str:
        return standing.CLOSED if self.row.followed_by.all() else standing.next_act(self.state)

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def act(self) -> str:
        return NEXT.get(self.next, "")

    @property
    def open(self) -> bool:
        return self.state in standing.OPEN

    @property
    def answered(self) -> bool:
        return any(turn.turn in standing.ANSWERS for turn in self.turns)


def recommendations(membership: Membership, today: date, year: int | None = None) -> list[Seen]:
    """Those that this person's agency made or got, the latest first."""
    rows = _rows(membership)
    if year is not None:
        rows = rows.filter(on__year=year)
    return _seen(rows[:MOST], today)


def recommendation(membership: Membership, key: int, today: date) -> Seen:
    """One of them. Refused (`NotThere`): none, or not one that this agency may see."""
    found = _seen(_rows(membership).filter(pk=key), today)
    if not found:
        raise NotThere("Không có kiến nghị này, hoặc cơ quan của bạn không được xem.")
    return found[0]


def of_case(membership: Membership, code: str, today: date) -> list[Seen]:
    """Those about one case."""
    return _seen(_rows(membership).filter(case_code=code), today)


def _rows(membership: Membership) -> QuerySet[Recommendation]:
    if not may_see(membership):
        return Recommendation.objects.none()
    party = RecommendationParty.objects.filter(recommendation_id=OuterRef("pk"), agency_id=membership.agency_id)
    rows = Recommendation.objects.filter(Q(agency_id=membership.agency_id) | Exists(party))
    turns = RecommendationTurn.objects.select_related("agency", "actor").order_by("at", "pk")
    rows = rows.select_related("agency", "to_agency", "about", "actor")
    return rows.prefetch_related(Prefetch("turns", turns), "followed_by").order_by("-on", "-pk")


def _seen(rows: Iterable[Recommendation], today: date) -> list[Seen]:
    return [_one(row, tuple(row.turns.all()), today) for row in rows]


def _one(row: Recommendation, turns: tuple[RecommendationTurn, ...], today: date) -> Seen:
    return Seen(row, turns, standing.state(row.reply_by, [turn.turn for turn in turns], today))
