"""Letters about a request to other agencies: opinions and meetings before guidance is given, information about a case,
an opinion for the body that settles, a proposal to urge it (TT 08/2019 Đ6–7; TT 09/2019 Đ5.2, Đ8, Đ12.3c, Đ13)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.contents import clean_text

from ...commands.handling import paper_number
from ...errors import NotThere, NotYours, Unfit
from ..models import AGREEING, Letter, LetterBody, LetterClosing, LetterKind, LetterReply
from ..permissions import may_reply
from .reading import held_by_worker

LONGEST = 10_000


@dataclass(frozen=True, slots=True)
class Content:
    """What a letter says. A letter that asks others for their view tells the sender's own (Đ7.2a; Đ13.2)."""

    summary: str
    issue: str
    view: str = ""
    papers: str = ""
    number: str = ""
    reply_by: date | None = None
    held_on: date | None = None
    place: str = ""


@transaction.atomic
def send_letter(
    key: int,
    kind: str,
    content: Content,
    to: Sequence[Agency],
    *,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Letter:
    """Write to other agencies about a request. Refused: who was not appointed (`NotYours`); nobody to write to, one's
    own agency, no summary, question or view where they are needed, days that cannot be, a closed request (`Unfit`)."""
    found = held_by_worker(key, membership, today)
    if kind not in LetterKind.values:
        raise NotThere("Không có loại văn bản này.")
    if found.closed:
        raise Unfit("Yêu cầu đã xử lý xong.")
    if not to or any(body.pk == membership.agency_id for body in to):
        raise Unfit("Hãy chọn ít nhất một cơ quan khác để gửi.")
    if not found.question.received_on <= on <= today:
        raise Unfit(f"Ngày gửi phải từ {found.question.received_on:%d/%m/%Y} đến hôm nay.")
    if kind in (LetterKind.CONSULT, LetterKind.INFORMATION) and content.reply_by is None:
        raise Unfit("Hãy ghi ngày đề nghị trả lời (TT 09/2019, Đ13.2).")
    if content.reply_by is not None and content.reply_by < on:
        raise Unfit("Ngày đề nghị trả lời không thể trước ngày gửi.")
    if kind == LetterKind.MEETING and (content.held_on is None or content.held_on < on):
        raise Unfit("Hãy ghi ngày họp, không trước ngày gửi giấy mời và tài liệu.")
    row = Letter.objects.create(
        question=found.question,
        kind=kind,
        on=on,
        number=paper_number(content.number),
        summary=_said(content.summary, "Tóm tắt vụ việc"),
        issue=_said(content.issue, "Vấn đề"),
        view=_said(content.view, "Quan điểm của cơ quan", needed=kind in AGREEING),
        papers=_said(content.papers, "Tài liệu gửi kèm", needed=False),
        reply_by=content.reply_by,
        held_on=content.held_on,
        place=clean_text(content.place)[:300],
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
    for body in {one.pk: one for one in to}.values():
        LetterBody.objects.create(letter=row, by=membership.agency, agency=body)
    return row


@transaction.atomic
def reply(
    letter: int,
    text: str,
    *,
    on: date,
    membership: Membership,
    today: date,
    representative: str = "",
    body: int | None = None,
    at: datetime | None = None,
) -> LetterReply:
    """Answer a letter in the name of one's agency, once; with `body` its sender notes an answer that came on paper.
    Refused: who may not speak for it (`NotYours`); a letter that did not come to it (`NotThere`); one that was
    answered, a meeting without a representative, no text, a day that cannot be (`Unfit`)."""
    rows = LetterBody.objects.select_related("letter").filter(letter_id=letter)
    if body is not None:
        row = rows.filter(by_id=membership.agency_id, agency_id=body).first()
    else:
        row = rows.filter(agency_id=membership.agency_id).first()
    if row is None:
        raise NotThere("Văn bản này không gửi đến cơ quan của bạn.")
    if not may_reply(membership):
        raise NotYours("Trả lời của cơ quan do thủ trưởng hoặc người được giao gửi.")
    if LetterReply.objects.filter(body=row).exists():
        raise Unfit("Cơ quan đã trả lời; trả lời đã gửi được giữ nguyên.")
    if not row.letter.on <= on <= today:
        raise Unfit(f"Ngày trả lời phải từ {row.letter.on:%d/%m/%Y} đến hôm nay.")
    named = " ".join(clean_text(representative[:400]).split())
    if row.letter.kind == LetterKind.MEETING and not named:
        raise Unfit("Hãy ghi người đại diện được cử dự họp (TT 08/2019, Đ7.3a; TT 09/2019, Đ13.3).")
    return LetterReply.objects.create(
        body=row,
        on=on,
        text=_said(text, "Ý kiến"),
        representative=named[:300],
        noted=body is not None,
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def agree(
    letter: int, text: str, *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> LetterClosing:
    """Write down what was agreed, of a meeting its minutes; every agency that got the letter reads it. The letter of
    guidance is due 02 working days later (Đ13.4). Refused: a letter of another (`NotThere`); who was not appointed
    (`NotYours`); one that agrees nothing or is closed, a meeting still to come (`Unfit`)."""
    row = Letter.objects.filter(pk=letter, agency_id=membership.agency_id).first()
    if row is None:
        raise NotThere("Cơ quan của bạn không gửi văn bản này.")
    found = held_by_worker(row.question_id, membership, today)
    if row.kind not in AGREEING or LetterClosing.objects.filter(letter=row).exists() or found.closed:
        raise Unfit("Văn bản này không còn chờ thống nhất nội dung.")
    first = max(row.on, row.held_on or row.on)
    if not first <= on <= today:
        raise Unfit(f"Ngày thống nhất phải từ {first:%d/%m/%Y} đến hôm nay.")
    return LetterClosing.objects.create(
        letter=row,
        on=on,
        text=_said(text, "Nội dung thống nhất"),
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
    )


def _said(text: str, label: str, *, needed: bool = True) -> str:
    said = clean_text(text[: LONGEST + 1])
    if needed and not said:
        raise Unfit(f"Chưa ghi mục “{label}”.")
    if len(said) > LONGEST:
        raise Unfit(f"Mục “{label}” quá dài (tối đa {LONGEST} ký tự).")
    return said
