"""A province whose cases lie in the past, and what is told around them."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


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
    """A signal about `sxd`: three complaints upheld about land, recorded by the department of justice."""
    from btnn.plans.forecast import commands

    return commands.record_signal(
        province.bodies["sxd"], **SIGNAL, membership=province.person("stp.officer"), today=today
    )


@pytest.fixture
def proposed(province, today, told):
    """A training of `sxd` against what repeats there, proposed by the department of justice."""
    from btnn.plans.forecast import commands, queries

    officer = province.person("stp.officer")
    cause = next(one for one in queries.causes(officer, today) if one.agency_id == province.bodies["sxd"].pk)
    return commands.propose(
        cause.key, cause_words=cause.said, counted=cause.total, about=province.bodies["sxd"],
        to=province.bodies["sxd"], kind="training", words="Tập huấn về thu hồi đất.", due_on=date(2026, 12, 31),
        membership=officer, today=today,
    )  # fmt: skip


SIGNAL = {
    "field": "administration", "kind": "VB-8.2", "act": "QLHC-17.11", "on": date(2026, 9, 1), "papers": 3,
    "source": "15/QĐ-GQKN", "note": "",
}  # fmt: skip
