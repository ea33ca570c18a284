"""Open cases in which no limit of this person runs: nothing would remind of them, so my day lists them."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

from ..models import Case, CaseAgency, ScopeCapacity
from .visible import visible_cases

MOST_QUIET = 30


def quiet_cases(membership: Membership) -> list[Case]:
    """Unfinished cases of one's own agency without a running limit, oldest first; an officer's own only.
    Overseers and bodies that do not settle get none."""
    if membership.role == Role.OVERSEER:
        return []
    rows = visible_cases(membership).filter(settling_agency_id=membership.agency_id, closed=False, open_count=0)
    if membership.role == Role.OFFICER:
        rows = rows.filter(officer_id=membership.user_id)
    return list(rows.select_related("settling_agency", "officer").order_by("pk")[:MOST_QUIET])


def apologies_to_post(membership: Membership) -> list[Case]:
    """Cases whose newspaper pages a commune was sent and has not posted yet (NĐ 68 Đ25.5), oldest first. The Law sets
    no limit by which it must begin. Nothing for others."""
    if membership.agency.kind != AgencyKind.COMMUNE or membership.role == Role.OVERSEER:
        return []
    sent = CaseAgency.objects.filter(agency_id=membership.agency_id, capacity=ScopeCapacity.COMMUNE)
    rows = visible_cases(membership).filter(pk__in=sent.values("case_id"), honour="published")
    return list(rows.select_related("settling_agency", "officer").order_by("pk")[:MOST_QUIET])
