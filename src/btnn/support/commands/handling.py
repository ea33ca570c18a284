"""What is done with a question: an officer appointed, answered, refused or ended, passed on (TT 09/2019 Đ10–15)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any
from uuid import uuid4

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership, User, officers
from btnn.cases import wall
from btnn.cases.contents import clean_text

from ..counting import Standing, standing
from ..errors import NotThere, NotYours, Unfit
from ..grounds import GROUNDS
from ..letters import is_address
from ..models import Question, QuestionTurn, Turn, Way
from ..permissions import GUIDES, may_answer, may_direct
from .asking import Asked, put_down

LONGEST = 20_000
BY_HEAD = "Việc này do Thủ trưởng cơ quan làm (TT 09/2019/TT-BTP, Đ10, Đ12)."


@transaction.atomic
def assign(
    key: int, officer: User, *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> None:
    """Appoint who answers (Đ10.2), or somebody else in their place. Refused: not the head (`NotYours`), an officer of
    another agency, a day that can't be (`Unfit`), a question that is closed (`Unfit`)."""
    if not may_direct(membership):
        raise NotYours(BY_HEAD)
    found = _held(key, membership, today)
    if officer.pk not in {one.pk for one in officers(membership.agency_id, today)} | {membership.user_id}:
        raise Unfit("Người được cử phải là người làm công tác bồi thường của cơ quan.")
    _write(found, Turn.ASSIGNED, on, membership, today, at, officer=officer)


@transaction.atomic
def answer(
    key: int,
    text: str,
    *,
    on: date,
    citations: Sequence[str],
    membership: Membership,
    today: date,
    paper: str = "",
    at: datetime | None = None,
) -> None:
    """Answer. `citations`: sources such as “Luật 10/2017/QH14, Đ6.1”; `paper`: the number of the letter. Refused: who
    was not appointed (`NotYours`), a question that nobody was appointed for, no text, no article (`Unfit`)."""
    found = _held(key, membership, today)
    if not may_answer(membership, found.officer_id):
        raise NotYours("Câu hỏi do người được cử hoặc Thủ trưởng cơ quan trả lời (Đ12).")
    if found.officer_id is None:
        raise Unfit("Chưa cử người trả lời câu hỏi này (Đ10.2).")
    said = _text(text, "Trả lời")
    sources = [" ".join(one.split()) for one in citations if one.strip()]
    if not sources:
        raise Unfit("Hãy ghi ít nhất một điều luật làm căn cứ, ví dụ: Luật 10/2017/QH14, Đ6.1.")
    _write(found, Turn.ANSWERED, on, membership, today, at, text=said, citations=sources, paper=paper_number(paper))
    _tell(found.question)


@transaction.atomic
def refuse(
    key: int,
    ground: str,
    text: str,
    *,
    on: date,
    membership: Membership,
    today: date,
    ground_on: date | None = None,
    paper: str = "",
    at: datetime | None = None,
) -> None:
    """Refuse or end, by a ground of Đ11, with the reason told (Đ11.3). `ground_on`: the day on which the ground came to
    be there; that of the notice when not told. Refused: not the head (`NotYours`), no such ground, no reason, no word
    of where to go where the ground asks for it, a ground that came after the notice (`Unfit`)."""
    if not may_direct(membership):
        raise NotYours(BY_HEAD)
    found = _held(key, membership, today)
    if ground not in GROUNDS:
        raise Unfit("Hãy chọn căn cứ theo Điều 11 Thông tư 09/2019/TT-BTP.")
    if ground_on is not None and not found.question.received_on <= ground_on <= on:
        raise Unfit(f"Ngày có căn cứ phải từ ngày vào sổ {found.question.received_on:%d/%m/%Y} đến ngày thông báo.")
    turn = Turn.REFUSED if ground.startswith("11.1") else Turn.ENDED
    told = {"ground": ground, "ground_on": ground_on or on, "text": _text(text, "Lý do"), "paper": paper_number(paper)}
    _write(found, turn, on, membership, today, at, **told)
    _tell(found.question)


@transaction.atomic
def pass_on(
    key: int, to: Agency, *, on: date, text: str, membership: Membership, today: date, at: datetime | None = None
) -> Question:
    """Hand the question to the body that guides in it (Đ11.1đ, Đ7): it stands in that body's register from the same
    moment, and whoever asked reads the answer by the same code. Refused: not the head (`NotYours`), a body that does
    not guide or our own (`Unfit`)."""
    if not may_direct(membership):
        raise NotYours(BY_HEAD)
    found = _held(key, membership, today)
    if to.kind not in GUIDES or to.pk == membership.agency_id or not to.exists_on(today):
        raise Unfit("Chọn Sở Tư pháp khác hoặc Bộ Tư pháp (Đ5, Đ7).")
    _write(found, Turn.PASSED_ON, on, membership, today, at, to_agency=to, text=_text(text, "Lý do chuyển"))
    asked = found.question
    same = Asked(
        asked.text,
        asked.theme,
        asked.field,
        asked.province,
        asked.contact,
        asked.asked_by,
        asked.purpose,
        asked.asking_agency,
        asked.case_code,
        asked.details,
    )
    with wall.acting_for(to.pk):
        handed, _ = put_down(same, to, Way.PASSED_ON, today, uuid4(), at, code_hash=asked.code_hash, origin=asked)
    return handed


def _held(key: int, membership: Membership, today: date) -> Standing:
    """The question that the agency has, held until the end of the transaction, still open."""
    question = Question.objects.filter(pk=key, agency_id=membership.agency_id).first()
    if question is None:
        raise NotThere("Không có câu hỏi này trong sổ của cơ quan.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [0x5150, question.pk % 2**31])
    turns = list(question.turns.select_related("officer").order_by("pk"))
    found = standing(question, turns, today)
    if found.closed:
        raise Unfit("Câu hỏi này đã được xử lý xong; hãy tải lại trang.")
    return found


def _write(
    found: Standing,
    turn: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None,
    **columns: Any,
) -> None:
    first = found.last.on if found.last else found.question.received_on
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi việc đã làm.")
    if on < first:
        raise Unfit(f"Ngày {on:%d/%m/%Y} không thể trước ngày {first:%d/%m/%Y} của việc trước.")
    QuestionTurn.objects.create(
        question=found.question,
        turn=turn,
        on=on,
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
        **columns,
    )


def _tell(question: Question) -> None:
    """Mail whoever asked, once this transaction is committed."""
    if is_address(question.contact):
        with connection.cursor() as cursor:
            cursor.execute("SELECT support_queue_answer(%s)", [question.pk])


def paper_number(text: str) -> str:
    """The number of a letter as it is kept. Refused (`Unfit`): too long."""
    said = " ".join(clean_text(text[:200]).split())
    if len(said) > 60:
        raise Unfit("Số văn bản quá dài (tối đa 60 ký tự).")
    return said


def _text(text: str, label: str) -> str:
    said = clean_text(text)
    if not said:
        raise Unfit(f"Chưa ghi mục “{label}”.")
    if len(said) > LONGEST:
        raise Unfit(f"Mục “{label}” quá dài (tối đa {LONGEST} ký tự).")
    return said
