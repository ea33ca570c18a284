"""The only reader of the clock."""

from datetime import date, timedelta

import pytest

from btnn.web import clock


def test_the_day_is_vietnams():
    assert clock.now().utcoffset() == timedelta(hours=7)
    assert abs(clock.today() - clock.now().date()) <= timedelta(days=1)


def test_a_demonstration_may_say_which_day_it_is(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-24")
    assert clock.today() == date(2026, 11, 24)


def test_a_day_that_is_none_is_refused(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "24/11/2026")
    with pytest.raises(ValueError, match="24/11/2026"):
        clock.today()
