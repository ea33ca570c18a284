"""A province whose agency has paid in 2025 and has a case running in 2026, with the pen that wrote them."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)
FORTY = 40_000_000


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def pen(province):
    """Records events by the right person of the province, day after day."""
    from tests.cases.province import Pen

    return Pen(province)


@pytest.fixture
def paid(pen):
    """A case in which forty million đồng were granted and paid in 2025."""
    pen.to_payment(date(2025, 9, 8))
    return pen.case.code


@pytest.fixture
def told(province, today):
    """The arguments that every command takes, for a person."""

    def of(who, **more):
        return {"membership": province.person(who), "today": today, **more}

    return of
