"""Roles × agencies × routes of papers, GET and POST: nobody opens or withdraws what is not theirs."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.documents.models import PaperWithdrawal
from tests.web.test_every_route_has_a_policy import named_routes

from .desk import body, keep, sit

MONDAY = date(2026, 11, 9)
ROUTES = ("papers", "withdraw", "content", "picture")
EVERYBODY = (
    "sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "stp.reception", "stp.officer",
    "stp.overseer", "ubnd.overseer", "stc.finance", "snn.head", "xa.head", "khac.head",
)  # fmt: skip
SEES = {who for who in EVERYBODY if who.split(".")[0] in ("sxd", "stp", "ubnd")}
KEEPS = SEES - {"stp.overseer", "ubnd.overseer"}
WITHDRAWS = {"sxd.reception", "sxd.head"}
SEES_PERSONAL = {who for who in EVERYBODY if who.startswith("sxd.")}


def test_every_route_of_papers_is_walked_here():
    assert {name for _, name in named_routes() if name and name.startswith("documents:")} == {
        f"documents:{name}" for name in ROUTES
    }


def ought(who, name, send, personal):
    opens = name in ("content", "picture")
    if opens and send == "post":
        return 405 if who in SEES else 404
    if who not in (SEES_PERSONAL if personal and name != "papers" else SEES):
        return 404
    if name == "papers":
        return 200 if send == "get" else 422 if who in KEEPS else 403
    if name == "withdraw":
        return (200 if send == "get" else 422) if who in WITHDRAWS else 403
    return 200


@pytest.mark.parametrize("personal", [False, True])
@pytest.mark.parametrize("who", EVERYBODY)
def test_everybody_passes_their_own_doors_and_no_other(pen, client, who, personal):
    case = pen.open(MONDAY).case
    (row,) = keep(case, pen.province.person("sxd.reception"), personal=personal)
    sit(client, pen.province.person(who))
    wrong = []
    for name in ROUTES:
        address = reverse(f"documents:{name}", args=[case.code] if name == "papers" else [case.code, row.pk])
        for send in ("get", "post"):
            answer = getattr(client, send)(address)
            body(answer)
            if answer.status_code != ought(who, name, send, personal):
                wrong.append((send, name, answer.status_code))
    assert wrong == []
    assert not PaperWithdrawal.objects.exists()


def test_a_paper_of_another_case_is_not_there(pen, client):
    first = pen.open(MONDAY).case
    second = pen.open(MONDAY).case
    (row,) = keep(first, pen.province.person("sxd.head"))
    sit(client, pen.province.person("sxd.head"))
    for name in ("withdraw", "content", "picture"):
        assert client.get(reverse(f"documents:{name}", args=[second.code, row.pk])).status_code == 404


def test_strangers_pass_no_door(pen, client):
    case = pen.open(MONDAY).case
    (row,) = keep(case, pen.province.person("sxd.head"))
    for name in ROUTES:
        address = reverse(f"documents:{name}", args=[case.code] if name == "papers" else [case.code, row.pk])
        for send in (client.get, client.post):
            assert send(address).status_code == 302
