"""Who does what with guidance: any agency asks (TT 08/2019 Đ3), the Ministry and the departments of justice guide, the
agencies that were written to answer."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

from ..permissions import GUIDES, may_direct, may_register, may_see_questions

__all__ = ["may_ask", "may_guide", "may_lead", "may_register", "may_reply", "may_see", "may_work", "side"]

SPEAKS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trang hướng dẫn nghiệp vụ dành cho người làm công tác bồi thường của cơ quan."
NOT_ASKING = "Đề nghị hướng dẫn do thủ trưởng, người giải quyết bồi thường hoặc người theo dõi gửi."
NOT_GUIDING = "Trang này dành cho Sở Tư pháp, Bộ Tư pháp hướng dẫn (TT 09/2019/TT-BTP, Đ5, Đ7)."
NOT_LEADING = "Kế hoạch hướng dẫn trực tiếp do Thủ trưởng cơ quan hướng dẫn lập (TT 09/2019/TT-BTP, Đ14.5)."


def may_see(membership: Membership) -> bool:
    """May this person look at guidance at all? Which of it, the queries say."""
    return membership.role in SPEAKS or membership.role == Role.RECEPTION


def may_ask(membership: Membership) -> bool:
    """May this person ask for guidance in the name of their agency, and withdraw what it asked?"""
    return membership.role in SPEAKS


def may_guide(membership: Membership) -> bool:
    """May this person see the work on requests from within? Whoever works at a body that guides."""
    return may_see_questions(membership)


def may_lead(membership: Membership) -> bool:
    """May this person name a team, plan sessions? The head of a body that guides (Đ12.3, Đ14.2a)."""
    return may_direct(membership)


def may_work(membership: Membership, officer_id: int | None) -> bool:
    """May this person do the work on a request? Whoever was appointed for it, and the head."""
    if membership.agency.kind not in GUIDES:
        return False
    return may_direct(membership) or (membership.role == Role.OFFICER and membership.user_id == officer_id)


def may_reply(membership: Membership) -> bool:
    """May this person answer a letter in the name of their agency?"""
    return membership.role in SPEAKS or membership.role == Role.FINANCE


def side(membership: Membership) -> str:
    """`ministry` or `province`, as the guiding body is."""
    return "ministry" if membership.agency.kind == AgencyKind.MINISTRY else "province"
