"""A province with its committee, department of justice, and those that its plan names."""

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
def draft(province, today):
    """The province's plan for 2026, begun from the template by its department of justice."""
    from btnn.plans import commands

    return commands.begin(
        province.bodies["ubnd"], 2026, "template", membership=province.person("stp.officer"), today=today
    )


@pytest.fixture
def issued(province, draft, today):
    """The same, issued on 15 January 2026."""
    from btnn.plans import commands

    return commands.issue(
        draft.pk,
        number="12/KH-UBND",
        on=date(2026, 1, 15),
        signer="Trần Văn Minh",
        place="Hưng Yên",
        membership=province.person("stp.head"),
        today=today,
    )
