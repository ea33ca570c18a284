"""The only readers of agencies, people and units of government, for the other rooms of the house.

`Membership`, `Role` and `AgencyKind` are handed on from here, so that other apps need no model module.
"""

from ..models import (
    Absence,
    Agency,
    AgencyKind,
    AgencySuccession,
    Budget,
    Delegation,
    Level,
    Membership,
    OrganisationEntry,
    Role,
    SuccessionKind,
    Unit,
    UnitSuccession,
    User,
)
from ..periods import in_force
from .bodies import SETTLING_KINDS, agency_by_code, department, finance_body, settling_agencies
from .heirs import heirs, main_heir, origins, predecessors, standing_body
from .people import absent_on, chosen, membership_chosen, memberships, officers, people_of
from .staffing import Gap, gaps
from .tree import Node, ancestors, branch, tree
from .units import communes, provinces, unit_by_code, units_after, units_before, units_found

__all__ = [
    "SETTLING_KINDS",
    "Absence",
    "Agency",
    "AgencyKind",
    "AgencySuccession",
    "Budget",
    "Delegation",
    "Gap",
    "Level",
    "Membership",
    "Node",
    "OrganisationEntry",
    "Role",
    "SuccessionKind",
    "Unit",
    "UnitSuccession",
    "User",
    "absent_on",
    "agency_by_code",
    "ancestors",
    "branch",
    "chosen",
    "communes",
    "department",
    "finance_body",
    "gaps",
    "heirs",
    "in_force",
    "main_heir",
    "membership_chosen",
    "memberships",
    "officers",
    "origins",
    "people_of",
    "predecessors",
    "provinces",
    "settling_agencies",
    "standing_body",
    "tree",
    "unit_by_code",
    "units_after",
    "units_before",
    "units_found",
]
