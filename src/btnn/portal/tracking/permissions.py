"""Who of an agency deals with the people of a case on the public side, by the same standing as for events."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role
from btnn.cases.permissions import Standing, may_record

HANDLES_COMPLAINTS = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
NOT_YOURS = "Trao đổi với người yêu cầu do bộ phận tiếp nhận, người giải quyết bồi thường hoặc thủ trưởng làm."


def deals_with_people(standing: Standing) -> bool:
    """May this person send papers to the people of the case and deal with what they send? Whoever may note that a
    paper arrived; at the Department of Justice, while it determines the agency, whoever takes in dossiers."""
    if standing.role == Role.PORTAL:
        return False
    return may_record(standing, "document_delivered") or may_record(standing, "dossier_transferred")


def answers_complaints(membership: Membership) -> bool:
    """May this person see and answer what people complain of? At the Department of Justice, which watches and urges
    (Đ73.3)."""
    return membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT and membership.role in HANDLES_COMPLAINTS
