"""The province of the tests of cases, with an administrator of its committee and one of a department."""

import pytest


@pytest.fixture
def province(db, monkeypatch):
    """Bodies, people, and the administrators `ubnd.administrator`, `sxd.administrator`."""
    from btnn.agencies import commands
    from tests.cases.province import SINCE, TODAY, build

    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    made = build()
    for code in ("ubnd", "sxd"):
        user = commands.enrol_person(username=f"{code}.administrator", full_name=f"Quản trị {code}")
        made.people[f"{code}.administrator"] = commands.appoint(
            user, made.bodies[code], "administrator", valid_from=SINCE
        )
    return made


@pytest.fixture
def pen(province):
    from tests.cases.province import Pen

    return Pen(province)


@pytest.fixture
def sign_in(province, client):
    """`sign_in(name)`: a browser of that person."""

    def enter(name):
        client.force_login(province.person(name).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return enter
