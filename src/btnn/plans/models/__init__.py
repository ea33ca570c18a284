"""Tables of plans: the plan, what was said of it, how it is followed, amended and accounted for."""

from .accounted import YearAccount
from .amended import Act, Amendment, TaskChange
from .followed import CarryingOut, DemandAddressee, ReportDemand, Step, UrgingNote
from .plan import Kind, Plan, PlanParty, PlanResponsibility, PlanTask, State, TimeFrame, Topic
from .said import Opinion, OpinionRequest, Progress, ProgressReport

__all__ = [
    "Act",
    "Amendment",
    "CarryingOut",
    "DemandAddressee",
    "Kind",
    "Opinion",
    "OpinionRequest",
    "Plan",
    "PlanParty",
    "PlanResponsibility",
    "PlanTask",
    "Progress",
    "ProgressReport",
    "ReportDemand",
    "State",
    "Step",
    "TaskChange",
    "TimeFrame",
    "Topic",
    "UrgingNote",
    "YearAccount",
]
