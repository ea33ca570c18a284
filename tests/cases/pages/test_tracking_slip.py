"""The code by which a claimant looks after the case is given at the counter, and shown to nobody else."""

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from tests.cases.province import CLAIMANT

from .browsing import BACKEND

MONDAY = date(2026, 11, 16)
NO_NUMBER = replace(CLAIMANT, full_name="Nguyễn Thị Không", phone="", identity_number="")
BY_PAPER = replace(CLAIMANT, full_name="Nguyễn Thị Giấy", phone="")


@pytest.fixture
def at(pen, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    pen.open(MONDAY, parties=(CLAIMANT, NO_NUMBER, BY_PAPER))

    def page(who, path):
        client = Client()
        client.force_login(pen.province.person(who).user, backend=BACKEND)
        return client.get(f"/vu-viec/{pen.case.code}/{path}/")

    return page


@pytest.mark.parametrize("path", ["phieu-tra-cuu", "giay-nhan"])
def test_the_counter_prints_the_code_with_its_sign_and_how_each_proves(at, pen, path):
    page = at("sxd.reception", path)
    told = page.content.decode()
    assert page.status_code == 200
    assert pen.case.tracking_code in told
    assert "http://testserver/theo-doi/" in told
    assert "<svg" in told
    assert "Nguyễn Văn Đạt: 4 số cuối <strong>điện thoại</strong>" in told
    assert "Nguyễn Thị Giấy: 4 ký tự cuối <strong>số định danh</strong>" in told
    assert "Nguyễn Thị Không: chưa xem được" in told
    assert CLAIMANT.phone not in told


@pytest.mark.parametrize(
    ("who", "status"),
    [
        ("sxd.reception", 200), ("sxd.head", 200), ("sxd.officer", 403), ("sxd.finance", 403),
        ("stp.overseer", 403), ("ubnd.overseer", 403), ("snn.head", 404), ("khac.head", 404),
    ],
)  # fmt: skip
def test_only_who_keeps_the_people_of_the_case_prints_it(at, pen, who, status):
    page = at(who, "phieu-tra-cuu")
    assert page.status_code == status
    assert (pen.case.tracking_code in page.content.decode()) is (status == 200)


@pytest.mark.parametrize("who", ["stp.overseer", "sxd.finance"])
def test_who_may_read_the_receipt_besides_does_not_read_the_code(at, pen, who):
    page = at(who, "giay-nhan")
    assert page.status_code == 200
    assert pen.case.tracking_code not in page.content.decode()


def test_the_way_to_the_slip_stands_on_the_page_of_the_people(at, pen):
    assert "phieu-tra-cuu" in at("sxd.reception", "nguoi-lien-quan").content.decode()
    assert "phieu-tra-cuu" not in at("sxd.finance", "nguoi-lien-quan").content.decode()
