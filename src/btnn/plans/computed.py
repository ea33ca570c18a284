"""Which obligations recorded work itself shows to be done: a small table from the topic of a task to its rule.

A rule answers only what it can prove from records; where it has none, the word of the lead alone counts. The lead may
overrule what was computed, with a reason (`btnn.plans.settling`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from btnn.agencies.queries import Membership

from .models import Plan, PlanTask
from .settling import Computed

Rule = Callable[[PlanTask, Plan, Membership, date], dict[str, Computed]]


def computed(task: PlanTask, plan: Plan, membership: Membership, today: date) -> dict[str, Computed]:
    """What the records say of the obligations of a task, by their keys; empty without a rule."""
    rule = RULES.get(task.topic)
    return rule(task, plan, membership, today) if rule is not None else {}


RULES: dict[str, Rule] = {}
