"""The only readers of plans.

plans_seen(...), plan_seen(...)        the plans that a person may see
year_of(...)                           a plan as it stands on a day: tasks by quarter, late and silent ones
opinions_on(...), asked_of_us(...)     what was said to a draft
editions_of(...), changes_of(...)      a plan as it was amended
carried_out_by(...)                    which agencies carry a plan out by one of their own
account_seen(...), left_over(...)      what became of the year, and what of it is left for the next
laid_on(...)                           whom the responsibilities mean, and what comes next for them
plan_to_export(...)                    a plan by year and agency, for the command line
"""

from .account import AccountView, LeftOver, account_seen, left_over
from .carrying_out import Carrier, carried_out_by
from .editions import Change, Edition, amendment_drafted, changes_of, editions_of
from .laid import Laid, laid_on
from .lines import Line, Section, TaskView, YearView
from .opinions import Asked, asked_of_us, opinions_on
from .seen import SeenPlan, plan_seen, plan_to_export, plans_seen, plans_to_carry_out
from .year import year_of

__all__ = [
    "AccountView",
    "Asked",
    "Carrier",
    "Change",
    "Edition",
    "Laid",
    "LeftOver",
    "Line",
    "Section",
    "SeenPlan",
    "TaskView",
    "YearView",
    "account_seen",
    "amendment_drafted",
    "asked_of_us",
    "carried_out_by",
    "changes_of",
    "editions_of",
    "laid_on",
    "left_over",
    "opinions_on",
    "plan_seen",
    "plan_to_export",
    "plans_seen",
    "plans_to_carry_out",
    "year_of",
]
