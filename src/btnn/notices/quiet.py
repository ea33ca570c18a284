"""Quiet hours and days: when a mail may go out to somebody who wishes to rest. Pure: the moment is passed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from btnn.law.calendar import Calendar


@dataclass(frozen=True, slots=True)
class Rest:
    """From `hour_from` on until `hour_to` no mails (over midnight when `hour_to` is the earlier; none when they are the
    same); with `days_off` none on weekends and holidays either."""

    hour_from: int
    hour_to: int
    days_off: bool


def wakes(moment: datetime, rest: Rest, calendar: Calendar) -> datetime:
    """The first moment from `moment` on that is not one of rest; `moment` itself when it is none.

    `moment` carries the zone in whose hours the rest is told, one without summer time.
    """
    while True:
        end = _end(moment, rest, calendar)
        if end is None:
            return moment
        moment = end


def _end(moment: datetime, rest: Rest, calendar: Calendar) -> datetime | None:
    """When the rest that holds at `moment` ends; None when none does."""
    midnight = moment.replace(hour=0, minute=0, second=0, microsecond=0)
    if rest.days_off and not calendar.is_working(moment.toordinal()):
        return midnight + timedelta(days=1)
    start, end, hour = rest.hour_from, rest.hour_to, moment.hour
    if start < end and start <= hour < end:
        return midnight + timedelta(hours=end)
    if start > end and hour >= start:
        return midnight + timedelta(days=1, hours=end)
    if start > end and hour < end:
        return midnight + timedelta(hours=end)
    return None
