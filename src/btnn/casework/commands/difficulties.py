"""Difficulties met in a case (khó khăn, vướng mắc), and what is answered to them."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound
from btnn.cases.permissions import sees_whole_case
from btnn.law.work import difficulty_kinds, difficulty_stages

from ..models import Difficulty, DifficultyAnswer, DifficultyState
from ..permissions import may_answer_difficulty, may_report_difficulty, stands_for
from .writing import Pen, allow, chosen, past, text


@transaction.atomic
def report_difficulty(
    case_code: str,
    *,
    stage: str,
    kind: str,
    on: date,
    difficulty: str,
    membership: Membership,
    today: date,
    proposal: str = "",
    at: datetime | None = None,
) -> Difficulty:
    """Keep a difficulty with its stage, kind and proposal. Refused: `NotFound`, `Forbidden` (who only watches),
    `Invalid` (a stage or kind that is not in the lists, no text, a day to come)."""
    writer = Pen.take(case_code, membership, today, at)
    allow(may_report_difficulty(writer.standing), "Vai trò của bạn chỉ theo dõi, không ghi khó khăn, vướng mắc.")
    return Difficulty.objects.create(
        case=writer.case,
        number=writer.case_count(Difficulty) + 1,
        stage=chosen(stage, difficulty_stages(), "Giai đoạn phát sinh"),
        kind=chosen(kind, difficulty_kinds(), "Loại vướng mắc"),
        on=past(on, "Ngày phát sinh", today),
        text=text(difficulty, "Khó khăn, vướng mắc", 4000),
        proposal=text(proposal, "Đề xuất, kiến nghị", 4000, needed=False),
        **writer.written,
    )


@transaction.atomic
def answer_difficulty(
    case_code: str,
    number: int,
    *,
    state: str,
    on: date,
    answer: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> DifficultyAnswer:
    """Answer a difficulty or take it up for a proposal; the last answer says its state. Refused: `NotFound`,
    `Forbidden` (not the Department of Justice nor the head), `Invalid`."""
    writer = Pen.take(case_code, membership, today, at)
    row = Difficulty.objects.filter(case=writer.case, number=number).first()
    if row is None:
        raise NotFound("Vụ việc không có khó khăn, vướng mắc này.")
    allow(
        may_answer_difficulty(writer.standing),
        "Giải đáp vướng mắc là việc của Sở Tư pháp hoặc thủ trưởng cơ quan giải quyết bồi thường.",
    )
    if not sees_whole_case(writer.standing) and not stands_for(writer.standing, row.agency_id, row.case_id):
        raise NotFound("Vụ việc không có khó khăn, vướng mắc này.")
    return DifficultyAnswer.objects.create(
        difficulty=row,
        state=chosen(state, tuple(DifficultyState.values), "Kết quả"),
        on=past(on, "Ngày giải đáp", today, row.on),
        text=text(answer, "Nội dung", 4000),
        **writer.written,
    )
