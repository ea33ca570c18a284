"""My day as a page: one's own work first, then what others ask, then what can be mended."""

from datetime import date

import pytest
from django.urls import reverse

from tests.cases.province import Pen

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def late(province, monkeypatch):
    """An accepted case whose officer was never appointed: a limit is missed."""
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    pen = Pen(province)
    pen.open(date(2026, 9, 7))
    pen.accept(date(2026, 9, 8))
    return pen


def page(client, province, who):
    client.force_login(province.person(who).user, backend=BACKEND)
    return client.get(reverse("cases:my_day"))


def test_findings_that_one_can_mend_lead_to_the_step(late, province, client):
    answer = page(client, province, "sxd.head")
    assert answer.status_code == 200
    found = answer.context["mendable"]
    assert all(one.finding.url and one.finding.act for one in found)
    told = answer.content.decode()
    if found:
        assert told.index("Tôi phải làm") < told.index("Cảnh báo tôi khắc phục được")
    assert page(client, province, "stp.overseer").context["mendable"] == []
    assert page(client, province, "sxd.officer2").context["mendable"] == []


def test_the_calendar_is_one_step_away(late, province, client):
    assert reverse("desk:calendar") in page(client, province, "sxd.head").content.decode()


def test_who_watches_is_told_what_runs_out(late, province, client):
    assert "gần hạn nhất trước" in page(client, province, "ubnd.overseer").content.decode()
