"""Acts of verification by the eight ways (NĐ 68 Đ14.1)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.law.work import verification_ways

from ..models import VerificationAct
from ..permissions import settles
from .writing import Pen, allow, chosen, past, text


@dataclass(frozen=True, slots=True)
class ActData:
    """One act: how, when, where, by whom and with whom, what it showed. `signed`: every participant signed the minutes
    or put a fingerprint under them. `corrects`: the number of an act that was noted wrongly."""

    way: str
    on: date
    result: str
    who: str = ""
    place: str = ""
    others: str = ""
    minutes: bool = False
    signed: bool = False
    corrects: int | None = None


@transaction.atomic
def note_act(
    case_code: str, given: ActData, *, membership: Membership, today: date, at: datetime | None = None
) -> VerificationAct:
    """Keep one act of verification. Refused: `NotFound`, `Forbidden` (not the settlement officer nor the head),
    `Invalid` (an unknown way, no result, a day to come, signatures without minutes)."""
    writer = Pen.take(case_code, membership, today, at)
    allow(settles(writer.standing), "Việc xác minh do người giải quyết bồi thường hoặc thủ trưởng cơ quan ghi (Đ45).")
    if given.signed and not given.minutes:
        raise Invalid("Có chữ ký, điểm chỉ thì phải có biên bản (NĐ 68 Đ14).")
    rows = VerificationAct.objects.filter(case=writer.case)
    if given.corrects is not None and not rows.filter(number=given.corrects).exists():
        raise Invalid("Không có lần xác minh mang số này để thay thế.")
    return VerificationAct.objects.create(
        case=writer.case,
        number=writer.case_count(VerificationAct) + 1,
        way=chosen(given.way, verification_ways(), "Cách thức xác minh"),
        on=past(given.on, "Ngày xác minh", today),
        place=text(given.place, "Địa điểm", 300, needed=False),
        who=text(given.who, "Người thực hiện", 200, needed=False) or membership.user.full_name,
        others=text(given.others, "Cùng với", 500, needed=False),
        result=text(given.result, "Kết quả", 4000),
        minutes=given.minutes,
        signed=given.signed,
        corrects=given.corrects,
        **writer.written,
    )
