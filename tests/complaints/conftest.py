"""A complaint in the register of the body complained of, a denunciation of one of its officials."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 10, 5)
NAME = "Phạm Thị Kín"


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def told(province, today):
    """Commands with the person and the day filled in: `told("take_step", "sxd.head", key, …)`."""
    from btnn.support.complaints import commands

    def run(name, who, /, *args, **more):
        return getattr(commands, name)(*args, membership=province.person(who), today=today, **more)

    return run


@pytest.fixture
def given(province):
    """`given(kind, …)`: what was received, about the department of construction."""
    from btnn.support.complaints.commands import Given

    def make(kind="complaint", subject="sxd", **more):
        told = {"theme": "slow", "summary": "Chậm giải quyết quá 3 tháng.", "sender": NAME, "contact": "0912000111"}
        return Given(kind=kind, subject=province.bodies[subject], **(told | more))

    return make


@pytest.fixture
def complaint(told, given):
    return told("register", "sxd.reception", given(), on=MONDAY)


@pytest.fixture
def denunciation(told, given):
    return told("register", "sxd.reception", given("denunciation", theme="conduct"), on=MONDAY)


@pytest.fixture
def assigned(province, told, denunciation):
    """The denunciation, given to the first officer."""
    told("take_step", "sxd.head", denunciation.pk, "assigned", on=MONDAY, officer=province.person("sxd.officer").user)
    return denunciation
