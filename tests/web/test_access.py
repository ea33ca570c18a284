"""The wall before the views: strangers, people without a role, routes nobody thought of."""

from datetime import date

import pytest
from django.http import HttpResponse
from django.test import override_settings
from django.urls import include, path

from btnn.agencies import commands
from btnn.agencies.queries import Role
from btnn.web import doors
from btnn.web.policies import POLICIES
from btnn.web.urls import urlpatterns as house

pytestmark = pytest.mark.django_db
urlpatterns = [
    path("quen/", lambda request: HttpResponse("in"), name="quen"),
    path("khong-ten/", lambda request: HttpResponse("in")),
    path("trong/", lambda request: HttpResponse(request.membership.role), name="trong"),
    path("thu-truong/", lambda request: HttpResponse("in"), name="thu-truong"),
    path("", include(house)),
]
pytestmark = [pytest.mark.django_db, pytest.mark.urls(__name__)]


@pytest.fixture(autouse=True)
def policies(monkeypatch):
    monkeypatch.setitem(POLICIES, "trong", doors.member)
    monkeypatch.setitem(POLICIES, "thu-truong", doors.roles(Role.HEAD))


@pytest.fixture
def person(client):
    user = commands.enrol_person(username="an", full_name="Trần Thị An", password="mot-mat-khau-dai-2026")
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return user


@pytest.fixture
def agency():
    return commands.establish_agency(
        code="sxd", name="Sở Xây dựng", kind="settling", level="province", valid_from=date(2020, 1, 1)
    )


@pytest.mark.parametrize("address", ["/quen/", "/khong-ten/"])
def test_a_route_without_policy_is_closed_even_to_those_signed_in(client, person, address):
    assert client.get(address).status_code == 403


def test_a_route_without_policy_is_closed_to_strangers(client):
    assert client.get("/quen/").status_code == 403


def test_strangers_are_sent_to_sign_in(client):
    answer = client.get("/trong/?a=b")
    assert answer.status_code == 302
    assert answer.url == "/dang-nhap/?next=/trong/%3Fa%3Db"


def test_a_person_without_role_today_is_turned_away(client, person, agency):
    held = commands.appoint(person, agency, "head", valid_from=date(2020, 1, 1))
    assert client.get("/trong/").status_code == 200
    commands.relieve(held, first_day_out=date(2021, 1, 1))
    assert client.get("/trong/").status_code == 403


def test_a_person_acts_under_the_role_chosen(client, person, agency):
    commands.appoint(person, agency, "officer", valid_from=date(2020, 1, 1))
    head = commands.appoint(person, agency, "head", valid_from=date(2020, 1, 2))
    assert client.get("/trong/").content == b"officer"
    assert client.get("/thu-truong/").status_code == 403
    client.post("/vai-tro/", {"membership": head.pk})
    assert client.get("/trong/").content == b"head"
    assert client.get("/thu-truong/").status_code == 200


def test_nobody_can_choose_a_role_of_somebody_else(client, person, agency):
    commands.appoint(person, agency, "officer", valid_from=date(2020, 1, 1))
    other = commands.enrol_person(username="binh", full_name="Lê Bình")
    head = commands.appoint(other, agency, "head", valid_from=date(2020, 1, 1))
    for chosen in (head.pk, "x", ""):
        client.post("/vai-tro/", {"membership": chosen})
        assert client.get("/trong/").content == b"officer"
    assert client.get("/vai-tro/").status_code == 405


def test_health_is_told_to_anybody(client):
    answer = client.get("/suc-khoe/")
    assert (answer.status_code, answer.json()) == (200, {"healthy": True})


@override_settings(AXES_ENABLED=False)
def test_signing_in_and_out(client, person, agency):
    commands.appoint(person, agency, "head", valid_from=date(2020, 1, 1))
    client.post("/dang-xuat/")
    assert client.get("/trong/").status_code == 302
    wrong = client.post("/dang-nhap/", {"username": "an", "password": "sai"})
    assert "không đúng" in wrong.content.decode()
    client.post("/dang-nhap/", {"username": "an", "password": "mot-mat-khau-dai-2026"})
    assert client.get("/trong/").status_code == 200


def test_who_holds_several_roles_is_offered_them_on_every_page(client, person, agency):
    commands.appoint(person, agency, "officer", valid_from=date(2020, 1, 1))
    assert 'action="/vai-tro/"' not in client.get("/").content.decode()
    commands.appoint(person, agency, "finance", valid_from=date(2020, 1, 1))
    page = client.get("/").content.decode()
    assert 'action="/vai-tro/"' in page
    assert "Tài chính - kế toán, " in page
