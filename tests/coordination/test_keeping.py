"""Asking, answering, pressing, releasing; what the year brings; who kept it."""

import csv
import io
from datetime import date

import pytest

from btnn.plans import commands as plans
from btnn.plans.coordination import commands, queries
from btnn.plans.coordination.area import duties
from btnn.plans.coordination.models import Act, Obligation
from btnn.plans.coordination.showing import sheet_of, table_of
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

OLD = date(2026, 10, 5)


def act(command, row, who, province, today, on=None, **more):
    given = {"content": "Nội dung", "paper_number": "12/STP"} | more
    if command is commands.release:
        del given["paper_number"]
    return command(row.pk, on=on or today, membership=province.person(who), today=today, **given)


@pytest.fixture
def asked(province, regulation, today):
    """The department of justice asked the department of construction for papers on 5 October, within five days."""
    rule = next(one for one in queries.rules_by_hand(province.person("stp.officer"), today) if one.amount == 5)
    return commands.ask(
        province.bodies["sxd"], rule=rule.pk, subject="Gửi hồ sơ thu hồi đất", content="Để giải đáp vướng mắc.", on=OLD,
        membership=province.person("stp.officer"), today=today,
    )  # fmt: skip


def test_what_is_asked_under_a_rule_stands_on_both_sides_with_its_count(province, asked, today):
    ours = queries.overview(province.person("sxd.officer"), today).ours
    theirs = [one for one in queries.overview(province.person("stp.officer"), today).theirs if not one.alike]
    assert [one.title for one in ours] == [one.title for one in theirs] == ["Gửi hồ sơ thu hồi đất"]
    assert (ours[0].due, ours[0].state) == (date(2026, 10, 12), "overdue")
    assert "Điều 11" in ours[0].basis
    assert not queries.overview(province.person("snn.head"), today).ours


def test_asking_refuses_what_cannot_be(province, regulation, today):
    officer, body = province.person("stp.officer"), province.bodies["sxd"]
    told = {"subject": "A", "content": "B", "on": today, "membership": officer, "today": today}
    rules = {one.title: one.pk for one in queries.rules_by_hand(officer, today)}
    by_day, counted = rules["Trả lời đề nghị phối hợp đôn đốc"], rules["Cung cấp thông tin, tài liệu theo đề nghị"]
    with pytest.raises(Unfit, match="ngày đề nghị trả lời"):
        commands.ask(body, rule=by_day, **told)
    with pytest.raises(Unfit, match="đã ấn định thời hạn"):
        commands.ask(body, rule=counted, due_on=today, **told)
    with pytest.raises(Unfit, match="cơ quan khác"):
        commands.ask(province.bodies["stp"], rule=counted, **told)
    with pytest.raises(NotThere, match="không có loại đề nghị"):
        commands.ask(body, rule=regulation.rules.get(order=1).pk, **told)
    with pytest.raises(NotYours):
        commands.ask(body, rule=counted, **told | {"membership": province.person("stp.reception")})
    with pytest.raises(Unfit, match="chưa đến"):
        commands.ask(body, due_on=date(2026, 12, 1), **told | {"on": date(2026, 11, 21)})
    assert commands.ask(body, due_on=today, **told).due_on == today


def test_a_province_without_a_regulation_asks_all_the_same(province, today):
    row = commands.ask(
        province.bodies["sxd"], subject="A", content="B", on=today, due_on=date(2026, 11, 30), basis="Đ73 của Luật",
        membership=province.person("snn.head"), today=today,
    )  # fmt: skip
    assert (row.regulation, row.hub) == (None, None)
    with pytest.raises(NotThere):
        act(commands.remind, row, "stp.head", province, today)


def test_only_who_owes_answers_and_only_once(province, asked, today):
    with pytest.raises(NotYours, match="Sở Xây dựng"):
        act(commands.answer, asked, "stp.officer", province, today)
    with pytest.raises(NotThere):
        act(commands.answer, asked, "snn.head", province, today)
    with pytest.raises(Unfit, match="số văn bản"):
        act(commands.answer, asked, "sxd.officer", province, today, content=" ", paper_number="")
    with pytest.raises(Unfit, match="không thể trước ngày"):
        act(commands.answer, asked, "sxd.officer", province, today, on=date(2026, 10, 4))
    act(commands.answer, asked, "sxd.officer", province, today, on=date(2026, 10, 9))
    item = queries.obligation(province.person("stp.officer"), asked.pk, today).item
    assert (item.state, item.done_on) == ("kept", date(2026, 10, 9))
    with pytest.raises(TooLate):
        act(commands.answer, asked, "sxd.head", province, today)


def test_pressing_goes_from_a_reminder_to_the_head_to_the_committee(province, asked, today):
    with pytest.raises(Unfit, match="đã nhắc"):
        act(commands.escalate, asked, "stp.officer", province, today)
    with pytest.raises(NotYours):
        act(commands.remind, asked, "sxd.officer", province, today)
    act(commands.remind, asked, "stp.officer", province, today)
    with pytest.raises(Unfit, match="đã nhắc rồi"):
        act(commands.remind, asked, "stp.officer", province, today)
    with pytest.raises(Unfit, match="chưa được báo cáo"):
        act(commands.direct, asked, "ubnd.overseer", province, today)
    assert act(commands.escalate, asked, "stp.officer", province, today).act == Act.TO_HEAD
    assert act(commands.escalate, asked, "stp.head", province, today).act == Act.TO_COMMITTEE
    with pytest.raises(Unfit):
        act(commands.escalate, asked, "stp.head", province, today)
    overseer = province.person("ubnd.overseer")
    assert [one.title for one in queries.overview(overseer, today).to_direct] == [asked.title]
    assert any(one.key.startswith("direct:") and one.mine for one in duties(overseer, today))
    act(commands.direct, asked, "ubnd.overseer", province, today)
    assert not queries.overview(overseer, today).to_direct
    act(commands.answer, asked, "sxd.head", province, today)
    assert queries.obligation(overseer, asked.pk, today).item.state == "late"


def test_before_it_is_overdue_nobody_is_told_above(province, regulation, today):
    row = commands.ask(
        province.bodies["sxd"], subject="A", content="B", on=today, due_on=date(2026, 12, 1),
        membership=province.person("stp.officer"), today=today,
    )  # fmt: skip
    act(commands.remind, row, "stp.officer", province, today)
    with pytest.raises(Unfit, match="quá hạn"):
        act(commands.escalate, row, "stp.officer", province, today)


def test_who_is_released_says_why_and_is_not_counted(province, asked, today):
    with pytest.raises(Unfit, match="Nội dung"):
        act(commands.release, asked, "stp.officer", province, today, content="")
    act(commands.release, asked, "stp.officer", province, today)
    account = queries.year_account(province.person("stp.head"), 2026, today)
    row = next(one for one in account.rows if one.agency == asked.owed_by)
    assert (row.tally.owed, row.tally.released) == (0, 1)


def test_both_sides_find_it_among_their_duties(province, asked, today):
    ours = [one for one in duties(province.person("sxd.officer"), today) if one.mine]
    theirs = [one for one in duties(province.person("stp.officer"), today) if one.waits_on == "Sở Xây dựng"]
    assert [one.key for one in ours if one.key.startswith("row:")] == [f"row:{asked.pk}"]
    assert [one.key for one in theirs if one.key.startswith("row:")] == [f"row:{asked.pk}"]
    assert not duties(province.person("sxd.reception"), today)


@pytest.fixture
def plan(province, regulation, today):
    """The province's plan of the year, issued: its tasks bring what the regulation hangs on them."""
    row = plans.begin(province.bodies["ubnd"], 2026, "template", membership=province.person("stp.officer"), today=today)
    return plans.issue(
        row.pk, number="12/KH-UBND", on=date(2026, 1, 15), signer="A", place="", membership=province.person("stp.head"),
        today=today,
    )  # fmt: skip


def test_the_year_brings_its_obligations_by_days_and_by_the_plans_tasks(province, plan, today):
    head = province.person("sxd.head")
    told = {(one.note, one.title): one for one in queries.overview(head, today).ours}
    half = told["Báo cáo 6 tháng đầu năm 2026", "Báo cáo công tác bồi thường gửi Sở Tư pháp tổng hợp"]
    assert (half.start, half.due, half.state) == (date(2026, 6, 1), date(2026, 6, 15), "overdue")
    assert ("Quý I năm 2026", "Gửi danh sách người làm công tác bồi thường để rà soát") in told
    money = queries.overview(province.person("stc.finance"), today).ours
    assert any(one.note == "Kỳ từ ngày 01/07/2026" for one in money)
    whole = queries.overview(province.person("stp.officer"), today)
    assert not [one for one in whole.ours if one.alike]
    group = next(one for one in whole.groups if one.first.note == "Báo cáo 6 tháng đầu năm 2026")
    assert {one.owed_by.code for one in group.items} == {"stc", "sxd", "snn"}
    assert any(one.waits_on == "3 cơ quan" for one in duties(province.person("stp.officer"), today))


def test_an_obligation_of_the_year_becomes_a_row_with_its_first_act_and_is_not_told_twice(province, plan, today):
    head = province.person("sxd.head")
    one = next(row for row in queries.scheduled(head, [2026], today) if row.time.key.endswith("half_year"))
    row = commands.scheduled_row(one.rule.pk, one.time.key, one.owed_by.pk, membership=head, today=today)
    again = commands.scheduled_row(one.rule.pk, one.time.key, one.owed_by.pk, membership=head, today=today)
    assert row == again
    act(commands.answer, row, "sxd.head", province, today, on=date(2026, 6, 12))
    assert not [two for two in queries.scheduled(head, [2026], today) if two.time.key == one.time.key]
    assert queries.obligation(head, row.pk, today).item.state == "kept"
    with pytest.raises(NotThere):
        commands.scheduled_row(one.rule.pk, one.time.key, one.owed_by.pk, membership=province.person("snn.head"),
                               today=today)  # fmt: skip
    with pytest.raises(NotThere):
        commands.scheduled_row(one.rule.pk, "t2027-6-half_year", one.owed_by.pk, membership=head, today=today)


def test_requests_in_a_case_are_told_here_and_answered_there(regulation, pen, today):
    from btnn.casework import commands as casework
    from btnn.casework.commands import AnswerData, RequestData

    from .test_raising import MONDAY

    pen.open(MONDAY)
    pen.accept(date(2026, 9, 8))
    pen.appoint(date(2026, 9, 9))
    province = pen.province
    asked_on = date(2026, 9, 10)
    given = RequestData("opinion", "Giá trị căn nhà", asked_on, "electronic", to_agency=province.bodies["snn"])
    row = casework.send_request(pen.case.code, given, membership=province.person("sxd.officer"), today=today)
    for who in ("sxd.head", "snn.head"):
        found = queries.overview(province.person(who), today)
        mine = found.theirs if who == "sxd.head" else found.ours
        assert [one.title for one in mine if one.case] == ["Trả lời văn bản lấy ý kiến về thiệt hại"]
    snn = province.person("snn.head")
    casework.note_receipt(pen.case.code, row.number, on=asked_on, membership=snn, today=today)
    casework.answer_request(pen.case.code, row.number, AnswerData(date(2026, 9, 16), "Khoảng 900 triệu đồng."),
                            membership=snn, today=today)  # fmt: skip
    assert not queries.overview(snn, today).ours
    account = queries.year_account(province.person("stp.head"), 2026, today)
    item = next(one for one in account.items if one.key.startswith("request:"))
    assert (item.state, item.owed_by.code) == ("kept", "snn")
    assert not Obligation.objects.filter(owed_by=province.bodies["snn"]).exists()


def test_limits_of_money_are_the_cases_own(regulation, pen, today):
    from .test_raising import MONDAY

    pen.to_payment(MONDAY)
    account = queries.year_account(pen.province.person("stp.head"), 2026, today)
    told = {(one.title, one.owed_by.code): one.state for one in account.items if one.key.startswith("limit:")}
    assert told["Cấp phát kinh phí bồi thường", "stc"] == "kept"
    assert ("Gửi hồ sơ đề nghị cấp kinh phí bồi thường", "sxd") in told


def test_the_account_of_a_year_says_who_kept_it_as_page_sheet_and_table(province, asked, plan, today):
    account = queries.year_account(province.person("ubnd.overseer"), 2026, today)
    assert account.all_agencies
    row = next(one for one in account.rows if one.agency.code == "sxd")
    assert (row.tally.not_done, row.tally.in_time, row.tally.median) == (4, 0, None)
    table = list(csv.reader(io.StringIO(table_of(account).removeprefix("\ufeff"))))
    assert next(line for line in table if line[0] == "Sở Xây dựng")[4] == "4"
    assert sheet_of(account, today)[:2] == b"PK"
    own = queries.year_account(province.person("snn.head"), 2026, today)
    assert not own.all_agencies
    assert {one.agency.code for one in own.rows} == {"snn"}
    assert queries.year_account(province.person("khac.head"), 2026, today).rows == []


def test_an_agency_of_another_province_sees_nothing(province, asked, plan, today):
    other = province.person("khac.head")
    found = queries.overview(other, today)
    assert (found.regulation, found.ours, found.theirs, found.watched) == (None, [], [], [])
    with pytest.raises(NotThere):
        queries.obligation(other, asked.pk, today)
