"""Who of the agencies comes in by which door of tracking, GET and POST: written here by hand."""

import re
from datetime import date

import pytest
from django.urls import reverse

from tests.cases.province import Pen
from tests.documents.desk import sit
from tests.web.test_every_route_has_a_policy import named_routes

MONDAY = date(2026, 11, 9)
DEAL = {"sxd.reception", "sxd.officer", "sxd.head"}
ANSWER = {"stp.officer", "stp.head", "stp.overseer"}
OTHERS = {
    *("sxd.officer2", "sxd.finance", "stp.reception", "ubnd.overseer", "stc.finance", "snn.head", "xa.head"),
    *("khac.head", "khac.reception"),
}
SHUT = {403, 404}
OF_CASE = {"tracking:desk", "tracking:send", "tracking:handle"}
OF_DEPARTMENT = {"tracking:complaints", "tracking:complaint"}


@pytest.fixture
def made(province, client, proves, settings, tmp_path):
    """A case in hand in which its claimant asked for something and complained; the keys of the two."""
    from btnn.portal.tracking.models import Reply
    from btnn.portal.tracking.replies.commands import send_reply

    from .persons import held

    settings.MEDIA_ROOT = tmp_path / "files"
    pen = Pen(province)
    pen.open(MONDAY)
    person = held(pen.case)
    send_reply(person, "complaint", {"limit": f"accept_dossier:{MONDAY}"}, today=date(2026, 11, 20))
    send_reply(person, "contact", {"phone": "0911222333"}, today=date(2026, 11, 20))
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    return pen, Reply.objects.get(kind="complaint").pk


def ought(name, who):
    return who in (DEAL if name in OF_CASE else ANSWER)


def test_everybody_passes_their_own_doors_and_no_other(made, client):
    pen, complaint = made
    words = {"tracking:desk": [pen.case.code], "tracking:send": [pen.case.code], "tracking:handle": [pen.case.code, 2]}
    words |= {"tracking:complaints": [], "tracking:complaint": [complaint]}
    wrong = []
    for who in sorted(DEAL | ANSWER | OTHERS):
        sit(client, pen.province.person(who))
        for name in sorted(OF_CASE | OF_DEPARTMENT):
            for method in ("get", "post"):
                status = getattr(client, method)(reverse(name, args=words[name])).status_code
                if (status not in SHUT) != ought(name, who):
                    wrong.append((who, method, name, status))
    assert wrong == []


def test_strangers_are_sent_to_the_door(made, client):
    pen, complaint = made
    for name, words in (
        ("desk", [pen.case.code]), ("send", [pen.case.code]), ("handle", [pen.case.code, 2]),
        ("complaints", []), ("complaint", [complaint]),
    ):  # fmt: skip
        answer = client.get(reverse(f"tracking:{name}", args=words))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, "/dang-nhap/")


def test_every_route_of_officials_stands_in_this_matrix():
    names = {
        name for route, name in named_routes()
        if name and name.startswith("tracking:") and not re.match(r"\^?theo-doi/", route)
    }  # fmt: skip
    assert names == OF_CASE | OF_DEPARTMENT


def test_a_complaint_is_not_dealt_with_at_the_agency(made, client):
    pen, _ = made
    sit(client, pen.province.person("sxd.head"))
    assert client.get(reverse("tracking:handle", args=[pen.case.code, 1])).status_code == 404
