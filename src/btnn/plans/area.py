"""Plans in the year's work: drafts that wait for a word, obligations of issued plans, plans to be derived, accounts."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from .duties import carried_out_duties, draft_duties, plan_duties, year_end_duties
from .permissions import may_see
from .queries.working import Working, working

MOST = 100


def duties(membership: Membership, today: date) -> list[Duty]:
    """Drafts that wait for this agency's opinion, obligations of plans that it answers for or takes part in, plans of
    its own to be made, the account of the year; where it makes a plan, what others owe. At most a hundred."""
    if not may_see(membership):
        return []
    found = working(membership, today)
    return nearest_first(list(_all(found, membership, today)))[:MOST]


def _all(found: Working, membership: Membership, today: date) -> Iterator[Duty]:
    for plan in found.drafts:
        yield from draft_duties(plan, found, membership, today)
    for plan in found.issued:
        yield from plan_duties(plan, found, membership, today)
        yield from carried_out_duties(plan, found, membership, today)
        yield from year_end_duties(plan, found, membership, today)


AREA = Area("plans", "Kế hoạch năm", "Nhiệm vụ, cơ quan chủ trì, thời gian, tiến độ", "plans:list", may_see, duties)
