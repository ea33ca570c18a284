"""A province with a case, its day, and a person who looks after it."""

import pytest
from django.core.cache import cache

TODAY = "2026-11-20"


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
    monkeypatch.setenv("BTNN_TODAY", TODAY)
    cache.clear()


@pytest.fixture
def proves(client):
    """`proves(case)`: the client has proved to be somebody of that case (`5678`: the end of CLAIMANT's telephone)."""

    def prove(case, end="5678"):
        answer = client.post("/theo-doi/", {"ma": case.tracking_code, "cuoi": end})
        assert answer.status_code == 302, answer.content.decode()
        return client

    return prove
