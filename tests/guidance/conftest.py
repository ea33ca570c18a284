"""A province with the Ministry of Justice above it; a request of a person and one of an agency."""

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
    _body(made, "tand", "Tòa án nhân dân tỉnh", "court", "province", None, "33", ("officer", "head"))
    return made


@pytest.fixture
def asked(province, today):
    """A request of the department of construction, at the department of justice since 10 November."""
    from btnn.support.guidance import commands
    from btnn.support.guidance.contents import AgencyForm

    return commands.request_guidance(
        "Mức thu nhập nào được lấy khi người bị thiệt hại làm nhiều nghề?",
        AgencyForm(("settling",), "Lấy mức bình quân.", ("Hồ sơ thu nhập",), "15/SXD"),
        purpose="professional",
        on=date(2026, 11, 10),
        membership=province.person("sxd.head"),
        today=today,
        token=uuid4(),
    )


@pytest.fixture
def told(province, today):
    """`told(**changes)`: a person's request for guidance, put in the register on Monday, 9 November."""
    from btnn.support.guidance import commands
    from btnn.support.guidance.contents import PersonForm

    def write(who="stp.reception", purpose="guidance", **changes):
        form = {"capacity": "injured", "basis": "Quyết định 12/QĐ ngày 01/10/2026", "topics": ("procedure",)} | changes
        question, _ = commands.register_request(
            "Tôi cần biết trình tự giải quyết và giấy tờ phải nộp.",
            PersonForm(**form),
            purpose=purpose,
            name="Nguyễn Văn An",
            contact="an@example.vn",
            field="administration",
            way="counter",
            on=date(2026, 11, 9),
            membership=province.person(who),
            today=today,
            token=uuid4(),
        )
        return question

    return write


@pytest.fixture
def work(province, today):
    """`work(question, day)`: the officer of the department of justice is appointed on a day of November."""
    from btnn.support import commands

    def assign(question, day=10, body="stp"):
        officer = province.person(f"{body}.officer")
        commands.assign(
            question.pk, officer.user, on=date(2026, 11, day), membership=province.person(f"{body}.head"), today=today
        )
        return question

    return assign
