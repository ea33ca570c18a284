"""Who may do what of the work around the steps, by the same standing as for events.

Asking, inviting and calling meetings go with the acts of the settlement officer (Đ45, Đ46) or with determining the
agency (NĐ 68 Đ33); what comes in is noted at the counter; an agency that was asked answers for itself.
"""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Role
from btnn.cases.permissions import Standing, may_record
from btnn.cases.queries import body_now

SETTLING, DETERMINING = "settling", "determining"


def settles(standing: Standing) -> bool:
    """The settlement officer of the case, or the head of the settling agency."""
    return may_record(standing, "opinion_requested")


def determines(standing: Standing) -> bool:
    """Those of the Department of Justice who determine the agency."""
    return may_record(standing, "agency_determined")


def may_work(standing: Standing, side: str) -> bool:
    """May this person ask, call or invite for that side (`settling`, `determining`, `either`)?"""
    by_side = {SETTLING: settles(standing), DETERMINING: determines(standing)}
    return any(by_side.values()) if side == "either" else by_side[side]


def may_note(standing: Standing) -> bool:
    """May this person note what comes in: deliveries, answers on paper?"""
    return settles(standing) or determines(standing) or may_record(standing, "opinion_received")


def may_pay(standing: Standing) -> bool:
    """The head completes the payment for a valuation (NĐ 68 Đ17.4b–c), the accountant with him."""
    return may_record(standing, "advance_paid")


def stands_for(standing: Standing, agency_id: int | None, case_id: int) -> bool:
    """Is this person at the agency that a paper of the case names, or at the one that came after it there?"""
    own = standing.membership.agency_id
    return agency_id == own or (agency_id in standing.predecessors and body_now(case_id, agency_id) == own)


def may_speak_for(standing: Standing, agency_id: int | None, case_id: int) -> bool:
    """May this person answer for the agency that was asked in a case? Not who only watches."""
    return standing.role != Role.OVERSEER and stands_for(standing, agency_id, case_id)


def may_report_difficulty(standing: Standing) -> bool:
    """Everybody who works in the case meets difficulties."""
    return bool(standing.capacities) and standing.role != Role.OVERSEER


def may_answer_difficulty(standing: Standing) -> bool:
    """The Department of Justice guides and answers (Đ73.3c); the head of the settling agency for the own agency."""
    if standing.membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT:
        return standing.role in (Role.OFFICER, Role.HEAD)
    return settles(standing) and standing.role == Role.HEAD
