"""Complaints and denunciations in the year's work: whom to name, what is due by their own laws. No name in any line."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from .permissions import HANDLES, directs, may_see
from .queries import Row, rows

MOST = 100
NEXT = {
    "received": "Giao người xử lý đơn",
    "assigned": "Xem xét thụ lý đơn",
    "accepted": "Xác minh, giải quyết đơn",
    "verified": "Giải quyết đơn",
    "decided": "Gửi kết quả giải quyết đơn",
}


def duties(membership: Membership, today: date) -> list[Duty]:
    """What is to be done by this person: the head for what nobody was named for, the handler for theirs."""
    if membership.role not in HANDLES:
        return []
    found = [one for one in rows(membership, None, today, going_on=True) if _is_mine(one, membership)]
    return nearest_first([_duty(one) for one in found])[:MOST]


def _is_mine(row: Row, membership: Membership) -> bool:
    return directs(membership) or row.handler_id == membership.user_id


def _duty(row: Row) -> Duty:
    running = row.standing.running
    return Duty(
        f"complaints:{row.complaint.pk}",
        NEXT.get(row.standing.state, "Xử lý đơn"),
        reverse("complaints:complaint", args=[row.complaint.pk]),
        running.due if running else None,
        running.source if running else "Luật 10/2017 Đ15.10",
        about=row.complaint.title,
    )


AREA = Area(
    "complaints",
    "Khiếu nại, tố cáo",
    "Sổ đơn hạn chế người xem, hạn theo luật riêng, số liệu không có tên",
    "complaints:list",
    may_see,
    duties,
)
