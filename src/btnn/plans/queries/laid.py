"""What the last part of a plan lays on agencies: whom it means, and which dated obligations carry it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from ..groups import meant
from ..models import Plan, PlanResponsibility
from ..occurrences import DUE_SOON, LATE, OPEN
from .lines import Line, YearView

MOST = 3


@dataclass(frozen=True, slots=True)
class Laid:
    """A responsibility: its words, the bodies that it means, the obligations open now that they lead (nearest first),
    the tasks in which they take part."""

    row: PlanResponsibility
    bodies: list[Agency]
    leads: list[Line]
    parts: list[int]


def laid_on(plan: Plan, year: YearView, today: date) -> list[Laid]:
    """The responsibilities of a plan, each with its owners and what is due for them."""
    bodies = meant(plan.agency, today)
    told = []
    for row in plan.responsibilities.order_by("order"):
        owners = bodies.of(row.groups)
        keys = {body.pk for body in owners}
        running = [line for line in year.lines if line.state in (OPEN, DUE_SOON, LATE)
                   and line.view.task.lead_agency_id in keys]  # fmt: skip
        running.sort(key=lambda line: line.occurrence.due or date.max)
        groups = set(row.groups)
        parts = [view.task.order for view in year.tasks
                 if groups & {one["group"] for one in view.task.coordinating}]  # fmt: skip
        told.append(Laid(row, owners, running[:MOST], parts))
    return told
