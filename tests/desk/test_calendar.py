"""The calendar of limits: whole days with an alarm, codes and no names, at a secret address that can be taken back."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from icalendar import Calendar

from btnn.agencies import commands as agencies
from btnn.cases import wall
from btnn.desk import commands, queries
from btnn.desk.models import CalendarFeed

BACKEND = "django.contrib.auth.backends.ModelBackend"
MONDAY = date(2026, 11, 16)


@pytest.fixture
def officer(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    return pen.province.person("sxd.officer")


def read(client, secret):
    return client.get(reverse("desk:feed", args=[secret]))


def test_each_limit_is_one_day_with_an_alarm_and_nobodys_name(pen, officer, client):
    answer = read(client, commands.make_feed(officer))
    assert answer["Content-Type"].startswith("text/calendar")
    (event,) = Calendar.from_ical(answer.content).walk("VEVENT")
    due = pen.case.limits.get(limit_id="verify_damage").due
    assert (event["DTSTART"].dt, event["DTEND"].dt) == (due, due + timedelta(days=1))
    assert pen.case.code in event["SUMMARY"]
    assert str(event["URL"]).endswith(reverse("cases:case", args=[pen.case.code]))
    assert len(event.walk("VALARM")) == 1
    told = answer.content.decode().replace("\r\n ", "")
    assert "Đạt" not in told
    assert "Người" not in told


def test_the_calendar_holds_ones_own_limits_only(pen, officer, client):
    assert b"VEVENT" not in read(client, commands.make_feed(pen.province.person("sxd.officer2"))).content
    assert b"VEVENT" not in read(client, commands.make_feed(pen.province.person("snn.head"))).content


def test_a_new_address_and_a_revoked_one_close_the_old(officer, client):
    old = commands.make_feed(officer)
    new = commands.make_feed(officer)
    assert (read(client, old).status_code, read(client, new).status_code) == (404, 200)
    assert commands.revoke_feed(officer)
    assert not commands.revoke_feed(officer)
    assert read(client, new).status_code == 404
    assert read(client, "x" * 43).status_code == 404
    assert read(client, "x" * 500).status_code == 404


def test_the_secret_is_nowhere_kept(officer):
    secret = commands.make_feed(officer)
    row = CalendarFeed.objects.values().get()
    assert secret not in str(row)
    assert row["secret_hash"] == commands.feeds.secret_hash(secret)


def test_reading_too_often_is_refused_for_the_rest_of_the_hour(officer, client):
    secret = commands.make_feed(officer)
    CalendarFeed.objects.update(asked_count=60, asked_from=queries.feed(officer).made_at)
    answer = read(client, secret)
    assert (answer.status_code, answer["Retry-After"]) == (429, "3600")
    CalendarFeed.objects.update(asked_from=queries.feed(officer).made_at - timedelta(hours=2))
    assert read(client, secret).status_code == 200
    assert queries.feed(officer).asked_count == 1


def test_a_role_that_has_ended_and_a_locked_account_open_nothing(officer, client):
    secret = commands.make_feed(officer)
    officer.user.is_active = False
    officer.user.save()
    assert read(client, secret).status_code == 404
    officer.user.is_active = True
    officer.user.save()
    agencies.relieve(officer, first_day_out=date(2026, 11, 20))
    assert read(client, secret).status_code == 404


def test_the_page_shows_the_address_once(officer, client):
    client.force_login(officer.user, backend=BACKEND)
    page = reverse("desk:calendar")
    assert "Tạo địa chỉ lịch" in client.get(page).content.decode()
    made = client.post(page, {"viec": "tao"})
    assert made["Cache-Control"] == "no-store"
    assert "/lich/" in made.context["address"]
    assert client.get(made.context["address"]).status_code == 200
    assert ".ics" not in client.get(page).content.decode()
    assert client.post(page, {"viec": "thu_hoi"}).status_code == 303
    assert queries.feed(officer) is None


def test_behind_the_second_wall_a_secret_finds_its_feed_and_nothing_else_does(pen, officer):
    secret = commands.make_feed(officer)
    with wall.acting_for(pen.province.bodies["snn"].pk):
        assert not CalendarFeed.objects.exists()
        found = commands.feed_asked(secret, date(2026, 11, 20))
        assert found.membership == officer
    with wall.acting_for(officer.agency_id):
        assert CalendarFeed.objects.count() == 1
