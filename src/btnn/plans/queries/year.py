"""A plan as it stands on a day: what is due when, what is done by what evidence, who is late and who is silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from btnn.agencies.queries import Membership

from ..computed import computed
from ..groups import Meant, meant
from ..models import Plan, PlanTask, Progress, ProgressReport, TimeFrame
from ..occurrences import ALL_YEAR, DEMAND_KEY, Occurrence, occurrences
from ..progress import facts, running_claims
from ..settling import Computed, Word, settled
from ..taking_part import answers_for, takes_part
from .gathered import Gathered, gathered
from .lines import Line, Section, TaskView, YearView
from .words_of import rolled

ALL, ON_DEMAND, AFTER = "Thường xuyên trong năm", "Khi phát sinh", "Sang năm sau"
QUARTERS = ("Quý I", "Quý II", "Quý III", "Quý IV")


def year_of(plan: Plan, membership: Membership, today: date) -> YearView:
    """The year of a plan as this person sees it: claims and recorded work only so far as they may be seen."""
    bodies, found = meant(plan.agency, today), gathered([plan], today)
    tasks = [_task(row, plan, found, bodies, membership, today) for row in found.tasks[plan.pk]]
    lines = [line for view in tasks for line in view.lines(today)]
    kept = [line for line in lines if not line.of_claim]
    return YearView(plan, tasks, _sections(plan, kept), [line for line in lines if line.of_claim], today)


def dated_of(task: PlanTask, plan: Plan, found: Gathered, told: dict[str, Computed] | None = None) -> list[Occurrence]:
    """The obligations of a task without those of claims, each with the day on which it was done."""
    answers = answers_for(task, plan)
    words = last_words_on([one for one in found.reports.get(task.pk, ()) if one.agency_id in answers])
    frame = ALL_YEAR if task.time_frame == TimeFrame.CLAIM else task.time_frame
    dated = occurrences(frame, plan.year, quarter=task.quarter, fixed_on=task.fixed_on, demands=found.demanded(task))
    return [
        one if one.key.startswith(DEMAND_KEY)  # done when those have answered from whom it was asked
        else replace(one, done_on=settled((told or {}).get(one.key), _word(words.get(one.key))))
        for one in dated
    ]  # fmt: skip


def last_words_on(reports: Sequence[ProgressReport]) -> dict[str, ProgressReport]:
    """The last word on each obligation, among reports of which the latest comes first."""
    last: dict[str, ProgressReport] = {}
    for report in reports:
        last.setdefault(report.occurrence, report)
    return last


def _word(report: ProgressReport | None) -> Word | None:
    return Word(report.on, report.progress == Progress.DONE) if report is not None else None


def _task(row: PlanTask, plan: Plan, found: Gathered, bodies: Meant, membership: Membership, today: date) -> TaskView:
    answers = answers_for(row, plan)
    told = computed(row, plan, membership, today) if plan.issued else {}
    dated = dated_of(row, plan, found, told)
    if row.time_frame == TimeFrame.CLAIM:
        dated += occurrences(row.time_frame, plan.year, claims=running_claims(plan.year, membership))
    part = bodies.of(one["group"] for one in row.coordinating)
    return TaskView(
        row,
        dated,
        found.reports.get(row.pk, []),
        facts(row.topic, plan, membership, today) if plan.issued else [],
        told,
        rolled(row, [body for body in part if body.pk not in answers], found),
        found.urgings.get(row.pk, []),
        found.demands.get(row.pk, []),
        answers,
        takes_part(row, plan, membership.agency),
    )


def _sections(plan: Plan, lines: Sequence[Line]) -> list[Section]:
    found = {title: Section(title) for title in (ALL, *QUARTERS, AFTER, ON_DEMAND)}
    for line in lines:
        found[_place(plan, line)].lines.append(line)
    for section in found.values():
        if section.title not in (ALL, ON_DEMAND):
            section.lines.sort(key=lambda line: (line.occurrence.due or date.max, line.view.task.order))
    return [section for section in found.values() if section.lines]


def _place(plan: Plan, line: Line) -> str:
    due = line.occurrence.due
    if due is None or line.of_demand or line.view.task.time_frame == TimeFrame.CLAIM:
        return ON_DEMAND
    if line.occurrence.key == "year":
        return ALL
    if due.year > plan.year:
        return AFTER
    return QUARTERS[(due.month - 1) // 3]
