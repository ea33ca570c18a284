"""Who does what with training: any agency holds its own and answers invitations; who sees which, the queries say."""

from __future__ import annotations

from btnn.agencies.queries import Membership, Role

HOLDS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
WORKS = HOLDS | {Role.FINANCE}
NOT_YOURS = "Trang tập huấn, phổ biến dành cho người làm công tác bồi thường và lãnh đạo của cơ quan."
HOLDER = "Lớp, hội nghị do người giải quyết bồi thường, thủ trưởng hoặc người theo dõi của cơ quan tổ chức ghi."
INVITED = "Lời mời do thủ trưởng hoặc người làm công tác bồi thường của cơ quan được mời trả lời."


def may_see(membership: Membership) -> bool:
    """May this person look at training at all, and do exercises?"""
    return membership.role in WORKS | {Role.RECEPTION}


def may_hold(membership: Membership, agency_id: int | None = None) -> bool:
    """May this person plan training of their agency, record what became of it, make exercises?"""
    return membership.role in HOLDS and agency_id in (None, membership.agency_id)


def may_answer(membership: Membership) -> bool:
    """May this person answer an invitation for their agency?"""
    return membership.role in WORKS
