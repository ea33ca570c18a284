"""Tables of agencies, people, their roles, and the units of government. Constraints only; what may be done stands in
`commands`.

Everything here lives in time: a row holds from `valid_from` to the day before `valid_to` (open when
empty), so that a case of last year still finds the agency and the head of its day.
"""

from .agency import Agency, AgencySuccession
from .choices import AgencyKind, Budget, Level, Role, SuccessionKind
from .entry import ChangeKind, OrganisationEntry
from .people import Absence, Delegation, Membership, User
from .place import AgencyPlace
from .unit import Share, Unit, UnitSuccession

__all__ = [
    "Absence",
    "Agency",
    "AgencyKind",
    "AgencyPlace",
    "AgencySuccession",
    "Budget",
    "ChangeKind",
    "Delegation",
    "Level",
    "Membership",
    "OrganisationEntry",
    "Role",
    "Share",
    "SuccessionKind",
    "Unit",
    "UnitSuccession",
    "User",
]
