"""A province whose regulation on coordination is in force since the year before."""

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
def regulation(province, today):
    """The model, issued for the province on the last day of 2025."""
    return issue(province, today)


def issue(province, today, on=date(2025, 12, 31), number="07/QĐ-UBND", origin="model"):
    from btnn.plans.coordination import commands

    head = province.person("stp.head")
    draft = commands.begin(origin, membership=head, today=today)
    return commands.issue(
        draft.pk, number=number, on=on, in_force_from=on, in_force_to=None, signer="Trần Văn Minh",
        membership=head, today=today,
    )  # fmt: skip


@pytest.fixture
def pen(province):
    from tests.cases.province import Pen

    return Pen(province)
