"""A plan as it was amended: its editions, and what each amendment changes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from ..in_force import put, tasks_on
from ..models import Act, Amendment, Plan, PlanTask, TaskChange

COLUMNS = (
    ("title", "Nhiệm vụ"), ("content", "Nội dung"), ("lead", "Cơ quan chủ trì"),
    ("lead_duty", "Việc của cơ quan chủ trì"),
    ("coordinating", "Cơ quan phối hợp"), ("time", "Thời gian"), ("product", "Sản phẩm"), ("budget_line", "Kinh phí"),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edition:
    """The plan as it stood from a day on: 0 as it was written first, then after each amendment."""

    number: int
    paper: Amendment | None
    on: date

    @property
    def title(self) -> str:
        return "Bản ban hành đầu" if self.paper is None else f"Sau sửa đổi lần {self.number}"


@dataclass(frozen=True, slots=True)
class Change:
    """What an amendment does with a task: its number (none yet for a new one), its title, what each part says before
    and after."""

    row: TaskChange
    order: int | None
    title: str
    parts: list[tuple[str, str, str]]

    @property
    def act(self) -> str:
        return self.row.act

    @property
    def word(self) -> str:
        return str(Act(self.row.act).label)


def editions_of(plan: Plan) -> list[Edition]:
    """The editions of an issued plan, as it was written first before its amendments."""
    papers = plan.amendments.filter(issued=True).order_by("issued_on", "pk")
    told = [Edition(place, one, one.issued_on or date.max) for place, one in enumerate(papers, 1)]
    return [Edition(0, None, date.min), *told]


def amendment_drafted(plan: Plan) -> Amendment | None:
    """The amendment that is being drafted, if any. Only who makes the plan sees it."""
    return plan.amendments.filter(issued=False).first()


def changes_of(paper: Amendment) -> list[Change]:
    """What an amendment changes, in the order of the tasks, new ones last."""
    before_on = paper.issued_on - timedelta(days=1) if paper.issued_on is not None else date.max
    before = {task.pk: task for task in tasks_on(paper.plan, before_on)}
    after = {task.pk: task for task in tasks_on(paper.plan, before_on)}
    told = [_change(row, before, after) for row in paper.changes.select_related("task").order_by("pk")]
    return sorted(told, key=lambda one: (one.order is None, one.order or 0, one.row.pk))


def _change(row: TaskChange, before: dict[int, PlanTask], after: dict[int, PlanTask]) -> Change:
    if row.task is None:
        fresh = put(PlanTask(), row.columns)
        return Change(row, None, fresh.title, [(label, "", told) for name, label in COLUMNS[1:]
                                               if (told := said_of(fresh, name))])  # fmt: skip
    old = before.get(row.task.pk, row.task)
    if row.act == Act.DROPPED:
        return Change(row, old.order, old.title, [])
    new = put(after.get(row.task.pk, PlanTask()), row.columns)
    parts = [(label, said_of(old, name), said_of(new, name)) for name, label in COLUMNS]
    return Change(row, old.order, old.title, [part for part in parts if part[1] != part[2]])


def said_of(task: PlanTask, name: str) -> str:
    """What a task says in one of its parts, in words."""
    if name == "coordinating":
        return "; ".join(one["words"] for one in task.coordinating)
    if name == "time":
        if task.fixed_on is not None:
            return f"Ngày {task.fixed_on:%d/%m/%Y}"
        frame = f"Quý {('I', 'II', 'III', 'IV')[task.quarter - 1]}" if task.quarter else task.get_time_frame_display()
        return f"{task.time_words} ({frame})" if task.time_words else str(frame)
    return str(getattr(task, name) or "")
