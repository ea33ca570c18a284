"""The limits of a person as a calendar (RFC 5545): one whole day each, with an alarm; the case by its code, nobody by
name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime, timedelta

from icalendar import Alarm, Calendar, Event

from btnn.cases.queries import DutyItem
from btnn.law.limits import all_limits
from btnn.web.wording import weekday_date

NAME = "Thời hạn bồi thường nhà nước"
ALARM = timedelta(hours=-15)  # nine o'clock in the morning of the day before
READ_AGAIN = timedelta(hours=6)


def calendar(items: Iterable[DutyItem], now: datetime, address: Callable[[str], str]) -> bytes:
    """The calendar file of running limits; those that stand still are left out. `address` gives the page of a case."""
    book = Calendar()
    book.add("prodid", "-//BTNN//Thoi han//VI")
    book.add("version", "2.0")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", NAME)
    book.add("name", NAME)
    book.add("refresh-interval", READ_AGAIN, parameters={"value": "DURATION"})
    book.add("x-published-ttl", "PT6H")
    for item in items:
        due = item.limit.due
        if due is not None and not item.limit.frozen:
            book.add_component(_event(item, due, now, address))
    return bytes(book.to_ical())


def _event(item: DutyItem, due: date, now: datetime, address: Callable[[str], str]) -> Event:
    code, limit = item.limit.case.code, all_limits()[item.limit.limit_id]
    late = item.limit.status == "overdue"
    title = f"{'Quá hạn: ' if late else ''}{limit.title} – {code}"
    event = Event()
    event.add("uid", f"{code}-{item.limit.position}-{item.limit.limit_id}@btnn")
    event.add("dtstamp", now)
    event.add("dtstart", due)
    event.add("dtend", due + timedelta(days=1))
    event.add("summary", title)
    event.add("description", f"{limit.source}. Hạn cuối: {weekday_date(due)}.")
    event.add("url", address(code))
    event.add("transp", "TRANSPARENT")
    event.add("class", "PRIVATE")
    if not late:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", title)
        alarm.add("trigger", ALARM)
        event.add_component(alarm)
    return event
