"""How a plan, a visit and a recommendation stand on a day, from what was recorded. No tables, no clock.

Both readings of the notice are kept: the duty to send 15 days before (Đ19.4) and the right to receive 10 days before
(Đ21.1a); the named policy `inspection_plan_notice` says which one the duty follows.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from btnn.law.limits import limit
from btnn.law.policies import chosen
from btnn.law.receipts import Receipt, receipt

ISSUE, NOTICE_15, NOTICE_10 = "inspection_plan_issue_date", "send_inspection_plan", "inspected_body_receives_plan"
CONCLUDE = "send_inspection_conclusion"
OPEN, OVERDUE, MET, LATE = "open", "overdue", "met", "late"
PLANNED, NOTIFIED, RUNNING, ENDED, CONCLUDED, FOLLOWED, DONE, CANCELLED = (
    "planned", "notified", "running", "ended", "concluded", "followed", "done", "cancelled",
)  # fmt: skip
WORDS = {
    PLANNED: "chưa gửi kế hoạch",
    NOTIFIED: "đã gửi kế hoạch",
    RUNNING: "đang kiểm tra",
    ENDED: "chờ kết luận",
    CONCLUDED: "chờ gửi kết luận",
    FOLLOWED: "theo dõi sau kiểm tra",
    DONE: "hoàn thành",
    CANCELLED: "đã bỏ",
}


class Happened(Protocol):
    """A row of what was done."""

    @property
    def on(self) -> date: ...
    @property
    def first_day(self) -> date | None: ...
    @property
    def last_day(self) -> date | None: ...
    @property
    def step(self) -> str: ...


class Said(Protocol):
    """A row of what became of a recommendation."""

    @property
    def on(self) -> date: ...
    @property
    def due_on(self) -> date | None: ...
    @property
    def turn(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Due:
    """One limit with its count; `met_on` the day on which it was done. `binding`: does it make anything late? `to`: to
    whom, where one limit binds twice."""

    receipt: Receipt
    met_on: date | None
    state: str
    binding: bool = True
    to: str = ""

    @property
    def title(self) -> str:
        return f"{self.receipt.limit.title}{f' cho {self.to}' if self.to else ''}"

    @property
    def due(self) -> date:
        return self.receipt.due

    @property
    def source(self) -> str:
        return self.receipt.limit.source


def due_of(limit_id: str, start: date, met_on: date | None, today: date, *, binding: bool = True, to: str = "") -> Due:
    """A limit counted from a day, and how it stands."""
    counted = receipt(limit(limit_id), start)
    if met_on is not None:
        return Due(counted, met_on, LATE if met_on > counted.due else MET, binding, to)
    return Due(counted, None, OVERDUE if today > counted.due else OPEN, binding, to)


def plan_due(year: int, issued_on: date | None, today: date) -> Due:
    """By when the periodic plan of a year must be issued (Đ19.4: before 31/3, the last safe day is 30/3)."""
    return due_of(ISSUE, date(year, 1, 1), issued_on, today)


@dataclass(frozen=True, slots=True)
class VisitStanding:
    """A visit on a day: its days as they stand now, its limits, how far it is."""

    state: str
    first_day: date
    last_day: date
    ended_on: date | None
    dues: tuple[Due, ...]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def over(self) -> bool:
        return self.state in (DONE, CANCELLED)

    @property
    def running(self) -> Due | None:
        """The binding limit that waits, the nearest."""
        waiting = [due for due in self.dues if due.binding and due.met_on is None]
        return min(waiting, key=lambda due: due.due) if waiting and not self.over else None

    @property
    def shape(self) -> str:
        if self.state == CANCELLED:
            return "void"
        if self.running is not None and self.running.state == OVERDUE:
            return "overdue"
        return "met" if self.state == DONE else "open"


def visit_standing(
    first_day: date,
    last_day: date,
    steps: Sequence[Happened],
    *,
    concluded_on: date | None,
    open_recommendations: int,
    to_ministry: bool,
    today: date,
) -> VisitStanding:
    """How a visit stands. `steps` in the order in which they were recorded; `to_ministry`: must the conclusion also go
    to the Ministry (Đ23.1, second paragraph: when the department of justice inspects)?"""
    on: dict[str, date] = {}
    for one in steps:
        if one.step == "moved" and one.first_day is not None and one.last_day is not None:
            first_day, last_day = one.first_day, one.last_day
        on[one.step] = one.on if one.step in ("ended", "begun") else on.get(one.step, one.on)
    ended = on.get("ended")
    sent = on.get("sent")
    reported = on.get("to_ministry")
    dues = _notices(first_day, on.get("notified"), today)
    if ended is not None:
        dues.append(due_of(CONCLUDE, ended, sent, today))
        if to_ministry:
            dues.append(due_of(CONCLUDE, ended, reported, today, to="Bộ Tư pháp"))
    whole = sent is not None and (reported is not None or not to_ministry)
    if "cancelled" in on:
        state = CANCELLED
    elif concluded_on is not None:
        state = (FOLLOWED if open_recommendations else DONE) if whole else CONCLUDED
    elif ended is not None:
        state = ENDED
    elif "begun" in on:
        state = RUNNING
    else:
        state = NOTIFIED if "notified" in on else PLANNED
    return VisitStanding(state, first_day, last_day, ended, tuple(dues))


def _notices(first_day: date, notified: date | None, today: date) -> list[Due]:
    by_fifteen = chosen("inspection_plan_notice") == "fifteen_days"
    return [
        due_of(NOTICE_15, first_day, notified, today, binding=by_fifteen),
        due_of(NOTICE_10, first_day, notified, today, binding=not by_fifteen),
    ]


WAITING, REPORTED, RETURNED, VERIFIED, ESCALATED = "waiting", "reported", "returned", "verified", "escalated"
RECOMMENDATION_WORDS = {
    WAITING: "chờ thực hiện",
    REPORTED: "đã báo cáo, chờ kiểm tra lại",
    RETURNED: "chưa đạt, phải làm tiếp",
    VERIFIED: "đã xong",
    ESCALATED: "đã kiến nghị cơ quan có thẩm quyền",
}


@dataclass(frozen=True, slots=True)
class RecommendationStanding:
    """A recommendation on a day: by when, how far, whose turn it is."""

    state: str
    due: date
    late: bool

    @property
    def word(self) -> str:
        return f"{RECOMMENDATION_WORDS[self.state]}{', quá hạn' if self.late else ''}"

    @property
    def over(self) -> bool:
        return self.state == VERIFIED

    @property
    def theirs(self) -> bool:
        """Is it the inspected body's turn?"""
        return self.state in (WAITING, RETURNED, ESCALATED)

    @property
    def shape(self) -> str:
        return "met" if self.over else ("overdue" if self.late else "open")


def recommendation_standing(due_on: date, turns: Sequence[Said], today: date) -> RecommendationStanding:
    """How a recommendation stands; `turns` in the order in which they were recorded. Taken up to another body it is not
    at its end: it ends when it is verified."""
    due, state = due_on, WAITING
    for one in turns:
        state = one.turn
        if one.turn == RETURNED and one.due_on is not None:
            due = one.due_on
    late = state in (WAITING, RETURNED, ESCALATED) and today > due
    return RecommendationStanding(state, due, late)
