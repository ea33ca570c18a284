"""A province, people on rosters, and a course that its department of justice plans."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


def planned(**changes):
    from btnn.plans.training.commands import Planned

    start = {"kind": "course", "title": "Tập huấn giải quyết bồi thường", "topics": ("settlement",)}
    return Planned(**start | {"audience": ("officials",), "planned_on": date(2026, 12, 4)} | changes)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def person(province, today):
    """`person(who)`: somebody on the roster of whoever's agency, by key."""
    from btnn.organisation.roster import commands
    from btnn.organisation.roster.commands import Told

    def put(who, name="Nguyễn Thị Bình"):
        told = Told(name, "Chuyên viên", "part", ("settling",))
        return commands.add(told, on=date(2024, 3, 1), membership=province.person(who), today=today).pk

    return put


@pytest.fixture
def course(province, today):
    """A course of stp on 4 December 2026."""
    from btnn.plans.training import commands

    return commands.plan(planned(), membership=province.person("stp.officer"), today=today)


@pytest.fixture
def finished(province, today):
    """A case of sxd that was withdrawn after the verification; sxd and stp see it whole."""
    from tests.cases.province import Pen

    pen, amounts = Pen(province), [{"head": "property", "amount": 40_000_000}]
    pen.open(date(2026, 7, 6))
    pen.accept(date(2026, 7, 7))
    pen.appoint(date(2026, 7, 8))
    pen.record("verification_ended", date(2026, 7, 20), "sxd.officer")
    pen.record("verification_reported", date(2026, 7, 21), "sxd.officer", verified=amounts)
    pen.record("termination_ground_arose", date(2026, 7, 27), ground="DC-51.1a")
    pen.record("terminated", date(2026, 7, 28), ground="DC-51.1a")
    assert pen.case.closed
    return pen.case
