"""What the records say of each line: points, the figures behind them, links to what counts, what to do for lost points.

`found(criterion, sheet, ...)` asks the rule that the data of the criterion names (`rule`). A line without a rule, or
whose records are not kept here, is typed by people.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from btnn.agencies.queries import Agency, Membership

from ..criteria import Criterion
from . import casework, conditions, management
from .found import TYPED, Evidence

Rule = Callable[[Criterion, Agency, int, Membership, date], Evidence]
RULES: dict[str, Rule] = {
    "guidance_agencies": management.guidance_agencies,
    "guidance_persons": management.guidance_persons,
    "training": conditions.training,
    "determined": casework.determined,
    "determined_in_time": casework.determined_in_time,
    "watching": management.watching,
    "urging": management.urging,
    "inspection": management.inspection,
    "recommendations": management.recommendations,
    "coordination": casework.coordination,
    "joint_verification": casework.joint_verification,
    "negotiation": casework.negotiation,
    "plan": conditions.plan,
    "staff": conditions.staff,
    "staff_trained": conditions.staff_trained,
    "funds": conditions.funds,
}


def found(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """What the records of an agency say of a line for a year, as this person sees them on a day."""
    rule = RULES.get(criterion.rule)
    return rule(criterion, agency, year, membership, today) if rule is not None else TYPED


__all__ = ["RULES", "TYPED", "Evidence", "found"]
