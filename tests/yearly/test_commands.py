"""The money of a year from guidance to adjustment (Đ60, Đ61, Đ63.2), and everything that is refused on the way."""

from datetime import date

import pytest

from btnn.cases.commands import correct_entry
from btnn.money.yearly import commands, queries
from btnn.money.yearly.budgets import members, purse
from btnn.money.yearly.commands import LineText
from btnn.money.yearly.models import EstimateLine, Settlement
from btnn.money.yearly.vocabulary import Kind
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from .conftest import FORTY

PAPER = {"paper": "12/QĐ-UBND", "on": date(2026, 1, 5), "by": "UBND tỉnh", "reason": "Theo dự toán"}


@pytest.fixture
def guided(province, told):
    keys = [province.bodies[code].pk for code in ("stp", "sxd", "xa")]
    return commands.guide(
        2026, number="3/STC", on=date(2026, 1, 2), due_on=date(2026, 1, 20), estimate_on=date(2026, 2, 1),
        settle_on=date(2027, 3, 1), words="Gửi nhu cầu.", agencies=keys, **told("stc.finance"),
    )  # fmt: skip


@pytest.fixture
def assigned(province, told):
    """One hundred million for damages kept in common, twenty for the plan of the department of justice."""
    lines = [LineText(Kind.DAMAGES, None, 100_000_000), LineText(Kind.PLAN, province.bodies["stp"].pk, 20_000_000)]
    return commands.decide(2026, "assigned", lines, **PAPER, **told("ubnd.overseer"))


def budget(province, who, year=2026, today=date(2026, 11, 20)):
    return purse(province.person(who), year, today)


def year_seen(province, today, who="stc.finance", year=2026):
    return queries.year_of(budget(province, who, year), province.person(who), today)


def test_whose_money_it_is(province, today):
    assert budget(province, "sxd.finance").fund == province.bodies["stc"]
    assert not budget(province, "sxd.finance").whole
    assert all(budget(province, who).whole for who in ("stc.finance", "stp.officer", "ubnd.overseer"))
    with pytest.raises(NotThere, match="Chưa có cơ quan tài chính"):
        budget(province, "khac.head")  # province 31 has no finance body
    with pytest.raises(NotYours):
        budget(province, "sxd.officer")
    for year in (2017, 2028):
        with pytest.raises(NotThere):
            budget(province, "stc.finance", year)
    assert {body.code for body in members(province.bodies["stc"], today)} == {"ubnd", "stp", "sxd", "snn", "xa"}


def test_guidance_asks_and_needs_answer(province, told, today, guided):
    asked = queries.asked_of(budget(province, "stc.finance"), today)
    assert {one.word for one in asked} == {"quá hạn, chưa gửi"}
    lines = [LineText(Kind.PLAN, None, 15_000_000, "Tập huấn 3 lớp")]
    commands.say_needs(2026, lines, on=today, paper="", words="", **told("stp.officer"))
    commands.say_needs(2026, [], on=today, paper="", words="", **told("xa.head"))
    words = {one.name: (one.word, one.amount) for one in queries.asked_of(budget(province, "stc.finance"), today)}
    assert words["Sở Tư pháp"] == ("đã gửi", 15_000_000)
    assert words[province.bodies["xa"].name] == ("không có nhu cầu", 0)
    own = queries.asked_of(budget(province, "sxd.finance"), today)
    assert [one.agency_id for one in own] == [province.bodies["sxd"].pk]
    proposed = queries.estimate_of(budget(province, "stc.finance"), province.person("stc.finance"), today)
    assert (proposed.needed, proposed.amount) == (15_000_000, 0)


@pytest.mark.parametrize(
    ("change", "who", "problem", "word"),
    [
        ({}, "sxd.head", NotYours, "cơ quan tài chính"),
        ({"on": date(2026, 12, 1)}, "stc.finance", Unfit, "chưa đến"),
        ({"due_on": date(2025, 12, 1)}, "stc.finance", Unfit, "từ ngày văn bản"),
        ({"estimate_on": date(2026, 1, 10)}, "stc.finance", Unfit, "từ ngày văn bản"),
        ({"settle_on": date(2026, 12, 31)}, "stc.finance", Unfit, "đã kết thúc"),
        ({"agencies": []}, "stc.finance", Unfit, "Chưa chọn"),
        ({"agencies": [-5]}, "stc.finance", Unfit, "Đ60"),
        ({"number": " "}, "stc.finance", Unfit, "Số, ký hiệu"),
    ],
)
def test_guidance_that_cannot_be(province, told, change, who, problem, word):
    given = {
        "number": "3", "on": date(2026, 1, 2), "due_on": date(2026, 1, 20), "estimate_on": date(2026, 2, 1),
        "settle_on": date(2027, 3, 1), "words": "Gửi.", "agencies": [province.bodies["sxd"].pk],
    }  # fmt: skip
    with pytest.raises(problem) as refused:
        commands.guide(2026, **given | change, **told(who))
    assert word in refused.value.message


def test_the_estimate_rests_on_what_was_granted_the_year_before(province, told, today, paid):
    view = queries.estimate_of(budget(province, "stc.finance"), province.person("stc.finance"), today)
    line = next(one for one in view.lines if one.agency_id == province.bodies["sxd"].pk)
    assert (line.kind, line.computed, line.amount) == (Kind.DAMAGES, FORTY, FORTY)
    assert line.rests_on == [{"what": "Cấp kinh phí ngày 13/10/2025", "case": paid, "amount": FORTY}]
    assert paid in view.codes
    commands.put(2026, [], on=today, words="", **told("stc.finance"))
    more = [LineText(Kind.DAMAGES, line.agency_id, 70_000_000, "Có thêm một vụ việc đang thương lượng")]
    commands.put(2026, [*more, LineText(Kind.DAMAGES, None, 30_000_000, "Dự phòng")], on=today, words="",
                 **told("stc.finance"))  # fmt: skip
    kept = EstimateLine.objects.filter(estimate__number=2).order_by("-amount")
    assert [(one.computed, one.amount, one.reason) for one in kept] == [
        (FORTY, 70_000_000, "Có thêm một vụ việc đang thương lượng"), (0, 30_000_000, "Dự phòng"),
    ]  # fmt: skip
    with pytest.raises(Unfit, match="Lý do"):
        commands.put(2026, [LineText(Kind.DAMAGES, line.agency_id, 1)], on=today, words="", **told("stc.finance"))
    with pytest.raises(TooLate, match="đã lập dự toán"):
        commands.say_needs(2026, [], on=today, paper="", words="", **told("sxd.finance"))
    other = queries.estimate_of(budget(province, "snn.head"), province.person("snn.head"), today)
    assert other.lines == []


def test_use_comes_from_the_ledger_and_what_remains_is_told_any_day(province, told, today, pen, assigned):
    pen.to_payment(date(2026, 1, 5))
    seen = year_seen(province, today)
    assert (seen.standing.whole.allotted, seen.standing.whole.used) == (120_000_000, FORTY)
    assert seen.standing.compensation.left == 60_000_000
    assert [row.case for row in seen.rows] == [pen.case.code]
    commands.note_spent(2026, Kind.PLAN, 5_000_000, on=date(2026, 5, 4), paper="HĐ 1", words="Hội trường",
                        **told("stp.officer"))  # fmt: skip
    commands.note_spent(2026, Kind.PLAN, 1_000_000, on=date(2026, 5, 4), paper="HĐ 1", words="Ghi thừa", wrong=True,
                        **told("stp.officer"))  # fmt: skip
    assert year_seen(province, today).standing.of([Kind.PLAN]).left == 16_000_000
    own = year_seen(province, today, "sxd.finance")
    assert (own.standing.whole.allotted, own.standing.whole.used) == (0, FORTY)
    assert year_seen(province, today, "snn.head").cells == []
    assert year_seen(province, today, "stp.officer").standing.whole.used == 44_000_000


def test_a_running_case_warns_before_anybody_asks_for_its_money(province, told, today, pen, assigned):
    pen.open(date(2026, 9, 7), claimed=[{"head": "property", "amount": 130_000_000}])
    from btnn.cases import wall

    with wall.acting_for(province.bodies["stc"].pk):  # the case itself is not theirs to see
        seen = year_seen(province, today)
        assert seen.used.codes == set()
        assert (seen.unseen, seen.missing, seen.might_miss) == (1, 0, 30_000_000)
    with wall.acting_for(province.bodies["stp"].pk):
        seen = year_seen(province, today, "stp.officer")
        assert (seen.used.codes, seen.unseen, seen.might_miss) == ({pen.case.code}, 0, 30_000_000)


def test_what_is_decided_and_not_granted_is_missing(province, told, today, pen):
    lines = [LineText(Kind.DAMAGES, None, 30_000_000)]
    commands.decide(2026, "assigned", lines, **PAPER, **told("stc.finance"))
    pen.to_decision(date(2026, 9, 7))
    pen.record("funding_requested", date(2026, 10, 9), "sxd.finance", amount=FORTY)
    assert year_seen(province, today).missing == 10_000_000
    commands.decide(2026, "supplement", [LineText(Kind.DAMAGES, None, 15_000_000)], **PAPER, **told("ubnd.overseer"))
    assert year_seen(province, today).missing == 0


def test_money_moves_between_lines_and_none_is_lost(province, told, today, pen, assigned):
    body = province.bodies["sxd"].pk
    move = {"source": (Kind.DAMAGES, None), "target": (Kind.DAMAGES, body), "amount": FORTY, **PAPER}
    commands.move(2026, **move, **told("stc.finance"))
    pen.to_payment(date(2026, 1, 5))
    stands = year_seen(province, today).standing
    assert (stands.whole.allotted, stands.cell(Kind.DAMAGES, body).left) == (120_000_000, 0)
    for change, word in (
        ({"source": (Kind.DAMAGES, body), "target": (Kind.DAMAGES, None), "amount": 1}, "chỉ còn 0"),
        ({"amount": 60_000_001}, "chỉ còn 60.000.000"),
        ({"amount": 0}, "lớn hơn 0"),
        ({"target": (Kind.DAMAGES, None)}, "khác nhau"),
        ({"target": (Kind.DAMAGES, province.bodies["khac"].pk)}, "Đ60"),
        ({"reason": ""}, "Lý do"),
        ({"on": date(2026, 12, 1)}, "chưa đến"),
    ):
        with pytest.raises(Unfit, match=word):
            commands.move(2026, **move | change, **told("stc.finance"))
    with pytest.raises(NotYours):
        commands.move(2026, **move, **told("ubnd.overseer"))


def test_decisions_that_cannot_be(province, told, assigned):
    line = [LineText(Kind.DAMAGES, None, 5)]
    for act, lines, change, problem, word in (
        ("assigned", line, {}, TooLate, "đã được giao"),
        ("transfer", line, {}, Unfit, "danh sách"),
        ("supplement", [], {}, Unfit, "Chưa ghi số tiền"),
        ("supplement", [LineText(Kind.DAMAGES, None, -5)], {}, Unfit, "số dương"),
        ("supplement", line, {"reason": ""}, Unfit, "Lý do"),
        ("supplement", [*line, *line], {}, Unfit, "hai lần"),
        ("supplement", [LineText("x", None, 5)], {}, Unfit, "nội dung chi"),
        ("supplement", line, {"on": date(2025, 1, 1)}, Unfit, "từ 01/07/2025"),
        ("reduced", [LineText(Kind.DAMAGES, None, 100_000_001)], {}, Unfit, "chỉ còn"),
    ):
        with pytest.raises(problem, match=word):
            commands.decide(2026, act, lines, **PAPER | change, **told("stc.finance"))
    with pytest.raises(Unfit, match="đầu năm trước"):
        commands.decide(2025, "supplement", line, **PAPER, **told("stc.finance"))
    with pytest.raises(NotYours):
        commands.decide(2026, "supplement", line, **PAPER, **told("stp.head"))
    with pytest.raises(TooLate, match="đã được giao"):
        commands.put(2026, line, on=date(2026, 2, 2), words="", **told("stc.finance"))


def test_spending_that_cannot_be(province, told, today):
    given = {"on": date(2026, 5, 4), "paper": "HĐ 1", "words": "Báo"}
    for kind, amount, change, problem in (
        (Kind.DAMAGES, 5, {}, Unfit),
        (Kind.HONOUR, 0, {}, Unfit),
        (Kind.HONOUR, 5, {"on": date(2025, 5, 4)}, Unfit),
        (Kind.HONOUR, 5, {"wrong": True}, Unfit),
    ):
        with pytest.raises(problem):
            commands.note_spent(2026, kind, amount, **given | change, **told("sxd.finance"))
    with pytest.raises(NotYours):
        commands.note_spent(2026, Kind.HONOUR, 5, **given, **told("stc.finance"))


def test_a_year_is_closed_as_the_ledgers_have_it_and_put_right_by_an_adjustment(province, told, today, pen):
    pen.to_payment(date(2025, 9, 8))
    end = {"paper": "9/BC-STC", "on": date(2026, 2, 2)}
    with pytest.raises(Unfit, match="chưa kết thúc"):
        commands.settle(2026, editions=0, reason="", **end, **told("stc.finance"))
    with pytest.raises(NotYours):
        commands.settle(2025, editions=0, reason="", **end, **told("ubnd.overseer"))
    commands.settle(2025, editions=0, reason="", **end, **told("stc.finance"))
    view = queries.settlement_of(budget(province, "stc.finance", 2025), province.person("stc.finance"), today)
    assert (view.sum.granted, view.sum.paid, view.sum.closing, view.changes) == (FORTY, FORTY, 0, [])
    with pytest.raises(TooLate):
        commands.settle(2025, editions=0, reason="x", **end, **told("stc.finance"))
    with pytest.raises(Unfit, match="không có gì để điều chỉnh"):
        commands.settle(2025, editions=1, reason="x", **end, **told("stc.finance"))
    with pytest.raises(TooLate, match="đã quyết toán"):
        commands.decide(2025, "assigned", [LineText(Kind.DAMAGES, None, 5)], **PAPER, **told("stc.finance"))
    granted = next(row.number for row in pen.case.events.all() if row.type == "funding_granted")
    pen.case = correct_entry(
        pen.case.code, granted, reason="Ghi nhầm số tiền", replacement={"data": {"amount": FORTY + 2_000_000}},
        membership=province.person("stc.finance"), expected=pen.case.event_number, today=today,
    ).case  # fmt: skip
    view = queries.settlement_of(budget(province, "stc.finance", 2025), province.person("stc.finance"), today)
    (change,) = view.changes
    assert (change.difference("granted"), change.difference("closing")) == (2_000_000, 2_000_000)
    assert view.sum.granted == FORTY, "what was closed stays as it was closed"
    with pytest.raises(Unfit, match="Lý do"):
        commands.settle(2025, editions=1, reason="", **end, **told("stc.finance"))
    commands.settle(2025, editions=1, reason="Sửa số đã cấp của một vụ việc", **end, **told("stc.finance"))
    view = queries.settlement_of(budget(province, "stc.finance", 2025), province.person("stc.finance"), today)
    assert (view.closed.number, view.sum.granted, view.changes) == (2, FORTY + 2_000_000, [])
    assert Settlement.objects.count() == 2
    after = year_seen(province, today)
    assert sum(row.opening for row in after.rows) == 2_000_000  # carried over
    own = queries.settlement_of(budget(province, "snn.head", 2025), province.person("snn.head"), today)
    assert own.rows == []


def test_an_agency_is_offered_what_its_cases_and_its_plan_tell(province, told, today, pen):
    from btnn.plans import commands as planning
    from btnn.plans.contents import TaskText

    pen.to_decision(date(2026, 9, 7))
    needs = queries.own_needs(budget(province, "sxd.finance"), province.person("sxd.finance"), today)
    damages = needs[0]
    assert (damages.kind, damages.amount) == (Kind.DAMAGES, FORTY)
    assert pen.case.code in damages.basis
    officer = province.person("stp.officer")
    plan = planning.begin(province.bodies["ubnd"], 2026, "blank", membership=officer, today=today)
    task = TaskText("Tập huấn", "Sở Tư pháp", "all_year", budget_line="15 triệu đồng")
    planning.put_task(plan.pk, None, task, membership=officer, today=today)
    needs = queries.own_needs(budget(province, "stp.officer"), officer, today)
    assert (needs[-1].amount, "15 triệu đồng" in needs[-1].basis) == (15_000_000, True)


@pytest.mark.parametrize(
    ("words", "amount"),
    [("15.000.000 đồng", 15_000_000), ("20 triệu đồng và 500.000 đ", 20_500_000), ("Ngân sách tỉnh năm 2026", 0)],
)
def test_sums_are_read_in_the_words_of_a_plan(words, amount):
    from btnn.money.yearly.queries.needs import read_sums

    assert read_sums(words) == amount


def test_what_courses_cost_is_not_typed_twice(province, told, today):
    from btnn.money.yearly.queries.needs import courses_to_note
    from btnn.plans.training import commands as training
    from tests.training.conftest import planned

    course = training.plan(planned(planned_on=date(2026, 3, 4), planned_cost=12_000_000), **told("stp.officer"))
    own = budget(province, "stp.officer")
    assert queries.own_needs(own, province.person("stp.officer"), today)[-1].amount == 12_000_000
    training.hold(course.pk, on=date(2026, 3, 4), reached={"officials": 30}, cost=11_000_000, **told("stp.officer"))
    assert courses_to_note(own, today) == 11_000_000
    commands.note_spent(2026, Kind.PLAN, 11_000_000, on=date(2026, 3, 9), paper="HĐ 7", words="Tập huấn",
                        **told("stp.officer"))  # fmt: skip
    assert courses_to_note(own, today) == 0
