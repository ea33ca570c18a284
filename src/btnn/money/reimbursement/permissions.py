"""Who may do what of reimbursement: as for the events that it leads to."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.cases.permissions import ScopeCapacity, Standing, may_record

from ..permissions import SETTLES

SEES_COUNCIL = frozenset({ScopeCapacity.SETTLING, ScopeCapacity.DETERMINING, ScopeCapacity.OVERSEEING})
OVERSEERS = {AgencyKind.PEOPLE_COMMITTEE, AgencyKind.MINISTRY, AgencyKind.JUSTICE_DEPARTMENT}


def may_see_council(standing: Standing) -> bool:
    """Members and counts of the ballot are for those who settle or oversee, not for who pays or was asked."""
    return bool(SEES_COUNCIL & standing.capacities)


def may_form(standing: Standing) -> bool:
    """The head of the agency that paid, or the leader who stands in (Đ66.1; NĐ 68 Đ28.1)."""
    return may_record(standing, "reimbursement_council_formed")


def may_keep_council(standing: Standing) -> bool:
    """Who writes for the council: the settlement officer, the head."""
    return may_record(standing, "reimbursement_recommended")


def may_collect(standing: Standing) -> bool:
    """Who collects: the accountant, the head (Đ67.3)."""
    return may_record(standing, "reimbursement_collected")


def may_relieve(standing: Standing) -> bool:
    """Reductions and deferrals are the head's (Đ65.4, Đ68.3)."""
    return may_record(standing, "reimbursement_reduced")


def oversees(membership: Membership) -> bool:
    """Whether the person looks after the work of others (Đ73): their cases are listed, not only one's own."""
    return membership.agency.kind in OVERSEERS or membership.role == Role.OVERSEER


def may_see_reimbursements(membership: Membership) -> bool:
    """May this person open the list of reimbursements: those who settle, collect and oversee?"""
    if oversees(membership):
        return membership.role in (Role.HEAD, Role.OFFICER, Role.OVERSEER)
    return membership.agency.kind in SETTLES and membership.role in (Role.FINANCE, Role.HEAD, Role.OFFICER)
