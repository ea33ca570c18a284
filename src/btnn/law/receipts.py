"""The receipt of a count (phiếu tính hạn): every day counted or left out, and why.

The receipt is told from the same rules as `btnn.law.terms` and ends with the same day; a
receipt that would tell another day than the count is an error, not a paper.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import Calendar, official_calendar
from btnn.law.fixed_dates import Told
from btnn.law.limits import Limit, check_countable, other_way
from btnn.law.terms import WORKING_DAY, Stretch, due_day, plain_end

UNIT_WORDS = {
    "working_day": "ngày làm việc",
    "calendar_day": "ngày",
    "month": "tháng",
    "year": "năm",
    "immediate": "ngay",
}
WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
LONGEST_LISTING = 120


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the count: `number` when counted, else `why` it was left out."""

    day: date
    counted: bool
    number: int | None
    why: str

    @property
    def weekday(self) -> str:
        return WEEKDAYS[self.day.weekday()]


@dataclass(frozen=True, slots=True)
class Receipt:
    """How one limit was counted, from `start` to `due`."""

    limit: Limit
    start: date
    due: date
    amount: int
    unit: str
    extension: int
    stretches: tuple[tuple[date, date], ...]
    days: tuple[Day, ...]
    steps: tuple[str, ...]
    certain: bool
    sources: tuple[str, ...]
    calendar_version: str = ""

    @property
    def hash(self) -> str:
        """SHA-256 over the figures of the receipt: the same count has the same hash."""
        figures = [
            self.limit.id,
            self.limit.source,
            self.start.isoformat(),
            self.due.isoformat(),
            self.amount,
            self.unit,
            self.extension,
            [[a.isoformat(), b.isoformat()] for a, b in self.stretches],
            [[day.day.isoformat(), day.number] for day in self.days],
        ]
        return hashlib.sha256(json.dumps(figures, ensure_ascii=False).encode()).hexdigest()

    def as_json(self) -> dict[str, object]:
        return {
            "id": self.limit.id,
            "title": self.limit.title,
            "source": self.limit.source,
            "by": self.limit.by,
            "from": self.start.isoformat(),
            "due": self.due.isoformat(),
            "amount": self.amount,
            "unit": self.unit,
            "direction": self.limit.direction,
            "extension": self.extension,
            "not_counted": [{"after": a.isoformat(), "until": b.isoformat()} for a, b in self.stretches],
            "days": [
                {
                    "date": day.day.isoformat(),
                    "counted": day.counted,
                    "number": day.number,
                    "why": day.why,
                }
                for day in self.days
            ],
            "steps": list(self.steps),
            "certain": self.certain,
            "calendar": list(self.sources),
            "calendar_version": self.calendar_version,
            "hash": self.hash,
        }


def receipt(
    limit: Limit,
    start: date,
    *,
    amount: int | None = None,
    extension: int = 0,
    stretches: Sequence[Stretch] = (),
    calendar: Calendar | None = None,
) -> Receipt:
    """Count one limit and keep every day of the count.

    Args:
        limit: what is counted; one that is not counted in days is refused.
        start: the day of the event.
        amount: units instead of the row's own (a complex case, a chosen postponement).
        extension: calendar days agreed on top.
        stretches: (after, until] ordinals that do not count.
        calendar: the official one unless given.
    """
    check_countable(limit)
    calendar = calendar or official_calendar()
    told = other_way(calendar, limit, start)
    if told is not None:
        return _told_otherwise(calendar, limit, start, told)
    units = limit.count if amount is None else amount
    first = start.toordinal()
    due = due_day(calendar, first, units, limit.unit, extension, stretches)
    if limit.unit == WORKING_DAY:
        days = _working_days(calendar, first, due, units, stretches)
    else:
        total = plain_end(first, units, limit.unit) - first + extension
        days = _plain_days(calendar, first, due, total, stretches)
    if days and days[-1].day.toordinal() != due:
        raise AssertionError(f"the receipt of {limit.id} from {start} ends on another day")
    steps = _steps(calendar, limit, first, due, units, extension, stretches)
    sources = tuple(
        f"{special.day:%d/%m/%Y} {special.name}: {special.source}" for special in calendar.sources(first, due)
    )
    return Receipt(
        limit,
        start,
        date.fromordinal(due),
        units,
        limit.unit,
        extension,
        tuple((date.fromordinal(a), date.fromordinal(b)) for a, b in stretches),
        tuple(days) if due - first <= LONGEST_LISTING else (),
        tuple(steps),
        calendar.certain(first, due),
        sources,
        calendar.version,
    )


def _told_otherwise(calendar: Calendar, limit: Limit, start: date, told: Told) -> Receipt:
    """The receipt of a limit counted backward or fixed to a date; its last listed day is the due day."""
    looked_at = [one for one, _, _ in told.days] or [told.due]
    first, last = min(looked_at) - 1, max(looked_at)
    day = date.fromordinal(told.due)
    return Receipt(
        limit,
        start,
        day,
        limit.count,
        limit.unit,
        0,
        (),
        tuple(Day(date.fromordinal(one), number is not None, number, why) for one, number, why in told.days),
        (*told.steps, f"Hạn cuối: {WEEKDAYS[day.weekday()]} {day:%d/%m/%Y} ({limit.source})."),
        not told.days or calendar.certain(first, last),
        tuple(
            f"{special.day:%d/%m/%Y} {special.name}: {special.source}"
            for special in calendar.sources(first, last)
            if told.days
        ),
        calendar.version,
    )


def _inside(ordinal: int, stretches: Sequence[Stretch]) -> bool:
    return any(after < ordinal <= until for after, until in stretches)


def _working_days(calendar: Calendar, first: int, due: int, units: int, stretches: Sequence[Stretch]) -> list[Day]:
    days: list[Day] = []
    number = 0
    for ordinal in range(first + 1, due + 1):
        day = date.fromordinal(ordinal)
        if _inside(ordinal, stretches):
            days.append(Day(day, False, None, "thời gian không tính vào thời hạn"))
        elif not calendar.is_working(ordinal):
            days.append(Day(day, False, None, calendar.why_off(ordinal)))
        elif number == units:
            days.append(Day(day, False, None, "hạn không thể hết trước ngày tiếp tục giải quyết"))
        else:
            number += 1
            special = calendar.special.get(ordinal)
            days.append(Day(day, True, number, special.name if special else ""))
    return days


def _plain_days(calendar: Calendar, first: int, due: int, total: int, stretches: Sequence[Stretch]) -> list[Day]:
    days: list[Day] = []
    number = 0
    for ordinal in range(first + 1, due + 1):
        day = date.fromordinal(ordinal)
        if _inside(ordinal, stretches):
            days.append(Day(day, False, None, "thời gian không tính vào thời hạn"))
        elif number < total:
            number += 1
            days.append(Day(day, True, number, ""))
        elif ordinal == due:
            days.append(Day(day, False, None, "ngày làm việc kế tiếp: hạn dời đến ngày này"))
        else:
            why = f"ngày cuối trùng ngày nghỉ ({calendar.why_off(ordinal)})"
            days.append(Day(day, False, None, why))
    return days


def _steps(
    calendar: Calendar,
    limit: Limit,
    first: int,
    due: int,
    units: int,
    extension: int,
    stretches: Sequence[Stretch],
) -> list[str]:
    start = date.fromordinal(first)
    steps = [
        f"Ngày {start:%d/%m/%Y} ({limit.trigger}) không tính; ngày thứ nhất là "
        f"{date.fromordinal(first + 1):%d/%m/%Y} (Bộ luật Dân sự 2015, Đ147.2)."
    ]
    if limit.unit == "immediate":
        steps = [f"Luật ghi “ngay”: trong ngày {start:%d/%m/%Y}."]
    else:
        steps.append(f"Đếm {units} {UNIT_WORDS[limit.unit]} ({limit.source}).")
    if limit.periodic:
        steps.append("Việc làm hằng năm, luật không ấn định ngày: tính một năm từ lần trước.")
    if extension:
        steps.append(f"Cộng {extension} ngày gia hạn theo thỏa thuận, tính từ ngày hết thời hạn.")
    for after, until in stretches:
        steps.append(
            f"Không tính {until - after} ngày từ {date.fromordinal(after + 1):%d/%m/%Y} "
            f"đến {date.fromordinal(until):%d/%m/%Y}."
        )
    steps.append(f"Hạn cuối: {WEEKDAYS[(due - 1) % 7]} {date.fromordinal(due):%d/%m/%Y}.")
    return steps
