"""A province with a case that its department of justice watches over, and the Ministry of Justice."""

from datetime import date

import pytest

TODAY = date(2026, 11, 20)


@pytest.fixture
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())
    return TODAY


@pytest.fixture
def province(db, today):
    """Six bodies, one of another province, and the Ministry of Justice with one who oversees."""
    from tests.cases import province as made

    built = made.build()
    made._body(built, "btp", "Bộ Tư pháp", "ministry", "central", None, "", ("overseer",))
    return built


@pytest.fixture
def late(province, today):
    """A claim received on 7 September 2026 at `sxd` and left lying: its acceptance is overdue."""
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    return pen.case


@pytest.fixture
def letter(province, late, today):
    """What the department of justice wrote about it on 2 November, to be answered by the 9th."""
    from btnn.support.urging import commands

    data = commands.LetterData(
        kind="urge", about=province.bodies["sxd"], subject="đôn đốc thụ lý", text="Đề nghị thụ lý hồ sơ.",
        contents=["13.2a"], grounds=["14.3"], items=[f"limit:{late.code}:1"], case_code=late.code,
        on=date(2026, 11, 2), reply_by=date(2026, 11, 9), signer="Tạ Hữu Nghĩa", number="15/STP",
    )  # fmt: skip
    return commands.send(data, membership=province.person("stp.officer"), today=today)
