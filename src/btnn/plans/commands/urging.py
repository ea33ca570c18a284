"""Agencies that are late or silent are urged by those who make the plan; what stays without an answer goes up."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.entered import past, text

from ..errors import NotThere, NotYours, Unfit
from ..in_force import tasks_on
from ..models import Plan, PlanTask, Progress, Step, UrgingNote
from ..occurrences import DEMAND_KEY, is_history
from ..permissions import may_urge
from ..queries.gathered import gathered, last_words
from ..queries.lines import urging_of
from ..taking_part import takes_part
from .writing import body, held

ONLY_MAKERS = "Việc đôn đốc do cơ quan soạn hoặc cơ quan ban hành kế hoạch làm."


@transaction.atomic
def urge(
    key: int,
    order: int,
    *,
    occurrence: str,
    agencies: Iterable[int],
    text_: str,
    answer_by: date,
    on: date,
    membership: Membership,
    today: date,
    paper: str = "",
    at: datetime | None = None,
) -> list[UrgingNote]:
    """Urge agencies to do or report their part of a task by a day; may be repeated.

    Refused: who does not make the plan (`NotYours`); no such task or obligation (`NotThere`); a plan that is not issued
    or is history, no agency, our own, one that has no part in it or has told it as done, days that cannot be, no words
    (`Unfit`).
    """
    plan, task = running_task(key, order, membership, today)
    _known(task, occurrence)
    bodies = [body(one) for one in dict.fromkeys(agencies)]
    if not bodies:
        raise Unfit("Hãy chọn ít nhất một cơ quan để đôn đốc.")
    for one in bodies:
        _may_be_urged(one, task, plan, occurrence, membership)
    past(on, "Ngày đôn đốc", today, date(plan.year, 1, 1))
    if answer_by < on:
        raise Unfit("Ngày trả lời không thể trước ngày đôn đốc.")
    said = text(text_, "Nội dung đôn đốc", most=2000)
    return [_note(task, occurrence, one, Step.URGED, said, paper, on, answer_by, membership, at) for one in bodies]


@transaction.atomic
def raise_matter(
    key: int,
    order: int,
    *,
    occurrence: str,
    agency: int,
    text_: str,
    answer_by: date,
    on: date,
    membership: Membership,
    today: date,
    paper: str = "",
    at: datetime | None = None,
) -> UrgingNote:
    """Tell the agency whose plan it is that somebody does not answer an urging. Refused as `urge`; besides a plan that
    nobody else issued, and somebody whose last urging was answered or has time left (`Unfit`)."""
    plan, task = running_task(key, order, membership, today)
    _known(task, occurrence)
    if plan.agency_id == membership.agency_id:
        raise Unfit("Cơ quan của bạn ban hành kế hoạch này nên không có cấp trên để báo cáo; hãy đôn đốc trực tiếp.")
    late = body(agency)
    notes = list(UrgingNote.objects.filter(task=task, occurrence=occurrence, agency=late))
    stands = urging_of(notes, list(task.reports.filter(agency=late)), today)
    if not stands.may_raise:
        raise Unfit(f"{late.name}: chỉ báo cáo lên khi đã đôn đốc mà quá ngày trả lời; tình trạng: {stands.word}.")
    past(on, "Ngày báo cáo", today, date(plan.year, 1, 1))
    if answer_by < on:
        raise Unfit("Ngày đề nghị xử lý xong không thể trước ngày báo cáo.")
    said = text(text_, "Nội dung báo cáo", most=2000)
    return _note(task, occurrence, late, Step.RAISED, said, paper, on, answer_by, membership, at)


def running_task(key: int, order: int, membership: Membership, today: date) -> tuple[Plan, PlanTask]:
    """The plan, held, and a task of it that runs, for whoever makes the plan."""
    plan = held(key, draft=False)
    if not may_urge(membership, plan.agency_id, plan.prepared_by_id):
        raise NotYours(ONLY_MAKERS)
    if not plan.issued:
        raise Unfit("Kế hoạch chưa ban hành.")
    if is_history(plan.year, today):
        raise Unfit(f"Kế hoạch năm {plan.year} đã khép lại; việc chưa xong đưa vào kế hoạch năm nay.")
    task = next((row for row in tasks_on(plan, today) if row.order == order), None)
    if task is None:
        raise NotThere("Kế hoạch không có nhiệm vụ này.")
    return plan, task


def _known(task: PlanTask, occurrence: str) -> None:
    demanded = {f"{DEMAND_KEY}{pk}" for pk in task.demands.values_list("pk", flat=True)}
    if occurrence not in task.occurrence_keys and occurrence not in demanded:
        raise NotThere("Nhiệm vụ không có kỳ này; hãy tải lại trang.")


def _may_be_urged(one: Agency, task: PlanTask, plan: Plan, occurrence: str, membership: Membership) -> None:
    if one.pk == membership.agency_id:
        raise Unfit("Không đôn đốc cơ quan của chính mình; hãy báo cáo tiến độ.")
    asked = (
        occurrence.startswith(DEMAND_KEY)
        and task.demands.filter(pk=int(occurrence.removeprefix(DEMAND_KEY)), addressees__agency=one).exists()
    )
    if not (takes_part(task, plan, one) or asked):
        raise Unfit(f"{one.name} không có phần việc trong nhiệm vụ này.")
    told = [row for row in gathered([plan], date.max).reports.get(task.pk, []) if row.occurrence == occurrence]
    last = last_words(told).get(one.pk)
    if last is not None and last.progress == Progress.DONE:
        raise Unfit(f"{one.name} đã báo cáo xong ngày {last.on:%d/%m/%Y}; không cần đôn đốc.")


def _note(
    task: PlanTask, occurrence: str, one: Agency, step: str, said: str, paper: str, on: date, answer_by: date,
    membership: Membership, at: datetime | None,
) -> UrgingNote:  # fmt: skip
    return UrgingNote.objects.create(
        task=task,
        occurrence=occurrence,
        agency=one,
        step=step,
        urged_by=membership.agency,
        on=on,
        answer_by=answer_by,
        text=said,
        paper=text(paper, "Văn bản", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )
