"""Who publishes figures: the Department of Justice of a province for its province (Đ73.2)."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

NOT_YOURS = "Số liệu của tỉnh do người theo dõi hoặc lãnh đạo Sở Tư pháp công bố (Đ73.2)."
LOOKERS = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.MINISTRY})


def may_look(membership: Membership) -> bool:
    """The page of publishing: those who oversee or lead a Department of Justice or a ministry."""
    return membership.role in (Role.OVERSEER, Role.HEAD) and membership.agency.kind in LOOKERS


def may_publish(membership: Membership) -> bool:
    """A province's figures by its Department of Justice; the country's are published at the command line."""
    return may_look(membership) and membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT
