"""A plan as it stands on a day: what is due when, what is done by what evidence, who is late and who is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from btnn.agencies.queries import Agency, Membership

from ..groups import Meant, meant
from ..models import Plan, PlanTask, Progress, ProgressReport, TimeFrame
from ..occurrences import (
    AHEAD,
    ALL_YEAR,
    CLAIM_KEY,
    DONE,
    DONE_LATE,
    DUE_SOON,
    LATE,
    OPEN,
    QUIET,
    WAITING,
    Occurrence,
    occurrences,
)
from ..progress import Fact, facts, running_claims
from ..taking_part import takes_part

SHAPES = {AHEAD: "todo", OPEN: "open", DUE_SOON: "open", LATE: "overdue", DONE: "met", DONE_LATE: "late",
          WAITING: "todo"}  # fmt: skip
WORDS = {AHEAD: "chưa đến kỳ", OPEN: "đang thực hiện", DUE_SOON: "sắp đến hạn", LATE: "quá hạn", DONE: "đã xong",
         DONE_LATE: "xong, trễ hạn", WAITING: "khi có yêu cầu"}  # fmt: skip
ALL, ON_DEMAND, AFTER = "Thường xuyên trong năm", "Khi phát sinh", "Sang năm sau"
QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with what was reported of it, the latest first, and what recorded work tells."""

    task: PlanTask
    occurrences: list[Occurrence]
    reports: list[ProgressReport]
    facts: list[Fact]
    bodies: list[Agency]
    ours: bool

    def lines(self, today: date) -> list[Line]:
        """Its obligations on a day, claims last."""
        return [Line(self, one, today) for one in self.occurrences]

    @property
    def silent(self) -> list[Agency]:
        """The agencies that take part and have reported nothing at all on it."""
        told = {report.agency_id for report in self.reports}
        return [body for body in self.bodies if body.pk not in told]


@dataclass(frozen=True, slots=True)
class Line:
    """One dated obligation on the page of the year."""

    view: TaskView
    occurrence: Occurrence
    today: date

    @property
    def state(self) -> str:
        return self.occurrence.state(self.today)

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def of_claim(self) -> bool:
        """Is it about one claim, and kept by its case?"""
        return self.occurrence.key.startswith(CLAIM_KEY)

    @property
    def case(self) -> str:
        """The code of that claim's case."""
        return self.occurrence.key.removeprefix(CLAIM_KEY)

    @property
    def report(self) -> ProgressReport | None:
        """The last word on it."""
        return next((one for one in self.view.reports if one.occurrence == self.occurrence.key), None)

    @property
    def quiet(self) -> bool:
        """Is it running without a word for a quarter of a year?"""
        return self.occurrence.quiet(self.report.on if self.report else None, self.today)


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of the year with its obligations."""

    title: str
    lines: list[Line] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class YearView:
    """The whole year of a plan. `claims`: those of the year that have a limit running; the case keeps them, the plan
    only shows them, so they count neither as its obligations nor as its arrears."""

    plan: Plan
    tasks: list[TaskView]
    sections: list[Section]
    claims: list[Line]
    quiet_days: int = QUIET

    @property
    def lines(self) -> list[Line]:
        return [line for section in self.sections for line in section.lines]

    @property
    def late(self) -> list[Line]:
        """What is overdue, the oldest first."""
        return sorted((one for one in self.lines if one.state == LATE), key=lambda one: one.occurrence.due or date.max)

    @property
    def late_claims(self) -> list[Line]:
        """The claims of which a limit has passed."""
        return [one for one in self.claims if one.state == LATE]

    @property
    def quiet(self) -> list[Line]:
        """What runs without a word."""
        return [one for one in self.lines if one.quiet]

    @property
    def count(self) -> dict[str, int]:
        """How many obligations are done, late, running."""
        states = [one.state for one in self.lines]
        return {
            "done": sum(state in (DONE, DONE_LATE) for state in states),
            "late": states.count(LATE),
            "running": sum(state in (OPEN, DUE_SOON) for state in states),
            "all": len(states) - states.count(WAITING),
        }


def year_of(plan: Plan, membership: Membership, today: date) -> YearView:
    """The year of a plan as this person sees it: claims and recorded work only so far as they may be seen."""
    bodies = meant(plan.agency, today)
    rows = plan.tasks.select_related("lead_agency", "carries_out__plan").order_by("order")
    reports: dict[int, list[ProgressReport]] = {}
    for report in (
        ProgressReport.objects.filter(task__plan=plan).select_related("agency", "actor").order_by("-on", "-pk")
    ):
        reports.setdefault(report.task_id, []).append(report)
    tasks = []
    for row in rows:
        row.plan = plan
        tasks.append(_task(row, plan, reports.get(row.pk, []), bodies, membership, today))
    lines = [line for view in tasks for line in view.lines(today)]
    kept = [line for line in lines if not line.of_claim]
    return YearView(plan, tasks, _sections(plan, kept), [line for line in lines if line.of_claim])


def _task(
    row: PlanTask, plan: Plan, reports: list[ProgressReport], bodies: Meant, membership: Membership, today: date
) -> TaskView:
    answers = {row.lead_agency_id, plan.agency_id, plan.prepared_by_id}
    done = _done([one for one in reports if one.agency_id in answers])
    claims = running_claims(plan.year, membership) if row.time_frame == TimeFrame.CLAIM else ()
    dated = occurrences(row.time_frame, plan.year, quarter=row.quarter, fixed_on=row.fixed_on, claims=claims, done=done)
    if row.time_frame == TimeFrame.CLAIM:
        dated = [*(one for one in occurrences(ALL_YEAR, plan.year, done=done)), *dated]
    part = bodies.of(one["group"] for one in row.coordinating)
    told = facts(row.topic, plan, membership, today) if plan.issued else []
    ours = takes_part(row, plan, membership.agency_id, bodies)
    return TaskView(row, dated, reports, told, [body for body in part if body.pk not in answers], ours)


def _done(reports: Sequence[ProgressReport]) -> dict[str, date]:
    """The days on which obligations were done, by the last word of those who answer for the task (latest first)."""
    last: dict[str, ProgressReport] = {}
    for report in reports:
        last.setdefault(report.occurrence, report)
    return {key: one.on for key, one in last.items() if one.progress == Progress.DONE}


def _sections(plan: Plan, lines: Sequence[Line]) -> list[Section]:
    found = {title: Section(title) for title in (ALL, *QUARTERS, AFTER, ON_DEMAND)}
    for line in lines:
        found[_place(plan, line.view, line.occurrence)].lines.append(line)
    for section in found.values():
        if section.title not in (ALL, ON_DEMAND):
            section.lines.sort(key=lambda line: (line.occurrence.due or date.max, line.view.task.order))
    return [section for section in found.values() if section.lines]


def _place(plan: Plan, view: TaskView, one: Occurrence) -> str:
    if one.due is None or view.task.time_frame == TimeFrame.CLAIM:
        return ON_DEMAND
    if one.key == "year":
        return ALL
    if one.due.year > plan.year:
        return AFTER
    return QUARTERS[(one.due.month - 1) // 3]
