"""Officials are told of what people send: who has the case in hand, the counter; of complaints the Department."""

from datetime import UTC, date, datetime, timedelta

import pytest

from btnn.notices.commands import tell_of_reply
from btnn.notices.models import Notice
from btnn.notices.showing import line
from btnn.portal.tracking.replies.commands import send_reply
from tests.cases.conftest import pen, province  # noqa: F401
from tests.portal.tracking.persons import held

MONDAY = date(2026, 11, 9)
FRIDAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 3, 0, tzinfo=UTC)


def told(pen, name, given):  # noqa: F811
    reply = send_reply(held(pen.case), name, given, today=FRIDAY, at=NOW)
    tell_of_reply(reply.pk, today=FRIDAY, now=NOW + timedelta(minutes=1))
    return reply, list(Notice.objects.filter(key=f"written:{reply.pk}").select_related("user", "case").order_by("pk"))


def test_the_officer_and_the_counter_are_told_once(pen):  # noqa: F811
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    reply, notices = told(pen, "contact", {"phone": "0911222333"})
    assert {row.user.username for row in notices} == {"sxd.officer", "sxd.reception"}
    assert "Đổi điện thoại" in line(notices[0], FRIDAY).title
    assert "0911" not in line(notices[0], FRIDAY).title
    assert tell_of_reply(reply.pk, today=FRIDAY, now=NOW + timedelta(minutes=2)) == 0


def test_a_complaint_is_told_to_the_department_alone(pen, client):  # noqa: F811
    pen.open(MONDAY)
    reply, notices = told(pen, "complaint", {"limit": f"accept_dossier:{MONDAY}"})
    assert {row.user.username for row in notices} == {"stp.officer", "stp.head", "stp.overseer"}
    client.force_login(notices[0].user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(f"/thong-bao/{notices[0].pk}/").url == f"/phan-anh/{reply.pk}/"


@pytest.mark.parametrize(("name", "given"), [("withdraw", {}), ("paperless", {"agree": True})])
def test_what_an_entry_tells_and_what_nobody_waits_for_is_not_told_again(pen, name, given):  # noqa: F811
    pen.open(MONDAY)
    assert told(pen, name, given)[1] == []
