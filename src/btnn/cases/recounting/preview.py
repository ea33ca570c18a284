"""The preview of a change of the law's data: which days or figures change, which cases and limits would move."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import Calendar
from btnn.law.calendar_changes import DayChange, amended, moved_days, read_changes

from .in_use import calendar_in_use
from .moves import Move, MovedLimit, moves
from .touched import touched_cases

Keys = Callable[[list[date]], list[int]]


@dataclass(frozen=True, slots=True)
class CalendarPreview:
    """What proposed rows would do as of `today`: to the calendar, and to the open cases looked at."""

    today: date
    changes: list[DayChange]
    before: Calendar
    after: Calendar
    days: list[date]
    looked_at: int
    moves: list[Move]

    @property
    def moved(self) -> list[Move]:
        """The cases with a limit that moves."""
        return [move for move in self.moves if not move.refused]

    @property
    def refused(self) -> list[Move]:
        """The cases whose story the law would no longer admit."""
        return [move for move in self.moves if move.refused]

    def limits(self) -> Iterator[MovedLimit]:
        return (limit for move in self.moved for limit in move.limits)

    @property
    def limit_count(self) -> int:
        return sum(len(move.limits) for move in self.moved)

    @property
    def becoming_overdue(self) -> int:
        return sum(limit.becomes_overdue for limit in self.limits())

    @property
    def no_longer_overdue(self) -> int:
        return sum(limit.stops_being_overdue for limit in self.limits())


def preview_calendar(text: str, today: date, *, keys: Keys | None = None, workers: int = 1) -> CalendarPreview:
    """Lay the rows of a file over the calendar in use and count every touched open case again. Writes nothing.

    `keys` picks the open cases that the moved days may touch; all of them unless given. Refused (`Refused`): what
    `read_changes` refuses.
    """
    before = calendar_in_use()
    changes = read_changes(text, before)
    after = amended(before, changes)
    days = moved_days(before, after)
    found = keys(days) if keys else touched_cases(days, only_open=True)
    counted = list(moves(found, after, today, workers=workers)) if found else []
    return CalendarPreview(today, changes, before, after, days, len(found), counted)
