"""A recommendation followed to its end: reported, verified, returned or taken up (Đ21.2d, Đ23.2)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Recommendation, RecommendationTurn, Turn
from ..permissions import may_answer, may_write
from ..standing import REPORTED, VERIFIED, recommendation_standing
from .holding import held

LABELS = {Turn.REPORTED: "Đã làm gì", Turn.RETURNED: "Chưa đạt ở đâu", Turn.VERIFIED: "Đã kiểm tra thế nào",
          Turn.ESCALATED: "Nội dung kiến nghị"}  # fmt: skip


def open_turns(recommendation: Recommendation, state: str, membership: Membership) -> list[str]:
    """What this person may say about it now."""
    visit = recommendation.conclusion.visit
    if state == VERIFIED:
        return []
    ours = may_write(membership, visit.plan.agency_id)
    found: list[str] = []
    if may_answer(membership, visit.subject_id) and state != REPORTED:
        found.append(Turn.REPORTED)
    if ours and state == REPORTED:
        found += [Turn.VERIFIED, Turn.RETURNED]
    if ours and state != REPORTED:
        found.append(Turn.ESCALATED)
    return found


@transaction.atomic
def follow(
    key: int,
    turn: str,
    *,
    text: str,
    on: date,
    paper: str = "",
    due_on: date | None = None,
    to_whom: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RecommendationTurn:
    """Say what became of a recommendation. Refused: none such (`NotThere`); who it does not belong to (`NotYours`); one
    at its end or not reported yet, no text, no new day for what is returned, nobody it is taken up to (`Unfit`)."""
    entered.one_of(turn, Turn.values, "Việc")
    row = Recommendation.objects.select_related("conclusion__visit__plan", "conclusion__visit__subject")
    found = row.filter(pk=key).first()
    if found is None:
        raise NotThere("Không có việc này, hoặc cơ quan của bạn không được xem.")
    visit = found.conclusion.visit
    held(visit.plan_id)
    last = list(found.turns.order_by("pk"))
    state = recommendation_standing(found.due_on, last, today).state
    theirs = may_answer(membership, visit.subject_id) if turn == Turn.REPORTED else False
    if not theirs and not (turn != Turn.REPORTED and may_write(membership, visit.plan.agency_id)):
        raise NotYours("Báo cáo do cơ quan được kiểm tra gửi; kiểm tra lại do cơ quan kiểm tra ghi.")
    if turn not in open_turns(found, state, membership):
        raise Unfit("Chưa đến hoặc đã qua bước này; hãy tải lại trang.")
    entered.past(on, "Ngày", today, max([found.conclusion.on, *(one.on for one in last)]))
    if turn == Turn.RETURNED and (due_on is None or due_on < on):
        raise Unfit("Yêu cầu làm tiếp thì phải ghi hạn mới, từ ngày hôm đó trở đi.")
    return RecommendationTurn.objects.create(
        recommendation=found,
        turn=turn,
        on=on,
        text=entered.text(text, LABELS[Turn(turn)], most=4000),
        paper=entered.text(paper, "Văn bản chứng minh", most=300, needed=False),
        due_on=due_on if turn == Turn.RETURNED else None,
        to_whom=entered.text(to_whom, "Gửi cơ quan", most=200, needed=turn == Turn.ESCALATED),
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
