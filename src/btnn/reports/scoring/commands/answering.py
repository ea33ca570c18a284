"""What a side says of a line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import text
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..criteria import MOST_INITIATIVES, Criterion
from ..models import LineAnswer, Side
from ..permissions import NOT_TO_SCORE, may_answer
from ..queries.seen import sheet_seen
from ..queries.view import INITIATIVES, SURVEY, LineView, SheetView, view_of
from ..reckoning import shown
from .beginning import hold

CLOSED = "Bảng điểm đã chốt hoặc đang ở bên kia chấm; hãy tải lại trang."


@transaction.atomic
def answer(
    key: int,
    code: str,
    *,
    points: Decimal | None,
    nothing: bool,
    reason: str,
    paper: str,
    membership: Membership,
    today: date,
) -> LineAnswer:
    """Say something of a line: as the records have it (no points), nothing arose, or points with their reason.

    Refused: who does not score (`NotYours`); no such sheet or line (`NotThere`); a sheet that is frozen (`TooLate`);
    points beyond the line or that none of its levels has, “nothing arose” where the line knows none, points unlike the
    records' or the other side's without a reason, none where the records do not tell (`Unfit`).
    """
    view, side = _open(key, membership, today)
    line = view.line(code)
    if line is None:
        raise NotThere("Bảng điểm không có dòng này.")
    criterion = line.criterion
    if nothing and not criterion.full_for_nothing:
        raise Unfit("Dòng này luôn phải làm, không có trường hợp không phát sinh; hãy chọn điểm.")
    if side == Side.MINISTRY:
        nothing = False
    given = _points(criterion, points) if points is not None and not nothing else None
    said = text(reason, "Giải trình, minh chứng", most=2000, needed=False)
    _check_reason(line, side, given, nothing=nothing, said=said)
    return LineAnswer.objects.create(
        sheet=view.row,
        side=side,
        code=code,
        points=points if given is not None else None,
        nothing=nothing,
        reason=said,
        paper=text(paper, "Văn bản minh chứng", most=300, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )


@transaction.atomic
def set_survey(key: int, *, assessed: bool, membership: Membership, today: date) -> LineAnswer:
    """Say whether group V is assessed (a survey was paid for). Refused as `answer`."""
    return _about_the_whole(key, SURVEY, int(assessed), "", membership, today)


@transaction.atomic
def count_initiatives(key: int, number: int, *, paper: str, membership: Membership, today: date) -> LineAnswer:
    """Say how many initiatives were recognised, by which paper. Refused besides: too many, no paper (`Unfit`)."""
    if not 0 <= number <= MOST_INITIATIVES:
        raise Unfit(f"Số sáng kiến được công nhận phải từ 0 đến {MOST_INITIATIVES}.")
    if number and not paper.strip():
        raise Unfit("Ghi số, ngày văn bản công nhận sáng kiến.")
    return _about_the_whole(key, INITIATIVES, number, paper, membership, today)


def _about_the_whole(key: int, code: str, number: int, paper: str, membership: Membership, today: date) -> LineAnswer:
    view, side = _open(key, membership, today)
    if side != Side.SELF:
        raise NotYours(NOT_TO_SCORE)
    return LineAnswer.objects.create(
        sheet=view.row,
        side=side,
        code=code,
        points=number,
        paper=text(paper, "Văn bản công nhận", most=300, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )


def _open(key: int, membership: Membership, today: date) -> tuple[SheetView, str]:
    """The sheet, held, and the side that the person writes for."""
    if not may_answer(membership):
        raise NotYours(NOT_TO_SCORE)
    hold(key)
    view = view_of(sheet_seen(membership, key), membership, today)
    if not view.answers:
        raise TooLate(CLOSED)
    return view, view.answers


def _points(criterion: Criterion, points: Decimal) -> Fraction:
    given = Fraction(points)
    if not 0 <= given <= criterion.most:
        raise Unfit(f"Điểm của dòng {criterion.code} từ 0 đến {criterion.most}.")
    if not criterion.averaged and not criterion.word_of(given):
        known = ", ".join(str(worth) for _, worth in criterion.levels)
        raise Unfit(f"Dòng {criterion.code} chỉ có các mức điểm {known}.")
    return given


def _check_reason(line: LineView, side: str, given: Fraction | None, *, nothing: bool, said: str) -> None:
    criterion, computed = line.criterion, line.evidence.points
    if side == Side.MINISTRY:
        if given is not None and given != line.own.points and not said:
            own = shown(line.own.points) if line.own.points is not None else "chưa chấm"
            raise Unfit(f"Điểm khác điểm tự chấm ({own}): phải ghi lý do.")
        return
    if given is None and not nothing and computed is None:
        raise Unfit(f"Dòng {criterion.code} không tính được từ dữ liệu: hãy chọn điểm và ghi minh chứng.")
    if (given is not None or nothing) and not said:
        raise Unfit("Điểm do người ghi phải có giải trình, minh chứng.")
