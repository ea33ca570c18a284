"""Acts by the eight ways, what the figures ask for, difficulties and their answers."""

from datetime import date, timedelta

import pytest

from btnn.cases.errors import Forbidden, Invalid, NotFound
from btnn.cases.queries import case_file
from btnn.casework import commands, queries
from btnn.casework.commands import ActData
from tests.cases.province import TODAY

from .conftest import MONDAY


def note(pen, who="sxd.officer", **more):
    given = {"way": "đ", "on": MONDAY, "result": "Mái nhà còn nguyên", "place": "Xã Tân Hưng"} | more
    return commands.note_act(pen.case.code, ActData(**given), membership=pen.province.person(who), today=TODAY)


def advice(pen):
    return queries.advice(case_file(pen.province.person("sxd.officer"), pen.case.code, TODAY), TODAY)


def test_acts_are_numbered_and_the_wrong_one_stays(verifying):
    note(verifying)
    assert note(verifying, corrects=1, result="Mái nhà mất một nửa").number == 2
    told = queries.acts(verifying.province.person("stp.officer"), verifying.case.code)
    assert [(act.number, act.corrects, act.who) for act in told] == [
        (2, 1, "Người officer Sở Xây dựng"),
        (1, None, "Người officer Sở Xây dựng"),
    ]


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"way": "i"}, "danh sách"),
        ({"result": ""}, "Kết quả"),
        ({"on": TODAY + timedelta(days=1)}, "chưa đến"),
        ({"signed": True}, "phải có biên bản"),
        ({"corrects": 5}, "lần xác minh"),
    ],
)
def test_an_act_that_cannot_be_is_refused(verifying, changes, sentence):
    with pytest.raises(Invalid, match=sentence):
        note(verifying, **changes)


@pytest.mark.parametrize("who", ["sxd.reception", "sxd.officer2", "stp.officer"])
def test_only_the_officer_and_the_head_verify(verifying, who):
    with pytest.raises(Forbidden):
        note(verifying, who=who)


def test_the_figures_of_the_case_say_when_an_opinion_must_be_asked_for(verifying):
    assert (advice(verifying).opinions, advice(verifying).complex) == ((), ())
    amounts = [{"head": "property", "amount": 25_000_000}]
    verifying.record("verification_reported", date(2026, 11, 16), "sxd.officer", verified=amounts)
    told = advice(verifying)
    assert [reason.source for reason in told.opinions] == ["Nghị định 68/2018/NĐ-CP, Đ18.2c"]
    assert (told.joins.state_management, told.joins.finance, told.harmed_on) == ("Sở Tư pháp", "Sở Tài chính", None)


def test_a_claim_over_five_thousand_million_is_complex(pen):
    pen.open(MONDAY, claimed=[{"head": "property", "amount": 5_000_000_001}])
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    assert [reason.code for reason in advice(pen).complex] == ["PT-19.1b"]


def report(pen, who="sxd.officer", **more):
    given = {"stage": "verification", "kind": "hard_to_verify", "on": MONDAY, "difficulty": "Hồ sơ gốc đã thất lạc"}
    return commands.report_difficulty(pen.case.code, **(given | more), membership=pen.province.person(who), today=TODAY)


def answer(pen, who, **more):
    given = {"state": "answered", "on": TODAY, "answer": "Áp dụng khoản 2 Điều 16"} | more
    return commands.answer_difficulty(pen.case.code, 1, **given, membership=pen.province.person(who), today=TODAY)


def test_a_difficulty_is_answered_by_the_department_or_the_head(verifying):
    report(verifying)
    with pytest.raises(Forbidden):
        answer(verifying, "sxd.officer")
    answer(verifying, "stp.officer")
    answer(verifying, "sxd.head", state="taken_up", answer="Đã đưa vào kiến nghị")
    told = queries.difficulties(verifying.province.person("sxd.officer"), verifying.case.code)
    assert [one.state for one in told[0].answers.all()] == ["answered", "taken_up"]


@pytest.mark.parametrize(
    "changes", [{"stage": "moon"}, {"kind": "moon"}, {"difficulty": " "}, {"on": TODAY + timedelta(days=1)}]
)
def test_a_difficulty_that_cannot_be_is_refused(verifying, changes):
    with pytest.raises(Invalid):
        report(verifying, **changes)


def test_who_only_watches_reports_none_and_who_is_elsewhere_finds_none(verifying):
    with pytest.raises(Forbidden):
        report(verifying, "stp.overseer")
    with pytest.raises(NotFound):
        report(verifying, "khac.head")
    report(verifying)
    with pytest.raises(NotFound):
        queries.difficulty(verifying.province.person("snn.head"), verifying.case.code, 1)
