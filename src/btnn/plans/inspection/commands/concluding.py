"""What the team found, line by line, and the conclusion by its heads (Đ22)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.refusals import NotYours, Unfit

from ..grounds import heads_of
from ..models import Conclusion, Finding, Judgement, Recommendation, Step, VisitStep
from ..permissions import may_issue, may_write
from .holding import visit_held

MOST_TASKS = 40


@dataclass(frozen=True, slots=True)
class Task:
    """One thing that a conclusion asks for."""

    what: str
    who: str
    due_on: date
    basis: str = ""


@transaction.atomic
def judge(
    key: int,
    line: str,
    judgement: str,
    *,
    note: str = "",
    evidence: Sequence[str] = (),
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Finding:
    """Record what the team found on a line of the checklist. Refused: who is not of the body that inspects
    (`NotYours`); a visit that is concluded, a fault without a word of what it is (`Unfit`)."""
    visit = visit_held(key)
    if not may_write(membership, visit.plan.agency_id):
        raise NotYours("Kết quả kiểm tra do đoàn kiểm tra ghi (Đ20.2).")
    if visit.steps.filter(step__in=(Step.CONCLUDED, Step.CANCELLED)).exists():
        raise Unfit("Cuộc kiểm tra đã kết luận hoặc đã bỏ nên không ghi thêm kết quả.")
    entered.one_of(judgement, Judgement.values, "Nhận định")
    return Finding.objects.create(
        visit=visit,
        line=line,
        evidence=list(evidence),
        judgement=judgement,
        note=entered.text(note, "Chưa đúng ở đâu, cần làm rõ gì", most=4000, needed=judgement != Judgement.RIGHT),
        on=entered.past(on, "Ngày", today),
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def conclude(
    key: int,
    *,
    number: str,
    on: date,
    signer: str,
    heads: Mapping[str, str],
    tasks: Sequence[Task] = (),
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Conclusion:
    """Record the conclusion with each of its heads (periodic: Đ22.2a–e, ad hoc: Đ22.3a–d) and what it asks for.
    Refused: who is not the head (`NotYours`); a visit that has not ended or is concluded, a head that says nothing,
    a task with a day before the conclusion (`Unfit`)."""
    visit = visit_held(key)
    if not may_issue(membership, visit.plan.agency_id):
        raise NotYours("Kết luận kiểm tra do trưởng đoàn, lãnh đạo cơ quan kiểm tra, ban hành (Đ20.1, Đ22.1).")
    ended = visit.steps.filter(step=Step.ENDED).order_by("pk").last()
    if ended is None:
        raise Unfit("Cuộc kiểm tra chưa kết thúc nên chưa kết luận (Đ22.1).")
    if visit.steps.filter(step=Step.CONCLUDED).exists():
        raise Unfit("Cuộc kiểm tra đã có kết luận.")
    if len(tasks) > MOST_TASKS:
        raise Unfit(f"Một kết luận có nhiều nhất {MOST_TASKS} việc.")
    entered.past(on, "Ngày ban hành kết luận", today, ended.on)
    moment = at or timezone.now()
    said = {
        head.key: entered.text(heads.get(head.key, ""), f"{head.title} ({head.article})")
        for head in heads_of(visit.plan.kind)
    }
    conclusion = Conclusion.objects.create(
        visit=visit,
        number=entered.text(number, "Số, ký hiệu", most=60),
        on=on,
        signer=entered.text(signer, "Trưởng đoàn ký", most=200),
        heads=said,
        actor=membership.user,
        at=moment,
    )
    for order, task in enumerate(tasks, 1):
        if task.due_on < on:
            raise Unfit(f"Việc {order}: hạn {task.due_on:%d/%m/%Y} không thể trước ngày kết luận.")
        Recommendation.objects.create(
            conclusion=conclusion,
            order=order,
            what=entered.text(task.what, f"Việc {order}", most=2000),
            who=entered.text(task.who, f"Việc {order}: ai làm", most=200),
            basis=entered.text(task.basis, f"Việc {order}: căn cứ", most=200, needed=False),
            due_on=task.due_on,
        )
    VisitStep.objects.create(
        visit=visit,
        step=Step.CONCLUDED,
        on=on,
        number=conclusion.number,
        agency=membership.agency,
        actor=membership.user,
        at=moment,
    )
    return conclusion
