"""The Department of Justice: the proposal of the law, its own limits, one act that determines and transfers, and what
the receiving agency finds."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.errors import Forbidden, Invalid, Unlawful
from btnn.cases.queries import case_file
from btnn.casework import commands, queries
from tests.cases.province import CLAIM, TODAY

from .conftest import MONDAY

TUESDAY = date(2026, 11, 10)


def send(pen, to="sxd", who="stp.officer", **more):
    given = {"reason": "Chỉ Sở Xây dựng quản lý người gây thiệt hại", "number": "15/STP", "on": TUESDAY} | more
    return commands.determine_and_transfer(
        pen.case.code,
        pen.province.bodies[to],
        **given,
        membership=pen.province.person(who),
        expected=1,
        today=TODAY,
    )


def told(pen, **facts):
    file = case_file(pen.province.person("stp.officer"), pen.case.code, TODAY)
    return queries.determination(file, facts, TODAY)


def test_the_law_proposes_from_the_facts(at_department):
    assert told(at_department).answer.agency is None
    found = told(at_department, act="QLHC-17.1", manager="province_unit", own_account="yes")
    assert (found.refusal, found.open, found.known[0].name) == ("", None, "several")
    assert "trực thuộc Ủy ban nhân dân cấp tỉnh" in found.answer.agency


def test_the_limit_follows_the_way_of_the_decree(at_department):
    single = told(at_department)
    assert (single.way, {way.key: way.receipt.due for way in single.ways}["single"]) == ("single", date(2026, 11, 16))
    assert told(at_department, several="agreed").way == "several"
    disputed = told(at_department, several="disputed", dispute_between="one_province")
    assert (disputed.way, disputed.open) == ("higher", None)
    assert "Sở Tư pháp" in disputed.answer.decided_by


def test_facts_that_are_not_of_the_list_change_nothing(at_department):
    assert told(at_department, nonsense="1").refusal == ""
    assert told(at_department, several="moon").refusal


def test_one_act_determines_and_transfers(at_department):
    send(at_department)
    events = list(at_department.case.events.order_by("number"))[1:]
    assert [(event.type, event.data) for event in events] == [
        ("agency_determined", {"agency": "Sở Xây dựng", "reason": "Chỉ Sở Xây dựng quản lý người gây thiệt hại"}),
        ("dossier_transferred", {"to": "Sở Xây dựng", "number": "15/STP"}),
    ]


@pytest.mark.parametrize(
    ("changes", "error"),
    [
        ({"reason": " "}, Invalid),
        ({"reason": "a\nb"}, Invalid),
        ({"to": "stc"}, Invalid),
        ({"to": "khac"}, Invalid),
        ({"who": "stp.overseer"}, Forbidden),
        ({"on": date(2026, 12, 1)}, Unlawful),
    ],
)
def test_what_is_refused_leaves_nothing_behind(at_department, changes, error):
    with pytest.raises(error):
        send(at_department, **changes)
    assert at_department.case.events.count() == 1


def test_the_receiving_agency_finds_the_dossier_until_it_takes_it_in(at_department, client):
    send(at_department)
    head = at_department.province.person("sxd.head")
    assert [(one.code, one.sender, one.sent_on) for one in queries.arrived(head)] == [
        (at_department.case.code, "Sở Tư pháp", TUESDAY)
    ]
    assert queries.arrived(at_department.province.person("snn.head")) == []
    client.force_login(head.user, backend="django.contrib.auth.backends.ModelBackend")
    page = client.get(reverse("cases:my_day")).content.decode()
    url = reverse("cases:record", args=[at_department.case.code, "dossier_received"])
    assert "Hồ sơ chuyển đến chờ ghi nhận" in page
    assert page.count(url) == 1
    assert "transferred" in client.get(url).content.decode()
    at_department.case.refresh_from_db()
    at_department.record("dossier_received", TUESDAY, "sxd.reception", **CLAIM | {"channel": "transferred"})
    assert queries.arrived(head) == []


def test_the_page_takes_the_whole_act(at_department, client):
    officer = at_department.province.person("stp.officer")
    client.force_login(officer.user, backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("casework:determining", args=[at_department.case.code])
    assert "Sở Tư pháp" in client.get(url, {"several": "disputed"}).content.decode()
    sent = {
        "expected": "1",
        "agency": str(at_department.province.bodies["sxd"].pk),
        "reason": "Chỉ có một cơ quan quản lý",
        "number": "",
        "on": "10/11/2026",
    }
    assert client.post(url, sent | {"on": "31/02/2026"}).status_code == 422
    assert client.post(url, sent | {"expected": "0"}).status_code == 409
    assert client.post(url, sent).status_code == 303
    assert at_department.case.events.filter(on=MONDAY).count() == 1
    assert "Đã xác định" in client.get(url).content.decode()
