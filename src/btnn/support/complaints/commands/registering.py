"""Putting a complaint or a denunciation in the register; whoever sent it is sealed away in the same transaction."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.db.models import Max
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Agency, Membership
from btnn.cases import wall
from btnn.cases.queries import visible_cases
from btnn.folding import fold
from btnn.refusals import NotYours, Unfit

from ..models import Complaint, Kind, Theme, Urgency
from ..permissions import may_register
from ..whose import proper_agency, rule

SEED = 0x4B4E  # of the lock on a register


@dataclass(frozen=True, slots=True)
class Given:
    """What was received: all of it in the words of the register but the sender, who is sealed."""

    kind: str
    theme: str
    summary: str
    subject: Agency
    sender: str
    address: str = ""
    contact: str = ""
    level: int = 1
    remote: bool = False
    against_head: bool = False
    urgency: str = Urgency.PLAIN
    case_code: str = ""


@transaction.atomic
def register(
    given: Given,
    *,
    on: date,
    membership: Membership,
    today: date,
    token: UUID | None = None,
    at: datetime | None = None,
) -> Complaint:
    """Put one in the register of one's agency; what is sent twice with the same `token` is there once. A denunciation
    of the head of one's own agency goes, from the same moment, into the register of the body above: nobody here sees
    it. Refused: who may not (`NotYours`); an unknown kind, no words, no sender of a denunciation, the sender's name in
    the words, a case that is not seen here, a day to come (`Unfit`)."""
    if not may_register(membership):
        raise NotYours("Đơn do bộ phận tiếp nhận, người giải quyết hoặc thủ trưởng vào sổ.")
    entered.one_of(given.kind, Kind.values, "Loại")
    entered.one_of(given.theme, Theme.values, "Về việc")
    entered.one_of(given.urgency, Urgency.values, "Mức độ")
    if given.level not in (1, 2) or (given.level == 2 and given.kind != Kind.COMPLAINT):
        raise Unfit("Chỉ khiếu nại mới có lần hai.")
    entered.past(on, "Ngày nhận", today, date(2018, 7, 1))
    if token is not None and (before := Complaint.objects.filter(token=token).first()):
        return before
    sender = entered.text(given.sender, "Họ tên người gửi", most=200)
    address = entered.text(given.address, "Địa chỉ", most=300, needed=False)
    contact = entered.text(given.contact, "Liên lạc", most=200, needed=False)
    summary = entered.text(given.summary, "Nội dung", most=10_000)
    if given.kind == Kind.DENUNCIATION and fold(sender) in fold(summary):
        raise Unfit(
            "Nội dung tố cáo đang ghi tên người tố cáo. Hãy bỏ tên đó: họ tên người tố cáo được giữ bí mật "
            "(Luật Tố cáo) và chỉ ghi ở mục riêng."
        )
    case = None
    if given.case_code:
        case = visible_cases(membership).filter(code=given.case_code.strip().upper()).first()
        if case is None:
            raise Unfit(f"Không thấy vụ việc {given.case_code}; hãy kiểm tra mã, hoặc bỏ trống.")
    body = _handling(given, membership, today)
    with wall.acting_for(body.pk) if body.pk != membership.agency_id else nullcontext():
        made = put_down(
            Complaint(
                agency=body,
                year=on.year,
                received_on=on,
                received_by=membership.agency,
                kind=given.kind,
                level=given.level,
                theme=given.theme,
                urgency=given.urgency,
                remote=given.remote,
                subject=given.subject,
                against_head=given.against_head,
                summary=summary,
                case=case,
                registrar=membership.user,
                token=token or uuid4(),
                at=at or timezone.now(),
            )
        )
        with connection.cursor() as cursor:
            cursor.execute("SELECT complaints_seal(%s, %s, %s, %s)", [made.pk, sender, address, contact])
    return made


def put_down(row: Complaint) -> Complaint:
    """Give a row the next number of its register and keep it."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, (row.agency_id * 100 + row.year % 100) % 2**31])
    held = Complaint.objects.filter(agency_id=row.agency_id, year=row.year)
    row.number = (held.aggregate(last=Max("number"))["last"] or 0) + 1
    row.save(force_insert=True)
    return row


def _handling(given: Given, membership: Membership, today: date) -> Agency:
    """Whose register it stands in: one's own agency's, or that of the body above when it is about one's own head."""
    own = membership.agency
    if given.kind != Kind.DENUNCIATION or not given.against_head or given.subject.pk != own.pk:
        return own
    told = rule(given.kind, given.level, against_head=True)
    above = proper_agency(own, told, today)
    if above is None:
        raise Unfit(
            f"Tố cáo thủ trưởng của chính cơ quan này không vào sổ ở đây. {told.words} ({told.article}); "
            "hệ thống không có cơ quan cấp trên, hãy chuyển đơn bằng văn bản, bì niêm phong."
        )
    return above
