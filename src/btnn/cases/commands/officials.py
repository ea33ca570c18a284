"""Where an official who caused harm works now: recorded as it changes, one row each time."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership

from ..contents import clean_text
from ..errors import Forbidden, Invalid, NotFound
from ..models import OfficialPost, PartyCapacity, PostKind
from ..permissions import may_keep_parties
from ..standing import in_force, standing_in
from .parties import NOT_YOURS
from .recording import locked

NEEDS_EMPLOYER = (PostKind.WORKING, PostKind.RETIRED)


@transaction.atomic
def record_post(
    case_code: str,
    party: int,
    *,
    kind: str,
    since: date,
    membership: Membership,
    today: date,
    employer: str = "",
    note: str = "",
    at: datetime | None = None,
) -> OfficialPost:
    """From `since` on the official works at `employer`, draws a pension from it, has left, or is dead.

    Refused, with nothing written: `NotFound`, `Forbidden`, `Invalid` (no official, a day to come, one who works or
    draws a pension nowhere).
    """
    in_force(membership, today)
    case = locked(case_code)
    if not may_keep_parties(standing_in(case, membership)):
        raise Forbidden(NOT_YOURS)
    row = case.parties.filter(pk=party).first()
    if row is None:
        raise NotFound("Vụ việc không có người này.")
    if row.capacity != PartyCapacity.OFFICER_IN_CHARGE:
        raise Invalid("Chỉ ghi nơi công tác cho người thi hành công vụ gây thiệt hại.")
    if kind not in PostKind.values:
        raise Invalid("Hãy chọn tình trạng công tác.")
    if since > today:
        raise Invalid(f"Ngày {since:%d/%m/%Y} chưa đến; chỉ ghi việc đã xảy ra.")
    employer, note = clean_text(employer), clean_text(note)
    if kind in NEEDS_EMPLOYER and not employer:
        raise Invalid("Hãy ghi cơ quan, tổ chức đang sử dụng người này, hoặc cơ quan bảo hiểm xã hội trả lương hưu.")
    if len(employer) > 300 or len(note) > 300:
        raise Invalid("Nơi công tác, căn cứ: mỗi mục tối đa 300 ký tự.")
    return OfficialPost.objects.create(
        case=case,
        party=row,
        kind=kind,
        employer=employer if kind in NEEDS_EMPLOYER else "",
        since=since,
        note=note,
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
    )
