"""The tasks of a plan as they stand on a day: as they were written, with what amendments changed of them since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from .models import Act, Plan, PlanTask, TaskChange


def tasks_of(plans: Iterable[Plan], on: date) -> dict[int, list[PlanTask]]:
    """The tasks of each plan that stand on a day, by their number; keyed by plan."""
    by_key = {plan.pk: plan for plan in plans}
    rows = PlanTask.objects.filter(plan__in=by_key).select_related("lead_agency", "carries_out__plan", "added_by")
    changes: dict[int, list[TaskChange]] = {}
    told = TaskChange.objects.filter(
        amendment__plan__in=by_key, amendment__issued=True, amendment__issued_on__lte=on, task__isnull=False
    )
    for change in told.order_by("amendment__issued_on", "amendment_id"):
        changes.setdefault(change.task_id or 0, []).append(change)
    found: dict[int, list[PlanTask]] = {key: [] for key in by_key}
    for row in rows.order_by("plan_id", "order"):
        row.plan = by_key[row.plan_id]
        if row.added_by is not None and row.added_by.issued_on is not None and row.added_by.issued_on > on:
            continue
        if (now := standing(row, changes.get(row.pk, ()))) is not None:
            found[row.plan_id].append(now)
    return found


def tasks_on(plan: Plan, on: date) -> list[PlanTask]:
    """The tasks of one plan that stand on a day, by their number."""
    return tasks_of([plan], on)[plan.pk]


def standing(task: PlanTask, changes: Iterable[TaskChange]) -> PlanTask | None:
    """A task after these changes, in their order; None for one that was dropped. The row itself is not written."""
    for change in changes:
        if change.act == Act.DROPPED:
            return None
        put(task, change.columns)
    return task


def put(task: PlanTask, columns: dict[str, object]) -> PlanTask:
    """Set the columns of a change on a task, without writing it."""
    for name, value in columns.items():
        day = date.fromisoformat(value) if name == "fixed_on" and isinstance(value, str) else value
        setattr(task, name, day)
    return task
