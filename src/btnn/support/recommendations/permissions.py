"""Who recommends: those who manage this work (Luật Đ73.2–4), as they watch it; who answers: any body written to."""

from __future__ import annotations

from btnn.agencies.queries import Membership
from btnn.support.urging.permissions import may_answer, may_watch

NOT_YOURS = "Kiến nghị, yêu cầu do Sở Tư pháp, Ủy ban nhân dân cấp tỉnh hoặc Bộ Tư pháp lập (Luật Đ73)."
NOT_FOR_YOU = "Trang này dành cho người làm công tác bồi thường của cơ quan."


def may_recommend(membership: Membership) -> bool:
    """May this person make recommendations?"""
    return may_watch(membership)


def may_see(membership: Membership) -> bool:
    """May this person see the recommendations that their agency made or got?"""
    return may_answer(membership)
