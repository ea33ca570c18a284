"""Guidance goes its way: to whom a request goes, what follows what, what is due when (TT 08/2019, TT 09/2019)."""

from datetime import date
from uuid import uuid4

import pytest

from btnn.support import commands as support
from btnn.support.errors import NotThere, NotYours, Unfit
from btnn.support.guidance import commands, queries
from btnn.support.guidance.area import duties
from btnn.support.guidance.commands import Content
from btnn.support.guidance.contents import AgencyForm, remarks
from btnn.support.guidance.models import Step


def day(number):
    return date(2026, 11, number)


@pytest.fixture
def step(province, today):
    def record(question, done, number, who="stp.officer", text="Nội dung.", **details):
        planned = details.pop("planned", None)
        return commands.record(
            question.pk, done, on=day(number), text=text, details=details, planned=planned,
            membership=province.person(who), today=today,
        )  # fmt: skip

    return record


def stands(province, question, today, who="stp.head"):
    return queries.matter(province.person(who), question.pk, today)


def limits(matter):
    return {one.receipt.limit.id: (one.due, one.state) for one in matter.dues}


@pytest.mark.parametrize(
    ("who", "purpose", "before", "body"),
    [
        ("sxd.head", "professional", False, "stp"),
        ("xa.head", "professional", False, "stp"),
        ("tand.head", "professional", False, "stp"),
        ("sxd.head", "professional", True, "btp"),
        ("ubnd.overseer", "professional", False, "btp"),
        ("stp.officer", "professional", False, "btp"),
        ("sxd.head", "clarification", False, "btp"),
    ],
)
def test_a_request_goes_to_the_body_that_is_competent(province, today, who, purpose, before, body):
    member = province.person(who)
    topic = "scope" if who.startswith("tand") else "settling"
    row = commands.request_guidance(
        "Khi nào được tạm ứng cho người bị thiệt hại?",
        AgencyForm((topic,), guided_before=before),
        purpose=purpose, on=today, membership=member, today=today, token=uuid4(),
    )  # fmt: skip
    assert row.agency.code == body
    assert [one.question.pk for one in queries.sent_by_us(member, today)] == [row.pk]
    assert queries.inbox(province.person(f"{body}.head"), today)[0].question == row


def test_no_limit_runs_for_what_agencies_ask(province, asked, work, today):
    work(asked)
    found = stands(province, asked, today)
    assert found.dues == ()
    assert [one.act for one in found.next] == ["answer"]


def test_a_request_is_refused_without_topics_or_about_a_case_of_others(province, today):
    from tests.cases.province import Pen

    pen = Pen(province)
    pen.open(date(2026, 9, 7), "snn.reception")
    told = {"on": today, "membership": province.person("sxd.head"), "today": today, "token": uuid4()}
    with pytest.raises(Unfit, match="nội dung"):
        commands.request_guidance("Câu hỏi dài đủ dài.", AgencyForm(()), purpose="professional", **told)
    with pytest.raises(NotThere):
        commands.request_guidance(
            "Câu hỏi dài đủ dài.", AgencyForm(("settling",)), purpose="professional", case_code=pen.case.code, **told
        )
    with pytest.raises(Unfit, match="không gắn với vụ việc"):
        commands.request_guidance(
            "Câu hỏi dài đủ dài.", AgencyForm(("settling",)), purpose="clarification", case_code="BT-1", **told
        )


def test_the_asking_agency_may_withdraw_and_nobody_else(province, asked, today):
    with pytest.raises(NotThere):
        commands.withdraw(asked.pk, "x", on=today, membership=province.person("snn.head"), today=today)
    commands.withdraw(asked.pk, "Đã rõ.", on=today, membership=province.person("sxd.head"), today=today)
    assert stands(province, asked, today).closed
    with pytest.raises(Unfit):
        commands.withdraw(asked.pk, "Đã rõ.", on=today, membership=province.person("sxd.head"), today=today)


def test_a_wrong_request_is_redirected_and_stays_in_sight_of_who_asked(province, asked, today):
    support.pass_on(
        asked.pk, province.bodies["btp"], on=today, text="Thuộc Bộ Tư pháp.", membership=province.person("stp.head"),
        today=today,
    )  # fmt: skip
    sent = queries.sent_by_us(province.person("sxd.head"), today)
    assert [one.question.agency.code for one in sent] == ["btp", "stp"]
    assert sent[0].question.details["number"] == "15/SXD"


def test_requests_of_persons_and_of_agencies_are_numbered_apart(asked, told):
    assert (asked.number, told().number, told().number) == (1, 1, 2)


REPORT = {"field": "administration"}


@pytest.mark.parametrize("proposal", ["direct", "coordinate", "inform"])
def test_a_report_that_leads_on_keeps_the_five_days(province, told, work, step, today, proposal):
    question = work(told())
    step(question, "report", 16, proposal=proposal, **REPORT)
    assert limits(stands(province, question, today))["carry_out_support"] == (day(17), "met")


def test_a_letter_later_than_five_days_is_late(province, told, work, step, today):
    question = work(told())
    step(question, "report", 16, proposal="letter", **REPORT)
    assert limits(stands(province, question, today))["carry_out_support"] == (day(17), "overdue")


def test_after_what_was_agreed_the_letter_is_due_in_two_working_days(province, told, work, step, today):
    question = work(told())
    officer, court = province.person("stp.officer"), province.person("tand.head")
    step(question, "report", 12, proposal="coordinate", **REPORT)
    who = {"membership": officer, "today": today}
    with pytest.raises(Unfit, match="trả lời"):
        commands.send_letter(
            question.pk, "consult", Content("a", "b", "c"), [province.bodies["tand"]], on=day(12), **who
        )
    content = Content("Vụ việc ngắn gọn.", "Ai trả lời?", "Tòa án.", reply_by=day(16))
    with pytest.raises(Unfit, match="Quan điểm"):
        commands.send_letter(
            question.pk, "consult", Content("a", "b", reply_by=day(16)), [province.bodies["tand"]], on=day(12), **who
        )
    letter = commands.send_letter(
        question.pk, "consult", content, [province.bodies["tand"], province.bodies["sxd"]], on=day(12), **who
    )
    assert [one.title for one in duties(court, today)] == ["Trả lời văn bản của Sở Tư pháp"]
    commands.reply(letter.pk, "Nhất trí.", on=day(13), membership=court, today=today)
    commands.reply(letter.pk, "Nhất trí.", on=day(13), body=province.bodies["sxd"].pk, **who)
    with pytest.raises(Unfit, match="đã trả lời"):
        commands.reply(letter.pk, "Khác.", on=day(13), membership=court, today=today)
    with pytest.raises(NotThere):
        commands.agree(letter.pk, "x", on=day(18), membership=court, today=today)
    commands.agree(letter.pk, "Tòa án tỉnh trả lời.", on=day(18), **who)
    found = stands(province, question, today)
    assert limits(found)["issue_support_letter_after_coordination"] == (day(20), "open")
    assert [one.act for one in found.next] == ["answer"]


def test_a_meeting_asks_for_a_representative_and_ends_with_minutes(province, told, work, step, today):
    question = work(told())
    who = {"membership": province.person("stp.officer"), "today": today}
    step(question, "report", 11, proposal="coordinate", **REPORT)
    content = Content("Tóm tắt.", "Vấn đề.", "Quan điểm.", held_on=day(17), place="Sở Tư pháp")
    letter = commands.send_letter(question.pk, "meeting", content, [province.bodies["tand"]], on=day(11), **who)
    court = province.person("tand.head")
    with pytest.raises(Unfit, match="đại diện"):
        commands.reply(letter.pk, "Dự họp.", on=day(12), membership=court, today=today)
    commands.reply(letter.pk, "Dự họp.", on=day(12), representative="Bà B", membership=court, today=today)
    with pytest.raises(Unfit, match="17/11/2026"):
        commands.agree(letter.pk, "Biên bản.", on=day(16), **who)
    commands.agree(letter.pk, "Biên bản.", on=day(17), **who)
    assert queries.letter(court, letter.pk, today).closing.text == "Biên bản."


def test_a_session_goes_step_by_step_to_its_letter_report_and_archive(province, told, work, step, today):
    question = work(told())
    head = province.person("stp.head")
    planned = commands.plan_session(
        year=2026, quarter=4, place="department", where="", about="Tiếp người dân", membership=head, today=today
    )
    step(question, "report", 11, proposal="direct", **REPORT)
    team = {"ground": "difficult", "members": ["Ông A"], "planned": planned.pk}
    with pytest.raises(NotYours):
        step(question, "team", 11, **team)
    with pytest.raises(Unfit, match=r"Đ14\.1"):
        step(question, "team", 11, who="stp.head", **team | {"ground": "professional"})
    step(question, "team", 11, who="stp.head", **team)
    with pytest.raises(Unfit, match="Chưa đến việc này"):
        step(question, "held", 12, present=["Ông A"], signed=True, handed=True)
    step(question, "prepared", 12)
    notice = {"held_on": day(16), "hour": "8 giờ", "place": "residence", "where": "xã Tân Hưng"}
    with pytest.raises(Unfit, match="Sở Tư pháp hoặc nơi cư trú"):
        step(question, "notified", 12, **notice | {"place": "ministry"})
    step(question, "notified", 12, **notice)
    step(question, "called_off", 13)
    assert [one.act for one in stands(province, question, today).next] == ["team"]
    step(question, "team", 13, who="stp.head", **team)
    step(question, "prepared", 13)
    step(question, "notified", 13, **notice)
    with pytest.raises(Unfit, match="01 bản"):
        step(question, "held", 16, present=["Ông A"], signed=True, handed=False)
    step(question, "held", 16, present=["Ông A", "ông An"], signed=True, handed=True)
    found = stands(province, question, today)
    assert limits(found)["issue_support_letter_after_direct"] == (day(18), "overdue")
    assert queries.planned(head, 2026, today)[0].word == "đã tổ chức"
    support.answer(
        question.pk, "Nộp hồ sơ tại Sở Xây dựng.", citations=["Luật 10/2017/QH14, Đ41"], paper="21/STP", on=day(18),
        membership=head, today=today,
    )  # fmt: skip
    left = [one.act for one in stands(province, question, today).next]
    assert left == ["sent", "result", "archived"]
    step(question, "sent", 18, way="post", text="")
    step(question, "result", 19)
    step(question, "archived", 19)
    found = stands(province, question, today)
    assert found.next == ()
    assert {state for _, state in limits(found).values()} == {"met"}
    with pytest.raises(Unfit, match="không bỏ"):
        commands.change_planned(planned.pk, "Đổi.", membership=head, today=today)


def test_a_ground_that_was_found_starts_the_two_days_of_the_notice(province, told, work, step, today):
    question = work(told())
    step(question, "report", 17, proposal="refuse", ground_on=day(17), **REPORT)
    found = stands(province, question, today)
    assert limits(found)["notify_support_refusal_or_end"] == (day(19), "overdue")
    assert [one.act for one in found.next] == ["refuse"]
    support.refuse(
        question.pk, "11.1c", "Chưa có văn bản.", ground_on=day(17), paper="22/STP", on=day(19),
        membership=province.person("stp.head"), today=today,
    )  # fmt: skip
    assert limits(stands(province, question, today))["notify_support_refusal_or_end"] == (day(19), "met")


@pytest.mark.parametrize(
    ("who", "changes", "grounds"),
    [
        ("stp.reception", {}, []),
        ("stp.reception", {"basis": ""}, ["11.1c"]),
        ("stp.reception", {"capacity": "other"}, ["11.1g"]),
        ("stp.reception", {"purpose": "support"}, ["11.1đ"]),
        ("stp.reception", {"guided_before": True}, ["11.1đ"]),
        ("stp.reception", {"central_in_hanoi": True}, ["11.1đ"]),
        ("btp.officer", {"purpose": "support"}, []),
        ("btp.officer", {}, ["11.1đ"]),
        ("btp.officer", {"guided_before": True}, []),
        ("stp.reception", {"capacity": "authorised"}, [""]),
        ("stp.reception", {"oral": True}, [""]),
        ("stp.reception", {"oral": True, "signed": True}, []),
    ],
)
def test_what_stands_against_a_request_is_told_with_its_ground(told, who, changes, grounds):
    from btnn.law.work.guiding import for_person

    row = told(who, **changes)
    details = row.details
    competent = for_person(
        row.purpose, guided_before=details["guided_before"], central_in_hanoi=details["central_in_hanoi"]
    )
    own = "ministry" if who.startswith("btp") else "province"
    assert [one.ground for one in remarks(row.purpose, details, competent, own)] == grounds


def test_the_register_tells_both_forms_and_questions_in_one_row_of_numbers(province, told, today):
    from btnn.support.queries import register_rows
    from btnn.support.showing import COLUMNS, register_line

    told()
    told(purpose="support")
    lines = [register_line(one) for one in register_rows(province.person("stp.head"), 2026, today)]
    assert [(line[0], line[2]) for line in lines] == [(1, "Yêu cầu hướng dẫn"), (2, "Yêu cầu hỗ trợ")]
    assert all(len(line) == len(COLUMNS) for line in lines)


def test_an_answered_request_of_an_agency_can_be_published(province, asked, work, today):
    head = province.person("stp.head")
    work(asked)
    support.answer(
        asked.pk, "Lấy mức cao hơn.", citations=["Luật 10/2017/QH14, Đ24"], on=day(12), membership=head, today=today
    )
    from btnn.support.commands.publishing import Edition

    edition = Edition("damage", "Nhiều nghề?", "Lấy mức cao hơn.", ["Luật 10/2017/QH14, Đ24"])
    assert support.publish(edition, membership=head, today=today, source=asked.pk).source == asked


def test_the_year_tells_each_what_is_theirs_to_do(province, asked, told, work, today):
    told()
    head = {(one.title, one.mine) for one in duties(province.person("stp.head"), today)}
    assert head == {("Cử người hướng dẫn", True)}
    assert duties(province.person("stp.officer"), today) == []
    work(asked)
    assert [one.title for one in duties(province.person("stp.officer"), today)] == ["Ban hành văn bản hướng dẫn"]
    asking = duties(province.person("sxd.officer"), today)
    assert [(one.waits_on, one.due) for one in asking] == [("Sở Tư pháp", None)]
    assert Step.objects.count() == 0
