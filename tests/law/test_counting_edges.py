"""The edges of counting: the first and the last day of the table, of a stretch, of what a receipt lists."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.calendar import KNOWN_FROM, KNOWN_TO, TABLE_FROM, TABLE_TO, Calendar, SpecialDay, own_calendar
from btnn.law.errors import Refused
from btnn.law.fixed_dates import BACKWARD, FIXED, ROLL
from btnn.law.limits import all_limits, limit
from btnn.law.receipts import receipt
from btnn.law.terms import add_months, merge


def ordinal(text: str) -> int:
    return date.fromisoformat(text).toordinal()


def off(text: str, status: str = "published") -> SpecialDay:
    return SpecialDay(date.fromisoformat(text), "Nghỉ", "off", status, "Thông báo")


PLAIN = Calendar([])


# --- the table of days ----------------------------------------------------------------------------


def test_the_table_reaches_from_2000_to_2050_and_the_sources_from_2018_to_2027() -> None:
    assert (date(2000, 1, 1), date(2050, 12, 31)) == (TABLE_FROM, TABLE_TO)
    assert (date(2018, 1, 1), date(2027, 12, 31)) == (KNOWN_FROM, KNOWN_TO)


def test_the_first_day_of_the_table_is_a_saturday_and_rolls() -> None:
    assert PLAIN.roll(ordinal("2000-01-01")) == ordinal("2000-01-03")
    assert PLAIN.add_working(ordinal("2000-01-01"), 1) == ordinal("2000-01-03")


def test_the_last_days_of_the_table_are_there() -> None:
    plain = Calendar([])
    assert plain.roll(ordinal("2050-12-30")) == ordinal("2050-12-30")
    assert plain.working_between(ordinal("2050-12-29"), ordinal("2050-12-31")) == 1


@pytest.mark.parametrize("day", ["1999-12-31", "2051-01-01"])
def test_a_day_outside_the_table_is_refused(day: str) -> None:
    for asked in (PLAIN.roll, lambda one: PLAIN.add_working(one, 1), lambda one: PLAIN.working_between(one, one)):
        with pytest.raises(Refused, match="2000–2050"):
            asked(ordinal(day))


def test_a_count_that_runs_out_of_the_table_is_refused() -> None:
    with pytest.raises(Refused, match="2000–2050"):
        PLAIN.roll(ordinal("2050-12-31"))
    with pytest.raises(Refused, match="2000–2050"):
        PLAIN.add_working(ordinal("2050-12-29"), 2)
    assert PLAIN.add_working(ordinal("2050-12-29"), 1) == ordinal("2050-12-30")


# --- what a calendar rests on ---------------------------------------------------------------------


def test_sources_are_those_after_the_first_day_and_up_to_the_last() -> None:
    calendar = Calendar([off("2026-05-04"), off("2026-05-06")])
    first, last = ordinal("2026-05-04"), ordinal("2026-05-06")
    assert [one.day.day for one in calendar.sources(first, last)] == [6]
    assert [one.day.day for one in calendar.sources(first - 1, last - 1)] == [4]
    assert [one.day.day for one in calendar.sources(first - 1, last)] == [4, 6]
    assert calendar.sources(first, last - 1) == []


def test_days_are_certain_inside_the_known_years_only() -> None:
    first, last = KNOWN_FROM.toordinal(), KNOWN_TO.toordinal()
    assert PLAIN.certain(first - 1, last) is True
    assert PLAIN.certain(first - 2, last) is False
    assert PLAIN.certain(first - 1, last + 1) is False
    assert PLAIN.certain(first, last) is True


@pytest.mark.parametrize("status", ["derived", "provisional"])
def test_one_day_that_is_not_published_makes_the_count_uncertain(status: str) -> None:
    calendar = Calendar([off("2026-05-04"), off("2026-05-06", status)])
    day = ordinal("2026-05-06")
    assert calendar.certain(day - 3, day - 1)
    assert not calendar.certain(day - 3, day)
    assert calendar.certain(day, day + 3)


def test_a_calendar_has_a_version_that_moves_with_any_of_its_rows() -> None:
    rows = [off("2026-05-04"), off("2026-05-06")]
    version = Calendar(rows).version
    assert len(version) == 64
    assert Calendar(rows[::-1]).version == version
    other = {Calendar(rows[:1]).version, Calendar([rows[0], off("2026-05-06", "derived")]).version, PLAIN.version}
    assert len(other | {version}) == 4
    again = Calendar(rows)
    assert again.version == again.version == version


# --- terms ----------------------------------------------------------------------------------------


def test_months_reach_the_last_year_of_the_calendar_and_no_further() -> None:
    assert add_months(ordinal("9998-01-31"), 12) == ordinal("9999-01-31")
    with pytest.raises(Refused):
        add_months(ordinal("9999-01-31"), 12)


def test_stretches_that_touch_are_one() -> None:
    assert merge([(3, 5), (1, 3)]) == [(1, 5)]
    assert merge([(1, 3), (4, 5)]) == [(1, 3), (4, 5)]
    assert merge([(1, 9), (2, 4)]) == [(1, 9)]
    assert merge([(1, 3)]) == [(1, 3)]


# --- receipts -------------------------------------------------------------------------------------


def test_a_receipt_lists_up_to_a_hundred_and_twenty_days() -> None:
    start = date(2026, 3, 2)
    whole = receipt(limit("verify_damage"), start, amount=120)
    longer = receipt(limit("verify_damage"), start, amount=121)
    assert ((whole.due - start).days, len(whole.days)) == (120, 120)
    assert ((longer.due - start).days, len(longer.days)) == (121, 0)


OTHER_WAYS = sorted(one.id for one in all_limits().values() if one.direction in (BACKWARD, FIXED, ROLL))


@given(st.sampled_from(OTHER_WAYS), st.dates(date(2018, 2, 1), date(2027, 10, 31)))
def test_a_receipt_counted_another_way_rests_on_the_days_it_lists(limit_id: str, start: date) -> None:
    told = receipt(limit(limit_id), start)
    assert told.extension == 0
    if not told.days:
        assert told.sources == () and told.certain is True
        return
    listed = sorted(day.day for day in told.days)
    special = own_calendar().special
    between = [listed[0] + timedelta(days=place) for place in range((listed[-1] - listed[0]).days + 1)]
    rests_on = [special[day.toordinal()] for day in between if day.toordinal() in special]
    assert [source[:10] for source in told.sources] == [f"{one.day:%d/%m/%Y}" for one in rests_on]
    assert told.certain is (listed[-1] <= KNOWN_TO and all(one.status == "published" for one in rests_on))
    assert all(day.counted is (day.number is not None) for day in told.days)
