"""What each agency that takes part in a task has done: its own words on it and those on the task of its own plan that
carries it out, each agency once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from ..models import PlanTask, Progress, ProgressReport
from ..occurrences import DEMAND_KEY
from .gathered import Gathered, last_words

DONE, DOING, DIFFICULT, SILENT = "met", "open", "late", "todo"
SHAPES = {Progress.DONE: DONE, Progress.DOING: DOING, Progress.DIFFICULT: DIFFICULT}
WORDS = {DONE: "đã xong", DOING: "đang làm", DIFFICULT: "có khó khăn", SILENT: "chưa báo cáo"}


@dataclass(frozen=True, slots=True)
class Part:
    """One agency's part of a task: its last word, and the task of its own plan by which it carries it out."""

    agency: Agency
    report: ProgressReport | None
    own_task: PlanTask | None

    @property
    def shape(self) -> str:
        return SHAPES[Progress(self.report.progress)] if self.report is not None else SILENT

    @property
    def word(self) -> str:
        return WORDS[self.shape]

    @property
    def told_on(self) -> date | None:
        return self.report.on if self.report is not None else None


@dataclass(frozen=True, slots=True)
class Rolled:
    """The parts of all agencies of a task, and how many of them have come how far."""

    parts: list[Part]

    @property
    def silent(self) -> list[Agency]:
        """Those that have said nothing at all."""
        return [one.agency for one in self.parts if one.report is None]

    @property
    def count(self) -> dict[str, int]:
        shapes = [one.shape for one in self.parts]
        return {"all": len(shapes), "done": shapes.count(DONE), "doing": shapes.count(DOING),
                "difficult": shapes.count(DIFFICULT), "silent": shapes.count(SILENT)}  # fmt: skip


def rolled(task: PlanTask, bodies: Iterable[Agency], found: Gathered) -> Rolled:
    """Who of the agencies that take part in a task has come how far. A report on the derived task is a word on this
    one; of both the latest counts, so that nobody counts twice. Reports asked for besides are no word on the task."""
    own = {one.plan.agency_id: one for one in found.carried_out.get(task.pk, ())}
    words = [*found.reports.get(task.pk, ()), *(
        report for one in own.values() for report in found.derived_reports.get(one.pk, ())
        if report.agency_id == one.plan.agency_id
    )]  # fmt: skip
    kept = [report for report in words if not report.occurrence.startswith(DEMAND_KEY)]
    last = last_words(sorted(kept, key=lambda report: (report.on, report.pk), reverse=True))
    parts = [Part(body, last.get(body.pk), own.get(body.pk)) for body in bodies]
    order = (SILENT, DIFFICULT, DOING, DONE)
    return Rolled(sorted(parts, key=lambda one: (order.index(one.shape), one.agency.name)))
