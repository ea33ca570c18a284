"""A question comes in and is put in the register at once (TT 09/2019 Đ10.1)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases import wall
from btnn.cases.contents import clean_text

from .. import codes
from ..errors import NotYours, Unfit
from ..models import OF_PERSONS, Purpose, Question, Theme, Way
from ..permissions import GUIDES, may_register

LONGEST, SHORTEST = 4000, 15


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody asks. `contact`: where the answer goes, if anywhere; who asks on the public side names nobody.
    The last four are those of requests for guidance (`Question`)."""

    text: str
    theme: str = Theme.OTHER
    field: str = ""
    province: str = ""
    contact: str = ""
    asked_by: str = ""
    purpose: str = Purpose.QUESTION
    asking_agency: Agency | None = None
    case_code: str = ""
    details: dict[str, Any] | None = None


def ask(asked: Asked, agency: Agency, *, today: date, token: UUID, at: datetime | None = None) -> tuple[Question, str]:
    """Put a question from the public side in the register of the body that answers in that province.

    Out: the question, and the code by which its answer is read: it is told once and kept nowhere. A form sent twice
    (`token`) is one question with a fresh code only the first time (the code is empty then).

    Refused (`Unfit`): too short, too long, a body that does not guide.
    """
    if agency.kind not in GUIDES:
        raise Unfit("Cơ quan này không giải đáp câu hỏi về bồi thường nhà nước.")
    code = codes.drawn()
    with wall.acting_for(agency.pk):
        question, fresh = put_down(asked, agency, Way.PORTAL, today, token, at, code_hash=codes.digest(code))
    return question, code if fresh else ""


@transaction.atomic
def register(
    asked: Asked,
    *,
    way: str,
    on: date,
    membership: Membership,
    today: date,
    token: UUID,
    at: datetime | None = None,
) -> tuple[Question, str]:
    """Put a question in the register that came by the counter or by post on the day `on`; the code is for whoever
    asked. Refused: who does not guide (`NotYours`), a day still to come, a text that is none (`Unfit`)."""
    if not may_register(membership):
        raise NotYours("Sổ tiếp nhận câu hỏi do Sở Tư pháp hoặc Bộ Tư pháp giữ (TT 09/2019/TT-BTP, Đ10).")
    if way not in (Way.COUNTER, Way.POST):
        raise Unfit("Chọn câu hỏi đến trực tiếp hay qua bưu chính, thư điện tử.")
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi câu hỏi đã nhận.")
    code = codes.drawn()
    question, fresh = put_down(asked, membership.agency, way, on, token, at, code_hash=codes.digest(code))
    return question, code if fresh else ""


def put_down(
    asked: Asked,
    agency: Agency,
    way: str,
    on: date,
    token: UUID,
    at: datetime | None,
    *,
    code_hash: str,
    origin: Question | None = None,
) -> tuple[Question, bool]:
    """The row in the register of `agency`, with the next number of the year; whether it is new. Requests of agencies
    are numbered apart from those of persons."""
    text = clean_text(asked.text)
    if len(text) < SHORTEST:
        raise Unfit("Hãy viết câu hỏi rõ hơn: việc gì đã xảy ra, ông/bà muốn biết điều gì.")
    if len(text) > LONGEST:
        raise Unfit(f"Câu hỏi quá dài (tối đa {LONGEST} ký tự); hãy rút gọn.")
    if asked.theme not in Theme.values:
        raise Unfit("Hãy chọn nội dung của câu hỏi.")
    with connection.cursor() as cursor:  # numbers one after another
        key = hashlib.sha256(f"support {agency.pk} {on.year}".encode()).digest()[:8]
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(key, "big", signed=True)])
    known = Question.objects.filter(token=token).first()
    if known is not None:
        return known, False
    book = OF_PERSONS if asked.purpose in OF_PERSONS else tuple(set(Purpose) - set(OF_PERSONS))
    rows = Question.objects.filter(agency=agency, received_on__year=on.year, purpose__in=book)
    last = rows.order_by("-number").first()
    return Question.objects.create(
        agency=agency,
        number=last.number + 1 if last else 1,
        received_on=on,
        way=way,
        theme=asked.theme,
        field=asked.field,
        province=asked.province,
        asked_by=_short(asked.asked_by, "Người hỏi"),
        contact=_short(asked.contact, "Nơi nhận trả lời"),
        text=text,
        code_hash=code_hash,
        origin=origin,
        purpose=asked.purpose,
        asking_agency=asked.asking_agency,
        case_code=asked.case_code,
        details=asked.details or {},
        token=token,
        at=at or timezone.now(),
    ), True


def _short(text: str, label: str) -> str:
    said = " ".join(clean_text(text).split())
    if len(said) > 200:
        raise Unfit(f"Mục “{label}” quá dài (tối đa 200 ký tự).")
    return said
