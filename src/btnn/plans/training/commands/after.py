"""What is handed out, and how those who took part judged it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.refusals import Unfit
from btnn.support.queries import one_published

from ..models import Evaluation, Material, Turn
from ..standing import MARKS, QUESTIONS
from .planning import ours

MOST_VOICES = 100_000


@transaction.atomic
def add_material(
    key: int,
    *,
    title: str,
    link: str = "",
    answer: str = "",
    paper: str = "",
    membership: Membership,
    at: datetime | None = None,
) -> Material:
    """Name a paper or page to read. `link`: an address on the web; `answer`: the slug of a published answer; `paper`:
    its number and where it is kept. Refused: who may not (`NotYours`), no such activity (`NotThere`); no title, nowhere
    to find it, an address that is none, an answer that is not published (`Unfit`)."""
    one = ours(key, membership)
    where = {
        "link": entered.text(link, "Đường dẫn", most=500, needed=False),
        "answer": entered.text(answer, "Câu trả lời đã đăng", most=120, needed=False),
        "paper": entered.text(paper, "Số, ký hiệu, nơi lưu", most=300, needed=False),
    }
    if not any(where.values()):
        raise Unfit("Hãy ghi tìm tài liệu ở đâu: đường dẫn, câu trả lời đã đăng, hoặc số, ký hiệu và nơi lưu.")
    if where["link"] and not where["link"].startswith(("https://", "http://")):
        raise Unfit("Đường dẫn phải bắt đầu bằng https:// hoặc http://.")
    if where["answer"]:
        told = one_published(where["answer"])
        if told is None or told.withdrawn:
            raise Unfit("Câu trả lời này chưa đăng hoặc đã rút.")
    return Material.objects.create(
        activity=one,
        title=entered.text(title, "Tên tài liệu", most=300),
        **where,
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def evaluate(
    key: int,
    counts: Mapping[str, Sequence[int]],
    *,
    text: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Evaluation:
    """Record how those who took part judged it: for each question how many gave 1, 2, 3, 4, 5. Said again, the last
    word counts. Refused: who may not (`NotYours`), no such activity (`NotThere`); not held yet, an unknown question,
    counts that cannot be, no voice at all (`Unfit`)."""
    one = ours(key, membership)
    if not one.turns.filter(turn=Turn.HELD).exists():
        raise Unfit("Hãy ghi kết quả tổ chức trước khi ghi đánh giá.")
    kept = {}
    for question, given in counts.items():
        entered.one_of(question, QUESTIONS, "Câu hỏi đánh giá")
        if len(given) != len(MARKS) or any(not 0 <= count <= MOST_VOICES for count in given):
            raise Unfit(f"Mỗi câu hỏi ghi năm số phiếu, mỗi số từ 0 đến {MOST_VOICES}.")
        if any(given):
            kept[question] = list(given)
    if not kept:
        raise Unfit("Chưa ghi phiếu nào.")
    return Evaluation.objects.create(
        activity=one,
        on=today,
        counts=kept,
        text=entered.text(text, "Nhận xét", most=4000, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )
