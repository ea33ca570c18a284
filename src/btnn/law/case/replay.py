"""From the list of events to everything that is shown of a case, as it stood on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import Calendar, official_calendar
from btnn.law.case.events import EVENTS
from btnn.law.case.findings import WINDOWS, missed
from btnn.law.case.fold import apply, effect_day, pass_time
from btnn.law.case.guards import DURING_INTERRUPTION, lawful, possible, ripe
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.case.state import NEVER_FROZEN, Finding, Run, State
from btnn.law.receipts import Receipt, receipt
from btnn.law.sources import LAW

OPEN, MET, LATE, OVERDUE, VOID = "open", "met", "late", "overdue", "void"


@dataclass(slots=True)
class LimitRun:
    """One limit of a case as it stands on the day of the view."""

    run: Run
    due_ordinal: int
    status: str
    days: int
    frozen: bool
    stretches: list[tuple[int, int]]

    @property
    def id(self) -> str:
        return self.run.limit.id

    @property
    def title(self) -> str:
        return self.run.limit.title

    @property
    def source(self) -> str:
        return self.run.limit.source

    @property
    def by(self) -> str:
        return self.run.limit.by

    @property
    def lane(self) -> str:
        return self.run.limit.lane

    @property
    def start(self) -> date:
        return date.fromordinal(self.run.start)

    @property
    def due(self) -> date:
        return date.fromordinal(self.due_ordinal)

    @property
    def met_on(self) -> date | None:
        return None if self.run.met is None else date.fromordinal(self.run.met)

    @property
    def opened_by(self) -> int:
        return self.run.opened_by

    @property
    def freezes(self) -> list[tuple[date, date]]:
        return [(date.fromordinal(a), date.fromordinal(b)) for a, b in self.stretches]

    def receipt(self) -> Receipt:
        """Every day of this count (phiếu tính hạn)."""
        return receipt(
            self.run.limit,
            self.start,
            amount=self.run.amount,
            extension=self.run.extension,
            stretches=self.stretches,
        )

    def as_json(self) -> dict[str, object]:
        met_on = self.met_on
        # The contract knows no window that ran out: open past its day is `overdue` there.
        ran_out = self.status == VOID and self.run.running
        return {
            "id": self.id,
            "source": self.source,
            "by": self.by,
            "from": self.start.isoformat(),
            "due": self.due.isoformat(),
            "met_on": met_on.isoformat() if met_on else None,
            "status": OVERDUE if ran_out else self.status,
            "days": self.days,
            "title": self.title,
            "lane": self.lane,
            "frozen": self.frozen,
        }


@dataclass(frozen=True, slots=True)
class NextStep:
    """An event that the law allows now; `limit_id` and `due` when a limit waits for it.

    `ripe` is False for a decision that nothing has asked for yet (a postponement without request).
    """

    event: str
    by: str
    limit_id: str | None = None
    due: date | None = None
    ripe: bool = True


@dataclass(slots=True)
class CaseView:
    """A case as it stood on `as_of`."""

    as_of: date
    state: State
    limits: list[LimitRun]
    next: list[NextStep]
    findings: list[Finding]
    changes_on: date | None

    @property
    def lanes(self) -> dict[str, str]:
        return self.state.lanes

    @property
    def interruption(self) -> str | None:
        return self.state.interruption

    @property
    def money(self) -> dict[str, int]:
        return self.state.money

    def as_json(self) -> dict[str, object]:
        """The answer of `btnn case replay --json`."""
        return {
            "as_of": self.as_of.isoformat(),
            "law": LAW,
            "lanes": self.lanes,
            "interruption": self.interruption,
            "limits": [limit.as_json() for limit in self.limits],
            "next": [{"event": step.event, "by": step.by} for step in self.next],
            "findings": [
                {
                    "code": finding.code,
                    "severity": finding.severity,
                    "source": finding.source,
                    "text": finding.text,
                }
                for finding in self.findings
            ],
            "money": self.money,
        }


def replay(
    entries: list[Entry],
    *,
    as_of: date,
    known_on: date | None = None,
    calendar: Calendar | None = None,
) -> CaseView:
    """Fold the events of one case into its state, limits, next steps and findings.

    Args:
        entries: in the order of recording; computed in the order of their legal dates.
        as_of: the day of the view; later facts have not happened yet.
        known_on: leave out what was recorded after this day.
        calendar: the official one unless given.

    Refused, with the entry's place: an event before its cause, out of its turn or against a
    bound of the law. The whole list is checked, whatever the day of the view.
    """
    counted = counted_entries(entries, known_on)
    state = State(calendar or official_calendar())
    today = as_of.toordinal()
    view: CaseView | None = None
    for entry in counted:
        if view is None and entry.on > as_of:
            view = _view(state, as_of, today)
            state = _again(counted, entry, calendar)
        apply(state, entry)
    return view if view is not None else _view(state, as_of, today)


def _again(counted: list[Entry], first_later: Entry, calendar: Calendar | None) -> State:
    """The state before the first entry after the day of the view, to check the rest of the list."""
    state = State(calendar or official_calendar())
    for entry in counted:
        if entry is first_later:
            break
        apply(state, entry)
    return state


def _view(state: State, as_of: date, today: int) -> CaseView:
    state.today = today
    state.entry = 0
    pass_time(state, today)
    limits: list[LimitRun] = []
    missed_limits: list[Finding] = []
    changes: list[int] = []
    waiting: dict[str, LimitRun] = {}
    for run in state.runs:
        due = run.due(state, today)
        if run.void is not None:
            status = VOID
        elif run.met is not None:
            status = MET if run.met <= due else LATE
        elif due < today:
            # A window that has run out binds nobody any more.
            status = VOID if run.limit.id in WINDOWS else OVERDUE
        else:
            status = OPEN
            changes.append(due + 1)
        frozen = (
            status == OPEN
            and state.frozen_since is not None
            and run.limit.lane == "settlement"
            and run.limit.id not in NEVER_FROZEN
        )
        stretches = run.stretches(state, today)
        shown = LimitRun(run, due, status, due - today, frozen, stretches)
        limits.append(shown)
        if status in (OPEN, OVERDUE):
            waiting[run.limit.id] = shown
        finding = missed(run, due, today, stretches)
        if finding is not None:
            missed_limits.append(finding)
    if state.frozen_since is not None or any(end is None for _, _, end in state.force_majeure):
        changes.append(today + 1)  # the due days move while the clock stands still
    if state.lanes["settlement"] == "handed_over":
        effective = effect_day(state, today)
        if effective is not None:
            changes.append(effective)
    return CaseView(
        as_of,
        state,
        limits,
        _next_steps(state, waiting),
        state.findings + missed_limits,
        date.fromordinal(min(changes)) if changes else None,
    )


def _next_steps(state: State, waiting: dict[str, LimitRun]) -> list[NextStep]:
    steps: list[NextStep] = []
    for name in possible(state):
        kind = EVENTS[name]
        if not lawful(name, state):
            continue
        if state.interruption is not None and kind.lane == "settlement" and name not in DURING_INTERRUPTION:
            continue
        limit = next((waiting[met] for met in kind.meets if met in waiting), None)
        if limit is None:
            steps.append(NextStep(name, kind.by, ripe=ripe(name, state)))
        else:
            steps.append(NextStep(name, kind.by, limit.id, limit.due))
    return steps
