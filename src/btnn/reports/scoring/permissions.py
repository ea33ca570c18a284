"""Who scores: the department of justice its province, the Ministry of Justice what was sent to it; the committee of the
province looks on."""

from __future__ import annotations

from btnn.agencies.queries import Agency, AgencyKind, Membership, Role

WORKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
MINISTRY_NAME = "Bộ Tư pháp"
NOT_YOURS = "Trang chấm điểm dành cho Sở Tư pháp, Ủy ban nhân dân cấp tỉnh và Bộ Tư pháp."
NOT_TO_SCORE = "Điểm tự chấm do Sở Tư pháp ghi; điểm của Bộ Tư pháp do Bộ Tư pháp ghi."
HEAD_ONLY = "Chốt, gửi và trả lời điểm do thủ trưởng hoặc người theo dõi công tác này làm."


def is_ministry_of_justice(agency: Agency) -> bool:
    """Is this the Ministry that scores?"""
    return agency.kind == AgencyKind.MINISTRY and agency.name.startswith(MINISTRY_NAME)


def keeps(membership: Membership) -> bool:
    """Does this person score their own province?"""
    return membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT and membership.role in WORKS


def assesses(membership: Membership) -> bool:
    """Does this person score provinces for the Ministry?"""
    return is_ministry_of_justice(membership.agency) and membership.role in WORKS


def may_see(membership: Membership) -> bool:
    """May this person look at scores? Which ones, the queries say."""
    looks_on = membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE and membership.role in WORKS
    return keeps(membership) or assesses(membership) or looks_on


def may_answer(membership: Membership) -> bool:
    """May this person score lines, for the one side or the other?"""
    return keeps(membership) or assesses(membership)


def may_close(membership: Membership) -> bool:
    """May this person freeze, send, agree: the head, or who oversees the work?"""
    return may_answer(membership) and membership.role in (Role.HEAD, Role.OVERSEER)
