"""Roles × agencies × routes × events, made from the routes: nobody sees or does what is not theirs.

What ought to be is written here by hand, apart from the code that decides it. A new route with a word that is
not in `SAMPLES` fails, so that nobody forgets to add it.
"""

import re
from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.commands import save_assessment
from btnn.law.case.events import EVENTS

from .province import TODAY
from .test_permissions import ACCOUNTANT, ALL, INTAKE, NOT_THE_HEADS, OFFICER

MONDAY = date(2026, 11, 9)
PEOPLE = {  # may see the case of sxd; may record in it
    "sxd.reception": (True, INTAKE),
    "sxd.officer": (True, INTAKE | OFFICER),
    "sxd.officer2": (True, {"entry_corrected"}),
    "sxd.head": (True, ALL - NOT_THE_HEADS),
    "sxd.finance": (True, ACCOUNTANT),
    "stp.reception": (True, {"entry_corrected"}),
    "stp.officer": (True, {"entry_corrected"}),
    "stp.overseer": (True, set()),
    "ubnd.overseer": (True, set()),
    "stc.finance": (False, set()),
    "snn.head": (False, set()),
    "xa.head": (False, set()),
    "khac.head": (False, set()),
}
OPENS = {"sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "stp.reception", "stp.officer", "snn.head"}
OPENS |= {"xa.head", "khac.head"}
ASSESSES = {"sxd.officer", "sxd.head"}
KEEPS_PARTIES = {"cases:add_party", "cases:amend_party", "cases:end_party", "cases:party_post", "cases:tracking_slip"}
SHUT = {403, 404}


@pytest.fixture
def case(pen):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    done = pen.appoint(MONDAY)
    given = {"items": [{"rule": "M-03a", "facts": {"holds": 1}}]}
    save_assessment(done.case.code, kind="asked", given=given, membership=pen.province.person("sxd.head"), today=TODAY)
    return done.case


def case_routes():
    """Name and the words it needs of every route under a case, and of the others of this app."""
    from tests.web.test_every_route_has_a_policy import named_routes

    for route, name in named_routes():
        if name and name.startswith("cases:"):
            yield name, re.findall(r"<(?:\w+:)?(\w+)>", route)


def addresses(name, words, case):
    samples = {"code": [case.code], "position": [1], "entry": [1], "number": [1], "event": sorted(EVENTS)}
    samples |= {"party": [case.parties.first().pk], "capacity": ["claimant"], "kind": ["xlsx"]}
    unknown = set(words) - set(samples)
    assert not unknown, f"add a sample for {unknown} of {name} to this test"
    for event in samples["event"] if "event" in words else [None]:
        values = {word: samples[word][0] for word in words}
        if event is not None:
            values["event"] = event
        yield event, reverse(name, kwargs=values)


def ought_to_pass(who, name, words, event):
    sees, records = PEOPLE[who]
    if name == "cases:open":
        return who in OPENS
    if name in ("cases:import", "cases:import_template"):
        return who in OPENS and not who.startswith("stp")
    if "code" in words and not sees:
        return False
    if name == "cases:correct":  # entry 1 was recorded by reception of sxd
        return who in {"sxd.reception", "sxd.head"}
    if name in KEEPS_PARTIES:
        return who in {"sxd.reception", "sxd.officer", "sxd.head"}
    if name == "cases:reveal_party":
        return who in {"sxd.reception", "sxd.officer", "sxd.head", "sxd.finance"}
    if name == "cases:reckon":
        return who in ASSESSES
    return event is None or (event in records and event != "entry_corrected")  # which has a door of its own


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(pen, case, client, who):
    client.force_login(pen.province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
    wrong = []
    for name, words in case_routes():
        for event, address in addresses(name, words, case):
            for send in (client.get, client.post):
                passed = send(address).status_code not in SHUT
                if passed != ought_to_pass(who, name, words, event):
                    wrong.append((send.__name__, address, "in" if passed else "shut out"))
    assert wrong == []
    case.refresh_from_db()
    assert case.event_number == 3


def test_strangers_pass_no_door(case, client):
    for name, words in case_routes():
        for _, address in addresses(name, words, case):
            for send in (client.get, client.post):
                answer = send(address)
                assert answer.status_code == 302, address
                assert answer.url.startswith("/cong-dan/" if name == "cases:my_day" else "/dang-nhap/"), address


def test_a_case_that_is_not_there_and_one_that_is_not_ours_answer_alike(pen, case, client):
    client.force_login(pen.province.person("snn.head").user, backend="django.contrib.auth.backends.ModelBackend")
    for name, words in case_routes():
        if "code" not in words:
            continue
        for event, address in addresses(name, words, case):
            theirs, nowhere = client.get(address), client.get(address.replace(case.code, "BT-2026-999999"))
            assert theirs.status_code == nowhere.status_code == 404, (name, event)
            assert without_tokens(theirs) == without_tokens(nowhere)


def without_tokens(answer):
    """The page without the secret of its sign-out form, which is new each time."""
    return re.sub(r'value="\w{64}"', "", answer.content.decode())
