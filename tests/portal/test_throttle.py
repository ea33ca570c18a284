"""How often strangers may try something: counted by machine or by what is asked for, in one stretch of time."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django.utils import timezone

from btnn.portal import throttle
from btnn.portal.errors import TooOften
from btnn.portal.models import Attempt
from btnn.portal.throttle import address, answers_refusals, spend
from btnn.web import posting

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def clock(monkeypatch):
    """`clock(moment)`: what time it is for the throttle."""

    def set_to(moment):
        class Clock(datetime):
            @classmethod
            def now(cls, tz=None):
                return moment

        monkeypatch.setattr(throttle, "datetime", Clock)

    set_to(NOON)
    return set_to


def by(machine="203.0.113.7"):
    return RequestFactory().get("/", REMOTE_ADDR=machine)


def tries(count, *of, machine="203.0.113.7", what="door"):
    for _ in range(count):
        spend(what, by(machine), *of, most=3, minutes=10)


def test_so_many_pass_and_one_more_does_not():
    tries(3)
    with pytest.raises(TooOften, match="thử lại sau 10 phút"):
        tries(1)


def test_another_machine_and_another_door_count_for_themselves():
    tries(3)
    tries(3, machine="203.0.113.8")
    tries(3, what="window")


def test_what_is_asked_for_counts_whoever_asks():
    tries(2, "K7M4-2Q9D")
    tries(1, "K7M4-2Q9D", machine="203.0.113.8")
    with pytest.raises(TooOften):
        tries(1, "K7M4-2Q9D", machine="203.0.113.9")
    tries(3, "ZZZZ-2Q9D")


def test_the_next_stretch_begins_anew(clock):
    tries(3)
    clock(NOON + timedelta(minutes=9, seconds=59))
    with pytest.raises(TooOften, match="sau 1 phút"):
        tries(1)
    clock(NOON + timedelta(minutes=10))
    tries(3)


def test_a_whole_network_of_ipv6_is_one_machine():
    assert address(by("2001:db8:1:2:3:4:5:6")) == address(by("2001:db8:1:2:ffff::1")) == "2001:db8:1:2::/64"
    assert address(by("2001:db8::1")) == address(by("2001:db8::2"))
    assert address(by("2001:db8:1:3::1")) != address(by("2001:db8:1:2::1"))
    assert address(by("203.0.113.7")) == address(by("::ffff:203.0.113.7")) == "203.0.113.7"
    assert address(by("")) == ""  # a socket of this machine


def test_neither_machine_nor_number_can_be_read_in_the_table():
    tries(1)
    tries(1, "K7M4-2Q9D", "0912345678")
    for row in Attempt.objects.all():
        assert re.fullmatch(r"[0-9a-f]{40,64}", row.key)
    assert Attempt.objects.count() == 2


def test_the_refusal_is_a_page_and_the_count_stays():
    @answers_refusals
    def view(request):
        spend("door", request, most=1, minutes=10)
        return HttpResponse("in")

    from django.contrib.auth.models import AnonymousUser
    from django.contrib.sessions.backends.db import SessionStore

    request = by()
    request.user, request.session, request._dont_enforce_csrf_checks = AnonymousUser(), SessionStore(), True
    assert view(request).content == b"in"
    for _ in range(2):
        answer = view(request)
        assert answer.status_code == 429
        assert "Đã thử quá nhiều lần" in answer.content.decode()
    assert Attempt.objects.get().count == 3


def test_an_attempt_is_forgotten_when_its_stretch_is_over():
    tries(1)
    assert Attempt.objects.get().ends_at == NOON + timedelta(minutes=10)
    assert timezone.is_aware(Attempt.objects.get().ends_at)


def test_everything_that_strangers_send_has_one_limit_together(client, monkeypatch):
    monkeypatch.setattr(posting, "MOST", 2)
    for _ in range(2):
        assert client.post("/dinh-danh/thoat/").status_code == 302
    answer = client.post("/dinh-danh/thoat/")
    assert answer.status_code == 429
    assert "Đã thử quá nhiều lần" in answer.content.decode()
    assert client.get("/dinh-danh/").status_code == 200
    assert client.post("/dinh-danh/thoat/", REMOTE_ADDR="203.0.113.8").status_code == 302


def test_officials_are_not_counted_there(client, django_user_model, monkeypatch):
    monkeypatch.setattr(posting, "MOST", 0)
    client.force_login(django_user_model.objects.create_user("canbo", full_name="Đỗ Anh Tuấn"))
    assert client.post("/dinh-danh/thoat/").status_code == 302
