"""What was written of some plans, fetched at once: a fixed number of queries however many plans and tasks there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from ..in_force import tasks_of
from ..models import Plan, PlanTask, Progress, ProgressReport, ReportDemand, State, UrgingNote
from ..occurrences import DEMAND_KEY, Demand


@dataclass(frozen=True, slots=True)
class Gathered:
    """By plan: its tasks of a day. By task: reports, urgings, demands, and the tasks of derived plans that carry it out
    with the reports on them; the latest first."""

    tasks: dict[int, list[PlanTask]]
    reports: dict[int, list[ProgressReport]] = field(default_factory=dict)
    urgings: dict[int, list[UrgingNote]] = field(default_factory=dict)
    demands: dict[int, list[ReportDemand]] = field(default_factory=dict)
    carried_out: dict[int, list[PlanTask]] = field(default_factory=dict)
    derived_reports: dict[int, list[ProgressReport]] = field(default_factory=dict)

    def demanded(self, task: PlanTask) -> list[Demand]:
        """The reports asked for besides on a task, each with the day on which all had answered."""
        reports = self.reports.get(task.pk, [])
        return [_demand(one, reports) for one in self.demands.get(task.pk, [])]


def gathered(plans: Sequence[Plan], on: date) -> Gathered:
    """All that stands of some plans on a day, as far as the person who asks may see it. Eight queries at most."""
    if not plans:
        return Gathered({})
    tasks = tasks_of(plans, on)
    keys = [task.pk for rows in tasks.values() for task in rows]
    found = Gathered(tasks)
    for report in _reports(keys):
        found.reports.setdefault(report.task_id, []).append(report)
    notes = UrgingNote.objects.filter(task__in=keys).select_related("agency", "urged_by").order_by("-on", "-pk")
    for note in notes:
        found.urgings.setdefault(note.task_id, []).append(note)
    asked = ReportDemand.objects.filter(task__in=keys).select_related("asked_by").prefetch_related("addressees__agency")
    for demand in asked.order_by("pk"):
        found.demands.setdefault(demand.task_id, []).append(demand)
    derived = PlanTask.objects.filter(carries_out__in=keys, plan__state=State.ISSUED).select_related("plan__agency")
    for task in derived.order_by("plan__agency__name", "order"):
        found.carried_out.setdefault(task.carries_out_id or 0, []).append(task)
    below = [task.pk for rows in found.carried_out.values() for task in rows]
    for report in _reports(below) if below else ():
        found.derived_reports.setdefault(report.task_id, []).append(report)
    return found


def _reports(tasks: Sequence[int]) -> QuerySet[ProgressReport]:
    rows = ProgressReport.objects.filter(task__in=tasks).select_related("agency", "actor")
    return rows.order_by("-on", "-pk")


def _demand(row: ReportDemand, reports: Sequence[ProgressReport]) -> Demand:
    key = f"{DEMAND_KEY}{row.pk}"
    last = last_words([report for report in reports if report.occurrence == key])
    ended = [last[one.agency_id].on for one in row.addressees.all()
             if one.agency_id in last and last[one.agency_id].progress == Progress.DONE]  # fmt: skip
    all_told = len(ended) == len(row.addressees.all()) and ended
    return Demand(row.pk, row.subject, row.on, row.due_on, row.asked_by.name, max(ended) if all_told else None)


def last_words(reports: Sequence[ProgressReport]) -> dict[int, ProgressReport]:
    """The last word of each agency among reports, the latest of which comes first."""
    last: dict[int, ProgressReport] = {}
    for report in reports:
        last.setdefault(report.agency_id, report)
    return last
