"""Who takes part in a task: the lead it names, whoever its words mean by “cơ quan phối hợp”, and who makes the plan."""

from __future__ import annotations

from .groups import Meant
from .models import Plan, PlanTask


def takes_part(task: PlanTask, plan: Plan, agency_id: int, bodies: Meant) -> bool:
    """Does this agency have a part in the task, so that it may report on it?"""
    if agency_id in (task.lead_agency_id, plan.agency_id, plan.prepared_by_id):
        return True
    return agency_id in {body.pk for body in bodies.of(one["group"] for one in task.coordinating)}
