"""Who works with the money of a year: the finance body leads, the department of justice and the committee of its
province see the whole, every agency its own part."""

from __future__ import annotations

from btnn.agencies.queries import SETTLING_KINDS, Agency, AgencyKind, Level, Membership, Role

NOT_YOURS = (
    "Kinh phí năm dành cho cơ quan tài chính, Sở Tư pháp, Ủy ban nhân dân cấp tỉnh, và thủ trưởng, kế toán của cơ quan "
    "giải quyết bồi thường."
)
NOT_LEADING = "Việc này do người làm tài chính hoặc thủ trưởng cơ quan tài chính ghi (Luật Đ61, Đ63.2)."
NOT_DECIDING = "Quyết định về dự toán do cơ quan tài chính hoặc Ủy ban nhân dân cấp tỉnh ghi."
NOT_SUBMITTING = "Nhu cầu và khoản chi của cơ quan do thủ trưởng hoặc kế toán của cơ quan đó ghi."
OVERSEES = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE})
SPEAKS = frozenset({Role.HEAD, Role.FINANCE})


def is_fund(agency: Agency) -> bool:
    """Does the agency pay out compensation money (Đ60.4)?"""
    return bool(agency.kind == AgencyKind.FINANCE_DEPARTMENT)


def oversees(agency: Agency, fund: Agency) -> bool:
    """Does the agency see the whole of that body's budget: the department of justice, the committee of its province?"""
    return bool(
        agency.kind in OVERSEES and fund.level != Level.CENTRAL and agency.province and agency.province == fund.province
    )


def may_see(membership: Membership) -> bool:
    """May this person open the money of the year? Which part of it, the queries say."""
    if membership.role in (Role.ADMINISTRATOR, Role.RECEPTION, Role.PORTAL):
        return False
    kind = membership.agency.kind
    if kind in OVERSEES or is_fund(membership.agency):
        return True
    return kind in SETTLING_KINDS and membership.role in SPEAKS


def may_lead(membership: Membership) -> bool:
    """May this person guide, estimate, settle?"""
    return is_fund(membership.agency) and membership.role in SPEAKS


def may_decide(membership: Membership) -> bool:
    """May this person record what was decided on the money?"""
    committee = membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE
    return may_lead(membership) or (committee and membership.role in SPEAKS | {Role.OVERSEER})


def may_submit(membership: Membership) -> bool:
    """May this person say what their agency needs, and what it spent outside of cases?"""
    if is_fund(membership.agency):
        return False
    if membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT:  # it proposes what the plan costs
        return membership.role in SPEAKS | {Role.OFFICER, Role.OVERSEER}
    return membership.agency.kind in SETTLING_KINDS and membership.role in SPEAKS


def may_read_whole(membership: Membership) -> bool:
    """May this person see the whole of a budget?"""
    return may_see(membership) and (is_fund(membership.agency) or membership.agency.kind in OVERSEES)
