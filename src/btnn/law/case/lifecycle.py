"""The life of a case, row by row: `data/lifecycle.csv` binds each row to what brings it about.

A row is brought by an event that somebody records, or, where the law says so, by time or by other
data (`cause`). The rows are held against the table of transitions, which refuses and offers events:
a row that names a stage from which its event can't come is an error of the data, not of the user.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from btnn.law.case.transitions import BY_EVENT, TRANSITIONS
from btnn.law.case.vocabulary import LANES
from btnn.law.limits import SIDES

STAYS = "="
INTERRUPTIONS = ("", "none", "postponed", "suspended")
# What brings a row about when nobody records an event for it, and how the product shows it.
CAUSES: dict[str, str] = {
    "state_management_body_decides": "cơ quan quản lý nhà nước về bồi thường họp, xác định cơ quan giải quyết",
    "advance_asked": "văn bản yêu cầu bồi thường có đề nghị tạm ứng",
    "no_decision_issued": "thương lượng thành mà Thủ trưởng cơ quan không ra quyết định",
    "negotiation_failed": "thương lượng không thành: bắt đầu 15 ngày để khởi kiện",
    "suit_window_over": "hết 15 ngày mà không có khởi kiện",
    "judgment_effective": "bản án, quyết định của Tòa án có hiệu lực",
    "finance_challenges_judgment": "cơ quan tài chính kiến nghị xem xét lại bản án theo pháp luật tố tụng",
    "paid_in_full": "đã chi trả xong tiền bồi thường",
    "no_answer_in_time": "người bị thiệt hại không trả lời trong thời hạn",
    "apology_scheduled": "đã đồng ý hoặc yêu cầu: thời hạn tổ chức xin lỗi đang chạy",
    "attendee_absent": "vắng người bắt buộc phải có: không ghi được buổi xin lỗi",
    "state_management_asks_review": "cơ quan quản lý nhà nước kiến nghị xem xét lại quyết định hoàn trả",
    "basis_document_lost_before_decision": "văn bản làm căn cứ không còn là căn cứ khi chưa ra quyết định hoàn trả",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One way of one row of the lifecycle.

    `event` is None when the row is brought by `cause`; `target` is None when the lane stays where
    it is; `interruption` tells what lies over the settlement afterwards (None: nothing changes).
    """

    row: str
    event: str | None
    cause: str | None
    lane: str
    sources: tuple[str, ...]
    target: str | None
    interruption: str | None
    actor: str
    article: str


@cache
def rows() -> tuple[Row, ...]:
    """Every row of the lifecycle in the order of the law's steps. A row that is not whole is a `ValueError`."""
    text = files("btnn.law.data").joinpath("lifecycle.csv").read_text(encoding="utf-8")
    found = tuple(
        Row(
            row=line["row"],
            event=line["event"] or None,
            cause=line["cause"] or None,
            lane=line["lane"],
            sources=tuple(line["from"].split()),
            target=None if line["to"] == STAYS else line["to"],
            interruption=line["interruption"] or None,
            actor=line["actor"],
            article=line["article"],
        )
        for line in csv.DictReader(text.splitlines())
    )
    wrong = list(faults(found))
    if wrong:
        raise ValueError("lifecycle: " + "; ".join(wrong))
    return found


def faults(found: tuple[Row, ...]) -> Iterator[str]:
    """What is wrong with the rows: an unknown word, no cause, or an event out of its turn."""
    for row in found:
        name = f"{row.row} {row.event or row.cause}"
        if row.lane not in LANES or not row.sources or not row.article or row.actor not in SIDES:
            yield f"{name}: làn, giai đoạn, người thực hiện hoặc điều luật chưa đúng"
            continue
        if not row.event and row.cause not in CAUSES:
            yield f"{name}: không có sự kiện hay nguyên nhân nào dẫn tới"
        stages = {*row.sources, *((row.target,) if row.target else ())}
        if not stages <= set(LANES[row.lane]) or (row.interruption or "") not in INTERRUPTIONS:
            yield f"{name}: có giai đoạn không thuộc làn {row.lane}"
        transition = BY_EVENT.get(row.event or "")
        if row.event and transition is None:
            yield f"{name}: sự kiện không có trong bảng chuyển bước"
        elif transition and transition.lane == row.lane and not row.cause:
            early = set(row.sources) - transition.sources
            if early:
                yield f"{name}: không thể đến từ {', '.join(sorted(early))}"
    bound = {row.event for row in found}
    for transition in TRANSITIONS:
        if transition.event not in bound:
            yield f"{transition.event}: không gắn với dòng nào của vòng đời vụ việc"


def as_json() -> list[dict[str, object]]:
    """One object for each way from one stage to one stage, for `btnn law transitions --json`."""
    return [
        {
            "row": row.row,
            "event": row.event,
            "cause": row.cause,
            "lane": row.lane,
            "from": source,
            "to": row.target or source,
            "interruption": row.interruption,
            "actor": row.actor,
            "article": row.article,
        }
        for row in rows()
        for source in row.sources
    ]


def lines() -> list[str]:
    """The rows as plain text, one a line."""
    from btnn.law.case import words

    told = []
    for row in rows():
        what = words.event(row.event) if row.event else f"({CAUSES[row.cause or '']})"
        sources = ", ".join(words.stage(row.lane, source) for source in row.sources)
        target = words.stage(row.lane, row.target) if row.target else "giữ nguyên"
        if row.interruption and row.interruption != "none":
            target = words.interruption(row.interruption)
        told.append(
            f"{row.row:<4} {words.lane(row.lane)}: {what} — {words.by(row.actor)}; "
            f"từ: {sources} → {target} ({row.article})"
        )
    return told
