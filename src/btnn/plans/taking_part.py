"""Who takes part in a task: the lead it names, whoever its words mean by “cơ quan phối hợp”, and who makes the plan."""

from __future__ import annotations

from btnn.agencies.queries import Agency

from .groups import means
from .models import Plan, PlanTask


def answers_for(task: PlanTask, plan: Plan) -> set[int | None]:
    """The agencies whose word says that the task is done: its lead, and the two that make the plan."""
    return {task.lead_agency_id, plan.agency_id, plan.prepared_by_id}


def takes_part(task: PlanTask, plan: Plan, agency: Agency) -> bool:
    """Does this agency have a part in the task, so that it may report on it?"""
    return agency.pk in answers_for(task, plan) or means(
        (one["group"] for one in task.coordinating), agency, plan.agency
    )
