"""The only readers of inspections.

plans_seen, plan_seen, visit_seen, recommendation_seen     what a person may see
visit_view, plan_view                                      how it stands on a day
checklist                                                  what the system knows of a body, line by line
inspections_of(agency_id, year, ...)                       for plans: how far the inspections of a year are
taken                                                      whether another body inspects the same one
"""

from .checklist import Line, checklist
from .progress import YearOfInspections, inspections_of
from .seen import plan_seen, plans_seen, recommendation_seen, visit_seen
from .taken import Taken, taken
from .views import PlanView, RecommendationView, VisitView, plan_view, recommendation_view, visit_view, visit_views

__all__ = [
    "Line",
    "PlanView",
    "RecommendationView",
    "Taken",
    "VisitView",
    "YearOfInspections",
    "checklist",
    "inspections_of",
    "plan_seen",
    "plan_view",
    "plans_seen",
    "recommendation_seen",
    "recommendation_view",
    "taken",
    "visit_seen",
    "visit_view",
    "visit_views",
]
