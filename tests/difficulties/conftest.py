"""A province with the Ministry of Justice above it, and difficulties from three sources."""

from datetime import date
from uuid import uuid4

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    from tests.cases.province import _body, build

    made = build()
    _body(made, "btp", "Bộ Tư pháp", "ministry", "central", None, "", ("officer", "head"))
    return made


@pytest.fixture
def told(province, today):
    """`told(who, text, …)`: a difficulty that an agency raises."""
    from btnn.plans.difficulties import commands

    def tell(who="sxd.officer", text="Định giá chậm, không có đơn vị nhận.", **changes):
        given = {"stage": "verification", "kind": "hard_to_verify", "on": date(2026, 10, 5)} | changes
        return commands.raise_difficulty(
            difficulty=text, membership=province.person(who), today=today, token=uuid4(), **given
        )

    return tell


@pytest.fixture
def in_case(province, today):
    """A difficulty in a case that the department of justice has to do with: its name in the list."""
    from btnn.casework import commands
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    row = commands.report_difficulty(
        pen.case.code, stage="verification", kind="coordination", on=date(2026, 10, 1), difficulty="Chưa có trả lời.",
        proposal="Ấn định ngày.", membership=province.person("stp.officer"), today=today,
    )  # fmt: skip
    return pen.case.code, row


@pytest.fixture
def in_plan(province, today):
    """A report on a task of the province's plan that says there is a difficulty."""
    from btnn.plans import commands

    plan = commands.begin(
        province.bodies["ubnd"], 2026, "template", membership=province.person("stp.officer"), today=today
    )
    commands.issue(
        plan.pk, number="1", on=date(2026, 1, 15), signer="A", place="", membership=province.person("stp.head"),
        today=today,
    )  # fmt: skip
    told = {"occurrence": "year", "progress": "difficult", "evidence": "Thiếu người.", "paper": ""}
    return commands.report(plan.pk, 1, on=date(2026, 10, 2), membership=province.person("xa.head"), today=today, **told)
