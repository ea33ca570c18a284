"""The database itself shows a budget to those who answer for it, to every other agency its own lines alone."""

from datetime import date

import pytest
from django.db import DatabaseError, connection, transaction

from btnn.cases import wall
from btnn.money.yearly import commands
from btnn.money.yearly.commands import LineText
from btnn.money.yearly.models import (
    ActLine,
    BudgetAct,
    Estimate,
    EstimateLine,
    Guidance,
    GuidanceParty,
    Settlement,
    SettlementLine,
    Spending,
    Submission,
    SubmissionLine,
)
from btnn.money.yearly.vocabulary import Kind

TABLES = (
    Guidance, GuidanceParty, Submission, SubmissionLine, Estimate, EstimateLine, BudgetAct, ActLine, Spending,
    Settlement, SettlementLine,
)  # fmt: skip
WHOLE = {"stc", "stp", "ubnd"}
OF_SXD = {model.__name__ for model in TABLES} - {"Spending"}
OF_XA = {"Guidance", "GuidanceParty"}
DAY = date(2026, 2, 2)


@pytest.fixture
def budget(province, told, paid):
    """Every kind of row of a budget; the agency of the case has lines in all, the commune was only asked."""
    sxd = province.bodies["sxd"].pk

    def done(who, command, *args, **more):
        with wall.acting_for(province.person(who).agency_id):
            return command(*args, **more, **told(who))

    keys = [province.bodies[code].pk for code in ("stp", "sxd", "xa")]
    done("stc.finance", commands.guide, 2026, number="3", on=DAY, due_on=DAY, estimate_on=DAY,
         settle_on=date(2027, 3, 1), words="Gửi.", agencies=keys)  # fmt: skip
    need = [LineText(Kind.DAMAGES, None, 5, "Vụ việc")]
    done("sxd.finance", commands.say_needs, 2026, need, on=DAY, paper="", words="")
    done("stc.finance", commands.put, 2026, [], on=DAY, words="")
    lines = [LineText(Kind.DAMAGES, sxd, 5), LineText(Kind.DAMAGES, None, 50)]
    paper = {"paper": "1", "on": DAY, "by": "UBND", "reason": ""}
    done("ubnd.overseer", commands.decide, 2026, "assigned", lines, **paper)
    done("stp.officer", commands.note_spent, 2026, Kind.PLAN, 5, on=DAY, paper="HĐ", words="Lớp")
    done("stc.finance", commands.settle, 2025, editions=0, paper="2", on=DAY, reason="")


def seen_by(body):
    with wall.acting_for(body):
        return {model.__name__ for model in TABLES if model.objects.exists()}


@pytest.mark.parametrize("code", ["stc", "stp", "ubnd", "sxd", "snn", "xa", "khac"])
def test_everybody_sees_their_part(province, budget, code):
    seen = seen_by(province.bodies[code].pk)
    if code in WHOLE:
        assert seen == {model.__name__ for model in TABLES}
    else:
        assert seen == {"sxd": OF_SXD, "xa": OF_XA}.get(code, set())
    if code == "sxd":
        with wall.acting_for(province.bodies[code].pk):
            for model in (GuidanceParty, EstimateLine, ActLine, SettlementLine):
                assert {row.agency.code for row in model.objects.all()} == {"sxd"}, model


def test_strangers_and_the_portal_see_nothing(province, budget):
    assert seen_by(wall.NOBODY) == set()
    with wall.acting_for(province.bodies["stc"].pk, only_case=1):
        assert not any(model.objects.exists() for model in TABLES)


def test_only_who_may_writes(province, budget, told):
    stc, sxd, khac, ubnd = (province.bodies[code] for code in ("stc", "sxd", "khac", "ubnd"))
    of = {"finance": stc, "year": 2027, "actor": province.person("sxd.head").user, "at": Guidance.objects.get().at}
    days = {"on": DAY, "due_on": DAY, "estimate_on": DAY, "settle_on": DAY}
    act, estimate = BudgetAct.objects.get(), Estimate.objects.get()
    for body, row in (
        (sxd, Guidance(**of, agency=sxd, number="1", text="x", **days)),
        (sxd, Guidance(**of, agency=stc, number="1", text="x", **days)),
        (province.bodies["stp"], Estimate(**of, agency=province.bodies["stp"], number=9, on=DAY)),
        (sxd, EstimateLine(finance=stc, estimate=estimate, kind="plan", agency=sxd, amount=1, computed=1)),
        (sxd, ActLine(finance=stc, budget_act=act, kind="plan", agency=sxd, amount=1)),
        (sxd, Submission(**of, agency=province.bodies["snn"], number=1, on=DAY)),
        (khac, Submission(**of, agency=khac, number=1, on=DAY)),
        (khac, Spending(**of, agency=khac, kind="plan", amount=1, on=DAY, paper="x", text="x")),
        (ubnd, Settlement(**of, agency=ubnd, number=1, on=DAY, paper="x", allotted=0)),
    ):  # fmt: skip
        with pytest.raises(DatabaseError, match="row-level security"), transaction.atomic(), wall.acting_for(body.pk):
            row.save(force_insert=True)


@pytest.mark.parametrize("model", TABLES)
def test_nothing_is_changed_or_removed(budget, model):
    for act in (f"UPDATE {model._meta.db_table} SET finance_id = finance_id", f"DELETE FROM {model._meta.db_table}"):
        if model is SubmissionLine:
            act = act.replace("finance_id", "amount")
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(act)


def test_sums_of_unseen_cases_are_told_to_who_answers_for_the_budget_alone(province, pen):
    pen.open(date(2026, 9, 7))

    def told(code, fund="stc"):
        with wall.acting_for(province.bodies[code].pk), connection.cursor() as cursor:
            cursor.execute("SELECT * FROM yearly_unseen(%s)", [province.bodies[fund].pk])
            return cursor.fetchall()

    assert told("stc") == [(province.bodies["sxd"].pk, 1, 0, 50_000_000)]
    assert told("stp") == told("ubnd") == []  # they see the case itself
    assert told("snn") == told("khac") == told("xa") == told("stc", "snn") == []
