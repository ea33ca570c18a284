"""The state of a case while its story is told: stages, running limits, facts, money, findings."""

from __future__ import annotations

from dataclasses import dataclass, field

from btnn.law.calendar import Calendar
from btnn.law.limits import Limit, all_limits
from btnn.law.policies import chosen
from btnn.law.terms import WORKING_DAY, Stretch, due_day, merge

# Limits of the interruption itself and windows before a court run on while a case is frozen.
NEVER_FROZEN = frozenset(
    {
        "issue_postponement",
        "max_postponement",
        "issue_suspension",
        "max_suspension",
        "claimant_requests_resumption",
        "issue_termination",
        "max_non_receipt_of_decision",
        "cancel_decision_and_terminate",
        "cancel_decision_to_resettle",
        "correct_decision",
        "val_limitation_claim",
        "val_forfeiture_to_treasury",
    }
)
VIOLATION, WARNING, INFORMATION = "violation", "warning", "information"

TO_RECOVER = frozenset({"advance_to_recover", "money_to_recover"})


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to notice: `code`, how grave, by which article, in words; `entry` that shows it."""

    code: str
    severity: str
    source: str
    text: str
    entry: int | None = None


class Run:
    """One limit running in a case: opened by an entry, met, void or still open."""

    __slots__ = (
        "amount",
        "excluded",
        "extension",
        "limit",
        "met",
        "met_by",
        "opened_by",
        "settled_due",
        "start",
        "tag",
        "void",
    )

    def __init__(self, limit: Limit, start: int, opened_by: int, amount: int | None, tag: str):
        self.limit = limit
        self.start = start
        self.opened_by = opened_by
        self.amount = limit.count if amount is None else amount
        self.extension = 0
        self.excluded: tuple[Stretch, ...] = ()  # time that the law leaves out of this run alone (Đ6.3)
        self.met: int | None = None
        self.met_by: int | None = None
        self.void: int | None = None
        self.settled_due: int | None = None
        self.tag = tag

    @property
    def running(self) -> bool:
        return self.met is None and self.void is None

    def stretches(self, state: State, until: int) -> list[Stretch]:
        """The stretches that are left out of this run, as known on `until`."""
        own: list[Stretch] = list(self.excluded)
        if self.limit.lane == "settlement" and self.limit.id not in NEVER_FROZEN:
            own.extend(state.frozen)
            if state.frozen_since is not None:
                own.append((state.frozen_since, until))
        if self.limit.force_majeure and state.force_majeure:
            for side, began, ended in state.force_majeure:
                if side == self.limit.by:
                    own.append((began, until if ended is None else ended))
        if not own:
            return own
        ended_on = self.met if self.met is not None else self.void
        if ended_on is not None:
            own = [stretch for stretch in own if stretch[0] < ended_on]
        return merge([stretch for stretch in own if stretch[1] > max(stretch[0], self.start)])

    def due(self, state: State, until: int) -> int:
        """The due day as known on `until` (ordinals)."""
        unit = self.limit.unit
        if not (state.frozen or state.frozen_since or state.force_majeure or self.extension or self.excluded):
            if unit == WORKING_DAY:
                return state.calendar.add_working(self.start, self.amount)
            return due_day(state.calendar, self.start, self.amount, unit)
        return due_day(
            state.calendar,
            self.start,
            self.amount,
            unit,
            self.extension,
            self.stretches(state, until),
            extension_from_rolled_end=chosen("extension_counted_from") == "rolled_end",
        )


def _lanes() -> dict[str, str]:
    return {
        "competence": "unknown",
        "settlement": "none",
        "advance": "none",
        "honour": "none",
        "reimbursement": "none",
        "court": "none",
    }


def _money() -> dict[str, int]:
    return {
        "claimed": 0,
        "verified": 0,
        "agreed": 0,
        "decided": 0,
        "advanced": 0,
        "paid": 0,
        "to_reimburse": 0,
        "reimbursed": 0,
    }


@dataclass(slots=True)
class State:
    """Everything that the events so far have made true. Days are ordinals."""

    calendar: Calendar
    lanes: dict[str, str] = field(default_factory=_lanes)
    money: dict[str, int] = field(default_factory=_money)
    runs: list[Run] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    happened: dict[str, int] = field(default_factory=dict)
    limits: dict[str, Limit] = field(default_factory=all_limits)

    entry: int = 0
    today: int = 0
    interruption: str | None = None
    frozen_since: int | None = None
    frozen: list[Stretch] = field(default_factory=list)
    force_majeure: list[tuple[str, int, int | None]] = field(default_factory=list)

    field_of_activity: str = ""
    claimant_kind: str = ""
    complete: bool = False
    asks_advance: bool = False
    honour_only: bool = False
    complex: bool = False
    withdrawn: bool = False
    officer_related: bool = False
    victim_alive: bool = True
    central_agency: bool = False
    suspension_grounds: set[str] = field(default_factory=set)
    accepted_on: int | None = None
    suit_basis: str = ""
    suit_withdrawn_on: int | None = None
    funding_returned: bool = False
    opinions: list[str] = field(default_factory=list)
    advance_base: int = 0
    agreed_given: bool = False
    council_size: int = 0
    officers: dict[str, dict[str, int]] = field(default_factory=dict)
    shares: dict[str, int] = field(default_factory=dict)
    given: dict[str, int] = field(default_factory=dict)

    # -- limits ---------------------------------------------------------------------------

    def open(self, limit_id: str, on: int, amount: int | None = None, tag: str = "") -> Run:
        """Start a limit on the day of its event."""
        run = Run(self.limits[limit_id], on, self.entry, amount, tag)
        self.runs.append(run)
        return run

    def running(self, limit_id: str) -> Run | None:
        """The latest run of that limit which is neither met nor void."""
        for run in reversed(self.runs):
            if run.limit.id == limit_id and run.met is None and run.void is None:
                return run
        return None

    def meet(self, limit_id: str, on: int) -> bool:
        """Mark the running limit as met on that day; False when none runs."""
        run = self.running(limit_id)
        if run is None:
            return False
        run.met = on
        run.met_by = self.entry
        return True

    def drop(self, limit_id: str, on: int) -> None:
        """The case took a way on which the running limit no longer applies."""
        run = self.running(limit_id)
        if run is not None:
            run.void = on

    def drop_lane(self, lane: str, on: int) -> None:
        """End every running limit of a lane."""
        for run in self.runs:
            if run.running and run.limit.lane == lane:
                run.void = on

    # -- words ----------------------------------------------------------------------------

    def find(self, code: str, severity: str, source: str, text: str) -> None:
        self.findings.append(Finding(code, severity, source, text, self.entry or None))

    @property
    def must_recover(self) -> bool:
        """Whether what was paid must be got back (Đ48.2, Đ51.4)."""
        return any(one.code in TO_RECOVER for one in self.findings)

    @property
    def settlement(self) -> str:
        return self.lanes["settlement"]

    @settlement.setter
    def settlement(self, stage: str) -> None:
        self.lanes["settlement"] = stage
