"""What is to be done in the issued plans by one agency, and what others owe those who make them: from the rows of all
plans at once, without asking for each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership

from ..computed import computed
from ..groups import means
from ..models import Plan, PlanTask, Progress, ProgressReport
from ..occurrences import ALL_YEAR, CLAIM, DEMAND_KEY, DUE_SOON, LATE, OPEN, QUIET, Occurrence
from ..taking_part import answers_for
from ..urging import ANSWERED, NOT_URGED, Urged
from .gathered import Gathered
from .lines import urging_of
from .words_of import rolled
from .year import dated_of

LED, PART, ASKED, THEIRS = "led", "part", "asked", "theirs"
LAST_WEEKS = timedelta(days=31)  # before the end of the year, from which work “all year” is to be told


@dataclass(frozen=True, slots=True)
class Owed:
    """An obligation that is not done: `how` it concerns the agency that looks: it leads it, takes part in it, was asked
    for the report, or only waits for `waits_on` to do it. `urged`: how the urging of whoever owes it stands."""

    plan: Plan
    task: PlanTask
    occurrence: Occurrence
    how: str
    urged: Urged
    waits_on: str = ""
    quiet: bool = False


def owed(plan: Plan, found: Gathered, membership: Membership, today: date) -> list[Owed]:
    """What an agency owes in an issued plan, and what it waits for where it makes the plan."""
    return [one for task in found.tasks[plan.pk] for one in _of_task(task, plan, found, membership, today)]


def _of_task(task: PlanTask, plan: Plan, found: Gathered, membership: Membership, today: date) -> Iterator[Owed]:
    us = membership.agency
    leads = (task.lead_agency_id or plan.prepared_by_id) == us.pk
    makes = us.pk in (plan.agency_id, plan.prepared_by_id)
    told = computed(task, plan, membership, today) if leads or makes else {}
    lead_name = task.lead_agency.name if task.lead_agency is not None else task.lead
    for one in dated_of(task, plan, found, told):
        if one.state(today) not in (OPEN, DUE_SOON, LATE):
            continue
        if one.key.startswith(DEMAND_KEY):
            yield from _asked(task, plan, one, found, us, today, makes=makes)
            continue
        pressed = list(_pressed(task, plan, one, found, us, today)) if makes else []
        yield from pressed
        if leads:
            yield from _led(task, plan, one, found, us, today)
        elif makes:
            urged = _urged(task, one, found, task.lead_agency_id, today)
            if one.state(today) == LATE and urged.state in (NOT_URGED, ANSWERED):
                yield Owed(plan, task, one, THEIRS, urged, lead_name)
        elif _has_part(task, plan, found, us):
            yield from _part(task, plan, one, found, us, today)


def _has_part(task: PlanTask, plan: Plan, found: Gathered, us: Agency) -> bool:
    """Does a task mean us, and do we not carry it out by a task of our own plan?"""
    if any(own.plan.agency_id == us.pk for own in found.carried_out.get(task.pk, ())):
        return False
    return means((one["group"] for one in task.coordinating), us, plan.agency)


def _asked(
    task: PlanTask, plan: Plan, one: Occurrence, found: Gathered, us: Agency, today: date, *, makes: bool
) -> Iterator[Owed]:
    demand = next(row for row in found.demands[task.pk] if f"{DEMAND_KEY}{row.pk}" == one.key)
    told = {row.agency_id for row in found.reports.get(task.pk, ())
            if row.occurrence == one.key and row.progress == Progress.DONE}  # fmt: skip
    silent = [row.agency for row in demand.addressees.all() if row.agency_id not in told]
    for body in silent:
        urged = _urged(task, one, found, body.pk, today)
        if body.pk == us.pk:
            yield Owed(plan, task, one, ASKED, urged)
        elif makes or demand.asked_by_id == us.pk:
            yield Owed(plan, task, one, THEIRS, urged, body.name)


def _pressed(task: PlanTask, plan: Plan, one: Occurrence, found: Gathered, us: Agency, today: date) -> Iterator[Owed]:
    """Those others who were urged on an obligation and have not answered."""
    bodies = {row.agency_id: row.agency for row in found.urgings.get(task.pk, ()) if row.occurrence == one.key}
    for key, body in bodies.items():
        urged = _urged(task, one, found, key, today)
        if key != us.pk and urged.state != ANSWERED:
            yield Owed(plan, task, one, THEIRS, urged, body.name)


def _led(task: PlanTask, plan: Plan, one: Occurrence, found: Gathered, us: Agency, today: date) -> Iterator[Owed]:
    word, urged = _word(task, one, found, us), _urged(task, one, found, us.pk, today)
    quiet = one.quiet(word.on if word else None, today)
    if one.key != "year" or quiet or _ends(one, today) or urged.state != NOT_URGED:
        yield Owed(plan, task, one, LED, urged, quiet=quiet)


def _part(task: PlanTask, plan: Plan, one: Occurrence, found: Gathered, us: Agency, today: date) -> Iterator[Owed]:
    """A part is owed until it is told as done; work of the whole year when the year ends, or when nothing was heard for
    a quarter of it."""
    word, urged = _word(task, one, found, us), _urged(task, one, found, us.pk, today)
    if word is not None and word.progress == Progress.DONE:
        return
    quiet = one.quiet(word.on if word else None, today)
    if task.time_frame not in (ALL_YEAR, CLAIM) or quiet or _ends(one, today) or urged.state != NOT_URGED:
        yield Owed(plan, task, one, PART, urged, quiet=quiet)


def _ends(one: Occurrence, today: date) -> bool:
    return one.due is not None and today >= one.due - LAST_WEEKS


def _word(task: PlanTask, one: Occurrence, found: Gathered, us: Agency) -> ProgressReport | None:
    said = (row for row in found.reports.get(task.pk, ()) if row.agency_id == us.pk and row.occurrence == one.key)
    return next(said, None)


def _urged(task: PlanTask, one: Occurrence, found: Gathered, agency_id: int | None, today: date) -> Urged:
    notes = [row for row in found.urgings.get(task.pk, ()) if row.agency_id == agency_id and row.occurrence == one.key]
    return urging_of(notes, found.reports.get(task.pk, ()), today)


def silent_parts(plan: Plan, found: Gathered, bodies: list[Agency], today: date) -> dict[int, set[int]]:
    """The agencies that have said nothing of a task that has run for a quarter of a year, by the number of the task;
    those with an urging that waits are left out."""
    told: dict[int, set[int]] = {}
    if today <= date(plan.year, 1, 1) + timedelta(days=QUIET):
        return told
    for task in found.tasks[plan.pk]:
        part = [body for body in bodies if means((one["group"] for one in task.coordinating), body, plan.agency)]
        running = any(one.quiet(None, today) for one in dated_of(task, plan, found))
        waiting = {row.agency_id for row in found.urgings.get(task.pk, ()) if row.answer_by >= today}
        silent = {one.pk for one in rolled(task, part, found).silent} if running else set()
        if left := silent - waiting - answers_for(task, plan):
            told[task.order] = left
    return told
