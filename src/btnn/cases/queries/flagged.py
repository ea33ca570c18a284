"""Unfinished cases in hand in which something is to be mended, for my day."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership, Role

from .case_file import CaseFile, case_file
from .visible import visible_cases

MOST_FLAGGED = 5
OF_THE_COUNTER = (Role.OFFICER, Role.HEAD, Role.RECEPTION)


def flagged_cases(membership: Membership, today: date) -> list[CaseFile]:
    """The cases that the agency settles and that carry findings, nearest due first; an officer's own only. Nothing for
    who records no more than money or only watches. One query, and four for each case."""
    if membership.role not in OF_THE_COUNTER:
        return []
    rows = visible_cases(membership).filter(settling_agency_id=membership.agency_id, closed=False, finding_count__gt=0)
    if membership.role == Role.OFFICER:
        rows = rows.filter(officer_id=membership.user_id)
    codes = rows.order_by("next_due", "pk").values_list("code", flat=True)[:MOST_FLAGGED]
    return [case_file(membership, code, today) for code in codes]
