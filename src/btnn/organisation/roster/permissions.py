"""Who does what with rosters: an agency keeps its own; whoever looks after others sees theirs and reminds them."""

from __future__ import annotations

from btnn.agencies.queries import Membership, Role
from btnn.agencies.queries.overseen import of_the_province

KEEPS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER, Role.FINANCE})
REMINDS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trang đội ngũ dành cho người làm công tác bồi thường và lãnh đạo của cơ quan."
KEEPER = "Đội ngũ của cơ quan do người giải quyết bồi thường, thủ trưởng, người theo dõi hoặc tài chính ghi."
REMINDER = "Việc nhắc rà soát đội ngũ do Sở Tư pháp, Ủy ban nhân dân cấp tỉnh hoặc cơ quan cấp trên làm."


def may_see(membership: Membership) -> bool:
    """May this person look at rosters at all? Whose, the queries say."""
    return membership.role in KEEPS | {Role.RECEPTION}


def may_keep(membership: Membership, agency_id: int | None = None) -> bool:
    """May this person write in a roster, that of their own agency only?"""
    return membership.role in KEEPS and agency_id in (None, membership.agency_id)


def may_remind(membership: Membership) -> bool:
    """May this person remind other agencies? Whom, the command says."""
    return membership.role in REMINDS


def manages_the_province(membership: Membership) -> bool:
    """Is it this person's work to see that every agency of the province looks through its roster?"""
    return may_remind(membership) and of_the_province(membership.agency)
