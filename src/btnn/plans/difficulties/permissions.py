"""Who does what with difficulties: every agency raises them, the department of justice (for the centre the Ministry)
gathers and studies them, answers or proposes; the Committee and the Ministry decide on what was taken up to them."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

WORKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER, Role.FINANCE, Role.RECEPTION})
GATHERERS = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.MINISTRY})
DECIDERS = frozenset({AgencyKind.PEOPLE_COMMITTEE, AgencyKind.MINISTRY})
SPEAKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trang khó khăn, vướng mắc dành cho người làm công tác bồi thường của cơ quan."
NOT_GATHERING = "Khó khăn, vướng mắc do Sở Tư pháp (ở trung ương: Bộ Tư pháp) tổng hợp, nghiên cứu, đề xuất."
NOT_SIGNING = "Giải đáp và văn bản đề xuất do người giải quyết hoặc thủ trưởng của cơ quan tổng hợp ghi."


def may_see(membership: Membership) -> bool:
    """May this person look at difficulties? Which of them, the queries say."""
    return membership.role in WORKS


def may_raise(membership: Membership) -> bool:
    """May this person raise a difficulty? Whoever works there meets them."""
    return membership.role in WORKS


def may_look_over(membership: Membership) -> bool:
    """May this person see what is gathered? At a body that gathers."""
    return membership.agency.kind in GATHERERS and membership.role in SPEAKS


def may_gather(membership: Membership) -> bool:
    """May this person gather difficulties into themes, answer and propose?"""
    return membership.agency.kind in GATHERERS and membership.role in (Role.OFFICER, Role.HEAD)


def may_decide(membership: Membership) -> bool:
    """May this person say what came of a demand made to their agency?"""
    return membership.agency.kind in DECIDERS and membership.role in SPEAKS
