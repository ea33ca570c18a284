"""From cases to published figures: who publishes, what stands there, and that it never changes."""

import csv
import io

import pytest
from django.db import DatabaseError, connection, transaction
from django.urls import reverse

from btnn.cases import wall
from btnn.cases.queries.yearly import year_of_cases
from btnn.portal.numbers import command
from btnn.portal.numbers.commands import publish
from btnn.portal.numbers.errors import NotPublished, NotYours, Outdated
from btnn.portal.numbers.models import Edition

from .conftest import MONDAY, TODAY

pytestmark = pytest.mark.django_db


def figures(edition, field="", province=""):
    return next(row for row in edition.rows if (row["field"], row["province"]) == (field, province))


def test_what_the_year_brought(claims):
    found = year_of_cases(2026)
    assert len(found) == 6
    assert sum(one.received for one in found) == sum(one.persons for one in found) == 6
    assert (sum(one.accepted for one in found), sum(one.decided for one in found)) == (5, 1)
    assert sum(one.decided_amount for one in found) == 40_000_000
    assert year_of_cases(2025) == []


def test_a_department_sees_its_province_behind_the_wall(claims, province):
    overseer = province.person("stp.overseer")
    with wall.acting_for(overseer.agency_id):
        assert len(year_of_cases(2026, overseer)) == 6


def test_the_country_is_published_at_the_command_line(claims, capsys):
    assert command.main(["--year", "2026"], TODAY) == 0
    assert "bản số 1" in capsys.readouterr().out
    edition = Edition.objects.get()
    assert (edition.scope, edition.number, edition.as_of) == ("", 1, TODAY)
    whole = figures(edition)
    assert (whole["received"], whole["accepted"]) == (6, 5)
    assert whole["decided"] is whole["decided_amount"] is whole["in_time"] is None  # one is under five
    assert command.main(["--year", "2026"], TODAY) == 1
    assert "không khác bản số 1" in capsys.readouterr().err
    assert command.main(["--year", "2026", "--by", "nobody"], TODAY) == 1


def test_a_correction_is_another_edition_with_its_reason(claims):
    first = publish(2026, TODAY)
    claims[5].accept(MONDAY.replace(day=14))
    with pytest.raises(NotPublished, match="hãy ghi lý do"):
        publish(2026, TODAY)
    second = publish(2026, TODAY, reason="Bổ sung  một vụ việc")
    assert (second.number, second.reason) == (2, "Bổ sung một vụ việc")
    assert figures(second)["accepted"] == 6
    assert figures(Edition.objects.get(pk=first.pk))["accepted"] == 5


def test_who_publishes_what_was_published_meanwhile_is_told(claims, province):
    overseer = province.person("stp.overseer")
    publish(2026, TODAY, membership=overseer, after=0)
    with pytest.raises(Outdated, match="vừa công bố"):
        publish(2026, TODAY, membership=overseer, after=0)


@pytest.mark.parametrize("year", [2017, 2027])
def test_years_that_cannot_be(province, year):
    with pytest.raises(NotPublished, match="Số liệu có từ năm 2018"):
        publish(year, TODAY)


@pytest.mark.parametrize("who", ["sxd.head", "stp.officer", "ubnd.overseer"])
def test_nobody_else_publishes(province, who):
    with pytest.raises(NotYours):
        publish(2026, TODAY, membership=province.person(who))


@pytest.mark.parametrize(
    "statement", ["UPDATE numbers_edition SET year = 2020", "DELETE FROM numbers_edition", "TRUNCATE numbers_edition"]
)
def test_what_is_published_is_never_changed(db, statement):
    if "TRUNCATE" not in statement:  # of a table without waiting checks of keys
        publish(2026, TODAY)
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_web_role_publishes_for_its_own_province_only(claims, province):
    own, other = province.person("stp.overseer"), province.person("khac.head")
    with wall.acting_for(own.agency_id):
        assert publish(2026, TODAY, membership=own).scope == own.agency.province
    for agency, scope in ((own.agency, ""), (own.agency, "99"), (other.agency, own.agency.province)):
        with pytest.raises(DatabaseError), transaction.atomic(), wall.acting_for(own.agency_id):
            Edition.objects.create(year=2025, scope=scope, number=1, as_of=TODAY, rows=[], agency=agency)


def test_the_page_of_publishing(claims, sign_in):
    browser, url = sign_in("stp.overseer"), reverse("numbers:manage")
    text = browser.get(url).content.decode()
    assert "Công bố số liệu năm 2026" in text
    answer = browser.post(f"{url}?nam=2026", {"sau": 0}, follow=True)
    assert "Đã công bố số liệu năm 2026, bản số 1." in answer.content.decode()
    assert Edition.objects.get().published_by.username.startswith("stp")
    again = browser.post(f"{url}?nam=2026", {"sau": 1, "ly_do": "Sửa số"})
    assert again.status_code == 409
    assert "không khác bản số 1" in again.content.decode()
    unclear = browser.post(f"{url}?nam=abc", {"sau": 1, "ly_do": "Sửa số"})
    assert (unclear.status_code, Edition.objects.count()) == (422, 1)
    assert "Sửa số" in unclear.content.decode()
    assert browser.get(f"{url}?nam=1990").status_code == 200
    assert browser.get(f"{url}?nam=abc").status_code == 200


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("stp.overseer", 200),
        ("stp.head", 200),
        ("stp.officer", 403),
        ("sxd.head", 403),
        ("ubnd.overseer", 403),
        ("ubnd.administrator", 403),
        (None, 302),
    ],
)
def test_who_passes_the_door(province, sign_in, client, who, status):
    browser = sign_in(who) if who else client
    url = reverse("numbers:manage")
    assert browser.get(url).status_code == status
    sent = browser.post(url, {}).status_code
    assert sent == (422 if status == 200 else status)


def test_everybody_reads_and_nobody_is_named(claims, client, province):
    person = province.person("stp.overseer")
    publish(2026, TODAY, membership=person)
    publish(2026, TODAY)
    text = client.get(reverse("numbers:years")).content.decode()
    assert "Năm 2026" in text
    assert "Cả nước" in text
    page = client.get(reverse("numbers:year", args=[2026]))
    text = page.content.decode()
    assert page.status_code == 200
    assert "<svg" in text
    assert "ẩn" in text
    assert person.user.full_name not in text
    assert len(page.content) < 100_000
    own = client.get(reverse("numbers:edition", args=[2026, person.agency.province])).content.decode()
    assert person.agency.name in own
    assert person.user.full_name not in own


def test_the_sheet_says_the_same(claims, client):
    publish(2026, TODAY)
    answer = client.get(reverse("numbers:sheet", args=[2026, "ca-nuoc"]))
    rows = list(csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"))))
    assert answer["Content-Type"].startswith("text/csv")
    whole = next(row for row in rows if row["Mã tỉnh"] == "" and row["Lĩnh vực"] == "Tất cả lĩnh vực")
    assert (whole["Đã nhận"], whole["Đã thụ lý"], whole["Có quyết định"]) == ("6", "5", "ẩn")


@pytest.mark.parametrize(
    "address", ["/so-lieu/2020/", "/so-lieu/2026/ca-nuoc/?ban=9", "/so-lieu/2026/ca-nuoc/?ban=x", "/so-lieu/99999/01/"]
)
def test_what_was_not_published_is_not_found(claims, client, address):
    publish(2026, TODAY)
    assert client.get(address).status_code == 404


def test_an_old_edition_says_that_it_is_old(claims, client):
    publish(2026, TODAY)
    claims[5].accept(MONDAY.replace(day=14))
    publish(2026, TODAY, reason="Bổ sung một vụ việc")
    old = client.get(reverse("numbers:edition", args=[2026, "ca-nuoc"]), {"ban": "1"}).content.decode()
    new = client.get(reverse("numbers:edition", args=[2026, "ca-nuoc"])).content.decode()
    assert "đã có bản đính chính" in old
    assert "Bổ sung một vụ việc" in new
