"""The province of the tests of cases, and a way to send requests to its bodies."""

from datetime import date
from uuid import uuid4

import pytest

from tests.cases.conftest import pen, province  # noqa: F401

TODAY = date(2026, 11, 20)


@pytest.fixture
def sending(province):  # noqa: F811
    """`sending(content)`: send it on the day of the tests; out: what the command answers."""
    from btnn.portal.claims.sending.commands import send

    def now(content, today=TODAY, token=None):
        return send(content, token=token or uuid4(), today=today)

    return now


@pytest.fixture
def bodies(province):  # noqa: F811
    return province.bodies
