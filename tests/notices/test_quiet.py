"""Quiet hours and days: nobody is written to while they rest, and everybody as soon as they do not."""

from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.calendar import official_calendar
from btnn.notices.quiet import Rest, wakes

VIETNAM = timezone(timedelta(hours=7))
EVENING = Rest(18, 7, True)


def at(text):
    return datetime.fromisoformat(text).replace(tzinfo=VIETNAM)


@pytest.mark.parametrize(
    ("moment", "rest", "wake"),
    [
        ("2026-11-18 09:30", EVENING, "2026-11-18 09:30"),  # office hours of a Wednesday
        ("2026-11-18 17:59", EVENING, "2026-11-18 17:59"),
        ("2026-11-18 18:00", EVENING, "2026-11-19 07:00"),  # over midnight
        ("2026-11-19 06:59", EVENING, "2026-11-19 07:00"),
        ("2026-11-19 07:00", EVENING, "2026-11-19 07:00"),
        ("2026-11-20 20:00", EVENING, "2026-11-23 07:00"),  # Friday evening: Monday morning
        ("2026-11-21 10:00", Rest(18, 7, False), "2026-11-21 10:00"),  # Saturdays do not count as rest
        ("2026-11-24 10:00", EVENING, "2026-11-25 07:00"),  # 24 November: the day of culture, a holiday
        ("2026-11-18 12:30", Rest(12, 13, True), "2026-11-18 13:00"),  # the hour of lunch
        ("2026-11-18 03:00", Rest(0, 0, True), "2026-11-18 03:00"),  # no quiet hours
    ],
)
def test_a_mail_waits_until_the_rest_ends(moment, rest, wake):
    assert wakes(at(moment), rest, official_calendar()) == at(wake)


moments = st.datetimes(datetime(2020, 1, 1), datetime(2027, 12, 1)).map(lambda told: told.replace(tzinfo=VIETNAM))
rests = st.builds(Rest, st.integers(0, 23), st.integers(0, 23), st.booleans())


@given(moments, rests)
def test_waking_is_never_early_never_in_the_rest_and_happens_once(moment, rest):
    calendar = official_calendar()
    wake = wakes(moment, rest, calendar)
    assert wake >= moment
    assert wakes(wake, rest, calendar) == wake
    if rest.days_off:
        assert calendar.is_working(wake.toordinal())
    if rest.hour_from < rest.hour_to:
        assert not rest.hour_from <= wake.hour < rest.hour_to
    elif rest.hour_from > rest.hour_to:
        assert rest.hour_to <= wake.hour < rest.hour_from


@given(moments, moments, rests)
def test_who_asks_later_does_not_wake_earlier(one, other, rest):
    earlier, later = sorted((one, other))
    calendar = official_calendar()
    assert wakes(earlier, rest, calendar) <= wakes(later, rest, calendar)
