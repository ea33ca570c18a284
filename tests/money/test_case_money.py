"""The page of a case's money: what is due to whom, what lies where, what comes next, what must come back."""

import re
from datetime import date, timedelta
from functools import partial
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from python_calamine import load_workbook

from btnn.cases.commands import PartyData, correct_entry, save_assessment

MONDAY = date(2026, 9, 7)
TWO = [
    {"head": "property", "amount": 25_000_000, "claimant": "Bà Trần Thị Mận"},
    {"head": "property", "amount": 15_000_000, "claimant": "Ông Trần Văn Đào"},
]


def day(number):
    return MONDAY + timedelta(days=number)


@pytest.fixture
def read(province):
    def get(who, name, *args, status=200, **query):
        client = Client()
        client.force_login(province.person(who).user)
        answer = client.get(reverse(name, args=args), query)
        assert answer.status_code == status, (name, answer.status_code)
        return answer

    return get


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside))).replace("\xa0", " ")


def test_before_any_money_the_page_says_so(pen, read):
    pen.open(MONDAY)
    page = text_of(read("sxd.finance", "money:case", pen.case.code))
    assert "Chưa có khoản tiền nào: chưa tạm ứng, chưa có quyết định" in page


def test_paid_in_full_balances_and_shows_from_whom_to_whom(pen, read):
    pen.to_payment(MONDAY)
    page = text_of(read("sxd.finance", "money:case", pen.case.code))
    assert "Cơ quan tài chính → Cơ quan giải quyết bồi thường" in page
    assert "Cơ quan giải quyết bồi thường → Người yêu cầu bồi thường" in page
    assert "Nguyễn Văn Đạt 40.000.000 40.000.000 0" in page, "a single claimant is named"
    assert "Bốn mươi triệu đồng" in page
    assert "Gửi giấy tờ quyết toán" in page
    assert "Cộng 120.000.000 120.000.000" in page


def test_several_claimants_are_paid_one_by_one(pen, read):
    pen.open = partial(pen.open, parties=(PartyData("Bà Trần Thị Mận"), PartyData("Ông Trần Văn Đào")))
    pen.to_decision(MONDAY)
    entry = next(event for event in pen.case.events.all() if event.type == "decision_issued")
    changed = entry.data | {"amounts": TWO}
    done = correct_entry(
        pen.case.code,
        entry.number,
        reason="Ghi thiếu phần của từng người.",
        replacement={"data": changed},
        membership=pen.province.person("sxd.head"),
        expected=pen.case.event_number,
        today=pen.today,
    )
    pen.case = done.case
    pen.record("funding_requested", day(32), "sxd.finance", amount=40_000_000)
    pen.record("funding_granted", day(35), "stc.finance", amount=40_000_000, number="77/QĐ-STC")
    pen.record("payment_notified", day(36), "sxd.finance")
    pen.record("document_delivered", day(37), "sxd.reception", document="payment_notice")
    pen.record("compensation_paid", day(38), "sxd.finance", amount=25_000_000, final=False, claimant="Bà Trần Thị Mận")
    answer = read("sxd.finance", "money:case", pen.case.code)
    page = text_of(answer)
    assert "Bà Trần Thị Mận 25.000.000 25.000.000 0" in page
    assert "Ông Trần Văn Đào 15.000.000 0 15.000.000" in page
    link = reverse("cases:record", args=[pen.case.code, "compensation_paid"]) + "?phan=2"
    assert link in answer.content.decode() and "?phan=1" not in answer.content.decode()
    form = read("sxd.finance", "cases:record", pen.case.code, "compensation_paid", phan="2").content.decode()
    assert 'value="15.000.000"' in form or 'value="15000000"' in form
    assert re.search(r'<option value="Ông Trần Văn Đào" selected', form)
    assert ticked(form, "final", "true")


def ticked(form, name, value):
    return any(
        f'value="{value}"' in tag and "checked" in tag for tag in re.findall(rf'<input[^>]*name="{name}"[^>]*>', form)
    )


def test_all_paid_and_not_said_to_be_the_last_is_told(pen, read):
    pen.to_decision(MONDAY)
    pen.record("funding_requested", day(32), "sxd.finance", amount=40_000_000)
    pen.record("funding_granted", day(35), "stc.finance", amount=40_000_000)
    pen.record("payment_notified", day(36), "sxd.finance")
    pen.record("document_delivered", day(37), "sxd.reception", document="payment_notice")
    pen.record("compensation_paid", day(38), "sxd.finance", amount=40_000_000, final=False)
    assert "Đã trả đủ nhưng chưa ghi là chi trả xong" in text_of(read("sxd.finance", "money:case", pen.case.code))


def test_the_papers_of_the_request_are_told_with_what_is_known(pen, read):
    pen.to_decision(MONDAY)
    page = text_of(read("sxd.finance", "money:case", pen.case.code))
    assert "Quyết định số 12/QĐ-BT ngày 22/09/2026, đã có hiệu lực." in page
    assert "Hồ sơ chưa ghi số văn bản làm căn cứ" in page and "Đ62.2b" in page


def test_an_advance_to_get_back_says_how_much_came_back(pen, read):
    pen.open(MONDAY)
    pen.accept(day(1))
    pen.appoint(day(1))
    pen.record("advance_proposed", day(1), "sxd.officer", amount=9_000_000, base=15_000_000, budget_available=True)
    pen.record("advance_paid", day(2), "sxd.finance", amount=9_000_000)
    pen.record("termination_ground_arose", day(2), "sxd.officer", ground="DC-51.1a")
    pen.record("terminated", day(3), "sxd.head", ground="DC-51.1a")
    pen.record("advance_recovered", day(5), "sxd.finance", amount=2_000_000, paid_by="cash", voucher="PT 7")
    page = text_of(read("sxd.finance", "money:case", pen.case.code))
    assert "Phải thu hồi 9.000.000 đồng Đã thu hồi 2.000.000 đồng Còn phải thu hồi 7.000.000 đồng" in page
    assert "Ghi nhận thu hồi tiền" in page
    work = text_of(read("sxd.finance", "money:funds", viec="thu-hoi"))
    assert pen.case.code in work and "7.000.000 đồng" in work


def test_without_heir_nothing_is_got_back(pen, read):
    pen.open(MONDAY)
    pen.accept(day(1))
    pen.appoint(day(1))
    pen.record("advance_proposed", day(1), "sxd.officer", amount=9_000_000, base=15_000_000, budget_available=True)
    pen.record("advance_paid", day(2), "sxd.finance", amount=9_000_000)
    pen.record("termination_ground_arose", day(2), "sxd.officer", ground="DC-51.1b")
    pen.record("terminated", day(3), "sxd.head", ground="DC-51.1b")
    page = text_of(read("sxd.finance", "money:case", pen.case.code))
    assert "số tiền đã tạm ứng không thu hồi" in page and "Còn phải thu hồi" not in page
    assert pen.case.code not in text_of(read("sxd.finance", "money:funds", viec="thu-hoi"))


def test_the_ledger_as_a_sheet_says_the_same(pen, read, tmp_path):
    pen.to_payment(MONDAY)
    answer = read("sxd.finance", "money:sheet", pen.case.code)
    assert answer["Content-Disposition"].startswith("attachment")
    path = tmp_path / "so.xlsx"
    path.write_bytes(answer.content)
    book = load_workbook(str(path))
    assert book.sheet_names == ["Sổ tiền", "Theo người", "Tài khoản"]
    rows = book.get_sheet_by_name("Tài khoản").to_python()
    assert rows[-1][:3] == ["Cộng", 120_000_000, 120_000_000]


def test_the_page_costs_no_more_than_that_of_the_case(pen, province):
    pen.to_payment(MONDAY)
    client = Client()
    client.force_login(province.person("sxd.finance").user)
    spent = {}
    for name in ("cases:case", "money:case"):
        url = reverse(name, args=[pen.case.code])
        client.get(url)
        with CaptureQueriesContext(connection) as queries:
            client.get(url)
        spent[name] = len(queries)
    assert spent["money:case"] <= spent["cases:case"]


def test_forms_of_money_begin_with_what_the_ledger_says(pen, read):
    pen.open(MONDAY)
    pen.accept(day(1))
    pen.appoint(day(1))
    pen.record("advance_proposed", day(1), "sxd.officer", amount=9_000_000, base=15_000_000, budget_available=True)
    pen.record("advance_paid", day(2), "sxd.finance", amount=9_000_000)
    pen.record("termination_ground_arose", day(2), "sxd.officer", ground="DC-51.1a")
    pen.record("terminated", day(3), "sxd.head", ground="DC-51.1a")
    pen.record("advance_recovered", day(5), "sxd.finance", amount=2_000_000)
    form = read("sxd.finance", "cases:record", pen.case.code, "advance_recovered").content.decode()
    assert re.search(r'value="7\.?000\.?000"', form)
    assert "Tiền mặt" in form and "Trừ vào lương" not in form


def test_the_base_of_an_advance_comes_from_the_assessment(pen, read):
    pen.open(MONDAY, asks_advance=True, field="criminal_procedure")
    pen.accept(day(1))
    pen.appoint(day(1))
    save_assessment(
        pen.case.code,
        kind="asked",
        given={"items": [{"rule": "M-03b", "facts": {"custody_days": 100}}]},
        membership=pen.province.person("sxd.officer"),
        today=pen.today,
    )
    page = text_of(read("sxd.officer", "money:case", pen.case.code))
    assert "Không được dưới 50%" in page and "Đ44.4" in page
    form = read("sxd.officer", "cases:record", pen.case.code, "advance_proposed").content.decode()
    amounts = [int(text.replace(".", "")) for text in re.findall(r'class="money"[^>]*value="([\d.]+)"', form)] or [
        int(text.replace(".", "")) for text in re.findall(r'value="([\d.]{9,})"', form)
    ]
    assert len(amounts) == 2 and max(amounts) in (2 * min(amounts), 2 * min(amounts) - 1)
