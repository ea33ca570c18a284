"""Open cases in which no limit runs: nothing would remind of them, so my day lists them."""

from __future__ import annotations

from btnn.agencies.queries import Membership, Role

from ..models import Case
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
