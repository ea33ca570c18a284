"""Tables of the case file. `CaseEvent` is the truth; `Case`, `CaseLimit` and `CaseAgency` are views of it."""

from .adoption import CalendarAdoption
from .assessment import AssessmentKind, CaseAssessment
from .case import Case, CaseLimit, CaseSearch
from .event import CaseEvent
from .official import OfficialPost, PostKind
from .party import AuthorityKind, IdentityKind, Party, PartyCapacity, PartyChange, PartyKind
from .passing import CasePassing
from .registers import AcceptanceRegister, CaseCodeRegister
from .reveal import PartyReveal
from .scope import CaseAgency, ScopeCapacity

__all__ = [
    "AcceptanceRegister",
    "AssessmentKind",
    "AuthorityKind",
    "CalendarAdoption",
    "Case",
    "CaseAgency",
    "CaseAssessment",
    "CaseCodeRegister",
    "CaseEvent",
    "CaseLimit",
    "CasePassing",
    "CaseSearch",
    "IdentityKind",
    "OfficialPost",
    "Party",
    "PartyCapacity",
    "PartyChange",
    "PartyKind",
    "PartyReveal",
    "PostKind",
    "ScopeCapacity",
]
