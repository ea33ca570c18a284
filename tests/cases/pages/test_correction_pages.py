"""Putting an entry right on the page: reason, preview of what changes, then the record; nothing without the look."""

import re
from datetime import date

import pytest
from django.urls import reverse

from ..province import TODAY

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def at(client, pen):
    def sign_in(who):
        client.force_login(pen.province.person(who).user, backend=BACKEND)
        return client

    return sign_in


@pytest.fixture
def accepted(pen):
    pen.open(MONDAY)
    return pen.accept(MONDAY).case


def send(client, pen, entry, **typed):
    typed = {"expected": pen.case.event_number, "reason": "Ghi nhầm ngày"} | typed
    answer = client.post(reverse("cases:correct", args=[pen.case.code, entry]), typed)
    pen.case.refresh_from_db()
    return answer


def body(answer):
    return answer.content.decode()


def seen(answer):
    return re.search(r'name="seen" value="(\w+)"', body(answer))[1]


def test_a_replacement_is_shown_first_and_recorded_after(pen, at, accepted):
    client = at("sxd.head")
    page = client.get(reverse("cases:correct", args=[accepted.code, 2]))
    assert 'name="moi-on" value="09/11/2026"' in body(page)
    typed = {"way": "replace", "moi-on": "11/11/2026", "moi-number": "01/2026"}
    answer = send(client, pen, 2, **typed)
    assert answer.status_code == 200
    assert "Thời hạn: Xác minh thiệt hại" in body(answer)
    assert "Hạn 25/11/2026" in body(answer) and "Hạn 26/11/2026" in body(answer)
    assert pen.case.event_number == 2
    answer = send(client, pen, 2, **typed, seen=seen(answer))
    assert answer.status_code == 303
    assert pen.case.events.last().data == {
        "entry": 2,
        "reason": "Ghi nhầm ngày",
        "replacement": {"type": "claim_accepted", "on": "2026-11-11", "by": "agency", "data": {"number": "01/2026"}},
    }


def test_what_was_changed_after_the_look_is_shown_again(pen, at, accepted):
    client = at("sxd.head")
    first = send(client, pen, 2, way="replace", **{"moi-on": "11/11/2026", "moi-number": "01/2026"})
    answer = send(client, pen, 2, way="replace", **{"moi-on": "12/11/2026", "moi-number": "01/2026"}, seen=seen(first))
    assert answer.status_code == 200
    assert pen.case.event_number == 2


def test_an_entry_is_left_out(pen, at, accepted):
    client = at("sxd.head")
    answer = send(client, pen, 2, way="drop")
    assert "Đã thụ lý" in body(answer) and "Đã nhận hồ sơ" in body(answer)
    assert send(client, pen, 2, way="drop", seen=seen(answer)).status_code == 303
    assert pen.case.settlement == "received"


def test_a_reason_is_needed_and_a_way(pen, at, accepted):
    answer = send(at("sxd.head"), pen, 2, reason="")
    assert answer.status_code == 422
    assert "Chưa ghi mục này." in body(answer) and "Chưa chọn mục này." in body(answer)


def test_what_would_make_later_entries_impossible_is_refused(pen, at, accepted):
    pen.appoint(MONDAY)
    answer = send(at("sxd.head"), pen, 2, way="drop")
    assert answer.status_code == 422
    assert "mục số 3 đã ghi không còn hợp lệ" in body(answer)


def test_an_entry_that_is_settled_names_its_correction(pen, at, accepted):
    client = at("sxd.head")
    send(client, pen, 2, way="drop", seen=seen(send(client, pen, 2, way="drop")))
    answer = client.get(reverse("cases:correct", args=[accepted.code, 2]))
    assert answer.status_code == 409
    assert "đã được đính chính ở mục số 3" in body(answer)
    back = send(client, pen, 3, way="drop", reason="Mục 2 vốn đúng")
    assert send(client, pen, 3, way="drop", reason="Mục 2 vốn đúng", seen=seen(back)).status_code == 303
    assert pen.case.settlement == "accepted"


def test_another_officer_named_by_a_correction_takes_over(pen, at, accepted):
    pen.appoint(MONDAY)
    client = at("sxd.head")
    other = pen.province.person("sxd.officer2").user
    typed = {"way": "replace", "moi-on": "09/11/2026", "moi-name": str(other.pk), "moi-related_to_parties": "false"}
    assert send(client, pen, 3, **typed, seen=seen(send(client, pen, 3, **typed))).status_code == 303
    assert pen.case.officer_id == other.pk


def test_amounts_keep_their_rows(pen, at):
    pen.open(MONDAY)
    answer = at("sxd.head").get(reverse("cases:correct", args=[pen.case.code, 1]))
    assert 'value="50.000.000"' in body(answer)
    typed = {
        "way": "replace", "moi-on": "09/11/2026", "moi-receiver": "agency", "moi-channel": "in_person",
        "moi-complete": "true", "moi-claimant_kind": "injured_person", "moi-field": "administration",
        "dong-TOTAL_FORMS": "7", "dong-INITIAL_FORMS": "7", "dong-0-amount": "60.000.000",
    }  # fmt: skip
    answer = send(at("sxd.head"), pen, 1, **typed)
    assert "60.000.000" in body(answer) and answer.status_code == 200
    send(at("sxd.head"), pen, 1, **typed, seen=seen(answer))
    assert pen.case.claimed_amount == 60_000_000


def test_a_change_in_between_stops_the_correction(pen, at, accepted):
    client = at("sxd.head")
    looked = seen(send(client, pen, 2, way="drop"))
    pen.appoint(MONDAY)
    answer = send(client, pen, 2, way="drop", seen=looked, expected=2)
    assert answer.status_code == 409
    assert "Đã cử người giải quyết bồi thường" in body(answer)
    assert pen.case.event_number == 3


@pytest.mark.parametrize(("who", "status"), [("sxd.reception", 403), ("sxd.officer", 403), ("khac.head", 404)])
def test_only_the_recorder_and_the_head_may(pen, at, accepted, who, status):
    assert at(who).get(reverse("cases:correct", args=[accepted.code, 2])).status_code == status
    assert at("sxd.head").get(reverse("cases:correct", args=[accepted.code, 9])).status_code == 404
