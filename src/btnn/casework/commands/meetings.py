"""Calling a meeting, inviting, and noting that an invitation arrived."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db import transaction

from btnn.agencies.queries import Agency, Membership
from btnn.cases.errors import Invalid, NotFound
from btnn.law.case.vocabulary import ROLES
from btnn.law.work import meeting_kinds
from btnn.notices.commands import invited

from ..models import Delivery, Invitation, Meeting
from ..permissions import may_note, may_speak_for, may_work, stands_for
from .writing import Pen, allow, chosen, past, text, way

NOT_YOURS = "Cuộc họp này do cơ quan giải quyết bồi thường, hoặc Sở Tư pháp khi xác định cơ quan, tổ chức."


@dataclass(frozen=True, slots=True)
class MeetingData:
    """A meeting as it is called; its day may lie ahead."""

    kind: str
    on: date
    hour: time
    place: str
    agenda: str = ""


@dataclass(frozen=True, slots=True)
class InvitationData:
    """Somebody invited in a role: an agency of the house, or a name (for the claimant none is needed)."""

    role: str
    sent_on: date
    way: str
    to_agency: Agency | None = None
    to_name: str = ""


@transaction.atomic
def call_meeting(
    case_code: str,
    given: MeetingData,
    invitations: Sequence[InvitationData] = (),
    *,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Meeting:
    """Call a meeting and keep who was invited; agencies of the house are let into the case, masked.

    Refused, with nothing written: `NotFound`, `Forbidden`, `Invalid` (an unknown kind or role, nobody's name).
    """
    writer = Pen.take(case_code, membership, today, at)
    kind = meeting_kinds()[chosen(given.kind, meeting_kinds(), "Loại cuộc họp")]
    allow(may_work(writer.standing, kind.caller), NOT_YOURS)
    meeting = Meeting.objects.create(
        case=writer.case,
        number=writer.case_count(Meeting) + 1,
        kind=kind.kind,
        on=given.on,
        hour=given.hour,
        place=text(given.place, "Địa điểm", 300),
        agenda=text(given.agenda, "Nội dung", 2000, needed=False),
        **writer.written,
    )
    for one in invitations:
        _invite(writer, meeting, one)
    return meeting


@transaction.atomic
def invite(
    case_code: str,
    number: int,
    given: InvitationData,
    *,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Invitation:
    """Invite one more to a meeting that was called. Refused as `call_meeting` does; `Invalid` when it is over."""
    writer = Pen.take(case_code, membership, today, at)
    meeting = found(writer, number)
    allow(may_work(writer.standing, meeting_kinds()[meeting.kind].caller), NOT_YOURS)
    if hasattr(meeting, "record"):
        raise Invalid("Cuộc họp này đã kết thúc; không mời thêm được.")
    return _invite(writer, meeting, given)


@transaction.atomic
def note_delivery(
    case_code: str,
    number: int,
    invitation: int,
    *,
    on: date,
    membership: Membership,
    today: date,
    proof: str = "",
    at: datetime | None = None,
) -> Delivery:
    """An invitation arrived. Noted by whoever invited, or by the agency that was invited."""
    writer = Pen.take(case_code, membership, today, at)
    row = Invitation.objects.filter(meeting=found(writer, number), pk=invitation).first()
    if row is None:
        raise NotFound("Cuộc họp không có giấy mời này.")
    inviter = may_note(writer.standing) and stands_for(writer.standing, row.agency_id, writer.case.pk)
    allow(inviter or may_speak_for(writer.standing, row.to_agency_id, writer.case.pk), NOT_YOURS)
    if hasattr(row, "delivery"):
        raise Invalid(f"Giấy mời này đã được ghi nhận ngày {row.delivery.on:%d/%m/%Y}.")
    return Delivery.objects.create(
        invitation=row,
        on=past(on, "Ngày nhận giấy mời", today, row.sent_on),
        proof=text(proof, "Giấy tờ chứng minh", 200, needed=False),
        **writer.written,
    )


def found(writer: Pen, number: int) -> Meeting:
    """The meeting of that number. Refused: `NotFound`."""
    row = Meeting.objects.filter(case=writer.case, number=number).select_related("record").first()
    if row is None:
        raise NotFound("Vụ việc không có cuộc họp này.")
    return row


def _invite(writer: Pen, meeting: Meeting, given: InvitationData) -> Invitation:
    role = chosen(given.role, ROLES, "Thành phần")
    agency = given.to_agency
    name = agency.name if agency else text(given.to_name, "Người, cơ quan được mời", 200)
    row = Invitation.objects.create(
        meeting=meeting,
        role=role,
        to_agency=agency,
        to_name=name,
        sent_on=past(given.sent_on, "Ngày gửi giấy mời", writer.today),
        way=way(given.way),
        **writer.written,
    )
    kind = meeting_kinds()[meeting.kind]
    writer.admit(agency, row.sent_on, f"{kind.title}, cuộc họp thứ {meeting.number} của vụ việc ({kind.source})")
    invited(row.pk)
    return row
