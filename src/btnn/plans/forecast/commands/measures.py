"""What is done so that a cause does not repeat: proposed to an agency, told how far it is."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.entered import one_of, past, text
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..models import Measure, MeasureKind, MeasureState, MeasureTurn
from ..permissions import may_speak_of, may_write
from .holding import MEASURE, hold

ENDS = frozenset({MeasureState.DONE, MeasureState.DROPPED})


@transaction.atomic
def propose(
    cause: str,
    *,
    cause_words: str,
    counted: int,
    about: Agency | None,
    to: Agency,
    kind: str,
    words: str,
    due_on: date,
    membership: Membership,
    today: date,
) -> Measure:
    """Propose a measure against a cause.

    Args:
        cause, cause_words, counted: the key of the cause, its words and how often it was counted today.
        about: the agency where it was counted; to: the agency that does it.
    Refused: to an agency that is not one's own nor of the province one watches (`NotYours`); no words, a day that has
    passed (`Unfit`).
    """
    if not may_speak_of(membership, to.pk, to.province):
        raise NotYours("Chỉ giao việc phòng ngừa cho cơ quan của bạn, hoặc cơ quan trong tỉnh mà cơ quan bạn theo dõi.")
    if due_on < today:
        raise Unfit(f"Ngày {due_on:%d/%m/%Y} đã qua; hãy chọn ngày làm xong từ hôm nay trở đi.")
    return Measure.objects.create(
        cause=text(cause, "Nguyên nhân", most=80),
        cause_words=text(cause_words, "Nguyên nhân", most=400),
        counted=max(0, min(counted, 30_000)),
        about=about,
        to=to,
        province=to.province,
        kind=one_of(kind, MeasureKind.values, "Cách phòng ngừa"),
        text=text(words, "Việc phải làm", most=2000),
        on=today,
        due_on=due_on,
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )


@transaction.atomic
def tell_turn(
    key: int, *, state: str, on: date, words: str, paper: str, membership: Membership, today: date
) -> MeasureTurn:
    """Tell how far a measure is. Done needs the paper that shows it.

    Refused: no such measure (`NotThere`); neither who does it nor who proposed it (`NotYours`); one that is over
    (`TooLate`); a day to come or before it was proposed, nothing told, done without paper (`Unfit`).
    """
    hold(MEASURE, key)
    measure = Measure.objects.filter(pk=key).first()
    if measure is None:
        raise NotThere("Không có biện pháp này, hoặc cơ quan của bạn không được xem.")
    if not may_write(membership) or membership.agency_id not in (measure.to_id, measure.agency_id):
        raise NotYours("Kết quả do cơ quan thực hiện hoặc cơ quan đề xuất ghi.")
    if measure.turns.filter(state__in=ENDS).exists():
        raise TooLate("Biện pháp này đã được ghi là kết thúc; hãy đề xuất biện pháp khác nếu còn cần.")
    one_of(state, MeasureState.values, "Tình trạng")
    shown = text(paper, "Văn bản chứng minh", most=300, needed=False)
    if state == MeasureState.DONE and not shown:
        raise Unfit("Ghi số, ngày văn bản chứng minh việc đã làm xong (kế hoạch, danh sách, kết luận…).")
    return MeasureTurn.objects.create(
        measure=measure,
        province=measure.province,
        state=state,
        on=past(on, "Ngày", today, measure.on),
        text=text(words, "Đã làm gì", most=2000),
        paper=shown,
        agency=membership.agency,
        actor=membership.user,
        at=timezone.now(),
    )
