"""Who does what in coordination: the department of justice prepares the regulation and watches how it is kept, the
committee issues it; each agency answers for what it owes and presses for what it is owed."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

WORKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER, Role.FINANCE})
PREPARES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trang phối hợp dành cho người làm công tác bồi thường nhà nước của các cơ quan."
NOT_PREPARED = "Quy chế do Sở Tư pháp soạn, Ủy ban nhân dân tỉnh ban hành."
NOT_SPEAKING = "Việc này do thủ trưởng, người giải quyết bồi thường, tài chính hoặc người theo dõi của cơ quan làm."


def may_see(membership: Membership) -> bool:
    """May this person look at what agencies owe one another? Which of it, the queries say."""
    return membership.role in WORKS | {Role.RECEPTION}


def may_speak(membership: Membership) -> bool:
    """May this person ask, answer and press in the name of their agency?"""
    return membership.role in WORKS


def may_prepare(membership: Membership) -> bool:
    """May this person draft a regulation? At the department of justice, and at the committee who oversees the work."""
    if membership.role not in PREPARES:
        return False
    return membership.agency.kind in (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE)


def may_issue(membership: Membership) -> bool:
    """May this person record that it was issued? The head where it is prepared; who oversees at the committee."""
    if membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT:
        return membership.role == Role.HEAD
    return membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE and membership.role in (Role.OVERSEER, Role.HEAD)
