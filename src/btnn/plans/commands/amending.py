"""An issued plan is amended: what changes is drafted task by task, then issued with number, day and signer. The plan as
it was written stays."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import text

from ..contents import TaskText
from ..errors import NotThere, NotYours, Unfit
from ..groups import meant
from ..in_force import tasks_on
from ..models import Act, Amendment, Plan, PlanTask, TaskChange
from ..occurrences import is_history
from ..permissions import may_issue, may_urge
from .writing import MOST_TASKS, held, named_in, task_columns, tell

ONLY_MAKERS = "Việc sửa đổi do cơ quan soạn hoặc cơ quan ban hành kế hoạch làm."


@transaction.atomic
def begin_amendment(
    key: int, reason: str, *, membership: Membership, today: date, at: datetime | None = None
) -> Amendment:
    """Begin to amend a plan, or say anew why. Refused: who does not make it (`NotYours`); a plan that is not issued, or
    is history, no reason (`Unfit`)."""
    plan = _amendable(key, membership, today)
    said = text(reason, "Lý do, nội dung sửa đổi", most=4000)
    paper = _draft(plan)
    if paper is None:
        return Amendment.objects.create(plan=plan, reason=said, actor=membership.user, at=at or timezone.now())
    paper.reason = said
    paper.save(update_fields=["reason"])
    return paper


@transaction.atomic
def change_task(key: int, order: int, task: TaskText, *, membership: Membership, today: date) -> TaskChange:
    """Say how a task stands after the amendment that is being drafted; once more to say it anew. Refused as above; no
    amendment begun (`Unfit`), no such task (`NotThere`), a task that cannot be (`Unfit`)."""
    plan, paper, row = _of(key, order, membership, today)
    columns = _kept(task_columns(task, plan, today))
    return _put(paper, row, Act.CHANGED, columns)


@transaction.atomic
def drop_task(key: int, order: int, *, membership: Membership, today: date) -> TaskChange:
    """Take a task out by the amendment that is being drafted. Refused as `change_task`; the last one (`Unfit`)."""
    plan, paper, row = _of(key, order, membership, today)
    gone = paper.changes.filter(act=Act.DROPPED).exclude(task=row).count()
    if len(tasks_on(plan, today)) - gone <= 1:
        raise Unfit("Kế hoạch phải còn ít nhất một nhiệm vụ.")
    return _put(paper, row, Act.DROPPED, {})


@transaction.atomic
def add_task(key: int, task: TaskText, *, membership: Membership, today: date) -> TaskChange:
    """Add a task by the amendment that is being drafted. Refused as `change_task`; too many (`Unfit`)."""
    plan = _amendable(key, membership, today)
    paper = _begun(plan)
    if plan.tasks.count() + paper.changes.filter(act=Act.ADDED).count() >= MOST_TASKS:
        raise Unfit(f"Một kế hoạch có tối đa {MOST_TASKS} nhiệm vụ.")
    return TaskChange.objects.create(amendment=paper, act=Act.ADDED, columns=_kept(task_columns(task, plan, today)))


@transaction.atomic
def take_back(key: int, change: int, *, membership: Membership, today: date) -> None:
    """Leave a task as it was: take a change out of the amendment that is being drafted. Refused as `change_task`."""
    paper = _begun(_amendable(key, membership, today))
    row = paper.changes.filter(pk=change).first()
    if row is None:
        raise NotThere("Bản sửa đổi không có thay đổi này; hãy tải lại trang.")
    row.delete()


@transaction.atomic
def issue_amendment(key: int, *, number: str, on: date, signer: str, membership: Membership, today: date) -> Amendment:
    """Record that the amendment was issued: from that day the plan stands as amended, for all whom it then names.
    Refused: who may not issue the plan (`NotYours`); nothing changed, no number or signer, a day to come or before the
    plan or the amendment before (`Unfit`)."""
    plan = _amendable(key, membership, today)
    if not may_issue(membership, plan.agency, plan.prepared_by_id):
        raise NotYours("Việc ban hành do thủ trưởng cơ quan soạn, hoặc người theo dõi của Ủy ban nhân dân, ghi.")
    paper = _begun(plan)
    changes = list(paper.changes.order_by("pk"))
    if not changes:
        raise Unfit("Bản sửa đổi chưa sửa, bỏ hay thêm nhiệm vụ nào.")
    before = plan.amendments.filter(issued=True).order_by("-issued_on").values_list("issued_on", flat=True).first()
    first = max(filter(None, (before, plan.issued_on, date(plan.year - 1, 7, 1))))
    if not first <= on <= today:
        raise Unfit(f"Ngày ban hành sửa đổi phải từ {first:%d/%m/%Y} đến hôm nay.")
    _add_rows(plan, paper, [one for one in changes if one.act == Act.ADDED])
    paper.number, paper.signer = text(number, "Số, ký hiệu", most=60), text(signer, "Người ký", most=200)
    paper.issued_on, paper.issued = on, True
    paper.save()
    tell(plan, named_in(plan, meant(plan.agency, today)), today)
    return paper


def _add_rows(plan: Plan, paper: Amendment, added: list[TaskChange]) -> None:
    last = plan.tasks.order_by("-order").values_list("order", flat=True).first() or 0
    for order, change in enumerate(added, last + 1):
        PlanTask.objects.create(plan=plan, order=order, added_by=paper, **change.columns)


def _amendable(key: int, membership: Membership, today: date) -> Plan:
    plan = held(key, draft=False)
    if not may_urge(membership, plan.agency_id, plan.prepared_by_id):
        raise NotYours(ONLY_MAKERS)
    if not plan.issued:
        raise Unfit("Kế hoạch chưa ban hành; hãy sửa thẳng bản soạn.")
    if is_history(plan.year, today):
        raise Unfit(f"Kế hoạch năm {plan.year} đã khép lại nên không sửa đổi nữa.")
    return plan


def _draft(plan: Plan) -> Amendment | None:
    return plan.amendments.filter(issued=False).first()


def _begun(plan: Plan) -> Amendment:
    paper = _draft(plan)
    if paper is None:
        raise Unfit("Chưa lập bản sửa đổi; hãy ghi lý do sửa đổi trước.")
    return paper


def _of(key: int, order: int, membership: Membership, today: date) -> tuple[Plan, Amendment, PlanTask]:
    plan = _amendable(key, membership, today)
    paper = _begun(plan)
    row = next((one for one in tasks_on(plan, today) if one.order == order), None)
    if row is None:
        raise NotThere("Kế hoạch không có nhiệm vụ này.")
    return plan, paper, row


def _put(paper: Amendment, row: PlanTask, act: str, columns: dict[str, object]) -> TaskChange:
    told, _ = TaskChange.objects.update_or_create(
        amendment=paper, task_id=row.pk, defaults={"act": act, "columns": columns}
    )
    return told


def _kept(columns: dict[str, object]) -> dict[str, object]:
    """The columns as they are kept: days as text, without what only a derived plan has."""
    told = {name: value.isoformat() if isinstance(value, date) else value for name, value in columns.items()}
    del told["carries_out_id"]
    return told
