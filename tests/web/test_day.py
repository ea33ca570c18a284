"""The first page of a day counts anew what ran out overnight."""

from datetime import date

import pytest

from btnn.agencies import commands as agencies
from btnn.cases import commands
from btnn.cases.models import Case

pytestmark = pytest.mark.django_db


@pytest.fixture
def head():
    body = agencies.establish_agency(
        code="sxd", name="Sở Xây dựng", kind="settling", level="province", province="33", valid_from=date(2020, 1, 1)
    )
    user = agencies.enrol_person(username="an", full_name="Trần Thị An")
    return agencies.appoint(user, body, "head", valid_from=date(2020, 1, 1))


@pytest.fixture
def case(head):
    opened = commands.open_case(
        parties=[commands.PartyData("Nguyễn Văn Đạt")],
        on=date(2026, 11, 16),
        data={
            "receiver": "agency",
            "channel": "in_person",
            "complete": True,
            "claimant_kind": "injured_person",
            "field": "administration",
        },
        membership=head,
        today=date(2026, 11, 16),
    )
    return opened.case


@pytest.mark.parametrize(("today", "overdue"), [("2026-11-18", 0), ("2026-11-19", 1)])
def test_docket_tells_the_truth_of_the_day(case, head, client, monkeypatch, today, overdue):
    monkeypatch.setenv("BTNN_TODAY", today)
    client.force_login(head.user, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/").status_code == 200
    assert Case.objects.get(pk=case.pk).overdue_count == overdue


def test_strangers_turn_nothing(case, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-19")
    client.get("/dang-nhap/")
    assert Case.objects.get(pk=case.pk).overdue_count == 0
