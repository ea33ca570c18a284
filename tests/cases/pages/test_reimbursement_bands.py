"""The bands of the law beside the form of the reimbursement decision."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from btnn.cases.showing.bands import bands_for

from ..province import TODAY


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def decide(pen, province):
    """`decide(**typed)`: what the head gets for the form, or for what was typed into it."""
    pen.to_payment(date(2026, 9, 7))  # 40.000.000 paid
    pen.record("reimbursement_council_formed", date(2026, 10, 20), "sxd.head", members=["agency_leader", "union"])
    pen.record("reimbursement_recommended", date(2026, 11, 3), "sxd.officer", officers=["Trần Văn B"])
    client = Client()
    client.force_login(province.person("sxd.head").user)
    address = reverse("cases:record", args=[pen.case.code, "reimbursement_decided"])

    def send(**typed):
        if not typed:
            return client.get(address)
        rows = {"dong-TOTAL_FORMS": "5", "dong-INITIAL_FORMS": "1"}
        base = {"expected": str(pen.case.event_number), "on": "05/11/2026"} | rows
        return client.post(address, base | typed)

    return send


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside))).replace("\u00a0", " ")


def test_the_bands_of_the_law_stand_beside_the_empty_form(decide):
    page = text_of(decide())
    assert "Số tiền Nhà nước đã bồi thường: 40.000.000 đồng" in page
    assert "Từ 06 đến 08 tháng lương: hoàn trả 03 tháng lương" in page
    assert "Xem khung hoàn trả" in page


def test_looking_at_the_band_records_nothing_and_complains_of_nothing(decide, pen):
    known = {"dong-0-name": "Trần Văn B", "dong-0-fault": "negligence", "dong-0-monthly_salary": "5.000.000"}
    answer = decide(**known, act="bands")
    page = text_of(answer)
    assert answer.status_code == 200
    assert "15.000.000 đồng" in page  # 40 million are 8 months of pay: three months (NĐ 68 Đ26.3c)
    assert "field__error" not in answer.content.decode()
    assert 'value="5.000.000"' in answer.content.decode()
    pen.case.refresh_from_db()
    assert pen.case.reimbursement != "decided"


def test_a_band_with_a_choice_is_told_from_to(decide):
    known = {"dong-0-name": "Trần Văn B", "dong-0-fault": "intent", "dong-0-monthly_salary": "450.000"}
    page = text_of(decide(**known, act="bands"))
    assert "từ 18.000.000 đến 20.000.000 đồng" in page  # 88,9 months: from 40 months, at most half


def test_what_is_half_typed_has_no_band_yet(decide):
    page = text_of(decide(act="bands", **{"dong-0-name": "Trần Văn B"}))
    assert "Ghi họ tên, mức độ lỗi, lương tháng" in page


def test_bands_show_also_when_the_form_comes_back(decide):
    known = {"dong-0-name": "Trần Văn B", "dong-0-fault": "negligence", "dong-0-monthly_salary": "5.000.000"}
    answer = decide(**known)
    assert answer.status_code == 422
    assert "15.000.000 đồng" in text_of(answer)


def test_several_officials_are_told_with_the_warning_about_the_two_readings():
    officials = [
        {"name": "A", "fault": "negligence", "monthly_salary": 7_792_200},
        {"name": "B", "fault": "negligence", "monthly_salary": 9_360_000},
    ]
    found = bands_for(1_000_000_000, officials)
    assert found.total == 85_761_000
    assert "454.297.408" in found.warning


def test_what_cannot_be_reckoned_is_told():
    one = {"name": "A", "fault": "negligence", "monthly_salary": 5_000_000}
    assert bands_for(40_000_000, [one, one]).refusal
    assert bands_for(0, [one]).refusal
