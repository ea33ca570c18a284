"""What becomes of a request: it arrives, it is answered, taken back, paid for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid, NotFound
from btnn.law.work import request_kinds
from btnn.notices.commands import request_answered

from ..models import Request, RequestTurn, Turn
from ..permissions import may_note, may_pay, may_speak_for, may_work, stands_for
from .writing import Pen, allow, amounts, money, past, text

CLOSED = "Văn bản này đã được trả lời hoặc đã rút lại; không ghi thêm được."
NOT_YOURS = "Chỉ cơ quan được hỏi hoặc cơ quan đã gửi văn bản mới ghi được việc này."


@dataclass(frozen=True, slots=True)
class AnswerData:
    """An answer: its text, figures by head of damage or one sum of money, where the kind of request has them."""

    on: date
    text: str
    paper_number: str = ""
    amounts: list[dict[str, Any]] = field(default_factory=list)
    amount: int | None = None


def note_receipt(
    case_code: str,
    number: int,
    *,
    on: date,
    membership: Membership,
    today: date,
    proof: str = "",
    at: datetime | None = None,
) -> RequestTurn:
    """The request arrived on a day, proved by something: from then on the limit of the answer runs (NĐ 68 Đ18.3,
    Đ19.2, Đ17.4). For an opinion it is also the event `document_delivered`, where the law admits it."""
    with transaction.atomic():
        writer, row, done = _found(case_code, number, membership, today, at)
        allow(_sides(writer, row), NOT_YOURS)
        if done.keys() & {Turn.ANSWERED, Turn.WITHDRAWN}:
            raise Invalid(CLOSED)
        day = past(on, "Ngày nhận", today, row.sent_on)
        event = None
        if row.kind == "opinion" and row.event_number is not None:
            event = writer.also_record("document_delivered", day, {"document": "opinion_request"})
        kept = text(proof, "Giấy tờ chứng minh", 200, needed=False)
        return _keep(writer, row, done, Turn.RECEIVED, day, proof=kept, event_number=event)


def answer_request(
    case_code: str,
    number: int,
    given: AnswerData,
    *,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RequestTurn:
    """The answer came: written by the agency that was asked, or noted by the asker from a paper. For an opinion it is
    also the event `opinion_received`, where this person may record it and the law admits it."""
    with transaction.atomic():
        writer, row, done = _found(case_code, number, membership, today, at)
        allow(_sides(writer, row), NOT_YOURS)
        if Turn.WITHDRAWN in done:
            raise Invalid(CLOSED)
        kind = request_kinds()[row.kind]
        received = done.get(Turn.RECEIVED)
        day = past(given.on, "Ngày trả lời", today, received or row.sent_on)
        event = None
        if row.kind == "opinion" and row.event_number is not None:
            event = writer.also_record("opinion_received", day, {"from": row.to_name})
        turn = _keep(
            writer,
            row,
            done,
            Turn.ANSWERED,
            day,
            text=text(given.text, "Nội dung trả lời", 4000),
            paper_number=text(given.paper_number, "Số văn bản", 60, needed=False),
            amounts=amounts(given.amounts, writer.case, "Số liệu") if kind.figures == "amounts" else [],
            amount=money(given.amount, "Số tiền") if kind.figures == "money" else None,
            event_number=event,
        )
        request_answered(row.pk, turn.pk)
        return turn


def withdraw_request(
    case_code: str,
    number: int,
    *,
    on: date,
    reason: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RequestTurn:
    """The asker takes a request back, with a reason; what was answered stays."""
    with transaction.atomic():
        writer, row, done = _found(case_code, number, membership, today, at)
        ours = stands_for(writer.standing, row.agency_id, row.case_id)
        asker = ours and may_work(writer.standing, request_kinds()[row.kind].asker)
        allow(asker, "Chỉ cơ quan đã gửi văn bản mới rút lại được.")
        if Turn.ANSWERED in done:
            raise Invalid(CLOSED)
        day = past(on, "Ngày rút lại", today, row.sent_on)
        return _keep(writer, row, done, Turn.WITHDRAWN, day, text=text(reason, "Lý do rút lại", 4000))


def pay_valuation(
    case_code: str,
    number: int,
    *,
    on: date,
    amount: int,
    membership: Membership,
    today: date,
    voucher: str = "",
    at: datetime | None = None,
) -> RequestTurn:
    """The head has the money for a valuation or expertise paid out (NĐ 68 Đ17.4b–c)."""
    with transaction.atomic():
        writer, row, done = _found(case_code, number, membership, today, at)
        allow(may_pay(writer.standing), "Kinh phí do thủ trưởng cơ quan giải quyết bồi thường cấp (NĐ 68 Đ17.4).")
        if not request_kinds()[row.kind].costs or Turn.WITHDRAWN in done:
            raise Invalid("Chỉ cấp kinh phí cho việc định giá, giám định đang thực hiện (NĐ 68 Đ17.4).")
        if amount is None:
            raise Invalid("Ghi số tiền đã cấp.")
        return _keep(
            writer,
            row,
            done,
            Turn.PAID,
            past(on, "Ngày cấp kinh phí", today, row.sent_on),
            amount=money(amount, "Số tiền đã cấp"),
            proof=text(voucher, "Số chứng từ", 200, needed=False),
        )


def _found(
    case_code: str, number: int, membership: Membership, today: date, at: datetime | None
) -> tuple[Pen, Request, dict[str, date]]:
    """The writer, the request and the days of what became of it so far. Refused (`NotFound`): no such request, or
    one between others."""
    writer = Pen.take(case_code, membership, today, at)
    row = Request.objects.filter(case=writer.case, number=number).select_related("to_agency").first()
    if row is None or not (_sides(writer, row) or may_pay(writer.standing)):
        raise NotFound("Vụ việc không có văn bản này.")
    return writer, row, dict(row.turns.values_list("turn", "on"))


def _sides(writer: Pen, row: Request) -> bool:
    """Does this person speak for the agency that was asked, or for the one that asked?"""
    asked = may_speak_for(writer.standing, row.to_agency_id, row.case_id)
    return asked or (may_note(writer.standing) and stands_for(writer.standing, row.agency_id, row.case_id))


def _keep(writer: Pen, row: Request, done: dict[str, date], turn: Turn, on: date, **more: Any) -> RequestTurn:
    if turn in done:
        raise Invalid(f"Việc “{turn.label.lower()}” đã được ghi ngày {done[turn]:%d/%m/%Y}; không ghi lại được.")
    return RequestTurn.objects.create(request=row, turn=turn, on=on, **more, **writer.written)
