"""A meeting between agencies outside of one case: called, answered, its minutes and the tasks it gave (TT 08/2019 Đ7.3,
Đ15.4; TT 09/2019 Đ13.3)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.entered import past, text
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..in_force import regulation_on
from ..models import Invitation, JointMeeting, MeetingRecord, Obligation, Reply, Trigger, What
from ..permissions import NOT_SPEAKING, may_speak

MOST_INVITED = 200
SEED = 0x514D  # of the lock on a meeting
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


@dataclass(frozen=True, slots=True)
class MeetingTask:
    """What a meeting gave an agency to do by a day."""

    agency: Agency
    title: str
    due_on: date


@transaction.atomic
def call_meeting(
    invited: Sequence[Agency], *, title: str, summary: str, materials: str, on: date, time: str, place: str,
    reply_by: date, sent_on: date, paper_number: str, membership: Membership, today: date, at: datetime | None = None,
) -> JointMeeting:  # fmt: skip
    """Call a meeting and invite agencies, to reply by `reply_by`. Refused: who may not speak (`NotYours`); nobody
    invited, oneself, too many, days out of order, no summary (`Unfit`)."""
    if not may_speak(membership):
        raise NotYours(NOT_SPEAKING)
    bodies = {body.pk: body for body in invited if body.pk != membership.agency_id}
    if not bodies or len(bodies) > MOST_INVITED:
        raise Unfit(f"Hãy chọn ít nhất một cơ quan khác để mời (tối đa {MOST_INVITED}).")
    past(sent_on, "Ngày gửi giấy mời", today)
    if not sent_on <= reply_by <= on:
        raise Unfit("Ngày đề nghị trả lời phải từ ngày gửi giấy mời đến ngày họp.")
    if _TIME.fullmatch(time.strip()) is None:
        raise Unfit("Ghi giờ họp dạng giờ:phút, ví dụ 08:30.")
    row = JointMeeting.objects.create(
        agency=membership.agency,
        title=text(title, "Nội dung họp", most=300),
        summary=text(summary, "Tóm tắt, quan điểm của cơ quan mời", most=10_000),
        materials=text(materials, "Tài liệu gửi trước", most=1000, needed=False),
        paper_number=text(paper_number, "Số giấy mời", most=60, needed=False),
        on=on,
        time=time.strip(),
        place=text(place, "Nơi họp", most=300),
        sent_on=sent_on,
        reply_by=reply_by,
        invited=[body.name for body in bodies.values()],
        actor=membership.user,
        at=at or timezone.now(),
    )
    Invitation.objects.bulk_create(
        Invitation(meeting=row, agency=body, convener=membership.agency) for body in bodies.values()
    )
    return row


@transaction.atomic
def reply(
    key: int, *, comes: bool, who: str, opinion: str, on: date, membership: Membership, today: date,
    at: datetime | None = None,
) -> Reply:  # fmt: skip
    """Say whether one's agency comes, who represents it, what it thinks; once. Refused: who may not speak (`NotYours`);
    not invited (`NotThere`); said already or the meeting is over (`TooLate`); nobody named who comes, no opinion from
    who does not, a day that cannot be (`Unfit`)."""
    if not may_speak(membership):
        raise NotYours(NOT_SPEAKING)
    row = _held(key)
    asked = Invitation.objects.filter(meeting=row, agency_id=membership.agency_id).first()
    if asked is None:
        raise NotThere("Cơ quan của bạn không được mời họp cuộc họp này.")
    if Reply.objects.filter(invitation=asked).exists():
        raise TooLate("Cơ quan của bạn đã trả lời giấy mời; trả lời đã gửi được giữ nguyên.")
    if MeetingRecord.objects.filter(meeting=row).exists():
        raise TooLate("Cuộc họp đã kết thúc.")
    past(on, "Ngày trả lời", today, after=row.sent_on)
    return Reply.objects.create(
        invitation=asked,
        comes=comes,
        who=text(who, "Người đại diện, chức vụ", most=300, needed=comes) if comes else "",
        opinion=text(opinion, "Ý kiến", most=10_000, needed=not comes),
        on=on,
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def record_meeting(
    key: int, *, held: bool, on: date, came: Sequence[int], opinions: str, conclusion: str, paper_number: str,
    tasks: Sequence[MeetingTask], membership: Membership, today: date, at: datetime | None = None,
) -> MeetingRecord:  # fmt: skip
    """Keep the minutes of a meeting and the tasks that it gave, each an obligation of the agency to who called it; or
    that it was called off. Refused: who did not call it (`NotYours`); none (`NotThere`); recorded already (`TooLate`);
    minutes of a meeting to come, tasks of one that was not held, a task that is due before (`Unfit`)."""
    row = _held(key)
    if not may_speak(membership) or membership.agency_id != row.agency_id:
        raise NotYours(f"Biên bản do {row.agency.name}, cơ quan mời họp, lập.")
    if MeetingRecord.objects.filter(meeting=row).exists():
        raise TooLate("Cuộc họp đã có biên bản hoặc đã ghi là không họp.")
    past(on, "Ngày họp" if held else "Ngày hủy", today, after=row.sent_on)
    if tasks and not held:
        raise Unfit("Cuộc họp không tổ chức thì không giao việc.")
    told = MeetingRecord.objects.create(
        meeting=row,
        held=held,
        on=on,
        came=list(Invitation.objects.filter(meeting=row, agency_id__in=came).values_list("agency__name", flat=True)),
        opinions=text(opinions, "Ý kiến tại cuộc họp", most=10_000, needed=False),
        conclusion=text(conclusion, "Kết luận" if held else "Lý do không họp", most=10_000),
        paper_number=text(paper_number, "Số biên bản, thông báo", most=60, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )
    regulation = regulation_on(membership.agency.province, on)
    invited = set(Invitation.objects.filter(meeting=row).values_list("agency_id", flat=True))
    for task in tasks:
        if task.agency.pk not in invited:
            raise Unfit(f"{task.agency.name} không được mời họp nên không nhận việc từ cuộc họp này.")
        if task.due_on < on:
            raise Unfit("Hạn của việc được giao không thể trước ngày họp.")
        Obligation.objects.create(
            regulation=regulation,
            meeting=row,
            title=text(task.title, "Việc được giao", most=300),
            what=What.ANSWER,
            trigger=Trigger.HAND,
            owed_by=task.agency,
            owed_to=row.agency,
            raised_by=row.agency,
            committee_id=regulation.agency_id if regulation else None,
            hub_id=regulation.prepared_by_id if regulation else None,
            start=on,
            due_on=task.due_on,
            basis=f"Kết luận cuộc họp liên ngành ngày {on:%d/%m/%Y}",
            actor=membership.user,
            at=told.at,
        )
    return told


def _held(key: int) -> JointMeeting:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    row = JointMeeting.objects.select_related("agency").filter(pk=key).first()
    if row is None:
        raise NotThere("Không có cuộc họp này, hoặc cơ quan của bạn không được mời.")
    return row
