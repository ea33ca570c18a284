"""Days counted from the day of loading, in working days, so that what is in time stays in time on whatever day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.law import limits
from btnn.law.calendar import official_calendar

TET = "Tết Nguyên đán"
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Tet:
    """One Tết: the last working day before it and the first working day after it."""

    last_before: date
    first_after: date


@dataclass(frozen=True, slots=True)
class Days:
    """Days around `today`. Everything handed out is a working day, unless its name says otherwise."""

    today: date

    def ago(self, count: int) -> date:
        """The `count`-th working day before the last one that is not after today; 0 is that one itself."""
        return self.before(self.on_or_before(self.today), count)

    def before(self, day: date, count: int) -> date:
        """The `count`-th working day before `day`; 0 is `day` itself."""
        for _ in range(count):
            day = self.on_or_before(day - ONE_DAY)
        return day

    def after(self, day: date, count: int) -> date:
        """The `count`-th working day after `day`; 0 is `day` itself."""
        return date.fromordinal(official_calendar().add_working(day.toordinal(), count)) if count else day

    def on_or_before(self, day: date) -> date:
        """`day`, or the last working day before it."""
        while not self.works(day):
            day -= ONE_DAY
        return day

    def on_or_after(self, day: date) -> date:
        """`day`, or the first working day after it."""
        return date.fromordinal(official_calendar().roll(day.toordinal()))

    def works(self, day: date) -> bool:
        """Is it a working day?"""
        return official_calendar().is_working(day.toordinal())

    def due(self, limit_id: str, start: date) -> date:
        """The last day in time for a limit that starts on `start`."""
        return limits.due(limit_id, start)

    def effect(self, handed_over: date) -> date:
        """The day, working or not, on which a decision handed over on `handed_over` becomes effective (Đ47.2)."""
        return self.due("val_suit_after_agency_stage", handed_over) + ONE_DAY

    def handed_over_for_effect(self, latest: date) -> date:
        """The last working day of hand-over from which the decision is effective on or before `latest`."""
        day = self.on_or_before(latest)
        while self.effect(day) > latest:
            day = self.before(day, 1)
        return day

    def started(self, limit_id: str, done: date, count: int) -> date:
        """The `count`-th working day before `done`, or so many fewer that what the limit wants is done in time."""
        start = self.before(done, count)
        while self.due(limit_id, start) < done:
            start = self.after(start, 1)
        return start

    def funds_asked(self, latest: date) -> tuple[date, date]:
        """A day of hand-over and the day, near `latest` and not after it, on which money was asked for in time."""
        handed_over = self.handed_over_for_effect(latest)
        return handed_over, min(latest, self.due("submit_funding_dossier", self.effect(handed_over)))

    def tet_over_for(self, days: int) -> Tet:
        """The last Tết that ended at least so many days ago."""
        found = [tet for tet in _all_tets(self) if tet.first_after + timedelta(days=days) <= self.today]
        return found[-1]


def _all_tets(days: Days) -> Iterator[Tet]:
    """Every Tết of the calendar, in order of time."""
    last: date | None = None
    for special in sorted(official_calendar().special.values(), key=lambda row: row.day):
        if special.name != TET or (last is not None and special.day < last):
            continue
        last = days.on_or_after(special.day)
        yield Tet(days.on_or_before(special.day), last)
