"""A draft: begun from the template, last year's plan or the plan that it carries out; its parts changed one by one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, AgencyKind, Membership

from ..contents import PlanText, ResponsibilityText, TaskText, template, text_of
from ..errors import NotThere, NotYours, Unfit
from ..groups import meant
from ..in_force import tasks_on
from ..models import Kind, Plan, PlanTask
from ..permissions import may_draft
from .writing import MOST_TASKS, held_by_us, lines, say, task_columns, write_parts, write_responsibilities

TEMPLATE, LAST_YEAR, PARENT, BLANK = "template", "last_year", "parent", "blank"
ORIGINS = (TEMPLATE, LAST_YEAR, PARENT, BLANK)


@transaction.atomic
def begin(
    agency: Agency,
    year: int,
    origin: str,
    *,
    membership: Membership,
    today: date,
    parent: int | None = None,
    at: datetime | None = None,
) -> Plan:
    """Begin the plan of an agency for a year.

    Args:
        agency: whose plan it is: one's own agency, or the province's committee for its department of justice.
        origin: what its words begin with: `template`, `last_year`, `parent` (the plan `parent`, which it carries out)
            or `blank`.
    Refused: somebody else's plan (`NotYours`); one that is there already, no plan of last year, a parent of another
    year or not issued, a year that cannot be (`Unfit`); a parent that the agency does not see (`NotThere`).
    """
    if not may_draft(membership) or not prepares_for(membership.agency, agency):
        raise NotYours("Kế hoạch do cơ quan mình soạn; kế hoạch của tỉnh do Sở Tư pháp soạn.")
    if not today.year - 5 <= year <= today.year + 1 or year < 2018:
        raise Unfit(f"Lập kế hoạch cho năm nay hoặc năm sau ({today.year}, {today.year + 1}).")
    if Plan.objects.filter(agency=agency, year=year).exists():
        raise Unfit(f"{agency.name} đã có kế hoạch năm {year}; hãy mở kế hoạch đó.")
    text, made_from, above = _beginning(agency, year, origin, parent, today)
    plan = Plan.objects.create(
        agency=agency,
        prepared_by=membership.agency,
        year=year,
        title=text.title,
        bases=list(text.bases),
        purposes=list(text.purposes),
        requirements=list(text.requirements),
        closing=text.closing,
        parent=above,
        made_from=made_from,
        created_by=membership.user,
        at=at or timezone.now(),
    )
    write_parts(plan, text, today)
    return plan


def prepares_for(ours: Agency, agency: Agency) -> bool:
    """Does the one agency prepare the plan of the other? Its own; a department of justice that of its committee."""
    return ours.pk == agency.pk or (
        ours.kind == AgencyKind.JUSTICE_DEPARTMENT
        and agency.kind == AgencyKind.PEOPLE_COMMITTEE
        and bool(ours.province)
        and ours.province == agency.province
    )


def _beginning(
    agency: Agency, year: int, origin: str, parent: int | None, today: date
) -> tuple[PlanText, Plan | None, Plan | None]:
    if origin == TEMPLATE:
        return template().for_year(year), None, None
    if origin == LAST_YEAR:
        before = Plan.objects.filter(agency=agency, year__lt=year).order_by("-year").first()
        if before is None:
            raise Unfit("Chưa có kế hoạch của năm trước; hãy soạn theo mẫu.")
        return text_of(before, today).for_year(year), before, None
    if origin == PARENT:
        above = Plan.objects.select_related("agency").filter(pk=parent).first() if parent else None
        if above is None:
            raise NotThere("Không có kế hoạch này, hoặc cơ quan của bạn không được xem.")
        if not above.issued or above.year != year or above.agency_id == agency.pk:
            raise Unfit("Chỉ triển khai kế hoạch đã ban hành của cơ quan khác, trong cùng năm.")
        return _derived(above, agency, today), None, above
    if origin == BLANK:
        return PlanText(year, f"Kế hoạch công tác bồi thường của Nhà nước năm {year}"), None, None
    raise Unfit("Hãy chọn cách soạn: theo mẫu, theo năm trước hoặc triển khai kế hoạch của cấp trên.")


def _derived(above: Plan, agency: Agency, today: date) -> PlanText:
    """The words of the plan by which an agency carries out another: the tasks in which it takes part, now led by it."""
    text, named = text_of(above), meant(above.agency, today)
    rows = tasks_on(above, date.max)
    tasks = []
    for row, task in zip(rows, text.tasks, strict=True):
        ours = agency.pk in {body.pk for body in named.of(one["group"] for one in task.coordinating)}
        if ours or row.lead_agency_id == agency.pk:
            tasks.append(
                replace(
                    task,
                    lead_word="Cơ quan chủ trì",
                    lead=agency.name,
                    lead_agency_id=agency.pk,
                    lead_duty="",
                    coordinating=(),
                    carries_out_id=row.pk,
                )
            )
    title = f"Kế hoạch triển khai công tác bồi thường của Nhà nước năm {above.year} của {agency.name}"
    told = f"{above.title} của {above.agency.name}"
    if above.number:
        told = f"{above.title} (Kế hoạch số {above.number} của {above.agency.name})"
    return PlanText(above.year, title[:300], text.purposes, text.requirements, tuple(tasks), bases=(told,))


@transaction.atomic
def amend(
    key: int,
    *,
    title: str,
    kind: str,
    embedded_in: str,
    place: str,
    bases: Iterable[str],
    purposes: Iterable[str],
    requirements: Iterable[str],
    closing: str,
    membership: Membership,
) -> Plan:
    """Change the head of a draft. Refused: who does not prepare it (`NotYours`); no title, a plan within another that
    does not say in which, too long (`Unfit`)."""
    plan = held_by_us(key, membership)
    if kind not in Kind.values:
        raise Unfit("Hãy chọn kế hoạch riêng hay lồng trong kế hoạch khác.")
    plan.title = say(title, "Tên kế hoạch", most=300)
    plan.kind = kind
    plan.embedded_in = say(embedded_in, "Lồng trong kế hoạch", most=300) if kind == Kind.EMBEDDED else ""
    plan.place = say(place, "Nơi ban hành", most=100, needed=False)
    plan.bases = lines(bases, "Căn cứ")
    plan.purposes = lines(purposes, "Mục đích")
    plan.requirements = lines(requirements, "Yêu cầu")
    plan.closing = say(closing, "Đoạn kết", needed=False)
    plan.save()
    return plan


@transaction.atomic
def put_task(key: int, order: int | None, task: TaskText, *, membership: Membership, today: date) -> PlanTask:
    """Put a task into a draft: in the place `order`, or at the end. Refused: who does not prepare it (`NotYours`), no
    such task (`NotThere`), a task that cannot be (`Unfit`)."""
    plan = held_by_us(key, membership)
    columns = task_columns(task, plan, today)
    if order is None:
        last = plan.tasks.order_by("-order").values_list("order", flat=True).first() or 0
        if last >= MOST_TASKS:
            raise Unfit(f"Một kế hoạch có tối đa {MOST_TASKS} nhiệm vụ.")
        return PlanTask.objects.create(plan=plan, order=last + 1, **columns)
    row = _task(plan, order)
    for name, value in columns.items():
        if name != "carries_out_id":  # of the plan that this one carries out: given when it was begun
            setattr(row, name, value)
    row.save()
    return row


@transaction.atomic
def remove_task(key: int, order: int, *, membership: Membership) -> None:
    """Take a task out of a draft; those after it move up. Refused as above."""
    plan = held_by_us(key, membership)
    _task(plan, order).delete()
    for later in plan.tasks.filter(order__gt=order).order_by("order"):
        later.order -= 1
        later.save(update_fields=["order"])


@transaction.atomic
def put_responsibilities(key: int, laid: Sequence[ResponsibilityText], *, membership: Membership) -> None:
    """Put these responsibilities in the place of those of a draft. Refused as above."""
    plan = held_by_us(key, membership)
    plan.responsibilities.all().delete()
    write_responsibilities(plan, laid)


def _task(plan: Plan, order: int) -> PlanTask:
    row = plan.tasks.filter(order=order).first()
    if row is None:
        raise NotThere("Kế hoạch không có nhiệm vụ này.")
    return row
