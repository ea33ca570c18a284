"""The obligations of a plan as they stand on a day: what a page shows of a task, a line, a stretch of the year."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from btnn.agencies.queries import Agency

from ..models import Plan, PlanTask, ProgressReport, ReportDemand, UrgingNote
from ..occurrences import (
    AHEAD,
    CLAIM_KEY,
    DEMAND_KEY,
    DONE,
    DONE_LATE,
    DUE_SOON,
    GONE,
    LATE,
    OPEN,
    QUIET,
    WAITING,
    Occurrence,
    is_history,
    told_state,
)
from ..progress import Fact
from ..settling import Computed
from ..urging import Note, Urged, urged
from .words_of import Rolled

SHAPES = {AHEAD: "todo", OPEN: "open", DUE_SOON: "open", LATE: "overdue", DONE: "met", DONE_LATE: "late",
          WAITING: "todo", GONE: "todo"}  # fmt: skip
WORDS = {AHEAD: "chưa đến kỳ", OPEN: "đang thực hiện", DUE_SOON: "sắp đến hạn", LATE: "quá hạn", DONE: "đã xong",
         DONE_LATE: "xong, trễ hạn", WAITING: "khi có yêu cầu", GONE: "không ghi nhận kết quả"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class TaskView:
    """A task with what was reported of it, the latest first, what recorded work tells and computes, how far each
    agency that takes part is, who was urged and what was asked besides. `answers`: whose word says that it is done."""

    task: PlanTask
    occurrences: list[Occurrence]
    reports: list[ProgressReport]
    facts: list[Fact]
    computed: dict[str, Computed]
    rolled: Rolled
    urgings: list[UrgingNote]
    demands: list[ReportDemand]
    answers: set[int | None]
    ours: bool

    def lines(self, today: date) -> list[Line]:
        """Its obligations on a day, claims last."""
        return [Line(self, one, today) for one in self.occurrences]

    @property
    def silent(self) -> list[Agency]:
        """The agencies that take part and have reported nothing at all on it."""
        return self.rolled.silent

    def urged(self, agency_id: int, occurrence: str, today: date) -> Urged:
        """How the urging of an agency on an obligation stands."""
        told = [one for one in self.urgings if one.agency_id == agency_id and one.occurrence == occurrence]
        return urging_of(told, self.reports, today)

    def urged_now(self, today: date) -> list[tuple[Agency, str, Urged]]:
        """Each agency that was urged on an obligation, which one, and how it stands."""
        pairs = {(one.agency_id, one.occurrence): one.agency for one in self.urgings}
        return [(body, key, self.urged(pk, key, today)) for (pk, key), body in pairs.items()]


def urging_of(notes: Sequence[UrgingNote], reports: Sequence[ProgressReport], today: date) -> Urged:
    """How the urging of one agency on one obligation stands: its notes, and the reports on the task."""
    told = [Note(one.on, one.at, one.answer_by, one.step == "raised") for one in notes]
    if not notes:
        return urged((), (), today)
    who, which = notes[0].agency_id, notes[0].occurrence
    said = [(one.on, one.at) for one in reports if one.agency_id == who and one.occurrence == which]
    return urged(told, said, today)


@dataclass(frozen=True, slots=True)
class Line:
    """One dated obligation on the page of the year."""

    view: TaskView
    occurrence: Occurrence
    today: date

    @property
    def state(self) -> str:
        return told_state(self.occurrence, self.view.task.plan.year, self.today)

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
    def of_demand(self) -> bool:
        """Is it a report asked for besides?"""
        return self.occurrence.key.startswith(DEMAND_KEY)

    @property
    def case(self) -> str:
        """The code of that claim's case."""
        return self.occurrence.key.removeprefix(CLAIM_KEY)

    @property
    def report(self) -> ProgressReport | None:
        """The last word on it."""
        return next((one for one in self.view.reports if one.occurrence == self.occurrence.key), None)

    @property
    def computed(self) -> Computed | None:
        """What recorded work says of it, where there is a rule."""
        return self.view.computed.get(self.occurrence.key)

    @property
    def overruled(self) -> ProgressReport | None:
        """The word by which the lead says, with a reason, that what was computed as done is not."""
        if self.computed is None or self.computed.done_on is None or self.occurrence.done_on is not None:
            return None
        told = (one for one in self.view.reports if one.occurrence == self.occurrence.key)
        return next((one for one in told if one.agency_id in self.view.answers), None)

    @property
    def quiet(self) -> bool:
        """Is it running without a word for a quarter of a year? Not asked of years that are history."""
        if is_history(self.view.task.plan.year, self.today):
            return False
        return self.occurrence.quiet(self.report.on if self.report else None, self.today)

    @property
    def urged(self) -> list[tuple[Agency, str, Urged]]:
        """Who was urged on it, and how that stands."""
        return [one for one in self.view.urged_now(self.today) if one[1] == self.occurrence.key]


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
    today: date
    quiet_days: int = QUIET

    @property
    def history(self) -> bool:
        """Has the year ended more than half a year ago?"""
        return is_history(self.plan.year, self.today)

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
        untold = sum(one.state == GONE and one.occurrence.due is None for one in self.lines)
        return {
            "done": sum(state in (DONE, DONE_LATE) for state in states),
            "late": states.count(LATE),
            "running": sum(state in (OPEN, DUE_SOON) for state in states),
            "gone": states.count(GONE) - untold,
            "all": len(states) - states.count(WAITING) - untold,
        }
