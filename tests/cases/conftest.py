"""One province for the tests of cases: its bodies, their people, and a pen to write stories with."""

import pytest


@pytest.fixture
def province(db):
    """Bodies and people of one province, and one settling agency of another."""
    from .province import build

    return build()


@pytest.fixture
def pen(province):
    """Records events by the right person of the province, day after day."""
    from .province import Pen

    return Pen(province)
