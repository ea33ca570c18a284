"""How an activity stands on a day, from what was recorded of it. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

MOVED, HELD, CANCELLED = "moved", "held", "cancelled"
PLANNED, DUE, OVERDUE = "planned", "due", "overdue"
SHAPES = {PLANNED: "open", DUE: "open", OVERDUE: "overdue", HELD: "met", CANCELLED: "void"}
WORDS = {
    PLANNED: "đã lên lịch",
    DUE: "hôm nay",
    OVERDUE: "đã qua ngày, chưa ghi kết quả",
    HELD: "đã tổ chức",
    CANCELLED: "không tổ chức",
}
# What those who took part are asked, each from 1 (not at all) to 5 (wholly).
QUESTIONS = {
    "useful": "Nội dung sát với công việc",
    "clear": "Trình bày dễ hiểu",
    "material": "Tài liệu dùng được ngay",
    "organised": "Tổ chức chu đáo",
    "able": "Sau buổi này tự làm được",
}
MARKS = (1, 2, 3, 4, 5)


@dataclass(frozen=True, slots=True)
class Told:
    """One thing that became of it: `on` its day, `planned_on` the new day when it was moved."""

    turn: str
    on: date
    planned_on: date | None = None


def planned_for(first: date, turns: Sequence[Told]) -> date:
    """The day for which it is planned now."""
    moved = [one.planned_on for one in turns if one.turn == MOVED and one.planned_on is not None]
    return moved[-1] if moved else first


def state(first: date, turns: Sequence[Told], today: date) -> str:
    """`planned`, `due`, `overdue`, `held` or `cancelled`; turns in the order of recording."""
    if any(one.turn == HELD for one in turns):
        return HELD
    if any(one.turn == CANCELLED for one in turns):
        return CANCELLED
    day = planned_for(first, turns)
    if today == day:
        return DUE
    return OVERDUE if today > day else PLANNED


def average(counts: Sequence[int]) -> Fraction | None:
    """The mean mark of a question by how many gave 1 to 5; None when nobody judged."""
    voices = sum(counts)
    if voices == 0:
        return None
    return Fraction(sum(mark * count for mark, count in zip(MARKS, counts, strict=True)), voices)


def overall(counts: Mapping[str, Sequence[int]]) -> Fraction | None:
    """The mean of all marks of all questions."""
    every = [sum(one[place] for one in counts.values()) for place in range(len(MARKS))]
    return average(every)


def decimal(value: Fraction | None) -> str:
    """A mean as it is read: 4,3. Empty for none."""
    if value is None:
        return ""
    tenths = (value * 10 + Fraction(1, 2)).__floor__()
    return f"{tenths // 10},{tenths % 10}"
