"""Kinh phí: what waits at the finance body and at the accountant's, what was granted, who sees it at what cost."""

import re
from datetime import date, timedelta
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from python_calamine import load_workbook

from btnn.cases.commands import correct_entry
from btnn.money.queries import funds, granted, groups_for

MONDAY = date(2026, 9, 7)
SHUT = {403, 404}
MONEY = {
    "sxd.head",
    "sxd.finance",
    "snn.head",
    "xa.head",
    "stc.finance",
    "stc.head",
    "stp.head",
    "khac.head",
}
ROUTES = {  # may the person open it?
    "money:funds": MONEY,
    "money:funds_sheet": MONEY,
    "money:granted": {"stc.finance", "stc.head"},
    "money:granted_sheet": {"stc.finance", "stc.head"},
}
OF_CASE = {  # sees the case of sxd, whose money was asked for
    "sxd.reception", "sxd.officer", "sxd.officer2", "sxd.head", "sxd.finance", "stp.reception", "stp.officer",
    "stp.head", "stp.overseer", "ubnd.overseer", "stc.finance", "stc.head",
}  # fmt: skip


def day(number):
    return MONDAY + timedelta(days=number)


@pytest.fixture
def read(province):
    def get(who, name, *args, status=200, **query):
        client = Client()
        client.force_login(province.person(who).user)
        answer = client.get(reverse(name, args=args), query)
        assert answer.status_code == status, (name, answer.status_code)
        inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside))).replace("\xa0", " ")

    return get


@pytest.fixture
def asked(pen):
    """Forty million đồng asked for on 9 October 2026."""
    pen.to_decision(MONDAY)
    pen.record("funding_requested", day(32), "sxd.finance", amount=40_000_000)
    return pen


def test_finance_sees_what_is_asked_for_with_its_day(asked, read):
    page = read("stc.finance", "money:funds")
    assert asked.case.code in page and "40.000.000 đồng" in page and "Sở Xây dựng" in page
    assert "Ngân sách cấp tỉnh" in page
    assert "Bằng số được quyết định 40.000.000 đồng." in page
    assert "Bản sao văn bản làm căn cứ yêu cầu bồi thường (Đ62.2b): Hồ sơ chưa ghi số" in page
    assert "Cấp kinh phí bồi thường" in page and "Đề nghị hoàn thiện hồ sơ cấp kinh phí" in page


def test_a_returned_request_shows_why_and_runs_fifteen_days_from_receipt(asked, read):
    asked.record("funding_returned", day(35), "stc.finance", defect="basis_copy", reason="Thiếu bản sao.")
    page = read("stc.finance", "money:funds")
    assert "Trả lại ngày 12/10/2026: Thiếu bản sao văn bản làm căn cứ" in page and "Thiếu bản sao." in page
    assert "Đang chờ cơ quan giải quyết bồi thường gửi lại hồ sơ" in page
    assert "26/10/2026" in page  # 15 days from 9 October end on a Saturday
    ours = read("sxd.finance", "money:funds", viec="cho-cap")
    assert "Trả lại ngày 12/10/2026" in ours and "Đề nghị cấp kinh phí bồi thường" in ours


def test_money_goes_from_list_to_list_until_the_accounts_are_settled(asked, read):
    code = asked.case.code
    assert code not in read("sxd.finance", "money:funds", viec="de-nghi")
    assert code in read("sxd.finance", "money:funds", viec="cho-cap")
    asked.record("funding_granted", day(35), "stc.finance", amount=40_000_000, number="77/QĐ-STC")
    assert code not in read("stc.finance", "money:funds")
    assert code in read("sxd.finance", "money:funds", viec="thong-bao")
    asked.record("payment_notified", day(36), "sxd.finance")
    page = read("sxd.finance", "money:funds", viec="chi-tra")
    assert code in page and "Chưa ghi ngày người yêu cầu bồi thường nhận thông báo" in page
    asked.record("document_delivered", day(37), "sxd.reception", document="payment_notice")
    assert "Hết 03 năm ngày 15/10/2029" in read("sxd.finance", "money:funds", viec="chi-tra")
    asked.record("compensation_paid", day(38), "sxd.finance", amount=40_000_000, final=True)
    assert code not in read("sxd.finance", "money:funds", viec="chi-tra")
    assert code in read("sxd.finance", "money:funds", viec="quyet-toan")
    assert code in read("stc.finance", "money:funds", viec="quyet-toan")
    asked.record("accounts_settled", day(40), "sxd.finance")
    assert code not in read("sxd.finance", "money:funds", viec="quyet-toan")


def test_the_list_opens_where_there_is_work(asked, read):
    page = read("sxd.finance", "money:funds")
    assert "Chờ cơ quan tài chính (1)" in page and "40.000.000 đồng" in page
    chosen = groups_for(asked.province.person("sxd.finance"))[0]
    assert "40.000.000 đồng" not in read("sxd.finance", "money:funds", viec=chosen.key)


def test_an_advance_waits_first_at_the_agency_then_at_the_finance_body(pen, read):
    pen.open(MONDAY, asks_advance=True)
    pen.accept(day(1))
    pen.appoint(day(1))
    pen.record("advance_proposed", day(1), "sxd.officer", amount=9_000_000, base=15_000_000, budget_available=False)
    page = read("sxd.finance", "money:funds")
    assert "9.000.000 đồng" in page and "mức tạm ứng đề xuất" in page
    pen.record("advance_funding_requested", day(2), "sxd.head", amount=9_000_000)
    assert "9.000.000 đồng" in read("stc.finance", "money:funds")
    pen.record("advance_funding_granted", day(4), "stc.finance", amount=9_000_000)
    page = read("sxd.finance", "money:funds", viec="chi-tra")
    assert pen.case.code in page and "đã cấp, chưa chi trả" in page and "Chi trả tạm ứng" in page


def test_what_was_granted_stands_by_quarter_and_budget(asked, read):
    asked.record("funding_granted", day(35), "stc.finance", amount=40_000_000, number="77/QĐ-STC")
    page = read("stc.finance", "money:granted")
    assert "Quý IV 0 40.000.000 40.000.000" in page and "số 77/QĐ-STC" in page
    assert "Chưa cấp khoản nào trong năm này" in read("stc.finance", "money:granted", nam="2025")
    assert "Kinh phí bồi thường đã cấp năm 2026" in read("stc.finance", "money:granted", nam="khong-phai-nam")


def test_a_grant_that_was_put_right_counts_as_corrected(asked, read):
    asked.record("funding_granted", day(35), "stc.finance", amount=4_000_000)
    done = correct_entry(
        asked.case.code,
        asked.case.event_number,
        reason="Ghi thiếu một chữ số.",
        replacement={"data": {"amount": 40_000_000}},
        membership=asked.province.person("stc.finance"),
        expected=asked.case.event_number,
        today=asked.today,
    )
    asked.case = done.case
    assert "Cả năm 0 40.000.000 40.000.000" in read("stc.finance", "money:granted")


def test_the_year_as_a_sheet(asked, province, tmp_path):
    asked.record("funding_granted", day(35), "stc.finance", amount=40_000_000)
    client = Client()
    client.force_login(province.person("stc.finance").user)
    path = tmp_path / "nam.xlsx"
    path.write_bytes(client.get(reverse("money:granted_sheet")).content)
    assert load_workbook(str(path)).get_sheet_by_name("Theo quý").to_python()[-1][2] == 40_000_000


def test_the_list_as_a_sheet_says_what_the_page_says(asked, province, tmp_path):
    client = Client()
    client.force_login(province.person("stc.finance").user)
    path = tmp_path / "danh-sach.xlsx"
    path.write_bytes(client.get(reverse("money:funds_sheet")).content)
    rows = load_workbook(str(path)).get_sheet_by_index(0).to_python()
    assert asked.case.code in rows[-1] and 40_000_000 in rows[-1]


def test_pages_go_on_by_key_and_a_broken_key_begins_anew(pen, province):
    for number in range(3):
        pen.to_decision(MONDAY + timedelta(days=7 * number - 14))
        pen.record("funding_requested", day(32), "sxd.finance", amount=40_000_000)
    member = province.person("stc.finance")
    group = groups_for(member)[0]
    first = funds(member, group, pen.today, size=2)
    second = funds(member, group, pen.today, after=first.after, size=2)
    codes = [row.told.case.code for row in (*first.rows, *second.rows)]
    assert len(codes) == len(set(codes)) == 3 and first.after and not second.after
    assert first.counts == {"cho-cap": 3}
    assert len(funds(member, group, pen.today, after="x_y", size=2).rows) == 2
    paid = groups_for(member)[1]
    assert funds(member, paid, pen.today, after="²").rows == []


def test_a_page_takes_three_queries(asked, province, django_assert_max_num_queries):
    for who in ("stc.finance", "sxd.finance"):
        member = province.person(who)
        for group in groups_for(member):
            with django_assert_max_num_queries(3):
                funds(member, group, asked.today)
    with django_assert_max_num_queries(2):
        granted(province.person("stc.finance"), 2026, asked.today)


def test_roles_and_agencies_pass_their_own_doors_and_no_other(asked, province):
    wrong = []
    for who in province.people:
        client = Client()
        client.force_login(province.person(who).user)
        for name, allowed in ROUTES.items():
            for send in (client.get, client.post):
                passed = send(reverse(name)).status_code not in SHUT
                if passed != (who in allowed):
                    wrong.append((who, name))
        for name in ("money:case", "money:sheet"):
            for send in (client.get, client.post):
                passed = send(reverse(name, args=[asked.case.code])).status_code not in SHUT
                if passed != (who in OF_CASE):
                    wrong.append((who, name))
    assert wrong == []


def test_nothing_can_be_changed_here(asked, province):
    client = Client()
    client.force_login(province.person("stc.finance").user)
    for address in (reverse("money:funds"), reverse("money:case", args=[asked.case.code])):
        assert client.post(address).status_code == 405


def test_finance_of_another_body_sees_nothing_of_it(asked, read):
    assert asked.case.code not in read("snn.head", "money:funds", viec="cho-cap")
    read("snn.head", "money:case", asked.case.code, status=404)
