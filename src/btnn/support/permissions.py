"""Who does what with questions: the ministry and the departments of justice guide (TT 09/2019 Đ5, Đ7)."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

GUIDES = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.MINISTRY})
WORKS = frozenset({Role.RECEPTION, Role.OFFICER, Role.HEAD})


def may_see_questions(membership: Membership) -> bool:
    """May this person see the questions of their agency? Whoever works at a body that guides."""
    return membership.agency.kind in GUIDES and membership.role in WORKS | {Role.OVERSEER}


def may_register(membership: Membership) -> bool:
    """May this person put a question in the register that came by the counter or by post (Đ10.1)?"""
    return membership.agency.kind in GUIDES and membership.role in WORKS


def may_direct(membership: Membership) -> bool:
    """May this person appoint who answers, refuse, pass on and publish? The head (Đ10.2, Đ12.3)."""
    return membership.agency.kind in GUIDES and membership.role == Role.HEAD


def may_answer(membership: Membership, officer_id: int | None) -> bool:
    """May this person answer? Whoever was appointed, or the head."""
    return may_direct(membership) or (
        membership.agency.kind in GUIDES
        and membership.role == Role.OFFICER
        and officer_id is not None
        and membership.user_id == officer_id
    )
