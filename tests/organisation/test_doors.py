"""Roles × agencies × routes of the organisation, made from the routes: who keeps bodies and people, who only looks."""

import re
from datetime import date, timedelta

import pytest
from django.urls import reverse

from btnn.agencies import commands
from btnn.agencies.queries import Membership
from tests.cases.province import TODAY
from tests.web.test_every_route_has_a_policy import named_routes

LOOK = {"tree", "gaps", "units", "agency", "password"}
DELEGATE = {"delegate", "end_delegation"}
PEOPLE = ("ubnd.administrator", "sxd.administrator", "sxd.head", "sxd.officer", "snn.head", "stp.overseer", "khac.head")
SHUT = {403, 404}


def routes():
    for route, name in named_routes():
        if name and name.startswith("organisation:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name):
    """Written by hand, about the body sxd."""
    if name in LOOK or who in ("ubnd.administrator", "sxd.administrator"):
        return True
    if name in DELEGATE:
        return who == "sxd.head"
    return name == "absence" and who.startswith("sxd.")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, sign_in, who):
    head, deputy = province.person("sxd.head"), province.person("sxd.officer2")
    given = commands.delegate(
        head.user, deputy.user, head.agency, document="05/GUQ", valid_from=TODAY,
        last_day=TODAY + timedelta(days=9), today=TODAY,
    )  # fmt: skip
    browser, before = sign_in(who), Membership.objects.count()
    samples = {"agency": head.agency_id, "role": deputy.pk, "delegation": given.pk, "kind": "doi-ten"}
    wrong = []
    for name, words in routes():
        unknown = set(words) - set(samples)
        assert not unknown, f"add a sample for {unknown} of {name} to this test"
        address = reverse(f"organisation:{name}", kwargs={word: samples[word] for word in words})
        for send in (browser.get, browser.post):
            passed = send(address).status_code not in SHUT
            if passed != ought_to_pass(who, name):
                wrong.append((send.__name__, address, "in" if passed else "shut out"))
    assert wrong == []
    assert Membership.objects.count() == before


def test_strangers_pass_no_door(province, client):
    samples = {"agency": 1, "role": 1, "delegation": 1, "kind": "doi-ten"}
    for name, words in routes():
        address = reverse(f"organisation:{name}", kwargs={word: samples[word] for word in words})
        assert {send(address).status_code for send in (client.get, client.post)} == {302}, name


@pytest.mark.parametrize("who", ["ubnd.administrator", "sxd.administrator"])
def test_an_administrator_sees_no_case(pen, sign_in, who):
    pen.open(date(2026, 11, 9))
    browser = sign_in(who)
    for address in ("cases:case", "cases:people", "cases:history"):
        assert browser.get(reverse(address, args=[pen.case.code])).status_code == 404
    assert pen.case.code not in browser.get(reverse("cases:docket")).content.decode()


def test_what_is_not_there_is_not_found(sign_in):
    browser = sign_in("ubnd.administrator")
    assert browser.get(reverse("organisation:agency", args=[999_999])).status_code == 404
    assert browser.get(reverse("organisation:relieve", args=[999_999, 1])).status_code == 404
