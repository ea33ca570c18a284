"""Training in the year's work."""

from __future__ import annotations

from datetime import date, timedelta

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from .models import Activity, Invitation
from .permissions import may_answer, may_hold, may_see
from .queries.seen import views
from .standing import CANCELLED, HELD

AHEAD = 21  # days before an activity from which it is told
BACK = 400  # days: what was planned longer ago is history
BASIS = "Bồi dưỡng kỹ năng, nghiệp vụ (Đ73.3a); kế hoạch công tác bồi thường của năm"
INVITATION = "Lời mời của cơ quan tổ chức"


def duties(membership: Membership, today: date) -> list[Duty]:
    """Invitations to answer, activities to hold or to record, agencies that have not answered ours. Six queries."""
    found = []
    if may_answer(membership):
        found += _invitations(membership, today)
    if may_hold(membership):
        found += _own(membership, today)
    return nearest_first(found)[:100]


def _invitations(membership: Membership, today: date) -> list[Duty]:
    rows = Invitation.objects.filter(agency_id=membership.agency_id, on__gt=today - timedelta(days=BACK))
    open_rows = rows.filter(reply__isnull=True).select_related("activity", "host")
    over = {one.row.pk for one in views(Activity.objects.filter(invitations__in=open_rows), today)
            if one.state in (HELD, CANCELLED)}  # fmt: skip
    return [
        Duty(
            f"invitation:{row.pk}",
            "Trả lời lời mời, cử người dự",
            reverse("training:activity", args=[row.activity_id]),
            row.reply_by,
            INVITATION,
            about=f"{row.activity.title}, {row.host.name}",
        )
        for row in open_rows
        if row.activity_id not in over
    ]


def _own(membership: Membership, today: date) -> list[Duty]:
    first, last = today - timedelta(days=BACK), today + timedelta(days=3 * 366)
    rows = Activity.objects.filter(agency_id=membership.agency_id, planned_on__range=(first, last))
    known = {one.row.pk: one for one in views(rows, today) if one.state not in (HELD, CANCELLED)}
    found = []
    for one in known.values():
        if one.planned_on > today + timedelta(days=AHEAD):
            continue
        act = "Ghi kết quả tổ chức" if one.planned_on < today else "Tổ chức"
        url = reverse("training:activity", args=[one.row.pk])
        found.append(Duty(f"activity:{one.row.pk}", f"{act}: {one.row.title}", url, one.planned_on, BASIS))
    silent: dict[int, list[Invitation]] = {}
    for row in Invitation.objects.filter(activity_id__in=known, reply__isnull=True).order_by("reply_by"):
        silent.setdefault(row.activity_id, []).append(row)
    for key, waiting in silent.items():
        found.append(
            Duty(
                f"replies:{key}",
                "Trả lời lời mời, cử người dự",
                reverse("training:activity", args=[key]),
                waiting[0].reply_by,
                INVITATION,
                waits_on=f"{len(waiting)} cơ quan được mời",
                about=known[key].row.title,
            )
        )
    return found


AREA = Area(
    "training",
    "Tập huấn, phổ biến",
    "Lớp, hội nghị, tài liệu, bài tập tình huống; ai đã dự, chi phí, đánh giá; cần dạy gì cho ai",
    "training:list",
    may_see,
    duties,
)
