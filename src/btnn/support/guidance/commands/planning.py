"""The year's plan of sessions face to face (TT 09/2019 Đ14.5): entries are added, replaced or dropped with a reason."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.contents import clean_text
from btnn.law.work.guiding import places

from ...errors import NotThere, NotYours, Unfit
from ..models import PlannedSession
from ..permissions import may_lead, side

BY_HEAD = "Kế hoạch hướng dẫn trực tiếp do Thủ trưởng cơ quan hướng dẫn lập (TT 09/2019, Đ14.5)."


@transaction.atomic
def plan_session(
    *,
    year: int,
    quarter: int,
    place: str,
    where: str,
    about: str,
    membership: Membership,
    today: date,
    replaces: int | None = None,
    reason: str = "",
    at: datetime | None = None,
) -> PlannedSession:
    """Add a session to the plan of a year, or put it in the place of another, with the reason. Refused: not the head
    (`NotYours`); a year that is over or far away, a place that Đ14.3 does not name, no words (`Unfit`)."""
    before = _current(replaces, membership) if replaces is not None else None
    if not may_lead(membership):
        raise NotYours(BY_HEAD)
    if not today.year <= year <= today.year + 1 or quarter not in (1, 2, 3, 4):
        raise Unfit(f"Chỉ lập kế hoạch cho năm {today.year} hoặc {today.year + 1}, theo quý.")
    if place not in places(side(membership), person=True):
        raise Unfit("Hãy chọn nơi tổ chức theo Điều 14.3 Thông tư 09/2019/TT-BTP.")
    said = clean_text(about[:1200])
    if not said or len(said) > 1000:
        raise Unfit("Hãy ghi nội dung buổi hướng dẫn (tối đa 1.000 ký tự).")
    return PlannedSession.objects.create(
        agency=membership.agency,
        year=year,
        quarter=quarter,
        place=place,
        where=clean_text(where)[:300],
        about=said,
        replaces=before,
        reason=_reason(reason) if before else "",
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def change_planned(
    key: int, reason: str, *, membership: Membership, today: date, at: datetime | None = None
) -> PlannedSession:
    """Drop an entry of the plan, with the reason. Refused as `plan_session` refuses; one that was held (`Unfit`)."""
    before = _current(key, membership)
    if not may_lead(membership):
        raise NotYours(BY_HEAD)
    if before.sessions.exists():
        raise Unfit("Buổi này đã được tổ chức hoặc đang chuẩn bị nên không bỏ khỏi kế hoạch.")
    return PlannedSession.objects.create(
        agency=membership.agency,
        year=before.year,
        quarter=before.quarter,
        place=before.place,
        where=before.where,
        about=before.about,
        replaces=before,
        dropped=True,
        reason=_reason(reason),
        actor=membership.user,
        at=at or timezone.now(),
    )


def _current(key: int, membership: Membership) -> PlannedSession:
    row = PlannedSession.objects.filter(pk=key, agency_id=membership.agency_id, replaced_by__isnull=True).first()
    if row is None or row.dropped:
        raise NotThere("Kế hoạch không có buổi này, hoặc đã được thay.")
    return row


def _reason(text: str) -> str:
    said = clean_text(text[:600])
    if not said or len(said) > 500:
        raise Unfit("Hãy ghi lý do thay đổi kế hoạch (tối đa 500 ký tự).")
    return said
