"""What happens with a visit: notice, days moved, the visit, explanations, minutes, its end, the conclusion sent on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds
from btnn.refusals import NotYours, Unfit

from ..models import Capacity, Step, Visit, VisitStep
from ..permissions import may_answer, may_write, reports_to_ministry
from .holding import tell, visit_held

# What must have been done before (any of them), and what must not have been done.
AFTER: dict[str, tuple[str, ...]] = {
    Step.BEGUN: (Step.NOTIFIED,),
    Step.EXPLAINED: (Step.NOTIFIED,),
    Step.MINUTED: (Step.BEGUN,),
    Step.ENDED: (Step.MINUTED,),
    Step.SENT: (Step.CONCLUDED,),
    Step.TO_MINISTRY: (Step.CONCLUDED,),
}
NOT_AFTER: dict[str, tuple[str, ...]] = {
    Step.NOTIFIED: (Step.NOTIFIED, Step.BEGUN),
    Step.MOVED: (Step.BEGUN,),
    Step.CANCELLED: (Step.BEGUN,),
    Step.BEGUN: (Step.BEGUN,),
    Step.MINUTED: (Step.ENDED,),
    Step.ENDED: (Step.ENDED,),
    Step.EXPLAINED: (Step.CONCLUDED,),
    Step.SENT: (Step.SENT,),
    Step.TO_MINISTRY: (Step.TO_MINISTRY,),
}
NEEDS_TEXT = {Step.MOVED: "Lý do dời", Step.CANCELLED: "Lý do bỏ", Step.EXPLAINED: "Nội dung giải trình",
              Step.MINUTED: "Nội dung biên bản"}  # fmt: skip


def open_steps(visit: Visit, done: set[str], membership: Membership) -> list[str]:
    """The steps that this person may take now, in the order of the circular; `done` names those taken."""
    if not visit.plan.issued or Step.CANCELLED in done:
        return []
    found = []
    for step in Step.values:
        if step == Step.CONCLUDED or (step == Step.TO_MINISTRY and not reports_to_ministry(visit.plan.agency.kind)):
            continue
        ready = not AFTER.get(step) or bool(done & set(AFTER[step]))
        if ready and not done & set(NOT_AFTER.get(step, ())) and takes(step, visit, membership):
            found.append(step)
    return found


def takes(step: str, visit: Visit, membership: Membership) -> bool:
    """Whose step is it? An explanation is the inspected body's (Đ21.1c), all else of the body that inspects."""
    if step == Step.EXPLAINED:
        return may_answer(membership, visit.subject_id)
    return may_write(membership, visit.plan.agency_id)


def ministries_of_justice(on: date) -> list[Agency]:
    """The Ministry of Justice, where it works with us."""
    return [body for body in agencies_of_kinds([AgencyKind.MINISTRY], on) if body.name.startswith("Bộ Tư pháp")]


@transaction.atomic
def take_step(
    key: int,
    step: str,
    *,
    on: date,
    number: str = "",
    people: str = "",
    text: str = "",
    first_day: date | None = None,
    last_day: date | None = None,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> VisitStep:
    """Record one step of a visit. Refused: no such visit (`NotThere`); who it does not belong to (`NotYours`); a step
    out of turn, a day that cannot be, a text or new days that are missing (`Unfit`). A conclusion is recorded by
    `conclude`."""
    entered.one_of(step, Step.values, "Việc")
    visit = visit_held(key)
    if not takes(step, visit, membership):
        raise NotYours("Việc này do cơ quan kiểm tra, hoặc do cơ quan được kiểm tra, tự ghi.")
    rows = list(visit.steps.order_by("pk"))
    done = {row.step for row in rows}
    if step not in open_steps(visit, done, membership):
        raise Unfit("Chưa đến hoặc đã qua bước này; hãy tải lại trang để xem việc tiếp theo.")
    assert visit.plan.issued_on is not None
    entered.past(on, Step(step).label, today, _not_before(step, rows, visit.plan.issued_on))
    if step == Step.MOVED:
        _check_days(first_day, last_day, on)
    if step == Step.TO_MINISTRY:
        tell(visit.plan, {Capacity.ABOVE: ministries_of_justice(today)}, today)
    return VisitStep.objects.create(
        visit=visit,
        step=step,
        on=on,
        number=entered.text(number, "Số văn bản", most=60, needed=False),
        people=entered.text(people, "Thành phần", needed=step == Step.MINUTED),
        text=entered.text(text, NEEDS_TEXT.get(Step(step), "Nội dung"), needed=step in NEEDS_TEXT),
        first_day=first_day if step == Step.MOVED else None,
        last_day=last_day if step == Step.MOVED else None,
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )


def _not_before(step: str, rows: list[VisitStep], issued_on: date) -> date:
    """The day of what the step follows, else that of the plan."""
    before = [row.on for row in rows if row.step in AFTER.get(step, ())]
    return max([issued_on, *before])


def _check_days(first_day: date | None, last_day: date | None, on: date) -> None:
    if first_day is None or last_day is None:
        raise Unfit("Dời cuộc kiểm tra thì phải ghi ngày mới: từ ngày, đến ngày.")
    if not on <= first_day <= last_day:
        raise Unfit("Ngày mới phải từ ngày dời trở đi, và ngày kết thúc không trước ngày bắt đầu.")
