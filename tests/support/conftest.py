"""A province whose department of justice answers questions."""

from datetime import date
from uuid import uuid4

import pytest


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    return date(2026, 11, 20)


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def asked(province):
    """`asked(on)`: a question from the public side, and the code of its answer."""
    from btnn.support import commands
    from btnn.support.commands import Asked

    def ask(on=date(2026, 11, 16), text="Công an giữ con tôi chín ngày rồi thả, tôi phải làm gì?"):
        body = province.bodies["stp"]
        return commands.ask(Asked(text, "scope", province="33"), body, today=on, token=uuid4())

    return ask
