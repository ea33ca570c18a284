"""Who does what with plans: a province's is prepared by its department of justice and issued by its committee; any
agency makes its own; whoever is named in a task reports on it."""

from __future__ import annotations

from btnn.agencies.queries import Agency, AgencyKind, Membership, Role

WORKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER, Role.FINANCE})
PREPARES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trang kế hoạch dành cho người giải quyết bồi thường, thủ trưởng, tài chính và người theo dõi."


def may_see(membership: Membership) -> bool:
    """May this person look at plans at all? Which of them, the queries say."""
    return membership.role in WORKS | {Role.RECEPTION}


def may_draft(membership: Membership) -> bool:
    """May this person begin a plan, of their own agency or of the province that they prepare plans for?"""
    return membership.role in PREPARES


def may_prepare(membership: Membership, prepared_by_id: int) -> bool:
    """May this person change a draft, send it for opinions? Whoever works at the agency that prepares it."""
    return membership.role in PREPARES and membership.agency_id == prepared_by_id


def may_issue(membership: Membership, agency: Agency, prepared_by_id: int) -> bool:
    """May this person record that the plan was issued? The head where it is prepared; for a committee also who oversees
    the work there."""
    if membership.role == Role.HEAD:
        return membership.agency_id in (agency.pk, prepared_by_id)
    return (
        membership.role == Role.OVERSEER
        and membership.agency_id == agency.pk
        and agency.kind == AgencyKind.PEOPLE_COMMITTEE
    )


def may_report(membership: Membership) -> bool:
    """May this person speak for their agency, on a draft or on a task that it takes part in?"""
    return membership.role in WORKS


def may_urge(membership: Membership, agency_id: int, prepared_by_id: int) -> bool:
    """May this person urge others, ask them for reports besides, amend the plan, account for it? Whoever works at one
    of the two agencies that make it."""
    return membership.role in PREPARES and membership.agency_id in (agency_id, prepared_by_id)
