"""Who does what with complaints and denunciations: taken in by whoever receives, directed by the head, handled by whom
the head names. Nobody else sees one, unless given access for a reason."""

from __future__ import annotations

from collections.abc import Iterable

from btnn.agencies.queries import AgencyKind, Membership, Role

from .models import Access, Complaint, ComplaintStep, Step

RECEIVES = frozenset({Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.OVERSEER})
HANDLES = frozenset({Role.OFFICER, Role.OVERSEER, Role.HEAD})
NOT_YOURS = "Trang khiếu nại, tố cáo dành cho bộ phận tiếp nhận, người giải quyết, thủ trưởng và người theo dõi."
BY_HEAD = "Việc này do Thủ trưởng cơ quan làm."


def may_see(membership: Membership) -> bool:
    """May this person open the room at all? Which of them, `opens` says."""
    return membership.role in RECEIVES


def may_register(membership: Membership) -> bool:
    """May this person put one in the register?"""
    return membership.role in RECEIVES


def may_count(membership: Membership) -> bool:
    """May this person see how many there are, without names?"""
    return membership.role in HANDLES


def directs(membership: Membership) -> bool:
    """Does this person direct the work: name who handles it, give access, pass it on? The head; at a People's Committee
    whoever oversees the work for it."""
    return membership.role == Role.HEAD or (
        membership.role == Role.OVERSEER and membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE
    )


def handler_of(steps: Iterable[ComplaintStep]) -> int | None:
    """Who was named last to handle it; `steps` in the order in which they were recorded."""
    named = [one.officer_id for one in steps if one.step == Step.ASSIGNED]
    return named[-1] if named else None


def let_in(accesses: Iterable[Access]) -> set[int]:
    """Who has been given access and still has it; `accesses` in the order in which they were recorded."""
    last: dict[int, bool] = {}
    for one in accesses:
        last[one.user_id] = one.given
    return {user for user, given in last.items() if given}


def opens(
    membership: Membership, complaint: Complaint, steps: Iterable[ComplaintStep], accesses: Iterable[Access]
) -> bool:
    """May this person see it: who directs, who handles it, who was given access, at the agency that has it."""
    if membership.agency_id != complaint.agency_id or not may_see(membership):
        return False
    return directs(membership) or membership.user_id in {handler_of(steps), *let_in(accesses)}


def may_handle(membership: Membership, complaint: Complaint, steps: Iterable[ComplaintStep]) -> bool:
    """May this person record what is done with it? Who directs, and who was named."""
    if membership.agency_id != complaint.agency_id or membership.role not in HANDLES:
        return False
    return directs(membership) or membership.user_id == handler_of(steps)
