"""Tables of the case file. `CaseEvent` is the truth; `Case`, `CaseLimit` and `CaseAgency` are views of it."""

from .adoption import CalendarAdoption
from .assessment import AssessmentKind, CaseAssessment
from .case import Case, CaseLimit, CaseSearch
from .event import CaseEvent
from .party import Party, PartyCapacity, PartyKind
from .registers import AcceptanceRegister, CaseCodeRegister
from .scope import CaseAgency, ScopeCapacity

__all__ = [
    "AcceptanceRegister",
    "AssessmentKind",
    "CalendarAdoption",
    "Case",
    "CaseAgency",
    "CaseAssessment",
    "CaseCodeRegister",
    "CaseEvent",
    "CaseLimit",
    "CaseSearch",
    "Party",
    "PartyCapacity",
    "PartyKind",
    "ScopeCapacity",
]
