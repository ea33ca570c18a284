"""The dated calendar: which days are working days, and why.

Weekends are out, public holidays are out, and the days exchanged by the yearly notices are
out (`swap_off`) or in (`swap_work`): policy `swap_days_count` in `btnn.law.policies`.
Days are handled as ordinals (`date.toordinal()`), so that counting is one look in a table.
"""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files

from btnn.law.errors import Refused

TABLE_FROM = date(2000, 1, 1)
TABLE_TO = date(2050, 12, 31)
# The years for which the calendar's data are complete (docs/law.md, "Lịch").
KNOWN_FROM = date(2018, 1, 1)
KNOWN_TO = date(2027, 12, 31)

KINDS = frozenset({"off", "swap_off", "swap_work"})
STATUSES = frozenset({"published", "derived", "provisional"})
SATURDAY = 5


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day on which the calendar differs from the plain week."""

    day: date
    name: str
    kind: str
    status: str
    source: str

    @property
    def works(self) -> bool:
        return self.kind == "swap_work"


class Calendar:
    """Working days between `TABLE_FROM` and `TABLE_TO`.

    Args:
        special_days: one row a day; a doubled day, an unknown kind or status and a row
            without source are refused with `ValueError`.
    """

    __slots__ = ("_base", "_days", "_rank", "_top", "_version", "special")

    def __init__(self, special_days: list[SpecialDay]) -> None:
        self.special: dict[int, SpecialDay] = {}
        for special in special_days:
            ordinal = special.day.toordinal()
            if ordinal in self.special:
                raise ValueError(f"calendar: {special.day} stands twice")
            if special.kind not in KINDS or special.status not in STATUSES or not special.source:
                raise ValueError(f"calendar: {special.day} has a wrong kind, status or source")
            self.special[ordinal] = special
        self._version = ""
        self._base = TABLE_FROM.toordinal()
        self._top = TABLE_TO.toordinal()
        self._rank: list[int] = []
        self._days: list[int] = []
        rank = 0
        for ordinal in range(self._base, self._top + 1):
            if self._works(ordinal):
                rank += 1
                self._days.append(ordinal)
            self._rank.append(rank)

    @property
    def version(self) -> str:
        """SHA-256 over the special days: two calendars that say the same have the same version."""
        if not self._version:
            rows = (self.special[ordinal] for ordinal in sorted(self.special))
            text = "\n".join("|".join((f"{r.day}", r.name, r.kind, r.status, r.source)) for r in rows)
            self._version = hashlib.sha256(text.encode()).hexdigest()
        return self._version

    def _works(self, ordinal: int) -> bool:
        special = self.special.get(ordinal)
        if special is not None:
            return special.works
        return (ordinal - 1) % 7 < SATURDAY

    def _place(self, ordinal: int) -> int:
        if not self._base <= ordinal <= self._top:
            raise _outside()
        return ordinal - self._base

    def is_working(self, ordinal: int) -> bool:
        """Whether the day is a working day."""
        return self._works(ordinal)

    def roll(self, ordinal: int) -> int:
        """The day itself, or the next working day (Bộ luật Dân sự 2015, Đ148.5)."""
        rank = self._rank[self._place(ordinal)]
        try:
            return ordinal if self._days[rank - 1] == ordinal else self._days[rank]
        except IndexError:  # the table ends on a day off
            raise _outside() from None

    def add_working(self, ordinal: int, amount: int) -> int:
        """The `amount`-th (≥ 1) working day after the day; the day itself is not counted."""
        try:
            return self._days[self._rank[self._place(ordinal)] + amount - 1]
        except IndexError:
            raise _outside() from None

    def working_between(self, after: int, until: int) -> int:
        """How many working days lie in (after, until]."""
        return self._rank[self._place(until)] - self._rank[self._place(after)]

    def why_off(self, ordinal: int) -> str:
        """Why the day is not counted as a working day, in Vietnamese."""
        special = self.special.get(ordinal)
        if special is not None:
            return special.name
        return "nghỉ cuối tuần"

    def sources(self, after: int, until: int) -> list[SpecialDay]:
        """The special days in (after, until], each with the source that made it special."""
        return [self.special[ordinal] for ordinal in range(after + 1, until + 1) if ordinal in self.special]

    def certain(self, after: int, until: int) -> bool:
        """Whether every day in (after, until] rests on a published calendar."""
        if until > KNOWN_TO.toordinal() or after < KNOWN_FROM.toordinal() - 1:
            return False
        return all(special.status == "published" for special in self.sources(after, until))


def _outside() -> Refused:
    return Refused(
        f"Ngày nằm ngoài lịch của hệ thống ({TABLE_FROM.year}–{TABLE_TO.year}); hãy kiểm tra lại năm đã nhập."
    )


def read_special_days(text: str) -> list[SpecialDay]:
    """The rows of a calendar file (columns date, name, kind, status, source)."""
    return [
        SpecialDay(date.fromisoformat(row["date"]), row["name"], row["kind"], row["status"], row["source"])
        for row in csv.DictReader(text.splitlines())
    ]


@cache
def own_calendar() -> Calendar:
    """The product's own calendar (`data/calendar.csv`)."""
    text = files("btnn.law.data").joinpath("calendar.csv").read_text(encoding="utf-8")
    return Calendar(read_special_days(text))


_in_use: Calendar | None = None


def official_calendar() -> Calendar:
    """The calendar that this process counts with: the product's own, unless `count_with` set another."""
    return _in_use or own_calendar()


def count_with(calendar: Calendar | None) -> None:
    """Set the calendar of this process: the product's own with an installation's adopted days over it.

    None: the product's own again. The only switch there is; whoever compares calendars passes them in.
    """
    global _in_use
    _in_use = calendar
