"""Who else has a case open: told at once, for a short time, to those alone who may see the case."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.urls import reverse

from btnn.cases import wall
from btnn.drafts import commands
from btnn.drafts.models import Presence

from .test_drafts import sit

MONDAY = date(2026, 11, 9)
NOW = datetime(2026, 11, 20, 7, 2, tzinfo=UTC)
LASTING = timedelta(seconds=75)


@pytest.fixture
def case(pen):
    return pen.open(MONDAY).case


def comes(case, member, now=NOW, lasting=LASTING):
    return commands.be_present(member, case.code, lasting=lasting, now=now)


def test_the_second_is_told_of_the_first(case, province):
    first, second = province.person("sxd.officer"), province.person("sxd.head")
    assert comes(case, first) == []
    (told,) = comes(case, second, NOW + timedelta(minutes=1))
    assert told.sentence == "Người officer Sở Xây dựng, Sở Xây dựng, cũng đang mở hồ sơ này, từ 14:02."
    assert [one.name for one in comes(case, first, NOW + timedelta(minutes=1))] == ["Người head Sở Xây dựng"]


def test_who_left_is_forgotten_and_comes_anew(case, province):
    first, second = province.person("sxd.officer"), province.person("sxd.head")
    comes(case, first)
    comes(case, first, NOW + timedelta(seconds=30))
    assert comes(case, second, NOW + timedelta(seconds=60))[0].since == NOW
    later = NOW + timedelta(minutes=5)
    assert comes(case, second, later) == []
    comes(case, first, later)
    assert comes(case, second, later)[0].since == later
    commands.sweep(later + timedelta(days=2))
    assert not Presence.objects.exists()


def test_out_of_scope_nobody_is_there_and_nothing_is_said(case, province):
    comes(case, province.person("sxd.officer"))
    assert comes(case, province.person("snn.head")) == []
    assert Presence.objects.count() == 1
    with wall.acting_for(province.person("snn.head").agency_id):
        assert not Presence.objects.exists()
        assert comes(case, province.person("snn.head")) == []


@pytest.mark.parametrize("route", ["case", "history", "papers", "record"])
def test_a_page_without_script_tells_it_at_once(case, client, province, route):
    comes(case, province.person("sxd.officer"), datetime.now(UTC))
    address = {
        "papers": reverse("documents:papers", args=[case.code]),
        "record": reverse("cases:record", args=[case.code, "claim_accepted"]),
    }.get(route) or reverse(f"cases:{route}", args=[case.code])
    told = sit(client, province.person("sxd.head")).get(address).content.decode()
    assert "Người officer Sở Xây dựng, Sở Xây dựng, cũng đang mở hồ sơ này" in told


def test_an_open_page_asks_for_who_is_there_and_what_is_new(case, client, province, pen):
    at = reverse("drafts:here", args=[case.code])
    head = sit(client, province.person("sxd.head"))
    assert head.post(at).json() == {"others": [], "entries": 1}
    comes(case, province.person("sxd.officer"), datetime.now(UTC))
    pen.record("receipt_issued", MONDAY, "sxd.reception")
    told = head.post(at).json()
    assert told["entries"] == 2
    assert "Người officer Sở Xây dựng" in told["others"][0]
    assert head.get(at).status_code == 405
    assert sit(client, province.person("snn.head")).post(at).status_code == 404
