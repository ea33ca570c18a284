"""A sheet of scores: computed from the records, filled by people with reasons, frozen, sent, scored, agreed."""

from decimal import Decimal
from fractions import Fraction

import pytest

from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from btnn.reports.scoring import commands, queries
from btnn.reports.scoring.area import duties
from btnn.reports.scoring.models import LineAnswer, SheetTurn

from .conftest import MISSING, fill, turn


def answer(sheet, code, province, today, who="stp.officer", **more):
    told = {"points": None, "nothing": False, "reason": "", "paper": ""} | more
    return commands.answer(sheet.pk, code, **told, membership=province.person(who), today=today)


def test_what_the_records_tell_is_scored_and_what_did_not_arise_costs_nothing(province, today, begun):
    view = queries.sheet(province.person("stp.officer"), begun.pk, today)
    assert view.own.missing == MISSING
    for code in ("I.1", "I.3a", "I.3b", "I.4", "II.1", "III.1", "III.2"):
        line = view.line(code)
        assert line.own.nothing, code
        assert line.own.points == line.criterion.most, code
    assert view.line("IV.1").own.points == 0
    assert view.line("V.1") is None


def test_a_dossier_determined_late_costs_the_points_and_is_named(province, today, begun):
    from datetime import date

    from btnn.cases import commands as cases
    from tests.cases.province import Pen

    officer = province.person("stp.officer")
    good = Pen(province)
    good.open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    good.act(cases.determine_agency, province.bodies["sxd"], on=date(2026, 9, 9), who="stp.officer")
    good.record("dossier_transferred", date(2026, 9, 9), "stp.officer", to="Sở Xây dựng")
    view = queries.sheet(officer, begun.pk, today)
    assert view.line("I.3a").own.points == 2
    assert view.line("I.3b").own.points == 2
    assert "1/1" in view.line("I.3b").evidence.text
    bad = Pen(province)
    bad.open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    view = queries.sheet(officer, begun.pk, today)
    assert view.line("I.3b").own.points == 0
    assert bad.case.code in view.line("I.3b").evidence.lost[0]


def test_negotiations_count_by_who_was_there(province, today, begun):
    from datetime import date

    from tests.cases.province import Pen

    Pen(province).to_decision(date(2026, 3, 2))
    line = queries.sheet(province.person("stp.officer"), begun.pk, today).line("III.2")
    assert (line.own.points, line.own.nothing) == (5, False)
    assert "1/1" in line.evidence.text


def test_the_plan_that_was_issued_counts(province, today, begun):
    from datetime import date

    from btnn.plans import commands as plans

    plan = plans.begin(province.bodies["ubnd"], 2026, "template", membership=province.person("stp.officer"),
                       today=today)  # fmt: skip
    plans.issue(plan.pk, number="1/KH", on=date(2026, 1, 12), signer="A", place="", today=today,
                membership=province.person("stp.head"))  # fmt: skip
    line = queries.sheet(province.person("stp.officer"), begun.pk, today).line("IV.1")
    assert line.own.points == 4
    assert line.evidence.links


def test_a_course_that_was_held_counts(province, today, begun):
    from datetime import date

    from btnn.plans.training import commands as training
    from tests.training.conftest import planned

    officer = province.person("stp.officer")
    course = training.plan(planned(planned_on=date(2026, 11, 10)), membership=officer, today=today)
    assert "I.2" in queries.sheet(officer, begun.pk, today).own.missing
    training.hold(course.pk, on=date(2026, 11, 10), reached={"officials": 30}, membership=officer, today=today)
    line = queries.sheet(officer, begun.pk, today).line("I.2")
    assert (line.own.points, line.evidence.text) == (6, "1 lớp, hội nghị đã tổ chức")


def test_needs_told_to_the_finance_body_count(province, today, begun):
    from datetime import date

    from btnn.money.yearly import commands as money
    from btnn.money.yearly.commands import LineText

    officer, finance, stp = province.person("stp.officer"), province.person("stc.finance"), province.bodies["stp"]
    money.guide(
        2026, number="3/STC", on=date(2025, 11, 3), due_on=date(2025, 11, 20), estimate_on=date(2025, 12, 1),
        settle_on=date(2027, 3, 1), words="Gửi nhu cầu.", agencies=[stp.pk], membership=finance, today=today,
    )  # fmt: skip
    assert "IV.2c" in queries.sheet(officer, begun.pk, today).own.missing
    lines = [LineText("plan", None, 15_000_000, "Tập huấn 3 lớp")]
    money.say_needs(2026, lines, on=today, paper="", words="", membership=officer, today=today)
    line = queries.sheet(officer, begun.pk, today).line("IV.2c")
    assert (line.own.points, line.evidence.text) == (2, "Đã gửi nhu cầu kinh phí ngày 20/11/2026")


def test_a_recommendation_that_was_made_counts(province, today, ministry, begun):
    from datetime import date

    from btnn.support.recommendations import commands as recommending
    from tests.cases.province import Pen

    officer = province.person("stp.officer")
    case = Pen(province).to_decision(date(2026, 9, 7)).case
    data = recommending.RecommendationData(
        kind="cancel", about=province.bodies["sxd"], subject="yêu cầu hủy", text="Yêu cầu hủy quyết định.",
        grounds=["48.1b"], reply_by=date(2026, 11, 30), on=today, signer="Tạ Hữu Nghĩa", case_code=case.code,
        decision="12/QĐ-BT", decided_on=date(2026, 9, 22), known_on=date(2026, 11, 2),
    )  # fmt: skip
    recommending.recommend(data, membership=officer, today=today)
    line = queries.sheet(officer, begun.pk, today).line("I.9")
    assert (line.own.points, line.evidence.text) == (3, "1 kiến nghị, yêu cầu đã gửi")


REFUSED = [
    ("I.7", {"points": Decimal(5)}, Unfit, "mức điểm"),
    ("I.7", {"points": Decimal(7), "reason": "x"}, Unfit, "từ 0 đến 6"),
    ("I.7", {"nothing": True}, Unfit, "luôn phải làm"),
    ("I.7", {"points": Decimal(6)}, Unfit, "giải trình"),
    ("I.5b", {}, Unfit, "không tính được"),
    ("X.1", {}, NotThere, "dòng này"),
    ("V.1", {"points": Decimal(4), "reason": "x"}, NotThere, "dòng này"),
]


@pytest.mark.parametrize(("code", "more", "refusal", "word"), REFUSED)
def test_points_that_do_not_fit_are_refused(province, today, begun, code, more, refusal, word):
    with pytest.raises(refusal, match=word):
        answer(begun, code, province, today, **more)


def test_typed_points_and_the_last_word_count(province, today, begun):
    answer(begun, "I.1", province, today, points=Decimal("4.5"), reason="Bình quân 4 việc.")
    answer(begun, "I.5b", province, today, points=Decimal(1), reason="Thiếu 01 vụ.")
    view = queries.sheet(province.person("stp.officer"), begun.pk, today)
    assert view.line("I.1").own.points == Fraction(9, 2)
    assert view.line("I.5b").own.points == 1
    answer(begun, "I.1", province, today)
    assert queries.sheet(province.person("stp.officer"), begun.pk, today).line("I.1").own.points == 6


def test_group_v_counts_only_when_it_is_assessed(province, today, begun):
    who = {"membership": province.person("stp.officer"), "today": today}
    commands.set_survey(begun.pk, assessed=True, **who)
    assert "V.1" in queries.sheet(who["membership"], begun.pk, today).own.missing
    with pytest.raises(Unfit, match="công nhận"):
        commands.count_initiatives(begun.pk, 1, paper="", **who)
    commands.count_initiatives(begun.pk, 1, paper="3/QĐ-STP", **who)
    assert queries.sheet(who["membership"], begun.pk, today).own.bonus == 5


def test_one_sheet_a_year_by_the_department_for_years_that_have_criteria(province, today, begun):
    head = province.person("stp.head")
    with pytest.raises(TooLate):
        commands.begin(2026, membership=head, today=today)
    for year in (2018, 2027):
        with pytest.raises(Unfit):
            commands.begin(year, membership=head, today=today)
    with pytest.raises(NotYours):
        commands.begin(2025, membership=province.person("sxd.head"), today=today)


def test_nothing_is_frozen_with_lines_nobody_scored(province, today, begun):
    with pytest.raises(Unfit, match=r"I\.2"):
        turn(begun, "self_scored", "stp.head", province, today)
    with pytest.raises(NotYours):
        turn(begun, "self_scored", "stp.officer", province, today)
    with pytest.raises(TooLate):
        turn(begun, "sent", "stp.head", province, today, paper="1")


def test_frozen_scores_stay_whatever_the_records_say_later(province, today, begun):
    fill(begun, province, today)
    turn(begun, "self_scored", "stp.head", province, today)
    officer = province.person("stp.officer")
    before = queries.sheet(officer, begun.pk, today).own.points
    from datetime import date

    from tests.cases.province import Pen

    Pen(province).open(date(2026, 9, 7), "stp.reception", receiver="justice_department")
    assert queries.sheet(officer, begun.pk, today).own.points == before
    with pytest.raises(TooLate):
        answer(begun, "I.7", province, today, points=Decimal(0), reason="x")
    with pytest.raises(Unfit, match="mở lại"):
        turn(begun, "reopened", "stp.head", province, today)
    turn(begun, "reopened", "stp.head", province, today, words="Sót vụ.")
    assert queries.sheet(officer, begun.pk, today).own.points < before


def test_the_ministry_scores_beside_with_reasons_and_both_agree(province, today, sent):
    overseer, head = province.person("btp.overseer"), province.person("stp.head")
    assert [one.title for one in duties(overseer, today)] == ["Chấm bảng điểm"]
    assert duties(head, today) == []
    with pytest.raises(Unfit, match="lý do"):
        answer(sent, "I.5b", province, today, "btp.overseer", points=Decimal(1))
    answer(sent, "I.5b", province, today, "btp.overseer", points=Decimal(1), reason="Thiếu vụ tại sở.")
    with pytest.raises(TooLate):
        answer(sent, "I.5b", province, today, points=Decimal(1), reason="x")
    assert queries.sheet(head, sent.pk, today).told is None
    turn(sent, "scored", "btp.overseer", province, today)
    view = queries.sheet(head, sent.pk, today)
    assert [one.criterion.code for one in view.lines if one.differs] == ["I.5b"]
    assert view.line("I.5b").ministry.reason == "Thiếu vụ tại sở."
    assert view.told.lines == view.own.lines - 2
    with pytest.raises(Unfit, match="kiến nghị"):
        turn(sent, "complained", "stp.head", province, today)
    turn(sent, "complained", "stp.head", province, today, words="Vụ đó thuộc tỉnh khác.")
    answer(sent, "I.5b", province, today, "btp.overseer", points=None)
    turn(sent, "scored", "btp.overseer", province, today)
    assert queries.sheet(head, sent.pk, today).told.lines == view.own.lines
    assert [one.title for one in duties(head, today)] == ["Trả lời điểm của Bộ Tư pháp"]
    turn(sent, "agreed", "stp.head", province, today)
    assert queries.sheet(head, sent.pk, today).state == "agreed"
    told = queries.ranking(overseer, 2026)
    assert [(one.place, one.rank, one.difference) for one in told.rows] == [(1, told.rows[0].rank, 0)]


def test_without_the_ministry_in_the_system_its_paper_is_written_down(province, today, begun):
    fill(begun, province, today)
    turn(begun, "self_scored", "stp.head", province, today)
    with pytest.raises(Unfit, match="văn bản gửi"):
        turn(begun, "sent", "stp.head", province, today)
    turn(begun, "sent", "stp.head", province, today, paper="5/BC-STP")
    answer(begun, "I.5b", province, today, points=Decimal(0), reason="Theo Công văn 9/BTP.")
    with pytest.raises(Unfit, match="Bộ Tư pháp"):
        turn(begun, "scored", "stp.head", province, today)
    turn(begun, "scored", "stp.head", province, today, paper="9/BTP-CBTNN")
    view = queries.sheet(province.person("stp.head"), begun.pk, today)
    assert view.told.lines == view.own.lines - 3


def test_duties_begin_in_october_and_name_the_last_day(province, today):
    from datetime import date

    head = province.person("stp.head")
    assert [(one.title, one.due) for one in duties(head, today)] == [("Lập bảng tự chấm điểm", date(2026, 12, 7))]
    assert duties(head, date(2026, 9, 30)) == []
    assert duties(province.person("ubnd.overseer"), today) == []


def test_rows_are_kept(begun, province, today):
    from django.db import DatabaseError, transaction

    fill(begun, province, today)
    turn(begun, "self_scored", "stp.head", province, today)
    for model in (LineAnswer, SheetTurn):
        with pytest.raises(DatabaseError, match="kept as they were"), transaction.atomic():
            model.objects.update(paper="x")
