"""A second count of days, as a clerk with a wall calendar does it: one day after the other.

Nothing of `btnn.law` is imported; only the calendar's rows are read. Slow and plain on purpose:
the product's count is held against this one.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date, timedelta
from pathlib import Path

ROWS = Path(__file__).parents[2] / "src/btnn/law/data/calendar.csv"
ONE = timedelta(days=1)

Stretch = tuple[date, date]
"""(after, until): the days after the first one, up to and with the second, do not count."""


def read() -> tuple[set[date], set[date]]:
    """The days off and the Saturdays worked in, from the project's calendar."""
    off, on = set(), set()
    with ROWS.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            (on if row["kind"] == "swap_work" else off).add(date.fromisoformat(row["date"]))
    return off, on


OFF, ON = read()


def works(day: date, off: set[date] = OFF, on: set[date] = ON) -> bool:
    """Whether offices work on that day."""
    return day in on or (day not in off and day.weekday() < 5)


def rolled(day: date, off: set[date] = OFF, on: set[date] = ON) -> date:
    """The day itself or the next working day (BLDS Đ148.5)."""
    while not works(day, off, on):
        day += ONE
    return day


def same_day(start: date, months: int) -> date:
    """The same day number some months later, or that month's last day (BLDS Đ148.3–4)."""
    year, month = start.year, start.month
    for _ in range(months):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    day = start.day
    while True:
        try:
            return date(year, month, day)
        except ValueError:
            day -= 1


def due(
    start: date,
    amount: int,
    unit: str,
    extension: int = 0,
    stretches: Iterable[Stretch] = (),
    off: set[date] = OFF,
    on: set[date] = ON,
) -> date:
    """The last day in time, found by walking.

    `extension` is in calendar days and joins the days of the term before anything is rolled.
    Stretches may overlap; a day in any of them is passed over. When the term runs out on a day
    on which the clock stands still, it runs out on the day on which the clock is started again.
    """
    stretches = list(stretches)

    def stands_still(day: date) -> bool:
        return any(after < day <= until for after, until in stretches)

    if unit == "working_day":
        to_count = amount
    elif unit == "calendar_day":
        to_count = amount + extension
    elif unit in ("month", "year"):
        to_count = (same_day(start, amount * (12 if unit == "year" else 1)) - start).days + extension
    elif unit == "immediate":
        to_count = extension
    else:
        raise ValueError(unit)
    day = start
    while to_count:
        day += ONE
        if stands_still(day) or (unit == "working_day" and not works(day, off, on)):
            continue
        to_count -= 1
    if unit == "immediate" and not to_count and not stretches:
        return rolled(day, off, on)
    while True:
        day = rolled(day, off, on)
        restarts = [until for after, until in stretches if max(after, start) <= day < until]
        if not restarts:
            return day
        day = max(restarts)


def of_limit(limit_id: str, start: date) -> date:
    """The due day of a limit by its row in `data/limits.csv`."""
    with ROWS.with_name("limits.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["id"] == limit_id:
                amount = int(row["amount"]) if row["amount"].isdigit() else 0
                return due(start, amount, row["unit"])
    raise KeyError(limit_id)
