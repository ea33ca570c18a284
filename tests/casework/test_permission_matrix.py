"""Roles × agencies × routes of this room, GET and POST: what ought to be is written here by hand."""

import re

import pytest
from django.urls import reverse

from btnn.casework import commands
from btnn.casework.commands import InvitationData, MeetingData, RequestData
from tests.cases.province import TODAY
from tests.web.test_every_route_has_a_policy import named_routes

from .conftest import MONDAY

SETTLERS = {"sxd.officer", "sxd.head"}
WORKERS = {"sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "stp.reception", "stp.officer"}
ASKED = {"snn.head", "snn.officer"}  # invited and asked
SEE = WORKERS | ASKED | {"stp.head", "stp.overseer", "ubnd.overseer"}
ELSEWHERE = {"stc.finance", "xa.head", "khac.head"}
SHUT = {403, 404}
GET_ONLY = {"casework:exchange"}


def ought(name, who, method):
    """May this person come in?"""
    if name == "casework:coordination":
        return True
    if who not in SEE:
        return False
    if name in ("casework:ask", "casework:call", "casework:minutes", "casework:act"):
        return who in SETTLERS
    if name == "casework:determining":
        return False  # the case of sxd needs no determination
    if name == "casework:difficulty_report":
        return "overseer" not in who
    if name == "casework:difficulty":
        if who in ASKED:
            return False  # a difficulty of another agency
        return method == "get" or who in {"sxd.head", "stp.reception", "stp.officer", "stp.head"} - {"stp.reception"}
    return True


@pytest.fixture
def case(verifying):
    province = verifying.province
    officer = {"membership": province.person("sxd.officer"), "today": TODAY}
    code = verifying.case.code
    asked = RequestData("opinion", "Giá trị", MONDAY, "post", province.bodies["snn"])
    commands.send_request(code, asked, **officer)
    invited = InvitationData("other", MONDAY, "post", province.bodies["snn"])
    from datetime import time

    commands.call_meeting(code, MeetingData("direct_exchange", TODAY, time(8), "Trụ sở"), [invited], **officer)
    commands.report_difficulty(
        code, stage="verification", kind="hard_to_verify", on=MONDAY, difficulty="Không còn hồ sơ", **officer
    )
    return verifying.case


def routes():
    for route, name in named_routes():
        if name and name.startswith("casework:"):
            yield name, re.findall(r"<(?:\w+:)?(\w+)>", route)


def address(name, words, code):
    samples = {"code": code, "number": 1, "kind": "direct_exchange" if name == "casework:call" else "opinion"}
    assert set(words) <= set(samples), f"add a sample for {words} of {name}"
    return reverse(name, kwargs={word: samples[word] for word in words})


@pytest.mark.parametrize("who", sorted(SEE | ELSEWHERE))
def test_everybody_passes_their_own_doors_and_no_other(verifying, case, client, who):
    client.force_login(verifying.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
    wrong = []
    for name, words in routes():
        url = address(name, words, case.code)
        for method in ("get", "post"):
            status = getattr(client, method)(url).status_code
            if (status not in SHUT) != ought(name, who, method):
                wrong.append((method, name, status))
    assert wrong == []


def test_strangers_are_sent_to_the_door(case, client):
    for name, words in routes():
        answer = client.get(address(name, words, case.code))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, "/dang-nhap/")


@pytest.mark.parametrize("who", ["stp.reception", "stp.officer", "stp.head", "stp.overseer", "sxd.head"])
def test_the_department_alone_determines(at_department, client, who):
    client.force_login(at_department.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("casework:determining", args=[at_department.case.code])
    inside = who in {"stp.reception", "stp.officer", "stp.head"}
    assert (client.get(url).status_code == 200) == inside
    assert (client.post(url).status_code == 422) == inside


SHOWN = {"cases:case", "cases:history", "cases:receipt", "cases:late", "documents:papers"}
NOT_SHOWN = {
    *("cases:people", "cases:damages", "cases:print", "cases:honour", "cases:court", "money:case", "money:sheet"),
    *("cases:filing_receipt",),
}


def test_who_was_only_asked_sees_the_head_of_the_case_and_its_own_part(verifying, case, client):
    guest = verifying.province.person("snn.officer")
    client.force_login(guest.user, backend="django.contrib.auth.backends.ModelBackend")
    for name in SHOWN:
        more = {"position": 1} if name == "cases:receipt" else {}
        assert client.get(reverse(name, kwargs={"code": case.code} | more)).status_code == 200, name
    for name in NOT_SHOWN:
        assert client.get(reverse(name, kwargs={"code": case.code})).status_code == 403, name
    page = client.get(reverse("cases:case", args=[case.code])).content.decode()
    assert reverse("casework:exchange", args=[case.code]) in page
    assert all(reverse(name, args=[case.code]) not in page for name in ("cases:people", "money:case", "cases:damages"))
