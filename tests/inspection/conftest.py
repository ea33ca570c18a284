"""A department of justice that inspects: a plan drafted, issued, a visit on its way."""

from datetime import date
from types import SimpleNamespace

import pytest

TODAY = date(2026, 11, 20)
FIRST, LAST = date(2026, 9, 14), date(2026, 9, 15)


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
    """Commands with the person and the day filled in: `told("judge", "stp.officer", …)`."""
    from btnn.plans.inspection import commands

    def run(name, who, /, *args, **more):
        membership = province.person(who)
        if name not in ("change", "remove_visit", "add_member", "remove_member"):
            more["today"] = today
        return getattr(commands, name)(*args, membership=membership, **more)

    return run


@pytest.fixture
def draft(province, told):
    """The periodic plan of 2026: one body, a head, a member from another body."""
    plan = told("begin", "stp.officer", "periodic", 2026)
    told(
        "change", "stp.officer", plan.pk, title=plan.title, grounds=["17.3"], grounds_text="", purpose=plan.purpose,
        contents=["a", "b", "c", "d"], contents_text="", scope=plan.scope, papers=plan.papers,
    )  # fmt: skip
    told("add_visit", "stp.officer", plan.pk, province.bodies["sxd"], first_day=FIRST, last_day=LAST)
    told("add_member", "stp.officer", plan.pk, province.bodies["stp"], name="Lê Minh", post="Phó Giám đốc", head=True)
    told("add_member", "stp.officer", plan.pk, province.bodies["stc"], name="Trần Hà", post="Chuyên viên")
    return plan


@pytest.fixture
def issued(draft, told):
    told("issue", "stp.head", draft.pk, number="15/KH-STP", on=date(2026, 3, 20), signer="Lê Minh")
    draft.refresh_from_db()
    return draft


@pytest.fixture
def visit(issued):
    return issued.visits.get()


@pytest.fixture
def ended(visit, told):
    """The visit, ended on its last day."""
    for step, on, more in (
        ("notified", date(2026, 8, 28), {"number": "99/STP"}),
        ("begun", FIRST, {}),
        ("minuted", LAST, {"people": "Lê Minh; Người head Sở Xây dựng", "text": "Đã xem 2 hồ sơ."}),
        ("ended", LAST, {}),
    ):
        told("take_step", "stp.officer", visit.pk, step, on=on, **more)
    return visit


HEADS = {key: f"Nội dung {key}" for key in ("a", "b", "c", "d", "đ", "e")}


@pytest.fixture
def concluded(ended, told):
    """The visit with its conclusion and one thing to be done by 30 October 2026."""
    from btnn.plans.inspection.commands import Task

    conclusion = told(
        "conclude", "stp.head", ended.pk, number="30/KL-STP", on=date(2026, 9, 25), signer="Lê Minh", heads=HEADS,
        tasks=[Task("Thụ lý đúng hạn", "Thủ trưởng Sở Xây dựng", date(2026, 10, 30), "Luật Đ43.1")],
    )  # fmt: skip
    return SimpleNamespace(visit=ended, conclusion=conclusion, task=conclusion.recommendations.get())
