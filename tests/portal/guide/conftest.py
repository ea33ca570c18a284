"""The guide on a fixed day; without a register of places unless a test asks for the database."""

from datetime import date

import pytest

TODAY = date(2026, 11, 22)


@pytest.fixture
def nowhere(monkeypatch):
    """No provinces are known, so the guide asks for none and needs no database."""
    monkeypatch.setattr("btnn.portal.guide.about_agency.provinces", lambda on: [])


@pytest.fixture
def today(monkeypatch):
    """What day it is for the pages."""
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY
