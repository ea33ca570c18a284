"""Who sees forecasts, who records what they rest on, who proposes and does what prevents."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

SEES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER, Role.FINANCE})
WRITES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
WATCHING = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE})
NOT_YOURS = "Trang dự báo dành cho người giải quyết bồi thường, thủ trưởng, tài chính và người theo dõi."
NOT_TO_WRITE = "Việc này do người giải quyết bồi thường, thủ trưởng hoặc người theo dõi làm."


def may_see(membership: Membership) -> bool:
    """May this person look at forecasts? They rest on what the agency may see."""
    return membership.role in SEES


def may_write(membership: Membership) -> bool:
    """May this person record signals, propose measures and tell what was done?"""
    return membership.role in WRITES


def watches(membership: Membership) -> bool:
    """Does the agency look after the whole province (Đ73.3)?"""
    return membership.agency.kind in WATCHING


def may_speak_of(membership: Membership, agency_id: int, province: str) -> bool:
    """May this person record or propose something about that agency: their own, or any of the province they watch?"""
    if not may_write(membership):
        return False
    return membership.agency_id == agency_id or (watches(membership) and membership.agency.province == province)
