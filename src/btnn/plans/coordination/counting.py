"""By when an obligation must be done, and how it stands on a day. Pure: no tables, no clock; days are counted by
`btnn.law` alone."""

from __future__ import annotations

import statistics
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import official_calendar
from btnn.law.limits import Limit
from btnn.law.receipts import Receipt, receipt
from btnn.law.sources import Citation
from btnn.law.terms import due_day

IMMEDIATE = "immediate"
OPEN, DUE_SOON, OVERDUE, KEPT, LATE, RELEASED = "open", "due_soon", "overdue", "kept", "late", "released"
SOON = 7  # calendar days, as on the page of the year's work
ENDED = frozenset({KEPT, LATE, RELEASED})


@dataclass(frozen=True, slots=True)
class Place(Citation):
    """Where a rule stands in words of its own: an article of a province's regulation."""

    def __str__(self) -> str:
        return self.article


def due(start: date, amount: int | None, unit: str, named: date | None = None) -> date | None:
    """The last day in time: the day named, or the count from `start`; None when nothing says one."""
    if named is not None or amount is None:
        return named
    return date.fromordinal(due_day(official_calendar(), start.toordinal(), 0 if unit == IMMEDIATE else amount, unit))


def count(title: str, source: str, trigger: str, start: date, amount: int, unit: str) -> Receipt:
    """The same count, told day by day."""
    length = str(0 if unit == IMMEDIATE else amount)
    counted = Limit(
        id="coordination", title=title, by="other_body", lane="", actor="", action=title, trigger=trigger,
        amount=length, unit=unit, direction="forward", rolls=True, extension="", force_majeure=False, consequence="",
        citation=Place("", source), since=start, until=None, note="",
    )  # fmt: skip
    return receipt(counted, start)


def state(due_on: date | None, done_on: date | None, released: bool, today: date) -> str:
    """How an obligation stands on a day."""
    if released:
        return RELEASED
    if done_on is not None and done_on <= today:
        return LATE if due_on is not None and done_on > due_on else KEPT
    if due_on is None:
        return OPEN
    if today > due_on:
        return OVERDUE
    return DUE_SOON if (due_on - today).days <= SOON else OPEN


@dataclass(frozen=True, slots=True)
class Tally:
    """How an agency kept what it owed: `owed` without what it was released from; `median` days from the start to the
    act, over what was done; None when nothing was."""

    owed: int
    in_time: int
    late: int
    not_done: int
    running: int
    released: int
    median: float | None

    @property
    def rate(self) -> int | None:
        """Of what ought to have been done by now, the hundredths done in time; None when nothing ought to."""
        ripe = self.in_time + self.late + self.not_done
        return round(100 * self.in_time / ripe) if ripe else None


def tally(told: Iterable[tuple[str, date, date | None]]) -> Tally:
    """Count obligations told as (state, start, day of doing)."""
    rows = list(told)
    states = [one for one, _, _ in rows]
    lengths = [(done - start).days for one, start, done in rows if done is not None and one in (KEPT, LATE)]
    return Tally(
        owed=len(rows) - states.count(RELEASED),
        in_time=states.count(KEPT),
        late=states.count(LATE),
        not_done=states.count(OVERDUE),
        running=states.count(OPEN) + states.count(DUE_SOON),
        released=states.count(RELEASED),
        median=float(statistics.median(lengths)) if lengths else None,
    )
