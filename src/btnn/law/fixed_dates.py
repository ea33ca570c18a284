"""Limits that are not counted forward from an event: dates of the calendar, and days counted backward.

A date the law names ("trước ngày 08/12") ends on the day before it. It moves to the next working
day only where its own article says so: TT 08/2019 Đ25.3, for the two yearly figures. A notice that
must be given so many days *before* an event is never moved: moving it on would shorten the notice.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import Calendar

FORWARD, BACKWARD, FIXED, ROLL, NONE = "forward", "backward", "fixed", "roll", "none"
DIRECTIONS = (FORWARD, BACKWARD, FIXED, ROLL, NONE)
ROLL_OVER = "Thông tư 08/2019/TT-BTP, Đ25.3"

_BEFORE = re.compile(r"before (\d\d)/(\d\d)")
_PERIOD = re.compile(r"(\d\d)/(\d\d)–(\d\d)/(\d\d)")
_ONCE = re.compile(r"(\d\d)/(\d\d)/(\d{4})")


@dataclass(frozen=True, slots=True)
class Told:
    """The last day (ordinal), each day that led to it (ordinal, number, why) and the steps in words."""

    due: int
    days: tuple[tuple[int, int | None, str], ...]
    steps: tuple[str, ...]


def understood(amount: str) -> bool:
    """Whether the words of a fixed date can be read; a row that can't is an error of the data."""
    return any(pattern.fullmatch(amount) for pattern in (_BEFORE, _PERIOD, _ONCE))


def fixed(calendar: Calendar, start: int, amount: str, rolls: bool) -> Told:
    """The next such date that has not passed on `start`.

    Args:
        calendar: says which days are working days.
        start: the day from which one looks (ordinal).
        amount: the law's date as the row has it: `before 08/12`, `01/01–31/10` or `01/07/2018`.
        rolls: whether a last day off moves to the next working day.
    """
    once = _ONCE.fullmatch(amount)
    if once:
        named = date(int(once[3]), int(once[2]), int(once[1]))
        return Told(named.toordinal(), (), (f"Luật ấn định ngày {named:%d/%m/%Y}.",))
    year = date.fromordinal(start).year
    for candidate in (year - 1, year, year + 1):
        last, steps = _last_day(amount, candidate)
        due = calendar.roll(last) if rolls else last
        if due >= start:
            return _told(calendar, last, due, rolls, steps, period=_PERIOD.fullmatch(amount) is not None)
    raise AssertionError(f"{amount}: no such date in two years")


def _last_day(amount: str, year: int) -> tuple[int, list[str]]:
    before = _BEFORE.fullmatch(amount)
    if before:
        named = date(year, int(before[2]), int(before[1]))
        last = named.toordinal() - 1
        return last, [
            f"Luật ghi “trước ngày” {named:%d/%m}: ngày {named:%d/%m/%Y} không còn trong hạn, "
            f"ngày cuối là {date.fromordinal(last):%d/%m/%Y}."
        ]
    period = _PERIOD.fullmatch(amount)
    if period is None:
        raise ValueError(f"fixed date {amount!r} is not understood")
    first = date(year, int(period[2]), int(period[1]))
    final = date(year, int(period[4]), int(period[3]))
    return final.toordinal(), [f"Kỳ số liệu tính từ {first:%d/%m/%Y} đến hết {final:%d/%m/%Y}."]


def _told(calendar: Calendar, last: int, due: int, rolls: bool, steps: list[str], *, period: bool = False) -> Told:
    days: list[tuple[int, int | None, str]] = []
    if due != last:
        days = [
            (day, None, f"ngày cuối trùng ngày nghỉ ({calendar.why_off(day)})")
            if not calendar.is_working(day)
            else (day, None, "ngày làm việc kế tiếp: hạn dời đến ngày này")
            for day in range(last, due + 1)
        ]
        steps.append(f"Ngày cuối trùng ngày nghỉ nên dời đến ngày làm việc tiếp theo ({ROLL_OVER}).")
    elif not calendar.is_working(last) and not rolls and not period:
        steps.append("Ngày này là ngày nghỉ; luật không cho dời, nên làm trước ngày đó.")
    return Told(due, tuple(days), tuple(steps))


def backward(calendar: Calendar, start: int, amount: int) -> Told:
    """The last day on which at least `amount` days are left before the event of `start` (ordinals)."""
    due = start - amount
    days = tuple((start - number, number, "") for number in range(1, amount + 1))
    steps = [
        f"Ngày {date.fromordinal(start):%d/%m/%Y} là ngày diễn ra việc đó, không tính.",
        f"Đếm lùi {amount} ngày.",
    ]
    if not calendar.is_working(due):
        steps.append(
            f"Ngày {date.fromordinal(due):%d/%m/%Y} là ngày nghỉ ({calendar.why_off(due)}); không dời về sau "
            "vì sẽ không còn đủ số ngày báo trước, nên gửi trước ngày đó."
        )
    return Told(due, days, tuple(steps))


def rolled(calendar: Calendar, start: int) -> Told:
    """The day itself, or the next working day when it is none (TT 08/2019 Đ25.3)."""
    told = _told(calendar, start, calendar.roll(start), True, [])
    if told.steps:
        return told
    return Told(told.due, (), ("Ngày này là ngày làm việc nên không dời.",))
