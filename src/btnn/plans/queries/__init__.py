"""The only readers of plans.

plans_seen(...), plan_seen(...)        the plans that a person may see
year_of(...)                           a plan as it stands on a day: tasks by quarter, late and silent ones
opinions_on(...), asked_of_us(...)     what was said to a draft
plan_to_export(...)                    a plan by year and agency, for the command line
"""

from .lines import Line, Section, TaskView, YearView
from .opinions import Asked, asked_of_us, opinions_on
from .seen import SeenPlan, plan_seen, plan_to_export, plans_seen, plans_to_carry_out
from .year import year_of

__all__ = [
    "Asked",
    "Line",
    "Section",
    "SeenPlan",
    "TaskView",
    "YearView",
    "asked_of_us",
    "opinions_on",
    "plan_seen",
    "plan_to_export",
    "plans_seen",
    "plans_to_carry_out",
    "year_of",
]
