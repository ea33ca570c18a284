"""What official pages write: dates, weekdays, days left, money, hidden numbers."""

from datetime import UTC, date, datetime

import pytest

from btnn.web.templatetags import official


def test_money():
    assert official.vnd(92004545) == "92.004.545\u00a0đồng"
    assert official.money(0) == "0"
    assert official.money(1000) == "1.000"
    assert official.money(-5175000) == "−5.175.000"
    assert official.vnd(None) == "–"


@pytest.mark.parametrize("wrong", [1.0, True, "5"])
def test_money_that_is_not_whole_dong_is_refused(wrong):
    with pytest.raises(TypeError):
        official.money(wrong)


def test_dates():
    assert official.vndate(date(2026, 11, 5)) == "05/11/2026"
    assert official.vnweekday(date(2026, 11, 25)) == "thứ Tư 25/11/2026"
    assert official.vnweekday(date(2026, 11, 22)) == "Chủ nhật 22/11/2026"
    assert official.vndate(None) == official.vndate("") == "–"


def test_moments_are_told_in_local_time():
    late_in_utc = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)
    assert official.vnmoment(late_in_utc) == "01:30 ngày 02/03/2026"
    assert official.vndate(late_in_utc) == "02/03/2026"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (date(2026, 11, 25), "còn 4 ngày"),
        (date(2026, 11, 22), "còn 1 ngày"),
        (date(2026, 11, 21), "hạn cuối hôm nay"),
        (date(2026, 11, 12), "quá hạn 9 ngày"),
        (date(2029, 11, 19), "còn 1.094 ngày"),
    ],
)
def test_days_left(due, words):
    assert official.days_left(due, date(2026, 11, 21)) == words


def test_personal_numbers_are_hidden():
    assert official.masked_phone("0912345612") == "09••••••12"
    assert official.masked_phone("091 234 5612") == "09••••••12"
    assert official.masked_phone("123") == "•••"
    assert official.masked_phone(None) == ""
    assert official.masked_id("001088001234") == "••••••••1234"
