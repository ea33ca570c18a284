"""Forecast and prevention in the year's work."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty

from .permissions import may_see
from .queries import due_measures

BASIS = "Luật 10/2017/QH14, Đ73.3; kế hoạch năm"


def duties(membership: Membership, today: date) -> list[Duty]:
    """Measures of prevention that are not done yet: ours to do, or asked of another agency. One query."""
    return [
        Duty(
            key=f"measure:{row.pk}",
            title=f"Phòng ngừa: {row.get_kind_display().lower()}",
            url=reverse("forecast:measure", args=[row.pk]),
            due=row.due_on,
            basis=BASIS,
            waits_on="" if row.to_id == membership.agency_id else row.to.name,
            about=row.cause_words,
        )
        for row in due_measures(membership)
    ]


AREA = Area(
    "forecast", "Dự báo, phòng ngừa", "Yêu cầu và tiền dự kiến, nguyên nhân lặp lại, biện pháp", "forecast:expected",
    may_see, duties,
)  # fmt: skip
