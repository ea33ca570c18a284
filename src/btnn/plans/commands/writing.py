"""What every command on plans shares: finding the plan, holding it, keeping words in good form."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db import connection

from btnn.agencies.queries import Agency, Membership, agency_by_key, ancestors, department
from btnn.cases.contents import clean_text

from ..contents import PlanText, ResponsibilityText, TaskText
from ..errors import NotThere, NotYours, Unfit
from ..groups import JUSTICE, Meant, known
from ..in_force import tasks_on
from ..models import Plan, PlanParty, PlanResponsibility, PlanTask, State, TimeFrame, Topic
from ..permissions import may_prepare

LONGEST = 10_000
MOST_TASKS = 60
PREPARED = "Bản soạn do cơ quan soạn kế hoạch sửa."
SEED = 0x504C  # of the lock on a plan


def held(key: int, *, draft: bool = True) -> Plan:
    """The plan, held until the transaction ends. Refused: no such plan (`NotThere`); one that is issued, when a
    `draft` is wanted (`Unfit`)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    plan = Plan.objects.select_related("agency", "prepared_by", "parent").filter(pk=key).first()
    if plan is None:
        raise NotThere("Không có kế hoạch này, hoặc cơ quan của bạn không được xem.")
    if draft and plan.state == State.ISSUED:
        raise Unfit("Kế hoạch đã ban hành nên không sửa được nữa; hãy báo cáo tiến độ ở từng nhiệm vụ.")
    return plan


def held_by_us(key: int, membership: Membership) -> Plan:
    """The draft, for whoever prepares it. Refused besides: somebody else (`NotYours`)."""
    plan = held(key)
    if not may_prepare(membership, plan.prepared_by_id):
        raise NotYours(PREPARED)
    return plan


def say(text: str, label: str, *, most: int = LONGEST, needed: bool = True) -> str:
    """A text fit to be kept. Refused (`Unfit`): none where one is needed, one too long."""
    said = clean_text(text[: LONGEST + 1]) if len(text) <= LONGEST else text
    if needed and not said:
        raise Unfit(f"Chưa ghi mục “{label}”.")
    if len(said) > most:
        raise Unfit(f"Mục “{label}” quá dài (tối đa {most} ký tự).")
    return said


def lines(texts: Iterable[str], label: str) -> list[str]:
    """Paragraphs fit to be kept, empty ones left out."""
    kept = [said for text in texts if (said := say(text, label, most=4000, needed=False))]
    if len(kept) > 40:
        raise Unfit(f"Mục “{label}” có quá nhiều đoạn (tối đa 40).")
    return kept


def task_columns(task: TaskText, plan: Plan, on: date) -> dict[str, object]:
    """The columns of a task. Refused (`Unfit`): an unknown frame, a quarter or a day that its frame lacks, a day of
    another year."""
    if task.time_frame not in TimeFrame.values:
        raise Unfit("Hãy chọn thời gian thực hiện.")
    if task.time_frame == TimeFrame.QUARTER and task.quarter not in (1, 2, 3, 4):
        raise Unfit("Nhiệm vụ làm trong một quý thì phải chọn quý I, II, III hay IV.")
    if task.time_frame == TimeFrame.FIXED_DAY and (task.fixed_on is None or task.fixed_on.year != plan.year):
        raise Unfit(f"Nhiệm vụ có ngày ấn định thì phải ghi một ngày trong năm {plan.year}.")
    if not known([one["group"] for one in task.coordinating]):
        raise Unfit("Có nhóm cơ quan phối hợp không rõ là cơ quan nào.")
    lead = task.lead_agency_id
    if lead is None and task.lead_group == JUSTICE:
        body = department(plan.agency.province, "justice_department", on)
        lead = body.pk if body else None
    return {
        "title": say(task.title, "Nhiệm vụ", most=600),
        "content": say(task.content, "Nội dung", needed=False),
        "topic": task.topic if task.topic in Topic.values else Topic.OTHER,
        "lead_word": task.lead_word,
        "lead": say(task.lead, "Cơ quan chủ trì", most=200),
        "lead_duty": say(task.lead_duty, "Việc của cơ quan chủ trì", needed=False),
        "lead_agency_id": lead,
        "coordinating": [dict(one) for one in task.coordinating],
        "time_frame": task.time_frame,
        "time_words": say(task.time_words, "Thời gian thực hiện", most=200, needed=False),
        "quarter": task.quarter if task.time_frame == TimeFrame.QUARTER else None,
        "fixed_on": task.fixed_on if task.time_frame == TimeFrame.FIXED_DAY else None,
        "product": say(task.product, "Sản phẩm", most=300, needed=False),
        "budget_line": say(task.budget_line, "Kinh phí", most=300, needed=False),
        "carries_out_id": task.carries_out_id,
    }


def write_parts(plan: Plan, text: PlanText, on: date) -> None:
    """The tasks and responsibilities of a plan that has none yet."""
    for order, task in enumerate(text.tasks, 1):
        PlanTask.objects.create(plan=plan, order=order, **task_columns(task, plan, on))
    write_responsibilities(plan, text.responsibilities)


def write_responsibilities(plan: Plan, laid: Iterable[ResponsibilityText]) -> None:
    """The responsibilities of a plan that has none yet."""
    for order, one in enumerate(laid, 1):
        if not known(one.groups):
            raise Unfit("Có nhóm cơ quan không rõ là cơ quan nào.")
        PlanResponsibility.objects.create(
            plan=plan,
            order=order,
            agency_words=say(one.agency, "Cơ quan", most=300),
            groups=list(one.groups),
            paragraphs=lines(one.paragraphs, "Trách nhiệm"),
        )


def groups_of(plan: Plan) -> set[str]:
    """All groups that the plan names."""
    found = {one["group"] for task in tasks_on(plan, date.max) for one in task.coordinating}
    return found | {group for one in plan.responsibilities.all() for group in one.groups}


def named_in(plan: Plan, bodies: Meant) -> list[Agency]:
    """The agencies that the plan names, by their groups or as leads, without the two that make it."""
    leads = {task.lead_agency_id for task in tasks_on(plan, date.max)}
    found = {body.pk: body for body in (*bodies.of(groups_of(plan)), *(b for b in bodies.bodies if b.pk in leads))}
    return [body for key, body in found.items() if key not in (plan.agency_id, plan.prepared_by_id)]


def tell(plan: Plan, bodies: Iterable[Agency], on: date) -> None:
    """Let these agencies see the plan, with those above its agency and those whose plan it carries out."""
    above = ancestors(plan.agency, on)
    parent = [plan.parent.agency_id, plan.parent.prepared_by_id] if plan.parent else []
    keys = {*(body.pk for body in (*bodies, *above)), *parent} - {plan.agency_id, plan.prepared_by_id}
    PlanParty.objects.bulk_create((PlanParty(plan=plan, agency_id=key) for key in sorted(keys)), ignore_conflicts=True)


def body(key: int) -> Agency:
    """The agency of that key. Refused (`Unfit`): none."""
    found = agency_by_key(key)
    if found is None:
        raise Unfit("Không có cơ quan này.")
    return found
