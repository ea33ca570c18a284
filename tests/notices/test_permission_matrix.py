"""Roles × agencies × routes of notices: a person's own, behind sign-in, and strangers at no door."""

import re

import pytest
from django.urls import reverse

from btnn.notices.commands import tell_of_event
from btnn.notices.models import Notice

MONDAY_OF_STORIES = "2026-11-16"
PEOPLE = (
    *("sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "stp.officer", "stp.overseer"),
    *("ubnd.overseer", "stc.finance", "snn.head", "xa.head", "khac.head"),
)
OWNER = "sxd.head"  # whose notice the routes lead to
METHODS = {  # what each route answers to; anything else is 405
    "notices:list": {"get"},
    "notices:read": {"post"},
    "notices:open": {"get"},
    "notices:settings": {"get", "post"},
    "notices:confirm": {"get", "post"},
}


@pytest.fixture
def notice(pen):
    from datetime import date

    pen.open(date.fromisoformat(MONDAY_OF_STORIES))
    at = pen.case.events.get().at
    assert tell_of_event(pen.case.pk, 1, today=pen.today, now=at) == 1
    return Notice.objects.get()


def routes(notice):
    from tests.web.test_every_route_has_a_policy import named_routes

    samples = {"notice": notice.pk, "token": "lam-gia"}
    for route, name in named_routes():
        if name and name.startswith("notices:"):
            words = re.findall(r"<(?:\w+:)?(\w+)>", route)
            unknown = set(words) - set(samples)
            assert not unknown, f"add a sample for {unknown} of {name} to this test"
            yield name, reverse(name, kwargs={word: samples[word] for word in words})


def test_every_route_is_in_this_matrix(notice):
    assert {name for name, _ in routes(notice)} == set(METHODS)


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_reads_their_own_and_no_others(pen, notice, client, who):
    client.force_login(pen.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
    for name, address in routes(notice):
        for method in ("get", "post"):
            answer = getattr(client, method)(address, {"notice": notice.pk} if name == "notices:read" else {})
            if method not in METHODS[name]:
                assert answer.status_code == 405, (name, method)
            elif name in ("notices:open", "notices:read") and who != OWNER:
                assert answer.status_code == 404, (name, method)
            else:
                assert answer.status_code in (200, 302, 422), (name, method)
    notice.refresh_from_db()
    assert (notice.read_at is not None) == (who == OWNER)


def test_strangers_pass_no_door(notice, client):
    for _, address in routes(notice):
        for send in (client.get, client.post):
            answer = send(address)
            assert answer.status_code == 302
            assert answer.url.startswith("/dang-nhap/")


def test_the_wall_behind_shows_the_notices_of_the_agency_that_acts(pen, notice):
    from btnn.cases import wall

    for who in PEOPLE:
        agency = pen.province.person(who).agency_id
        with wall.acting_for(agency):
            assert Notice.objects.exists() == (agency == notice.agency_id), who
            assert Notice.objects.update(read_at=None) == (agency == notice.agency_id), who
