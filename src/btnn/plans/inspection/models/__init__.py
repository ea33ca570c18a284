"""Tables of inspection: the plan with its visits and teams, what was done on a visit, its conclusion, what followed."""

from .conclusions import Conclusion, Finding, Judgement, Recommendation, RecommendationTurn, Turn
from .plans import Capacity, InspectionPlan, Kind, Member, Opinion, OpinionRequest, Party, State, Visit
from .visits import Step, VisitStep

__all__ = [
    "Capacity",
    "Conclusion",
    "Finding",
    "InspectionPlan",
    "Judgement",
    "Kind",
    "Member",
    "Opinion",
    "OpinionRequest",
    "Party",
    "Recommendation",
    "RecommendationTurn",
    "State",
    "Step",
    "Turn",
    "Visit",
    "VisitStep",
]
