"""What agencies ask of one another in a case is told at the desk that is asked, and the answer to whoever asked."""

from datetime import date, datetime, timedelta

import pytest
from django.utils import timezone

from btnn.casework.commands import (
    AnswerData,
    InvitationData,
    MeetingData,
    RequestData,
    answer_request,
    call_meeting,
    send_request,
)
from btnn.notices.commands import tell_of_invitation, tell_of_request
from btnn.notices.models import Notice
from btnn.notices.queueing import TELL_OF_INVITATION, TELL_OF_REQUEST
from btnn.notices.showing import line

from .waiting import jobs

MONDAY = date(2026, 11, 16)


@pytest.fixture
def names(pen):
    return {person.user_id: name for name, person in pen.province.people.items()}


@pytest.fixture
def at(pen):
    """Everything is written down on the day of the stories."""
    return timezone.make_aware(datetime(2026, 11, 18, 9, 0))


@pytest.fixture
def asked(pen, at):
    """sxd.officer asks the department of justice for somebody to join the verification."""
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    given = RequestData(
        kind="papers_body", subject="Cung cấp hồ sơ xử lý vi phạm", sent_on=MONDAY, way="post",
        to_agency=pen.province.bodies["snn"],
    )  # fmt: skip
    who = pen.province.person("sxd.officer")
    return send_request(pen.case.code, given, membership=who, today=pen.today, at=at)


def told(names, kind):
    return {names[row.user_id] for row in Notice.objects.filter(kind=kind)}


def test_a_request_is_told_at_the_desk_that_is_asked(pen, asked, names, at):
    assert (TELL_OF_REQUEST, asked.pk, 0) in jobs()
    tell_of_request(asked.pk, today=pen.today, now=at)
    assert told(names, "asked") == {"snn.reception", "snn.head"}
    tell_of_request(asked.pk, today=pen.today, now=at)
    assert Notice.objects.filter(kind="asked").count() == 2
    shown = line(Notice.objects.filter(kind="asked").first(), pen.today)
    assert shown.title.startswith("Có văn bản gửi đến: ")


def test_the_answer_is_told_to_whoever_asked(pen, asked, names, at):
    answer = answer_request(
        pen.case.code, asked.number, AnswerData(on=pen.today, text="Gửi kèm hồ sơ."),
        membership=pen.province.person("snn.head"), today=pen.today, at=at,
    )  # fmt: skip
    assert (TELL_OF_REQUEST, asked.pk, answer.pk) in jobs()
    tell_of_request(asked.pk, answer.pk, today=pen.today, now=at)
    assert told(names, "answered") == {"sxd.officer"}
    shown = line(Notice.objects.get(kind="answered"), pen.today)
    assert shown.title.startswith("Đã có trả lời: ")


def test_an_invitation_is_told_at_the_desk_that_is_invited(pen, asked, names, at):
    day, body = pen.today, pen.province.bodies["stp"]
    meeting = call_meeting(
        pen.case.code,
        MeetingData(kind="negotiation", on=day + timedelta(days=5), hour="08:30", place="Trụ sở Sở Xây dựng"),
        [InvitationData(role="justice_department", sent_on=day, way="post", to_agency=body)],
        membership=pen.province.person("sxd.officer"), today=day, at=at,
    )  # fmt: skip
    ((_, invitation, _),) = jobs(TELL_OF_INVITATION)
    tell_of_invitation(invitation, today=pen.today, now=at)
    assert told(names, "invited") == {"stp.reception", "stp.officer", "stp.head"}
    notice = Notice.objects.filter(kind="invited").first()
    assert notice.number == meeting.number
    assert line(notice, pen.today).title.startswith("Giấy mời: ")


def test_following_such_a_notice_leads_to_the_letter(pen, asked, at, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", pen.today.isoformat())
    tell_of_request(asked.pk, today=pen.today, now=at)
    person = pen.province.person("snn.head")
    client.force_login(person.user, backend="django.contrib.auth.backends.ModelBackend")
    answer = client.get(f"/thong-bao/{Notice.objects.get(user=person.user).pk}/", follow=True)
    assert answer.status_code == 200
    assert answer.redirect_chain[0][0].endswith(f"/van-ban/so/{asked.number}/")
    assert "Cung cấp hồ sơ xử lý vi phạm" in answer.content.decode()


def test_old_letters_and_missing_ones_are_no_news(pen, asked, at):
    assert tell_of_request(asked.pk, today=pen.today, now=at + timedelta(days=4)) == 0
    assert tell_of_request(0, today=pen.today, now=at) == 0
    assert tell_of_request(asked.pk, 10**9, today=pen.today, now=at) == 0
    assert tell_of_invitation(0, today=pen.today, now=at) == 0
