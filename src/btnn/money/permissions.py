"""Who works with money: accountants and heads of bodies that settle claims, everybody of the finance bodies."""

from __future__ import annotations

from btnn.agencies.queries import SETTLING_KINDS, AgencyKind, Membership, Role

SETTLES = SETTLING_KINDS | {AgencyKind.JUSTICE_DEPARTMENT}


def is_of_finance(membership: Membership) -> bool:
    """Whether the person acts for a body that pays out compensation money (Đ60.4)."""
    return membership.agency.kind == AgencyKind.FINANCE_DEPARTMENT


def may_see_funds(membership: Membership) -> bool:
    """May this person open the list of money in work (kinh phí)?"""
    if is_of_finance(membership):
        return True
    return membership.agency.kind in SETTLES and membership.role in (Role.FINANCE, Role.HEAD)
