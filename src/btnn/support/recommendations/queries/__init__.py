"""The only readers of recommendations.

recommendations(...), recommendation(...), of_case(...)   as they stand on a day
from_case(...), decision_in(...)                          what a case gives to begin with
"""

from ..models import Kind
from .begun import Begun, Decision, decision_in, from_case
from .seen import Seen, of_case, recommendation, recommendations

KINDS = Kind.choices

__all__ = [
    "KINDS",
    "Begun",
    "Decision",
    "Seen",
    "decision_in",
    "from_case",
    "of_case",
    "recommendation",
    "recommendations",
]
