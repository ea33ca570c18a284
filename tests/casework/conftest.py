"""The province of the tests of cases, and a case in which damage is being verified."""

from datetime import date

import pytest

from tests.cases.conftest import pen, province  # noqa: F401

MONDAY = date(2026, 11, 9)


@pytest.fixture
def verifying(pen):  # noqa: F811
    """A case at sxd: accepted on Monday, the officer appointed."""
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    return pen


@pytest.fixture
def at_department(pen):  # noqa: F811
    """A case at the Department of Justice, which must determine the agency."""
    pen.open(MONDAY, "stp.reception", receiver="justice_department")
    return pen
