"""What becomes of a letter: answered by whom it was sent to, judged or withdrawn by its sender."""

from __future__ import annotations

from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit

from ..models import Kind, LetterTurn, Turn
from ..permissions import NOT_ANSWERED_BY_YOU, may_answer, may_watch
from ..queries.letters import SeenLetter, letter
from .sending import addressed


@transaction.atomic
def answer(
    key: int,
    *,
    words: str,
    paper: str = "",
    promised_on: date | None = None,
    declines: bool = False,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> LetterTurn:
    """Answer for the agency that got the letter; its sender may note an answer that came on paper.

    Args:
        promised_on: until when the work will be done, where it is not done yet.
        declines: does not agree with a request to urge; `words` then give the reasons (Đ15.3).
    Refused: others (`NotYours`); none in sight (`NotThere`); a letter that has ended (`TooLate`); no words, days that
    cannot be, declining what is no request (`Unfit`).
    """
    seen = letter(membership, key, today)
    ours = seen.row.agency_id == membership.agency_id and may_watch(membership)
    if not ours and not (addressed(seen.row, membership.agency) and may_answer(membership)):
        raise NotYours(NOT_ANSWERED_BY_YOU)
    _check_open(seen)
    if declines and seen.row.kind != Kind.ASK:
        raise Unfit("Văn bản đôn đốc, yêu cầu báo cáo phải được thực hiện; hãy nêu kết quả hoặc ngày sẽ xong.")
    past(on, "Ngày trả lời", today, seen.row.on)
    if promised_on is not None and (declines or promised_on < on):
        raise Unfit("Ngày sẽ xong phải từ ngày trả lời trở đi, và không đi cùng việc không nhất trí.")
    return _turn(
        seen,
        Turn.DECLINED if declines else Turn.ANSWERED,
        text(words, "Lý do không nhất trí" if declines else "Kết quả thực hiện", most=4000),
        on,
        membership,
        at,
        paper=text(paper, "Số, ngày văn bản", most=200, needed=False),
        promised_on=promised_on,
    )


@transaction.atomic
def judge(
    key: int,
    *,
    done: bool,
    words: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> LetterTurn:
    """Say as sender whether what was urged was done. Refused: others (`NotYours`); none in sight (`NotThere`); a letter
    that has ended (`TooLate`); no words, a day that cannot be (`Unfit`)."""
    seen = _own(key, membership, today)
    past(on, "Ngày đánh giá", today, seen.row.on)
    said = text(words, "Căn cứ đánh giá", most=4000)
    return _turn(seen, Turn.FULFILLED if done else Turn.IN_VAIN, said, on, membership, at)


@transaction.atomic
def withdraw(
    key: int, *, words: str, on: date, membership: Membership, today: date, at: datetime | None = None
) -> LetterTurn:
    """Take a letter back, with the reason. Refused: as `judge`."""
    seen = _own(key, membership, today)
    past(on, "Ngày rút", today, seen.row.on)
    return _turn(seen, Turn.WITHDRAWN, text(words, "Lý do", most=4000), on, membership, at)


def _own(key: int, membership: Membership, today: date) -> SeenLetter:
    seen = letter(membership, key, today)
    if seen.row.agency_id != membership.agency_id or not may_watch(membership):
        raise NotYours("Việc này do cơ quan đã gửi văn bản làm.")
    _check_open(seen)
    return seen


def _check_open(seen: SeenLetter) -> None:
    if not seen.open:
        raise TooLate("Văn bản này đã kết thúc; hãy tải lại trang.")


def _turn(
    seen: SeenLetter,
    turn: str,
    words: str,
    on: date,
    membership: Membership,
    at: datetime | None,
    *,
    paper: str = "",
    promised_on: date | None = None,
) -> LetterTurn:
    try:
        with transaction.atomic():
            return LetterTurn.objects.create(
                letter=seen.row, turn=turn, text=words, paper=paper, promised_on=promised_on, on=on,
                agency=membership.agency, actor=membership.user, at=at or timezone.now(),
            )  # fmt: skip
    except IntegrityError as problem:
        raise TooLate("Văn bản này vừa được người khác kết thúc; hãy tải lại trang.") from problem
