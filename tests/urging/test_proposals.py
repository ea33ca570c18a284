"""What ought to be urged comes out of what is recorded anyway."""

from datetime import date, timedelta

import pytest

from btnn.refusals import NotThere, NotYours, Unfit
from btnn.support.urging import commands, queries
from btnn.support.urging.area import duties


def found(province, who, today):
    return queries.proposals(province.person(who), today)


def test_a_missed_limit_and_silence_are_proposed_with_article_and_content(province, late, today):
    (one,) = found(province, "stp.officer", today)
    assert (one.body, one.case_code) == (province.bodies["sxd"], late.code)
    assert one.way.source.endswith("Đ13.4")
    assert one.contents == ["13.2a"]
    told = " ".join(reason.text for reason in one.reasons)
    assert "quá" in told
    assert "không có việc nào được ghi" in told
    assert any(reason.item.startswith("limit:") and reason.position for reason in one.reasons)
    assert {reason.ground for reason in one.reasons} == {"14.3"}


@pytest.mark.parametrize("who", ["sxd.head", "snn.head", "khac.head", "stc.finance", "stp.reception", "btp.overseer"])
def test_who_does_not_watch_the_case_has_nothing_to_urge(province, late, today, who):
    assert found(province, who, today) == []


def test_the_committee_is_proposed_the_same_until_its_department_has_written(province, late, letter, today):
    assert "limit:" not in str([one.items for one in found(province, "ubnd.overseer", today) if len(one.items) == 1])
    (one,) = found(province, "ubnd.overseer", today)  # the silence is still nobody's
    fresh = [item for item in one.items if not item.startswith("limit:")]
    assert fresh


def test_what_a_letter_named_is_not_proposed_again_until_something_else_comes(province, late, today):
    officer = province.person("stp.officer")
    (one,) = found(province, "stp.officer", today)
    data = commands.LetterData(
        kind="urge", about=one.body, subject=one.subject, text="Đề nghị thụ lý.", contents=one.contents,
        grounds=one.grounds, items=one.items, case_code=one.case_code, on=today, reply_by=today + timedelta(days=7),
        signer="A",
    )  # fmt: skip
    sent = commands.send(data, membership=officer, today=today)
    assert found(province, "stp.officer", today) == []
    assert found(province, "ubnd.overseer", today) == []
    commands.withdraw(sent.pk, words="Gửi nhầm.", on=today, membership=officer, today=today)
    assert len(found(province, "stp.officer", today)) == 1


def test_a_proposal_is_set_aside_with_a_reason_and_comes_back_after_its_day(province, late, today):
    officer = province.person("stp.officer")
    (one,) = found(province, "stp.officer", today)
    with pytest.raises(Unfit, match="Lý do"):
        commands.set_aside(one.key, reason=" ", until=None, membership=officer, today=today)
    with pytest.raises(NotYours):
        commands.set_aside(one.key, reason="x", until=None, membership=province.person("sxd.head"), today=today)
    until = today + timedelta(days=5)
    commands.set_aside(one.key, reason="Đã làm việc trực tiếp.", until=until, membership=officer, today=today)
    assert found(province, "stp.officer", today) == []
    with pytest.raises(NotThere):
        commands.set_aside(one.key, reason="x", until=None, membership=officer, today=today)
    assert len(found(province, "stp.officer", until + timedelta(days=1))) == 1


def test_papers_that_did_not_come_are_asked_for_and_those_sent_are_not(province, today):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 10, 5))
    pen.accept(date(2026, 10, 6))
    pen.appoint(date(2026, 10, 7))
    officer, head = province.person("stp.officer"), province.person("sxd.head")
    items = [item for one in found(province, "stp.officer", today) for item in one.items]
    assert sum(item.startswith("paper:") for item in items) == 2
    frame = queries_frame(head, pen.case.code)
    places = [one.place for one in queries.papers_of(frame)]
    assert places == ["2-province", "2-ministry", "3-province", "3-ministry"]
    noted = commands.note_papers_sent(
        pen.case.code, places[::2], paper="12/SXD", on=today, membership=head, today=today
    )
    assert noted == 2
    items = [item for one in found(province, "stp.officer", today) for item in one.items]
    assert not any(item.startswith("paper:") for item in items)
    for who, places, on in (
        (head, ["9-province"], today), (head, [], today), (officer, ["2-ministry"], date(2026, 10, 1)),
    ):  # fmt: skip
        with pytest.raises(Unfit):
            commands.note_papers_sent(pen.case.code, places, paper="", on=on, membership=who, today=today)
    with pytest.raises(NotThere):
        commands.note_papers_sent(
            pen.case.code, ["2-ministry"], paper="", on=today, membership=province.person("snn.head"), today=today
        )


def queries_frame(membership, code):
    from btnn.cases.queries import case_frame

    return case_frame(membership, code)


def test_a_late_task_of_the_plan_is_urged_of_whoever_leads_it(province, today):
    from btnn.plans import commands as plans

    officer, head = province.person("stp.officer"), province.person("stp.head")
    plan = plans.begin(province.bodies["ubnd"], 2026, "template", membership=officer, today=today)
    plans.issue(plan.pk, number="1/KH", on=date(2026, 1, 5), signer="A", place="", membership=head, today=today)
    late = found(province, "ubnd.overseer", today)
    assert late
    assert {one.body.code for one in late} == {"stp"}
    assert {tuple(one.contents) for one in late} == {("13.2đ",)}
    assert found(province, "stp.officer", today) == []  # nobody urges themselves


def test_a_lead_that_was_urged_at_the_plan_is_not_proposed_again(province, today):
    from btnn.plans import commands as plans

    officer, head, watcher = (province.person(who) for who in ("stp.officer", "stp.head", "ubnd.overseer"))
    plan = plans.begin(province.bodies["ubnd"], 2026, "template", membership=officer, today=today)
    plans.issue(plan.pk, number="1/KH", on=date(2026, 1, 5), signer="A", place="", membership=head, today=today)
    before = {one.key for one in found(province, "ubnd.overseer", today)}
    plans.urge(
        plan.pk, 4, occurrence="q1", agencies=[province.bodies["stp"].pk], text_="Đề nghị báo cáo.", on=today,
        answer_by=today + timedelta(days=10), membership=watcher, today=today,
    )  # fmt: skip
    after = {one.key for one in found(province, "ubnd.overseer", today)}
    assert after < before


def test_a_report_that_was_demanded_and_did_not_come_is_urged(province, late, today):
    officer = province.person("stp.officer")
    data = commands.LetterData(
        kind="report", about=province.bodies["sxd"], subject="báo cáo vụ việc", text="Báo cáo.", contents=["8.2a"],
        case_code=late.code, on=date(2026, 11, 2), reply_by=date(2026, 11, 9), signer="A",
    )  # fmt: skip
    sent = commands.send(data, membership=officer, today=today)
    assert [one.demanded for one in found(province, "stp.officer", today) if one.demanded] == [sent.pk]
    commands.answer(
        sent.pk, words="Báo cáo kèm theo.", on=today, membership=province.person("sxd.officer"), today=today
    )
    assert [one.demanded for one in found(province, "stp.officer", today) if one.demanded] == []


def test_duties_stand_on_both_sides(province, late, letter, today):
    theirs = duties(province.person("sxd.officer"), today)
    assert [(one.key, one.due, one.mine) for one in theirs] == [(f"letter:{letter.pk}", date(2026, 11, 9), True)]
    ours = {one.key: one for one in duties(province.person("stp.officer"), today)}
    assert ours[f"letter:{letter.pk}"].title == "Gửi văn bản lần sau"
    assert any(key.startswith("proposal:") for key in ours)
    assert all(one.mine for one in duties(province.person("ubnd.overseer"), today))


def test_duties_take_few_queries_however_many_cases_there_are(province, late, today, django_assert_max_num_queries):
    from tests.cases.province import Pen

    for day in range(4):
        Pen(province).open(date(2026, 9, 8 + day))
    with django_assert_max_num_queries(22):
        assert len(duties(province.person("stp.officer"), today)) == 5


def test_an_open_complaint_is_a_ground_to_urge_and_a_denunciation_is_not_told(province, today):
    from btnn.support.complaints.commands import Given, register

    for kind in ("complaint", "denunciation"):
        given = Given(
            kind=kind, subject=province.bodies["sxd"], theme="slow", summary="Chậm giải quyết.", sender="Phạm Thị Kín",
            contact="0912000111",
        )  # fmt: skip
        register(given, on=date(2026, 10, 5), membership=province.person("sxd.reception"), today=today)
    (one,) = found(province, "stp.officer", today)
    assert (one.grounds, len(one.reasons), one.case_code) == (["14.1"], 1, "")
    assert one.reasons[0].text.startswith("Khiếu nại nhận ngày 05/10/2026")
