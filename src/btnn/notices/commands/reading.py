"""A person reads: notices are marked, never taken away."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound

from ..models import Notice
from ..queries import notices_of

NOT_THERE = "Không tìm thấy thông báo này trong các thông báo của bạn."


@transaction.atomic
def mark_read(membership: Membership, notice_id: int, *, now: datetime) -> Notice:
    """One notice has been read; a second time changes nothing. Refused (`NotFound`): not one of this person's."""
    notice = notices_of(membership).filter(pk=notice_id).first()
    if notice is None:
        raise NotFound(NOT_THERE)
    if notice.read_at is None:
        notice.read_at = now
        notice.save(update_fields=["read_at"])
    return notice


def open_notice(membership: Membership, notice_id: int, *, now: datetime) -> tuple[str, str, int]:
    """Follow a notice: it counts as read. Out: the code of its case, what it is about, and the number of that.
    Refused (`NotFound`) as `mark_read` does."""
    notice = mark_read(membership, notice_id, now=now)
    return notice.case.code, notice.about, notice.number


@transaction.atomic
def mark_all_read(membership: Membership, up_to: int, *, now: datetime) -> int:
    """All that the person had before them, up to the newest one shown; how many were unread."""
    mine = Notice.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id, read_at__isnull=True)
    return mine.filter(pk__lte=up_to).update(read_at=now)
