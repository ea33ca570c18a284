"""What a picture needs to know of one limit, and what it says of it in Vietnamese.

A ``btnn.law.case`` limit run fits as it is; so does a row of the projection. Nothing here
asks the clock: ``today`` is passed in.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Protocol

from btnn.law.terms import days_late
from btnn.web.wording import day_and_month, days_left, short_date, weekday_date

FAR = 400  # beyond this many days the date alone says more than the count


class LimitLike(Protocol):
    """One limit of a case, as the law counted it."""

    id: str
    title: str
    lane: str
    start: date
    due: date
    met_on: date | None
    status: str
    frozen: bool
    freezes: Sequence[tuple[date, date]]
    source: str
    by: str


class DrawnLimit:
    """A limit with the words a picture puts beside it."""

    def __init__(self, limit: LimitLike, today: date, href: str | None = None, side: str = "") -> None:
        self.id = limit.id
        self.title = limit.title
        self.lane = limit.lane
        self.start, self.due, self.met_on = limit.start, limit.due, limit.met_on
        self.status = limit.status
        self.frozen = limit.frozen
        # An interruption still lying over the case has no end yet: it lasts until today.
        self.freezes = [(first, last or today) for first, last in limit.freezes]
        self.source = limit.source
        self.side = side
        self.href = href
        self.today = today

    @property
    def is_running(self) -> bool:
        return self.status in ("open", "overdue")

    @property
    def end(self) -> date:
        """The last day of its bar."""
        if self.status == "overdue":
            return max(self.due, self.today)
        return max(self.due, self.met_on or self.due)

    @property
    def word(self) -> str:
        """The state in words, with the day that matters."""
        due = day_and_month(self.due, self.today)
        if self.status == "met":
            return f"đúng hạn, {day_and_month(self.met_on or self.due, self.today)}"
        if self.status == "late":
            done = self.met_on or self.due
            still = [(first.toordinal(), last.toordinal()) for first, last in self.freezes]
            late = days_late(self.due.toordinal(), done.toordinal(), still)
            return f"trễ {late} ngày, {day_and_month(done, self.today)}"
        if self.status == "void":
            return "không còn áp dụng"
        if self.status == "open" and self.frozen:
            return f"đang tạm dừng, hạn {due}"
        if self.due == self.today:
            return "hạn cuối hôm nay"
        if (self.due - self.today).days > FAR:
            return f"hạn {due}"
        return f"{days_left(self.due, self.today)}, hạn {due}"

    @property
    def days_word(self) -> str:
        """The state alone, for a chip beside written dates."""
        return self.word.split(", ")[0]

    @property
    def freezes_text(self) -> str:
        """``tạm dừng từ 09/11/2026 đến 19/11/2026 (10 ngày)``; empty when never frozen."""
        return "; ".join(
            f"tạm dừng từ {short_date(first)} đến {short_date(last)} ({(last - first).days} ngày)"
            for first, last in self.freezes
        )

    @property
    def cause(self) -> str:
        """Article and who must act."""
        return f"{self.source} · {self.side}" if self.side else self.source

    @property
    def count(self) -> str:
        """The dates in one sentence."""
        parts = [f"Từ {short_date(self.start)} đến hết {weekday_date(self.due)}"]
        if self.freezes:
            parts.append(self.freezes_text)
        if self.met_on:
            parts.append(f"thực hiện {weekday_date(self.met_on)}")
        return "; ".join(parts) + f". {self.days_word.capitalize()}."

    @property
    def spoken(self) -> str:
        """All of it, for the tool tip and for those who hear the page."""
        return f"{self.title}: {self.word}. {self.cause}. {self.count}"


def frozen_days(limit: DrawnLimit) -> list[tuple[date, date]]:
    """The frozen stretches inside the bar, as (first day, last day)."""
    return [
        (max(first + timedelta(days=1), limit.start), min(last, limit.end))
        for first, last in limit.freezes
        if last > first and first < limit.end and last > limit.start
    ]
