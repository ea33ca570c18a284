"""Counting a term: the only place of the product where days are counted.

Rules (`spec` "Counting time"): the day of the event is not counted (Bộ luật Dân sự 2015,
Đ147.2); a last day that is not a working day moves to the next working day (Đ148.5); months
and years end on the same day number or the month's last day (Đ148.3–4). Rolled once, at the end.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from btnn.law.calendar import Calendar
from btnn.law.errors import Refused

WORKING_DAY = "working_day"
CALENDAR_DAY = "calendar_day"
MONTH = "month"
YEAR = "year"
IMMEDIATE = "immediate"
COUNTABLE = frozenset({WORKING_DAY, CALENDAR_DAY, MONTH, YEAR, IMMEDIATE})

# A stretch (after, until] that does not count: the day `after` is the day of the event that
# stopped the clock (not counted, Đ147.2), `until` the day on which it was started again.
Stretch = tuple[int, int]


def add_months(start: int, months: int) -> int:
    """The same day number `months` later, or that month's last day (BLDS Đ148.3–4)."""
    first = date.fromordinal(start)
    month = first.month - 1 + months
    year = first.year + month // 12
    month = month % 12 + 1
    if year > date.max.year:
        raise Refused("Thời hạn vượt quá lịch của hệ thống; hãy kiểm tra lại ngày bắt đầu.")
    return date(year, month, min(first.day, monthrange(year, month)[1])).toordinal()


def plain_end(start: int, amount: int, unit: str) -> int:
    """The last day of the term before it is moved to a working day; not for working days."""
    if unit == CALENDAR_DAY:
        return start + amount
    if unit == MONTH:
        return add_months(start, amount)
    if unit == YEAR:
        return add_months(start, 12 * amount)
    return start  # immediate: the day of the event itself


def due_day(
    calendar: Calendar,
    start: int,
    amount: int,
    unit: str,
    extension: int = 0,
    stretches: Sequence[Stretch] = (),
    *,
    extension_from_rolled_end: bool = False,
) -> int:
    """The last day on which the act is in time.

    Args:
        calendar: says which days are working days.
        start: ordinal of the day of the event that starts the term; not counted.
        amount: how many units; 0 for `immediate`.
        unit: one of `COUNTABLE`; anything else is refused with `ValueError`.
        extension: calendar days agreed on top, added to the un-rolled end
            (policy `extension_counted_from`) and rolled once.
        stretches: days that do not count, in order, not overlapping; whole calendar days are
            added, for working-day terms only the working days among them.

    Returns:
        The ordinal of the due day, always a working day.
    """
    if unit == WORKING_DAY:
        if not stretches:
            return calendar.add_working(start, amount)
        return _working_due(calendar, start, amount, stretches)
    if unit not in COUNTABLE:
        raise ValueError(f"unit {unit!r} is not counted in days")
    end = plain_end(start, amount, unit)
    if extension:
        if extension_from_rolled_end:
            end = calendar.roll(end)
        end += extension
    for after, until in stretches:
        after = max(after, start)
        if after >= until or calendar.roll(end) < after:
            continue  # the stretch lies before the term or after its end
        # The clock stands still until it is started again, so it cannot run out before.
        end = max(end + until - after, until)
    return calendar.roll(end)


def _working_due(calendar: Calendar, start: int, amount: int, stretches: Sequence[Stretch]) -> int:
    due = calendar.add_working(start, amount)
    for after, until in stretches:
        after = max(after, start)
        if after >= until or due < after:
            continue
        amount += calendar.working_between(after, until)
        due = max(calendar.add_working(start, amount), calendar.roll(until))
    return due


def due_table(calendar: Calendar, amount: int, unit: str, first: int, last: int) -> list[int]:
    """The due day of every start day from `first` to `last`: counting many is one look each."""
    return [due_day(calendar, start, amount, unit) for start in range(first, last + 1)]


def merge(stretches: list[Stretch]) -> list[Stretch]:
    """Overlapping stretches made one: a day is left out once, however many reasons there are."""
    if len(stretches) < 2:
        return stretches
    merged: list[Stretch] = []
    for after, until in sorted(stretches):
        if merged and after <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(until, merged[-1][1]))
        else:
            merged.append((after, until))
    return merged


def days_late(due: int, done: int, stretches: Sequence[Stretch] = ()) -> int:
    """Calendar days from the due day to the day on which it was done, without those on which the clock stood still:
    whoever may not act meanwhile is not late meanwhile. 0 when in time. `stretches` as for `due_day`."""
    if done <= due:
        return 0
    still = sum(max(0, min(until, done) - max(after, due)) for after, until in stretches)
    return done - due - still
