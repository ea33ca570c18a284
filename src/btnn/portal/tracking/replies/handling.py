"""What officials do with what people sent; the only writer of it.

handle(...)            seen, accepted or not, answered: shown to the person with its text
take_supplement(...)   what was added is judged, and recorded with the day on which the person sent it
change_contact(...)    the counter has confirmed: the new telephone, address or account stands in the case
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.commands import amend_party, data_of, held, record_event
from btnn.cases.commands.writing import allow, text
from btnn.cases.errors import Invalid, NotFound
from btnn.cases.permissions import Standing, may_see_bank_data

from ..models import Reply, ReplyTurn, Turn
from ..permissions import NOT_YOURS, answers_complaints, deals_with_people
from .contents import BANK

FINAL = (Turn.TAKEN, Turn.DECLINED, Turn.ANSWERED)
DONE = "Việc này đã được giải quyết; người gửi đã thấy kết quả."


@transaction.atomic
def handle(
    case_code: str,
    number: int,
    turn: str,
    *,
    words: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ReplyTurn:
    """Keep what was done with a reply. Refused: `NotFound`, `Forbidden` (a complaint is the Department of Justice's,
    the rest of those who deal with people), `Invalid` (done before; an answer or a refusal without words)."""
    reply, _standing = _held(case_code, number, membership, today)
    if turn not in Turn.values:
        raise Invalid("Hãy chọn kết quả.")
    if reply.kind in ("supplement", "contact") and turn == Turn.TAKEN:
        raise Invalid("Việc này được chấp nhận bằng cách ghi vào hồ sơ.")
    said = text(words, "Trả lời", 4000, needed=turn in (Turn.DECLINED, Turn.ANSWERED))
    return _write(reply, turn, said, membership, today, at)


@transaction.atomic
def take_supplement(
    case_code: str,
    number: int,
    complete: bool,
    *,
    words: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ReplyTurn:
    """Record what the person added, on the day it was sent: `complete` says whether the dossier now is (Đ42.3).
    Refused as `handle`, and as `record_event` refuses."""
    reply, _standing = _held(case_code, number, membership, today)
    if reply.kind != "supplement":
        raise NotFound("Đây không phải là giấy tờ bổ sung.")
    said = text(words, "Trả lời", 4000, needed=not complete)
    done = record_event(
        case_code,
        "supplement_received",
        on=reply.on,
        data={"complete": complete},
        membership=membership,
        expected=reply.case.event_number,
        today=today,
        at=at,
    )
    return _write(reply, Turn.TAKEN, said, membership, today, at, entry=done.event.number)


@transaction.atomic
def change_contact(
    case_code: str, number: int, *, words: str = "", membership: Membership, today: date, at: datetime | None = None
) -> ReplyTurn:
    """Write what the person asked for into the case. Refused as `handle` and `amend_party`; an account only by those
    who see accounts (`Forbidden`)."""
    reply, standing = _held(case_code, number, membership, today)
    if reply.kind != "contact":
        raise NotFound("Đây không phải là đề nghị đổi thông tin.")
    if reply.content.keys() & set(BANK):
        allow(may_see_bank_data(standing), "Tài khoản nhận tiền do người giải quyết, thủ trưởng hoặc kế toán đổi.")
    party = reply.case.parties.get(pk=reply.party_id)
    fresh: dict[str, Any] = dict(reply.content)
    amend_party(
        case_code,
        party.pk,
        replace(data_of(party), **fresh),
        expected=party.version,
        membership=membership,
        today=today,
    )
    said = text(words, "Trả lời", 4000, needed=False)
    return _write(reply, Turn.TAKEN, said, membership, today, at)


def _held(case_code: str, number: int, membership: Membership, today: date) -> tuple[Reply, Standing]:
    case, standing = held(case_code, membership, today)
    reply = Reply.objects.select_related("case").prefetch_related("turns").filter(case=case, number=number).first()
    if reply is None:
        raise NotFound("Vụ việc không có việc này.")
    if reply.kind == "complaint":
        allow(
            answers_complaints(membership) and reply.to_agency_id == membership.agency_id,
            "Phản ánh do Sở Tư pháp trả lời.",
        )
    else:
        allow(deals_with_people(standing), NOT_YOURS)
    if any(row.turn in FINAL for row in reply.turns.all()):
        raise Invalid(DONE)
    return reply, standing


def _write(
    reply: Reply,
    turn: str,
    said: str,
    membership: Membership,
    today: date,
    at: datetime | None,
    *,
    entry: int | None = None,
) -> ReplyTurn:
    return ReplyTurn.objects.create(
        reply=reply,
        turn=turn,
        text=said,
        event_number=entry,
        on=today,
        at=at or timezone.now(),
        actor=membership.user,
        agency=membership.agency,
    )
