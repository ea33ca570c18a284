"""Which days the clock picture shows, and where each stands.

A case may hold a two-day limit and a three-year one, and live for years. The window keeps
the days on which something happens or falls due soon; what reaches further is cut at the
edge, and what ended before it is counted and left to the table.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.web.drawing.drawn_limit import DrawnLimit

LONG_LIMIT = 120  # a due day further than this from its start does not widen the window
SHORTEST = 35
LONGEST = 210
TODAY_NEAR = 60  # days of silence before today that are always drawn


@dataclass(frozen=True, slots=True)
class Window:
    """First and last day shown, both included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days

    def holds(self, day: date) -> bool:
        return self.first <= day <= self.last


def choose_window(limits: Sequence[DrawnLimit], today: date) -> Window:
    """The days worth showing for these limits as at ``today``."""
    points = [day for limit in limits for day in _points(limit)] or [today]
    first, last = min(points), max(points)
    if _shows_today(limits, first, last, today):
        first, last = min(first, today), max(last, today)
    if (last - first).days > LONGEST:
        first = last - timedelta(days=LONGEST)
        if first > today:  # what runs now goes before what falls due far ahead
            first = today
            last = first + timedelta(days=LONGEST)
    span = max((last - first).days, SHORTEST)
    return Window(first - timedelta(days=2), first + timedelta(days=span + max(2, span // 20)))


def _shows_today(limits: Sequence[DrawnLimit], first: date, last: date, today: date) -> bool:
    """A long silence before today is not drawn; an overdue bar then runs to the edge with an arrow."""
    if abs((today - last).days) <= TODAY_NEAR or today < last:
        return True
    return any(limit.is_running for limit in limits) and (today - first).days <= LONGEST


def _points(limit: DrawnLimit) -> list[date]:
    points = []
    # Years of limitation behind a claim would squash the days that matter.
    if (limit.due - limit.start).days <= LONG_LIMIT:
        points += [limit.start, limit.due]
    if limit.met_on:
        points.append(limit.met_on)
    return points


@dataclass(frozen=True, slots=True)
class Scale:
    """Turns days into places between ``left`` and ``right``; a day stands at its noon."""

    window: Window
    left: float
    right: float

    @property
    def per_day(self) -> float:
        return (self.right - self.left) / (self.window.days + 1)

    def place(self, day: date) -> float:
        """Where ``day`` stands; outside the window it may lie beyond the edges."""
        return self.left + ((day - self.window.first).days + 0.5) * self.per_day

    def clipped(self, day: date) -> float:
        """As ``place``, but held at the edge."""
        return min(max(self.place(day), self.left), self.right)


def ticks(scale: Scale, room: float) -> list[tuple[date, str]]:
    """Days for the axis with their words, at least ``room`` apart: Mondays, else first days of months."""
    window = scale.window
    for step in (7, 14):
        if step * scale.per_day >= room:
            monday = window.first + timedelta(days=-window.first.weekday() % 7)
            days = range((window.last - monday).days // step + 1)
            return [(day, f"{day:%d/%m}") for day in (monday + timedelta(days=n * step) for n in days)]
    months = max(1, -(-int(room) // max(1, int(28 * scale.per_day))))
    firsts = [
        date(year, month, 1)
        for year in range(window.first.year, window.last.year + 1)
        for month in range(1, 13, months)
    ]
    return [(day, f"{day:%m/%Y}") for day in firsts if window.holds(day)]
