"""Obligations that the year brings by itself: on days of the year, and with the tasks of the year's plan. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..occurrences import Occurrence
from .counting import due
from .triggers import days


@dataclass(frozen=True, slots=True)
class Time:
    """One time that a rule comes up: its key (never two alike under one rule), its words, the first and last day."""

    key: str
    title: str
    start: date
    due: date | None


def of_period(detail: str, year: int, amount: int | None, unit: str) -> list[Time]:
    """The times of a rule that comes up on days of the year."""
    found = [date(year, month, day) for month, day in days(detail)]
    return [Time(f"d{one:%Y%m%d}", f"Kỳ từ ngày {one:%d/%m/%Y}", one, due(one, amount, unit)) for one in found]


def year_of(key: str) -> int | None:
    """The year that a key belongs to; None for what is no key."""
    told = key[1:5]
    return int(told) if key[:1] in ("d", "t") and told.isascii() and told.isdigit() else None


def of_tasks(tasks: Iterable[tuple[int, Iterable[Occurrence]]], year: int, amount: int | None, unit: str) -> list[Time]:
    """The times of a rule that goes with tasks of a year's plan, told as (number of the task, its obligations): counted
    from the first day of each; one without a count is due with the task. What has no end of its own brings nothing."""
    return [
        Time(
            f"t{year}-{task}-{one.key}",
            one.title,
            one.first,
            due(one.first, amount, unit) if amount is not None else one.due,
        )
        for task, told in tasks
        for one in told
        if one.due is not None
    ]
