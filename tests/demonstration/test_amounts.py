"""Sums of the stories against sums done by hand."""

from datetime import date

import pytest

from btnn.demonstration import amounts


@pytest.mark.parametrize(
    ("accepted", "expected"),
    [
        (date(2026, 8, 3), 18_515_000),  # 161 × 115,000
        (date(2026, 6, 30), 17_124_545),  # 161 × 2,340,000 / 22 = 17,124,545.45…
        (date(2025, 3, 3), 17_124_545),
    ],
)
def test_nine_days_in_custody_and_fifty_eight_at_liberty(accepted, expected):
    """9 × 5 + 58 × 2 = 161 days' base salary of the day of acceptance."""
    assert amounts.mental(accepted, in_custody=9, at_liberty=58) == expected


def test_a_dismissed_official_gets_one_day_a_day():
    assert amounts.dismissed(date(2026, 8, 3), 10) == 1_150_000


def test_salary_by_coefficient():
    assert amounts.salary(date(2026, 8, 3), 267) == 6_755_100


def test_no_base_salary_is_known_before_the_law():
    with pytest.raises(ValueError, match="2018"):
        amounts.base_salary(date(2018, 6, 30))


def test_heads_are_summed():
    assert amounts.total(amounts.heads(mental=3, costs=4)) == 7
