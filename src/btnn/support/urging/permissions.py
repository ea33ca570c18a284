"""Who watches and urges: the Ministry of Justice, a province's committee and its department of justice (Luật Đ73.2e,
Đ73.3d, Đ73.4); who answers: any body that was written to."""

from __future__ import annotations

from btnn.agencies.queries import Membership, Role

from .bodies import manager

WATCHES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
ANSWERS = frozenset({Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.FINANCE, Role.OVERSEER})
NOT_YOURS = "Theo dõi, đôn đốc là việc của Sở Tư pháp, Ủy ban nhân dân cấp tỉnh và Bộ Tư pháp (Luật Đ73)."
NOT_FOR_YOU = "Trang này dành cho người làm công tác bồi thường của cơ quan."
NOT_ANSWERED_BY_YOU = "Trả lời do cơ quan nhận văn bản gửi, hoặc do cơ quan đã gửi văn bản ghi lại."


def may_watch(membership: Membership) -> bool:
    """May this person watch cases, urge, demand reports?"""
    return bool(manager(membership.agency)) and membership.role in WATCHES


def may_see(membership: Membership) -> bool:
    """May this person see the letters that their agency sent or received?"""
    return membership.role in ANSWERS


def may_answer(membership: Membership) -> bool:
    """May this person answer for their agency?"""
    return membership.role in ANSWERS
