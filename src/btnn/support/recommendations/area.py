"""Recommendations in the year's work."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty
from btnn.support.urging.bodies import speaks_for

from . import standing
from .permissions import may_see
from .queries import Seen, recommendations


def duties(membership: Membership, today: date) -> list[Duty]:
    """Recommendations to answer, and one's own to follow to their end."""
    told = (_duty(one, membership) for one in recommendations(membership, today))
    return [duty for duty in told if duty is not None][:100]


def _duty(one: Seen, membership: Membership) -> Duty | None:
    row, url, key = one.row, reverse("recommendations:one", args=[one.row.pk]), f"recommendation:{one.row.pk}"
    if row.agency_id == membership.agency_id:
        if one.state == standing.SENT:
            return Duty(key, "Chờ phản hồi kiến nghị", url, row.reply_by, row.basis, row.to_name, row.subject)
        return Duty(key, one.act, url, None, row.basis, about=row.subject) if one.act else None
    if speaks_for(membership.agency, row.to_agency) and one.state in (standing.SENT, standing.OVERDUE):
        return Duty(key, "Trả lời kiến nghị, yêu cầu", url, row.reply_by, row.basis, about=row.subject)
    return None


AREA = Area(
    "recommendations",
    "Kiến nghị, yêu cầu",
    "Kháng nghị bản án, hủy quyết định, xem lại hoàn trả, xử lý vi phạm",
    "recommendations:list",
    may_see,
    duties,
)
