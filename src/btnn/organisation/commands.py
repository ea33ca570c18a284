"""A body comes after another and its cases go along, in one transaction; or only tried, to be looked at first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from btnn.agencies import commands as agencies
from btnn.agencies.commands import Heir, NotAllowed
from btnn.agencies.queries import Agency, Membership, people_of
from btnn.cases.commands import follow_succession
from btnn.cases.errors import Invalid

KINDS = ("rename", "merge", "split", "dissolve", "move")


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done with `agency`: `into` are its successors; `others` go into the same one (merge); `parent` is
    the new body above (move); `stays` when it goes on beside what was taken out of it (split)."""

    kind: str
    agency: Agency
    on: date
    source: str
    into: tuple[Heir, ...] = ()
    others: tuple[Agency, ...] = ()
    parent: Agency | None = None
    stays: bool = False
    chosen: Mapping[str, int] = field(default_factory=dict)  # case code → place of the successor in `into`


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of it: the successors, how many cases go on with them, how many roles went along."""

    successors: tuple[Agency, ...]
    cases: int
    roles: int


class _Looked(Exception):
    """Ends a trial: everything is undone."""


@transaction.atomic
def carry_out(plan: Plan, *, today: date, by: Membership | None = None) -> Outcome:
    """Do what the plan says. Refused (`NotAllowed`): as the commands of `agencies` and `cases` refuse it."""
    successors = _succeed(plan, today, by)
    chosen = {code: successors[place].pk for code, place in plan.chosen.items() if place < len(successors)}
    moved = 0
    try:
        for former in _formers(plan, successors):
            moved += follow_succession(former, chosen=chosen if former.pk == plan.agency.pk else None, by=by)
    except Invalid as problem:
        raise NotAllowed(problem.message) from problem
    arrived = [row for body in successors for row in people_of(body.pk) if row.valid_from == plan.on]
    return Outcome(tuple(successors), moved, len(arrived))


def try_out(plan: Plan, *, today: date, by: Membership | None = None) -> Outcome:
    """What `carry_out` would come to; nothing is kept. Refused: the same."""
    found: list[Outcome] = []
    try:
        with transaction.atomic():
            found.append(carry_out(plan, today=today, by=by))
            raise _Looked
    except _Looked:
        return found[0]


def _succeed(plan: Plan, today: date, by: Membership | None) -> Sequence[Agency]:
    if plan.kind == "rename":
        return [agencies.rename(plan.agency, plan.into[0], on=plan.on, source=plan.source, today=today, by=by)]
    if plan.kind == "merge":
        bodies = [plan.agency, *plan.others]
        return [agencies.merge(bodies, plan.into[0], on=plan.on, source=plan.source, today=today, by=by)]
    if plan.kind == "split":
        return agencies.split(
            plan.agency, plan.into, on=plan.on, source=plan.source, stays=plan.stays, today=today, by=by
        )
    if plan.kind == "dissolve" and plan.into and plan.into[0].agency is not None:
        successor = plan.into[0].agency
        return [agencies.dissolve(plan.agency, successor, on=plan.on, source=plan.source, today=today, by=by)]
    if plan.kind == "move" and plan.parent is not None:
        return [agencies.move_agency(plan.agency, plan.parent, on=plan.on, source=plan.source, today=today, by=by)]
    raise NotAllowed("Hãy chọn hình thức sắp xếp và cơ quan kế thừa.")


def _formers(plan: Plan, successors: Sequence[Agency]) -> list[Agency]:
    standing = {body.pk for body in successors}
    return [body for body in (plan.agency, *plan.others) if body.pk not in standing]
