"""Who of an agency deals with the people of a case on the public side, by the same standing as for events."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.cases.permissions import deals_with_people

__all__ = ["NOT_YOURS", "answers_complaints", "deals_with_people"]

HANDLES_COMPLAINTS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trao đổi với người yêu cầu do bộ phận tiếp nhận, người giải quyết bồi thường hoặc thủ trưởng làm."


def answers_complaints(membership: Membership) -> bool:
    """May this person see and answer what people complain of? At the Department of Justice, which watches and urges
    (Đ73.3)."""
    return membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT and membership.role in HANDLES_COMPLAINTS
