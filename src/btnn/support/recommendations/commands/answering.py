"""What becomes of a recommendation: answered, followed, brought to its end."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit
from btnn.support.urging.bodies import speaks_for
from btnn.support.urging.permissions import may_answer

from ..models import RecommendationTurn, Turn
from ..permissions import may_recommend
from ..queries import Seen, recommendation

NOT_ANSWERED_BY_YOU = "Trả lời do cơ quan nhận kiến nghị gửi, hoặc do cơ quan kiến nghị ghi lại từ văn bản giấy."
NOT_MADE_BY_YOU = "Việc này do cơ quan đã kiến nghị làm."


@transaction.atomic
def answer(
    key: int,
    *,
    accepted: bool,
    words: str,
    paper: str = "",
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RecommendationTurn:
    """Say whether a recommendation is accepted, and what is done; not accepted: why.

    Refused: others than the addressee and, noting a paper, the maker (`NotYours`); none in sight (`NotThere`); one that
    has ended (`TooLate`); no words, a day that cannot be (`Unfit`).
    """
    seen = recommendation(membership, key, today)
    made = seen.row.agency_id == membership.agency_id and may_recommend(membership)
    if not made and not (speaks_for(membership.agency, seen.row.to_agency) and may_answer(membership)):
        raise NotYours(NOT_ANSWERED_BY_YOU)
    label = "Kết quả xem xét" if accepted else "Lý do không chấp nhận"
    return _turn(seen, Turn.ACCEPTED if accepted else Turn.REFUSED, words, label, paper, on, membership, today, at)


@transaction.atomic
def follow(
    key: int,
    *,
    words: str,
    paper: str = "",
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RecommendationTurn:
    """Write down as maker what happened next. Refused: as `answer`, others than the maker."""
    seen = _made(key, membership, today)
    return _turn(seen, Turn.FOLLOWED, words, "Diễn biến", paper, on, membership, today, at)


@transaction.atomic
def conclude(
    key: int,
    *,
    done: bool,
    words: str,
    paper: str = "",
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RecommendationTurn:
    """Write down as maker how it ended; what was done is shown by a paper. Refused: as `follow`; done without a paper
    (`Unfit`)."""
    seen = _made(key, membership, today)
    if done and not paper.strip():
        raise Unfit("Ghi số, ngày văn bản cho thấy kiến nghị đã được thực hiện.")
    return _turn(seen, Turn.DONE if done else Turn.NOT_DONE, words, "Kết quả", paper, on, membership, today, at)


@transaction.atomic
def withdraw(
    key: int, *, words: str, on: date, membership: Membership, today: date, at: datetime | None = None
) -> RecommendationTurn:
    """Take it back, with the reason. Refused: as `follow`."""
    seen = _made(key, membership, today)
    return _turn(seen, Turn.WITHDRAWN, words, "Lý do", "", on, membership, today, at)


def _made(key: int, membership: Membership, today: date) -> Seen:
    seen = recommendation(membership, key, today)
    if seen.row.agency_id != membership.agency_id or not may_recommend(membership):
        raise NotYours(NOT_MADE_BY_YOU)
    return seen


def _turn(
    seen: Seen,
    turn: str,
    words: str,
    label: str,
    paper: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None,
) -> RecommendationTurn:
    if not seen.open:
        raise TooLate("Kiến nghị này đã kết thúc; hãy tải lại trang.")
    past(on, "Ngày", today, seen.row.on)
    said, shown = text(words, label, most=4000), text(paper, "Số, ngày văn bản", most=200, needed=False)
    try:
        with transaction.atomic():
            return RecommendationTurn.objects.create(
                recommendation=seen.row, turn=turn, text=said, paper=shown, on=on,
                agency=membership.agency, actor=membership.user, at=at or timezone.now(),
            )  # fmt: skip
    except IntegrityError as problem:
        raise TooLate("Kiến nghị này vừa được người khác kết thúc; hãy tải lại trang.") from problem
