"""The calendar: which days are working days, checked by hand and against another calendar."""

from __future__ import annotations

import warnings
from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.calendar import KNOWN_FROM, KNOWN_TO, Calendar, SpecialDay, official_calendar, read_special_days
from btnn.law.errors import Refused
from tests.law import naive

DAYS = st.dates(date(2018, 1, 1), date(2027, 12, 31))


@pytest.mark.parametrize(
    ("day", "works", "why"),
    [
        ("2026-01-01", False, "Tết Dương lịch"),
        ("2026-01-02", False, "swap day off"),
        ("2026-01-03", False, "plain Saturday"),
        ("2026-01-10", True, "Saturday worked for 02/01/2026"),
        ("2026-01-17", False, "plain Saturday"),
        ("2026-02-13", True, "last working day before Tết"),
        ("2026-02-16", False, "Tết"),
        ("2026-02-20", False, "last day of Tết"),
        ("2026-02-21", False, "Saturday after Tết"),
        ("2026-02-23", True, "first working day after Tết"),
        ("2026-04-27", False, "Giỗ Tổ on a Sunday, day off in lieu"),
        ("2026-04-29", True, "between two holidays"),
        ("2026-08-22", True, "Saturday worked for 31/8/2026"),
        ("2026-08-31", False, "swap day off"),
        ("2026-11-23", True, "Monday before Vietnam Culture Day"),
        ("2026-11-24", False, "Vietnam Culture Day, from 2026"),
        ("2025-11-24", True, "no such day off yet"),
        ("2025-04-26", True, "Saturday worked for 02/5/2025"),
        ("2025-05-02", False, "swap day off"),
        ("2024-04-29", False, "swap day off"),
        ("2024-05-04", True, "Saturday worked for 29/4/2024"),
        ("2019-01-05", True, "Saturday worked for 31/12/2018"),
        ("2018-12-31", False, "swap day off"),
        ("2021-05-03", False, "1/5 on a Saturday, day off in lieu"),
        ("2024-02-29", True, "leap day, a Thursday"),
    ],
)
def test_days_that_a_lawyer_would_ask_about(day: str, works: bool, why: str) -> None:
    assert official_calendar().is_working(date.fromisoformat(day).toordinal()) is works, why


def test_every_day_of_the_known_years_is_as_in_the_naive_calendar() -> None:
    calendar = official_calendar()
    day = KNOWN_FROM
    while day <= KNOWN_TO:
        assert calendar.is_working(day.toordinal()) is naive.works(day), day
        assert date.fromordinal(calendar.roll(day.toordinal())) == naive.rolled(day), day
        day += timedelta(days=1)


def test_every_swap_day_off_is_made_up_by_one_saturday_and_the_other_way_round() -> None:
    rows = official_calendar().special.values()
    off = [row.day for row in rows if row.kind == "swap_off"]
    on = [row for row in rows if row.kind == "swap_work"]
    assert len(off) == len(on)
    for day in off:
        names = (f"{day:%d/%m/%Y}", f"{day.day}/{day.month}/{day.year}", f"{day:%d}/{day.month}/{day.year}")
        assert any(name in row.name for row in on for name in names), day
    assert all(row.day.weekday() == 5 for row in on)
    assert all(day.weekday() < 5 for day in off)


def test_each_year_has_the_eleven_days_of_the_labour_code() -> None:
    """BLLĐ Đ112: 1 + 5 + 1 + 1 + 2 (Quốc khánh from 2021) + 1, counted on working days."""
    for year in range(2018, 2028):
        rows = [row for row in official_calendar().special.values() if row.day.year == year]
        names = " ".join(row.name for row in rows)
        for name in ("Tết Dương lịch", "Tết Nguyên đán", "Giỗ Tổ", "30/4", "1/5", "Quốc khánh"):
            assert name in names, (year, name)
        assert ("Văn hóa" in names) is (year >= 2026)
        tet = [row.day for row in rows if row.name == "Tết Nguyên đán"]
        assert len(tet) >= 5


# Where the public calendar `holidays` (0.109) differs from the notices: it lacks the exchange of
# Friday 02/01/2026 for Saturday 10/01/2026 (CV 12729/VPCP-KGVX).
MISSING_THERE = {2026: {date(2026, 1, 2), date(2026, 1, 10)}}


def _other(year: int) -> tuple[set[date], set[date]]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        days = holidays.country_holidays("VN", years=year)
    return set(days), {day for day in getattr(days, "weekend_workdays", set()) if day.year == year}


@pytest.mark.parametrize("year", range(2018, 2028))
def test_a_public_calendar_differs_only_where_it_is_known_to(year: int) -> None:
    off, on = _other(year)
    differing = set()
    day = date(year, 1, 1)
    while day.year == year:
        theirs = day in on or (day not in off and day.weekday() < 5)
        if theirs is not official_calendar().is_working(day.toordinal()):
            differing.add(day)
        day += timedelta(days=1)
    assert differing == MISSING_THERE.get(year, set())


@pytest.mark.parametrize(("year", "monday"), [(2029, date(2029, 11, 26)), (2030, date(2030, 11, 25))])
def test_the_public_calendar_makes_up_for_culture_day_but_the_resolution_does_not(year: int, monday: date) -> None:
    """NQ 28/2026/QH16 stands outside BLLĐ Đ112.1, so Đ111.3 gives no Monday for a weekend."""
    off, _ = _other(year)
    assert monday in off
    assert official_calendar().is_working(monday.toordinal())


@given(DAYS, st.integers(0, 400))
def test_working_days_between_are_counted(day: date, length: int) -> None:
    until = min(day + timedelta(days=length), date(2027, 12, 31))
    counted, one = 0, day
    while one < until:
        one += timedelta(days=1)
        counted += naive.works(one)
    assert official_calendar().working_between(day.toordinal(), until.toordinal()) == counted


@pytest.mark.parametrize("day", ["1999-12-31", "2051-01-01", "0001-01-01", "9999-12-31"])
def test_days_beyond_the_table_are_refused_with_a_sentence(day: str) -> None:
    with pytest.raises(Refused) as refused:
        official_calendar().roll(date.fromisoformat(day).toordinal())
    assert "ngoài lịch" in refused.value.message


def _row(day: str, kind: str = "off", status: str = "published", source: str = "nguồn") -> SpecialDay:
    return SpecialDay(date.fromisoformat(day), "ngày nghỉ", kind, status, source)


@pytest.mark.parametrize(
    "rows",
    [
        [_row("2026-01-01"), _row("2026-01-01")],
        [_row("2026-01-01", kind="holiday")],
        [_row("2026-01-01", status="sure")],
        [_row("2026-01-01", source="")],
    ],
)
def test_a_calendar_with_a_wrong_row_is_not_loaded(rows: list[SpecialDay]) -> None:
    with pytest.raises(ValueError, match="calendar"):
        Calendar(rows)


def test_rows_are_read_as_they_stand() -> None:
    rows = read_special_days("date,name,kind,status,source\n2026-01-10,làm bù,swap_work,published,CV 12729\n")
    assert rows == [SpecialDay(date(2026, 1, 10), "làm bù", "swap_work", "published", "CV 12729")]
    assert rows[0].works


def test_provisional_days_are_named_as_such() -> None:
    calendar = official_calendar()
    tet_2027 = calendar.special[date(2027, 2, 8).toordinal()]
    assert tet_2027.status == "provisional"
    assert calendar.certain(date(2026, 2, 10).toordinal(), date(2026, 3, 1).toordinal())
    assert not calendar.certain(date(2027, 2, 1).toordinal(), date(2027, 2, 15).toordinal())
    assert not calendar.certain(date(2027, 12, 20).toordinal(), date(2028, 1, 5).toordinal())


def test_why_a_day_is_off_is_said_in_vietnamese() -> None:
    calendar = official_calendar()
    assert calendar.why_off(date(2026, 3, 7).toordinal()) == "nghỉ cuối tuần"
    assert "Tết" in calendar.why_off(date(2026, 2, 17).toordinal())
