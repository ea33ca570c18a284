"""A province, and two people on the roster of its department of construction."""

from datetime import date

import pytest

TODAY = date(2026, 2, 20)


def told(name="Nguyễn Thị Bình", **changes):
    from btnn.organisation.roster.commands import Told

    return Told(**{"full_name": name, "position": "Chuyên viên", "time": "part", "parts": ("settling",)} | changes)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import build

    return build()


@pytest.fixture
def roster(province, today):
    """`roster(name, on, who, **changes)` puts somebody on the roster of whoever's agency."""
    from btnn.organisation.roster import commands

    def put(name="Nguyễn Thị Bình", on=date(2024, 3, 1), who="sxd.head", user=None, **changes):
        return commands.add(told(name, **changes), on=on, user=user, membership=province.person(who), today=today)

    return put


@pytest.fixture
def two(roster, province):
    leader = roster("Lưu Văn Chính", leads=True, position="Phó Giám đốc")
    return leader, roster(user=province.person("sxd.officer").user_id, phone="0912345678")
