"""The pages of this room as people use them: what is typed is kept, what cannot be is said, what was done is shown."""

import pytest
from django.urls import reverse

from btnn.casework import commands
from btnn.casework.commands import RequestData
from btnn.casework.models import Difficulty, Meeting, Request, VerificationAct
from tests.cases.province import TODAY

from .conftest import MONDAY

TYPED = {"subject": "Xin ý kiến về giá trị căn nhà", "sent_on": "09/11/2026", "way": "post", "paper_number": "12/SXD"}


@pytest.fixture
def at(verifying, client):
    """`at("sxd.officer")`: somebody signed in, and the address of a page of the case."""

    def sign_in(who):
        client.force_login(verifying.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return sign_in


def url(pen, name, *more):
    return reverse(f"casework:{name}", args=[pen.case.code, *more])


def body(answer):
    return answer.content.decode()


def test_a_request_is_sent_answered_and_shown_to_both(verifying, at):
    officer = at("sxd.officer")
    page = url(verifying, "ask", "opinion")
    wrong = officer.post(page, TYPED | {"sent_on": "32/13/2026"})
    assert wrong.status_code == 422
    assert "Xin ý kiến về giá trị căn nhà" in body(wrong) and "Chọn cơ quan trong danh sách" in body(wrong)
    snn = str(verifying.province.bodies["snn"].pk)
    sent = officer.post(page, TYPED | {"to_agency": snn})
    assert (sent.status_code, sent.url) == (303, url(verifying, "exchange"))
    assert "Lấy ý kiến về thiệt hại" in body(officer.get(sent.url))
    guest = at("snn.officer")
    assert "Trả lời: Lấy ý kiến" in body(guest.get(reverse("cases:my_day")))
    one = url(verifying, "request", 1)
    assert "036075001234" not in body(guest.get(reverse("cases:case", args=[verifying.case.code])))
    assert guest.post(one, {"act": "nhan", "nhan-on": "10/11/2026"}).status_code == 303
    bad = guest.post(one, {"act": "tra-loi", "tra-loi-on": "01/11/2026", "tra-loi-text": "Còn 60%"} | rows())
    assert bad.status_code == 422 and "không thể trước ngày" in body(bad) and "Còn 60%" in body(bad)
    good = (
        {"act": "tra-loi", "tra-loi-on": "12/11/2026", "tra-loi-text": "Còn 60%"}
        | rows()
        | {"so-lieu-0-amount": "45.000.000"}
    )
    assert guest.post(one, good).status_code == 303
    told = body(at("sxd.officer").get(one))
    assert "45.000.000" in told and "Còn 60%" in told and "Đúng hạn" not in told


def rows(prefix="so-lieu"):
    return {f"{prefix}-TOTAL_FORMS": "7", f"{prefix}-INITIAL_FORMS": "7"}


def test_one_says_what_is_left_when_a_request_is_closed(verifying, at):
    given = RequestData("papers_claimant", "Bản chính", MONDAY, "post")
    who = {"membership": verifying.province.person("sxd.officer"), "today": TODAY}
    commands.send_request(verifying.case.code, given, **who)
    commands.withdraw_request(verifying.case.code, 1, on=TODAY, reason="Đã có", **who)
    officer = at("sxd.officer")
    answer = officer.post(url(verifying, "request", 1), {"act": "nhan", "nhan-on": "10/11/2026"})
    assert (answer.status_code, "không còn nhận việc ghi đó" in body(answer)) == (422, True)


def test_unknown_kinds_and_numbers_are_not_found(verifying, at):
    officer = at("sxd.officer")
    for page in (
        url(verifying, "ask", "moon"),
        url(verifying, "call", "moon"),
        url(verifying, "request", 9),
        url(verifying, "meeting", 9),
        url(verifying, "minutes", 9),
        url(verifying, "difficulty", 9),
    ):
        assert officer.get(page).status_code == 404, page


def test_a_meeting_is_called_and_its_result_kept(verifying, at):
    officer = at("sxd.officer")
    page = url(verifying, "call", "negotiation")
    assert str(verifying.province.bodies["stp"].pk) in body(officer.get(page))
    typed = {"on": "19/11/2026", "hour": "8h30", "place": "Trụ sở xã", "sent_on": "16/11/2026", "way": "post"}
    wrong = officer.post(page, typed | {"moi-4-role": "finance"})
    assert wrong.status_code == 422 and "Trụ sở xã" in body(wrong)
    sent = officer.post(page, typed | {"moi-2-to_name": "Nguyễn Văn Đạt"})
    assert sent.status_code == 303
    assert "Còn thiếu thành phần bắt buộc" in body(officer.get(sent.url))
    meeting = Meeting.objects.get()
    invitation = meeting.invitations.get()
    stp = str(verifying.province.bodies["stp"].pk)
    more = {"act": "moi", "them-role": "justice_department", "them-sent_on": "16/11/2026", "them-way": "electronic"}
    assert officer.post(sent.url, more).status_code == 422
    assert officer.post(sent.url, more | {"them-to_agency": stp}).status_code == 303
    assert "Còn thiếu thành phần bắt buộc" not in body(officer.get(sent.url))
    arrived = {"act": "nhan", "on": "17/11/2026"}
    assert officer.post(sent.url, arrived).status_code == 422
    assert officer.post(sent.url, arrived | {"invitation": str(invitation.pk), "on": "1/1"}).status_code == 422
    assert officer.post(sent.url, arrived | {"invitation": str(invitation.pk)}).status_code == 303
    minutes = url(verifying, "minutes", 1)
    held = {"outcome": "held", "on": "19/11/2026", "present": ["officer", "claimant"], "minutes_on": "19/11/2026"}
    tables = rows("co-quan") | rows("nguoi")
    wrong = officer.post(minutes, held | tables | {"opinions": "không có dấu hai chấm"})
    assert wrong.status_code == 422 and "Người có ý kiến" in body(wrong)
    right = (
        held | tables | {"opinions": "Ông Đạt: đồng ý", "co-quan-0-amount": "30000000", "nguoi-0-amount": "45000000"}
    )
    assert officer.post(minutes, right).status_code == 303
    told = body(officer.get(url(verifying, "exchange")))
    assert "Cơ quan đề nghị, buổi 1" in told and "30.000.000" in told
    assert officer.get(minutes).status_code == 303


def test_an_act_and_a_difficulty_are_noted(verifying, at):
    officer = at("sxd.officer")
    assert officer.post(url(verifying, "act"), {"way": "c", "on": "10/11/2026"}).status_code == 422
    typed = {"way": "c", "on": "10/11/2026", "who": "Người officer", "result": "Hai bên thống nhất hiện trạng"}
    assert officer.post(url(verifying, "act"), typed).status_code == 303
    assert VerificationAct.objects.get().minutes is False
    assert "phải có biên bản" in body(officer.get(url(verifying, "exchange")))
    report = {"stage": "payment", "kind": "legal_basis", "on": "10/11/2026", "difficulty": "Chưa rõ nguồn"}
    assert officer.post(url(verifying, "difficulty_report"), report | {"kind": "moon"}).status_code == 422
    assert officer.post(url(verifying, "difficulty_report"), report).status_code == 303
    answer = {"state": "answered", "on": "11/11/2026", "answer": "Theo Điều 60"}
    assert at("stp.officer").post(url(verifying, "difficulty", 1), answer).status_code == 303
    assert Difficulty.objects.get().answers.count() == 1


def test_the_whole_page_takes_few_queries(verifying, at, django_assert_max_num_queries):
    who = {"membership": verifying.province.person("sxd.officer"), "today": TODAY}
    for _ in range(5):
        given = RequestData("papers_body", "x", MONDAY, "post", verifying.province.bodies["snn"])
        commands.send_request(verifying.case.code, given, **who)
    officer = at("sxd.officer")
    officer.get(url(verifying, "exchange"))
    with django_assert_max_num_queries(45):
        officer.get(url(verifying, "exchange"))
    assert Request.objects.count() == 5
