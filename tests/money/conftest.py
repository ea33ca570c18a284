"""The same province and pen as the tests of cases."""

import pytest


@pytest.fixture(autouse=True)
def day(monkeypatch):
    from tests.cases.province import TODAY

    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def province(db):
    from tests.cases.province import build

    return build()


@pytest.fixture
def pen(province):
    """Records events by the right person of the province, day after day."""
    from tests.cases.province import Pen

    return Pen(province)
