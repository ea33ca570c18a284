"""Limits tied to a date of the year or counted backward (Thông tư 08/2019/TT-BTP, Đ19, Đ21, Đ25)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.calendar import official_calendar
from btnn.law.errors import Refused
from btnn.law.fixed_dates import fixed, understood
from btnn.law.limits import all_limits, due, limit
from btnn.law.receipts import receipt
from tests.law import naive

REPORT, FIGURES = "annual_report_received_by_moj", "official_annual_statistics_received_by_moj"
PLAN, SENT, RECEIVED = "inspection_plan_issue_date", "send_inspection_plan", "inspected_body_receives_plan"

# limit, looked at from, last day in time, why
TABLE = [
    # "trước ngày 08/12": 07/12 is the last day; a day off moves on (Đ25.3)
    (REPORT, "2026-11-01", "2026-12-07", "Monday"),
    (REPORT, "2026-12-07", "2026-12-07", "the last day itself is in time"),
    (REPORT, "2026-12-08", "2027-12-07", "over: the next year's"),
    (REPORT, "2025-11-01", "2025-12-08", "07/12/2025 is a Sunday"),
    (REPORT, "2025-12-08", "2025-12-08", "moved, so still in time"),
    (REPORT, "2024-11-01", "2024-12-09", "07/12/2024 is a Saturday: over the week-end"),
    # "trước ngày 31/01" of the year after
    (FIGURES, "2026-01-01", "2026-01-30", "Friday"),
    (FIGURES, "2026-12-31", "2027-02-01", "30/01/2027 is a Saturday"),
    (FIGURES, "2024-12-31", "2025-02-03", "30/01/2025 lies in Tết, which ends on Sunday 02/02"),
    # "trước ngày 31/3": no article lets this date move
    (PLAN, "2026-01-05", "2026-03-30", "Monday"),
    (PLAN, "2025-01-05", "2025-03-30", "a Sunday, not moved"),
    # so many days before: never moved on, the notice would be too short
    (SENT, "2026-06-30", "2026-06-15", "15 days before a Tuesday"),
    (SENT, "2026-06-22", "2026-06-07", "a Sunday, not moved"),
    (RECEIVED, "2026-06-30", "2026-06-20", "10 days before; a Saturday"),
    (RECEIVED, "2026-03-05", "2026-02-23", "over the end of February"),
    # periods of figures end on their own last day
    ("val_statistics_year", "2026-05-05", "2026-12-31", ""),
    ("val_statistics_actual_period", "2026-05-05", "2026-10-31", "a Saturday"),
    ("val_statistics_actual_period", "2026-11-02", "2027-10-31", ""),
    ("val_reporting_rollover", "2025-12-07", "2025-12-08", "Sunday to Monday"),
    ("val_reporting_rollover", "2026-12-07", "2026-12-07", "a working day stays"),
    ("val_law_in_force", "2026-05-05", "2018-07-01", ""),
    # every year without a date of its own: a year from the last time
    ("annual_statistics_scope", "2026-01-15", "2027-01-15", "Friday"),
    ("annual_budget_settlement", "2024-02-29", "2025-02-28", ""),
]


@pytest.mark.parametrize(("limit_id", "start", "last", "why"), TABLE)
def test_the_last_day(limit_id: str, start: str, last: str, why: str) -> None:
    assert due(limit_id, date.fromisoformat(start)).isoformat() == last, why
    assert receipt(limit(limit_id), date.fromisoformat(start)).due.isoformat() == last


@given(st.dates(date(2018, 1, 1), date(2027, 12, 31)), st.sampled_from([SENT, RECEIVED]))
def test_a_notice_leaves_its_days_whole(event: date, limit_id: str) -> None:
    last = due(limit_id, event)
    assert (event - last).days == limit(limit_id).count
    told = receipt(limit(limit_id), event)
    assert [day.day for day in told.days] == [event - timedelta(days=n) for n in range(1, limit(limit_id).count + 1)]
    assert [day.number for day in told.days] == list(range(1, limit(limit_id).count + 1))


@given(st.dates(date(2018, 1, 1), date(2027, 12, 31)), st.sampled_from([(REPORT, 12, 7), (FIGURES, 1, 30)]))
def test_a_yearly_date_is_the_next_one_that_has_not_passed(start: date, row: tuple[str, int, int]) -> None:
    limit_id, month, day = row
    ends = [naive.rolled(date(year, month, day)) for year in range(start.year - 1, start.year + 2)]
    assert due(limit_id, start) == next(end for end in ends if end >= start)


def test_only_the_two_yearly_figures_move_to_a_working_day() -> None:
    """Đ25.3 is the only rule of the corpus that moves a fixed date."""
    moving = {found.id for found in all_limits().values() if found.direction == "fixed" and found.rolls}
    assert moving == {REPORT, FIGURES}
    assert all(understood(found.amount) for found in all_limits().values() if found.direction == "fixed")


def test_the_receipt_says_why_the_day_moved_or_did_not() -> None:
    moved = " ".join(receipt(limit(REPORT), date(2025, 11, 1)).steps)
    assert "Đ25.3" in moved and "ngày cuối là 07/12/2025" in moved and "08/12/2025" in moved
    kept = " ".join(receipt(limit(SENT), date(2026, 6, 22)).steps)
    assert "không dời về sau" in kept and "Đếm lùi 15 ngày" in kept


def test_a_moment_of_procedure_has_no_day() -> None:
    with pytest.raises(Refused, match="không tính bằng số ngày"):
        due("cut_request_in_criminal_case", date(2026, 3, 2))


def test_a_date_that_nobody_can_read_is_an_error_of_the_data() -> None:
    with pytest.raises(ValueError, match="hôm nào"):
        fixed(official_calendar(), date(2026, 1, 1).toordinal(), "hôm nào", rolls=True)
