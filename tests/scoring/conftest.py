"""A province, the Ministry of Justice, and a sheet of scores."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)
MISSING = ("I.2", "I.5b", "I.8a", "I.8b", "I.9", "IV.2c")
WHO = {"today": TODAY}


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def ministry(province):
    """The Ministry of Justice with its overseer, `btp.overseer`."""
    from btnn.agencies import commands
    from tests.cases.province import SINCE

    body = commands.establish_agency(
        code="btp", name="Bộ Tư pháp", kind="ministry", level="central", parent=None, province="", valid_from=SINCE
    )
    province.bodies["btp"] = body
    for role in ("overseer", "officer"):
        user = commands.enrol_person(username=f"btp.{role}", full_name=f"Người {role} Bộ")
        province.people[f"btp.{role}"] = commands.appoint(user, body, role, valid_from=SINCE)
    return body


@pytest.fixture
def begun(province, today):
    from btnn.reports.scoring import commands

    return commands.begin(2026, membership=province.person("stp.officer"), today=today)


def fill(sheet, province, today):
    """Say something of every line that the records do not tell."""
    from btnn.reports.scoring import commands, queries

    who = province.person("stp.officer")
    for code in queries.sheet(who, sheet.pk, today).own.missing:
        line = queries.sheet(who, sheet.pk, today).line(code)
        commands.answer(
            sheet.pk, code, points=line.criterion.most, nothing=False, reason="Có hồ sơ lưu.", paper="1/BC-STP",
            membership=who, today=today,
        )  # fmt: skip


def turn(sheet, name, who, province, today, **more):
    from btnn.reports.scoring import commands

    told = {"on": today, "words": "", "paper": ""} | more
    return commands.turn(sheet.pk, name, **told, membership=province.person(who), today=today)


@pytest.fixture
def sent(province, today, ministry, begun):
    """Scored by the department, frozen and sent to the Ministry."""
    fill(begun, province, today)
    turn(begun, "self_scored", "stp.head", province, today)
    turn(begun, "sent", "stp.head", province, today, paper="5/BC-STP")
    return begun
