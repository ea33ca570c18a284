"""Limitation: three years from receipt of the basis document, what does not count, what saves a claim."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.limitation import limitation
from tests.law import naive


def d(text: str) -> date:
    return date.fromisoformat(text)


LAST_DAYS = [
    # received, windows that do not count (both days in), last day in time, why
    ("2023-03-02", [], "2026-03-02", "three years to the day"),
    ("2023-03-01", [], "2026-03-02", "01/03/2026 is a Sunday"),
    ("2024-02-29", [], "2027-03-01", "28/02/2027 is a Sunday"),
    ("2023-02-16", [], "2026-02-23", "Tết 2026"),
    ("2023-03-02", [("2024-01-01", "2024-01-10")], "2026-03-12", "ten days of force majeure"),
    (
        "2023-03-02",
        [("2024-01-01", "2024-01-10"), ("2024-01-06", "2024-01-20")],
        "2026-03-23",
        "twenty days, the overlap once; 22/03/2026 is a Sunday",
    ),
    ("2023-03-02", [("2024-01-01", "2024-01-10"), ("2024-06-01", "2024-06-10")], "2026-03-23", "twenty days apart"),
    ("2023-03-02", [("2022-01-01", "2022-12-31")], "2026-03-02", "before receipt: nothing to leave out"),
    ("2023-03-02", [("2023-01-01", "2023-03-12")], "2026-03-12", "only what lies after receipt"),
]


@pytest.mark.parametrize(("received", "excluded", "last", "why"), LAST_DAYS, ids=[row[3] for row in LAST_DAYS])
def test_the_last_day(received, excluded, last, why):
    windows = [(d(start), d(end)) for start, end in excluded]
    found = limitation(d(received), windows)
    assert found.last_day == d(last), why
    assert found.in_time is None and "Đ6.1" in found.source and found.steps


def test_filed_on_the_last_day_is_in_time_and_the_day_after_is_not():
    assert limitation(d("2023-03-02"), filed_on=d("2026-03-02")).in_time is True
    assert limitation(d("2023-03-02"), filed_on=d("2026-03-03")).in_time is False


def test_filing_with_the_department_of_justice_in_time_saves_the_claim():
    found = limitation(
        d("2023-03-02"),
        filed_on=d("2026-02-27"),
        filed_at="justice_department",
        reached_agency_on=d("2026-03-06"),
    )
    assert found.in_time and found.saved and "68/2018/NĐ-CP, Đ13" in found.source
    late = limitation(
        d("2023-03-02"),
        filed_on=d("2026-03-05"),
        filed_at="justice_department",
        reached_agency_on=d("2026-03-06"),
    )
    assert late.in_time is False and not late.saved
    punctual = limitation(
        d("2023-03-02"), filed_on=d("2026-02-27"), filed_at="justice_department", reached_agency_on=d("2026-03-02")
    )
    assert punctual.in_time and not punctual.saved


def test_restoring_honour_knows_no_limitation():
    found = limitation(d("2010-01-04"), subject="honour", filed_on=d("2026-03-02"))
    assert found.last_day is None and found.in_time


def test_what_is_refused():
    with pytest.raises(Refused, match="vụ án hành chính"):
        limitation(d("2023-03-02"), subject="administrative_case")
    with pytest.raises(Refused, match="trước khi bắt đầu"):
        limitation(d("2023-03-02"), [(d("2024-02-01"), d("2024-01-01"))])
    with pytest.raises(Refused, match="trước ngày nhận"):
        limitation(d("2023-03-02"), filed_on=d("2023-03-01"))
    with pytest.raises(Refused, match="không thể trước"):
        limitation(d("2023-03-02"), filed_on=d("2024-03-01"), reached_agency_on=d("2024-02-01"))
    with pytest.raises(Refused, match="năm"):
        limitation(d("1923-03-02"))
    with pytest.raises(ValueError, match="unknown"):
        limitation(d("2023-03-02"), subject="weather")


DAYS = st.dates(d("2019-01-01"), d("2023-06-30"))


def by_hand(received: date, windows: list[tuple[date, date]]) -> date:
    """Day by day: the third anniversary, moved by every day left out that begins before its end."""
    out = {start + n * naive.ONE for start, end in windows for n in range((end - start).days + 1)}
    end, day = naive.same_day(received, 36), received
    while day < end or (day + naive.ONE in out and day <= naive.rolled(end)):
        day += naive.ONE
        if day in out:
            end += naive.ONE
    return naive.rolled(end)


@given(DAYS, st.lists(st.tuples(DAYS, st.integers(0, 60)), max_size=3))
def test_days_left_out_count_once_in_any_order(received, raw):
    windows = [(start, start + timedelta(days=length)) for start, length in raw]
    found = limitation(received, windows).last_day
    assert found == by_hand(received, windows)
    assert found == limitation(received, windows[::-1]).last_day
    assert found >= limitation(received).last_day
