"""Exercises: made of finished cases that nobody knows again, and answered."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.cases.queries.told import Told, finished_story
from btnn.folding import fold
from btnn.refusals import NotThere, NotYours, Unfit

from ..disguise import NotToBeDisguised, Raw, disguised
from ..exercises import Verdict, cuts, judge, question
from ..models import Activity, Exercise, ExerciseAnswer
from ..permissions import HOLDER, NOT_YOURS, may_hold, may_see

UNFINISHED = "Chỉ vụ việc đã kết thúc mà cơ quan bạn được xem trọn hồ sơ mới làm thành bài tập."
RECOGNISABLE = "Vụ việc này không làm thành bài tập được: không che được hết mà diễn biến vẫn đúng luật."


def story_of(code: str, seed: int, membership: Membership) -> tuple[Told, list[Raw]]:
    """A finished case and its disguise. Refused: who may not make exercises (`NotYours`), a case that goes on or that
    one does not see whole (`Unfit`), one that cannot be disguised (`Unfit`)."""
    if not may_hold(membership):
        raise NotYours(HOLDER)
    told = finished_story(membership, code)
    if told is None:
        raise Unfit(UNFINISHED)
    try:
        return told, disguised(told.entries, seed)
    except NotToBeDisguised:
        raise Unfit(RECOGNISABLE) from None


@transaction.atomic
def make_exercise(
    code: str,
    seed: int,
    count: int,
    *,
    title: str,
    activity: int | None = None,
    membership: Membership,
    at: datetime | None = None,
) -> Exercise:
    """Make an exercise of a finished case, told up to its entry `count`; what is kept does not lead back to the case.

    Args:
        seed: of the disguise, as it was looked at before.
        activity: the activity of one's own agency in which it is used.
    Refused: as `story_of`; no such activity (`NotThere`); a place where the law asks nothing, a title that names
    somebody or something of the case (`Unfit`).
    """
    told, story = story_of(code, seed, membership)
    if count not in {place for place, _ in cuts(story)}:
        raise Unfit("Ở chỗ này luật không đặt ra việc gì có hạn; hãy chọn chỗ khác.")
    said = entered.text(title, "Tên bài", most=200)
    for name in told.names:
        if fold(name) in fold(said):
            raise Unfit("Tên bài không được nêu tên người, mã số của vụ việc thật.")
    if activity is not None and not Activity.objects.filter(pk=activity, agency_id=membership.agency_id).exists():
        raise NotThere("Không có lớp, hội nghị này của cơ quan bạn.")
    return Exercise.objects.create(
        agency=membership.agency,
        activity_id=activity,
        title=said,
        entries=story[:count],
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def answer(
    key: int, *, step: str, due: date, membership: Membership, today: date, at: datetime | None = None
) -> Verdict:
    """Answer an exercise, as often as one likes; what of it was right. Refused: who may not (`NotYours`); no such
    exercise (`NotThere`); a step that was not offered (`Unfit`)."""
    if not may_see(membership):
        raise NotYours(NOT_YOURS)
    one = Exercise.objects.filter(pk=key).first()
    asked = question(one.entries) if one is not None else None
    if one is None or asked is None:
        raise NotThere("Không có bài tập này.")
    verdict = judge(asked, entered.one_of(step, asked.offered, "Bước tiếp theo"), due)
    ExerciseAnswer.objects.create(
        exercise=one,
        agency=membership.agency,
        on=today,
        step=step,
        due=due,
        step_right=verdict.step_right,
        due_right=verdict.due_right,
        actor=membership.user,
        at=at or timezone.now(),
    )
    return verdict
