"""Days of the stories, counted from the day of loading."""

from datetime import date

import pytest

from btnn.demonstration.days import Days


def test_ago_counts_working_days_back_from_the_last_one():
    sunday = Days(date(2026, 11, 22))
    assert sunday.ago(0) == date(2026, 11, 20)
    assert sunday.ago(5) == date(2026, 11, 13)


def test_ago_passes_over_tet_and_holidays():
    in_tet = Days(date(2027, 2, 5))
    assert in_tet.ago(0) == date(2027, 2, 3)
    assert Days(date(2026, 11, 25)).ago(1) == date(2026, 11, 23)  # 24/11 is a holiday


def test_before_is_the_inverse_of_after():
    days = Days(date(2026, 11, 22))
    start = date(2026, 2, 12)
    assert days.before(days.after(start, 7), 7) == start


def test_started_keeps_the_gap_when_the_limit_allows_it():
    days = Days(date(2026, 11, 20))
    assert days.started("complete_negotiation", days.today, 3) == date(2026, 11, 17)


def test_started_shortens_the_gap_over_tet():
    days = Days(date(2026, 2, 24))
    start = days.started("complete_negotiation", days.today, 2)
    assert start > days.before(days.today, 2)
    assert days.due("complete_negotiation", start) >= days.today


@pytest.mark.parametrize("latest", [date(2026, 11, 20), date(2026, 3, 9), date(2027, 5, 20), date(2026, 1, 2)])
def test_money_is_asked_for_after_the_effect_and_in_time(latest):
    days = Days(date(2027, 6, 1))
    handed_over, asked = days.funds_asked(latest)
    assert days.effect(handed_over) <= asked <= latest
    assert asked <= days.due("submit_funding_dossier", days.effect(handed_over))


@pytest.mark.parametrize(
    ("today", "last_before"),
    [
        (date(2026, 11, 22), date(2026, 2, 13)),
        (date(2027, 2, 5), date(2026, 2, 13)),
        (date(2026, 1, 2), date(2025, 1, 24)),
    ],
)
def test_the_last_tet_that_is_long_over(today, last_before):
    assert Days(today).tet_over_for(150).last_before == last_before
