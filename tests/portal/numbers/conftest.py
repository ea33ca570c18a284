"""A province with six claims of one year, and people signed in."""

from datetime import date, timedelta

import pytest
from django.test import Client

MONDAY = date(2026, 9, 7)
TODAY = date(2026, 11, 20)


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def province(db):
    from btnn.agencies import commands
    from tests.cases.province import SINCE, build

    made = build()
    user = commands.enrol_person(username="ubnd.administrator", full_name="Quản trị ubnd")
    made.people["ubnd.administrator"] = commands.appoint(user, made.bodies["ubnd"], "administrator", valid_from=SINCE)
    return made


@pytest.fixture
def claims(province):
    """Six claims received, five of them accepted, one decided."""
    from tests.cases.province import Pen

    pens = [Pen(province) for _ in range(6)]
    pens[0].to_decision(MONDAY)
    for number, pen in enumerate(pens[1:], start=1):
        pen.open(MONDAY + timedelta(days=number % 4))
        if number < 5:
            pen.accept(MONDAY + timedelta(days=4))
    return pens


@pytest.fixture
def sign_in(province):
    """`sign_in(name)`: a browser of that person."""

    def enter(name):
        browser = Client()
        browser.force_login(province.person(name).user, backend="django.contrib.auth.backends.ModelBackend")
        return browser

    return enter
