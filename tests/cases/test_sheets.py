"""What people take along: the docket and the registers as .xlsx and .csv; texts are texts, cut lists say so."""

import csv
import io
from datetime import date

import pytest
from django.urls import reverse
from python_calamine import load_workbook

from btnn.cases.commands import PartyData
from btnn.cases.showing import docket as rows
from btnn.cases.showing.sheets import Sheet, written

from .province import Pen

BACKEND = "django.contrib.auth.backends.ModelBackend"
ROUTES = ("cases:docket_sheet", "cases:received_sheet", "cases:accepted_sheet")


def cells(content):
    return load_workbook(io.BytesIO(content)).get_sheet_by_index(0).to_python()


def fetch(client, name, kind="xlsx", **asked):
    answer = client.get(reverse(name, args=[kind]), asked)
    return answer, answer.content


@pytest.fixture
def head(pen, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    pen.to_payment(date(2026, 9, 7))
    evil = Pen(pen.province)
    evil.open(date(2026, 9, 8), parties=[PartyData('=HYPERLINK("x")', identity_number="036075009999")])
    person = pen.province.person("sxd.head")
    client.force_login(person.user, backend=BACKEND)
    return person


def test_the_docket_as_a_sheet_holds_what_the_filters_leave(head, client):
    answer, content = fetch(client, "cases:docket_sheet")
    assert "attachment" in answer["Content-Disposition"]
    table = cells(content)
    assert table[2] == list(rows.COLUMNS)
    assert [line[2] for line in table[3:]] == ['=HYPERLINK("x")', "Nguyễn Văn Đạt"]
    assert table[4][12:] == [50_000_000, 40_000_000, 40_000_000]
    assert table[4][6] == date(2026, 9, 7)
    only = cells(fetch(client, "cases:docket_sheet", tim="dat")[1])
    assert [line[2] for line in only[3:]] == ["Nguyễn Văn Đạt"]


@pytest.mark.parametrize("name", ROUTES)
@pytest.mark.parametrize("kind", ["xlsx", "csv"])
def test_no_numbers_of_persons_go_out(head, client, name, kind):
    _, content = fetch(client, name, kind)
    told = content.decode("utf-8-sig") if kind == "csv" else str(cells(content))
    assert "Nguyễn Văn Đạt" in told
    for secret in ("036075001234", "036075009999", "0912345678"):
        assert secret not in told


def test_nothing_becomes_a_formula(head, client):
    _, content = fetch(client, "cases:docket_sheet", "csv")
    lines = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    assert lines[1][2] == '\'=HYPERLINK("x")'
    for start in "=+-@\t\r":
        sheet = Sheet("", ("a",), [(f"{start}1+1",)])
        told = written(sheet, "csv").decode("utf-8-sig").splitlines()
        assert told[1].lstrip('"').startswith("'")
        assert cells(written(sheet, "xlsx"))[3] == [f"{start}1+1"] or start == "\r"


def test_a_list_that_is_cut_says_so(head, client, monkeypatch):
    monkeypatch.setattr(rows, "MOST_IN_A_SHEET", 1)
    table = cells(fetch(client, "cases:docket_sheet")[1])
    assert len(table[3:]) == 1
    assert "Hãy lọc hẹp hơn" in table[1][0]


def test_the_register_of_accepted_claims_as_form_05(head, client):
    table = cells(fetch(client, "cases:accepted_sheet", nam="2026")[1])
    assert len(table[2]) == 15  # the number, thirteen columns, what was struck
    (line,) = table[3:]
    assert line[0] == "01/2026"
    assert "số 12/QĐ-BT, 40.000.000" in line[8]
    assert fetch(client, "cases:accepted_sheet", "pdf")[0].status_code == 404


def test_a_stopped_case_is_struck_out(pen, client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    pen.open(date(2026, 9, 7))
    pen.accept(date(2026, 9, 8))
    pen.record("handling_stopped", date(2026, 9, 9), ground="KTL-43.2a")
    client.force_login(pen.province.person("sxd.head").user, backend=BACKEND)
    page = client.get(reverse("cases:accepted_register")).content.decode()
    assert "register__struck" in page
    assert "Biểu mẫu số 05" in page
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in page
    assert cells(fetch(client, "cases:accepted_sheet")[1])[3][-1] == "Xóa tên (Đ43.4)"


def test_a_sheet_shows_ones_own_scope_only(head, pen, client):
    client.force_login(pen.province.person("khac.head").user, backend=BACKEND)
    for name in ROUTES:
        assert "Đạt" not in str(cells(fetch(client, name)[1]))
