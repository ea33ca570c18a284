"""Plans in the year's work."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty

from .permissions import may_see


def duties(membership: Membership, today: date) -> list[Duty]:
    """Drafts that wait for this agency's opinion, obligations of plans that it answers for."""
    return []


AREA = Area("plans", "Kế hoạch năm", "Nhiệm vụ, cơ quan chủ trì, thời gian, tiến độ", "plans:list", may_see, duties)
