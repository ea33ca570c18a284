"""A province with a case."""

import pytest


@pytest.fixture
def province(db):
    from tests.cases.province import build

    return build()


@pytest.fixture
def pen(province):
    from tests.cases.province import Pen

    return Pen(province)


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
