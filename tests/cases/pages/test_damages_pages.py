"""The calculator inside the case: figures side by side, lines that come and go, what is kept and where it leads."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from btnn.cases.commands import PartyData, save_assessment

from ..province import CLAIMANT, TODAY

MONDAY = date(2026, 11, 9)
CUSTODY = {"custody_days_from1": "10/01/2024", "custody_days_to1": "30/06/2024"}


@pytest.fixture(autouse=True)
def day(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def case(pen):
    pen.open(MONDAY)
    pen.accept(date(2026, 11, 10))
    return pen.appoint(date(2026, 11, 11)).case


@pytest.fixture
def officer(province):
    return signed_in(province, "sxd.officer")


def signed_in(province, who):
    client = Client()
    client.force_login(province.person(who).user)
    return client


def text_of(answer):
    inside = re.sub(r"<(script|style|svg).*?</\1>", " ", answer.content.decode(), flags=re.S)
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", inside))).replace("\u00a0", " ")


def items(*lines):
    """What the form sends for these lines: (rule, facts) in order."""
    sent = {"items": [f"{place}:{rule}" for place, (rule, _) in enumerate(lines, start=1)]}
    for place, (_, facts) in enumerate(lines, start=1):
        sent |= {f"i{place}-{name}": value for name, value in facts.items()}
    return sent


def send(client, case, act, *lines, **more):
    return client.post(reverse("cases:reckon", args=[case.code]), items(*lines) | {"act": act} | more)


def save(province, case, kind="verified", **given):
    given = given or {"items": [{"rule": "M-03b", "facts": {"custody_days": 173}}]}
    return save_assessment(case.code, kind=kind, given=given, membership=province.person("sxd.officer"), today=TODAY)


# --- the page ----------------------------------------------------------------------------------------------------


def test_officer_finds_figures_and_an_empty_sheet(officer, case):
    page = text_of(officer.get(reverse("cases:damages", args=[case.code])))
    assert "50.000.000" in page
    assert "Tính tại ngày 10/11/2026" in page and "Đ22.2" in page
    assert "Bảng tính chưa có khoản nào" in page


def test_before_acceptance_the_page_says_that_it_is_an_estimate(pen, province):
    pen.open(date(2026, 11, 19))
    page = text_of(signed_in(province, "sxd.head").get(reverse("cases:damages", args=[pen.case.code])))
    assert "Tính tại ngày 20/11/2026" in page
    assert "chưa được thụ lý nên tạm tính tại hôm nay" in page


@pytest.mark.parametrize("who", ["sxd.reception", "stp.overseer", "sxd.officer2"])
def test_others_read_without_the_sheet(province, case, who):
    save(province, case)
    answer = signed_in(province, who).get(reverse("cases:damages", args=[case.code]))
    assert "bang-tinh/" not in answer.content.decode()
    assert "Số 1: xác minh" in text_of(answer)


def test_rules_are_offered_by_head_in_everyday_words_with_their_article(officer, case):
    page = officer.get(reverse("cases:damages", args=[case.code])).content.decode()
    assert '<optgroup label="Thiệt hại về tinh thần (Đ27)">' in page
    assert "Bị bắt, tạm giữ, tạm giam, ở tù (Đ27.3b)" in page
    assert 'value="G-02"' not in page  # tells how the whole is reckoned; asked once for the sheet


# --- lines come and go -----------------------------------------------------------------------------------------------


def test_adding_a_line_keeps_what_was_typed_and_complains_of_nothing(officer, case):
    answer = send(officer, case, "add", ("M-03b", {"custody_days_from1": "31/02/2024"}), new_rule="H-02")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert 'value="31/02/2024"' in page and 'value="2:H-02"' in page
    assert "field__error" not in page


def test_choosing_a_line_and_pressing_reckon_adds_it_first(officer, case):
    answer = send(officer, case, "reckon", ("M-03b", CUSTODY), new_rule="H-02")
    assert 'value="2:H-02"' in answer.content.decode()
    assert "Kết quả" not in text_of(answer)


def test_a_line_is_dropped_and_the_others_stay(officer, case):
    page = send(officer, case, "drop-1", ("M-03b", CUSTODY), ("M-03a", {"holds": "3"})).content.decode()
    assert 'value="1:M-03b"' not in page
    assert 'value="2:M-03a"' in page and 'name="i2-holds" value="3"' in page


def test_lines_that_nobody_could_have_chosen_are_passed_over(officer, case):
    sent = {"items": ["1:M-99", "x", "2:G-02", "3:M-03a:1", "4:M-03a"], "act": "add", "i4-holds": "2"}
    page = officer.post(reverse("cases:reckon", args=[case.code]), sent).content.decode()
    assert re.findall(r'name="items" value="([^"]+)"', page) == ["4:M-03a"]


# --- reckoning -----------------------------------------------------------------------------------------------------


def test_the_result_explains_every_line(officer, case):
    answer = send(
        officer, case, "reckon", ("M-03b", CUSTODY), ("H-02", {"treatment_days": "25", "facility_region": "I"})
    )
    page = text_of(answer)
    assert answer.status_code == 200
    # base salary and wages of 10/11/2026, the day of acceptance: 5 × 173 × 2.530.000 ÷ 22; 25 × 5.310.000 ÷ 26
    assert "99.475.000 đồng" in page and "5.105.769 đồng" in page
    assert "104.580.769 đồng" in page
    assert "Một trăm linh bốn triệu năm trăm tám mươi nghìn bảy trăm sáu mươi chín đồng" in page
    assert "2.530.000 đồng/tháng, đọc tại ngày 10/11/2026" in page and "Nghị định 161/2026/NĐ-CP" in page
    assert "Kết quả, chưa lưu" in page
    assert case.assessments.count() == 0


def test_fault_and_advance_are_taken_off_in_their_order(officer, case):
    line = ("H-01", {"bills": "10.000.000"})
    page = text_of(send(officer, case, "reckon", line, victim_fault="30", advance_paid="2.000.000"))
    assert "7.000.000 đồng" in page and "Còn phải chi trả 5.000.000 đồng" in page


def test_wrong_input_is_shown_again_with_a_link_to_each_place(officer, case):
    answer = send(officer, case, "reckon", ("M-03b", {"custody_days": "5 tháng"}), ("H-01", {}), victim_fault="130")
    page, html = text_of(answer), answer.content.decode()
    assert answer.status_code == 422
    assert "Phần lỗi của người bị thiệt hại: Ghi số phần trăm từ 0 đến 100" in page
    assert "Khoản 1, hoặc ghi số ngày: Ghi một số nguyên bằng chữ số." in page
    assert "Khoản 2, chi phí khám bệnh, chữa bệnh: Chưa ghi mục này." in page
    assert 'value="5 tháng"' in html and 'value="130"' in html
    for anchor in re.findall(r'<li><a href="#([^"]+)"', html):
        assert f'id="{anchor}"' in html


def test_an_empty_sheet_asks_for_a_line(officer, case):
    answer = send(officer, case, "reckon")
    assert answer.status_code == 422
    assert "Chọn ít nhất một khoản thiệt hại" in text_of(answer)


def test_heads_that_death_removes_are_refused_in_words_of_the_page(officer, case):
    answer = send(officer, case, "reckon", ("M-03b", CUSTODY), victim_died="on")
    page = text_of(answer)
    assert answer.status_code == 422
    assert "Khoản 1 (M-03b): người bị thiệt hại chết thì không tính" in page
    assert "victim_died" not in page
    assert 'value="10/01/2024"' in answer.content.decode()


def test_one_day_is_not_paid_twice(officer, case):
    other = {"free_days_from1": "30/06/2024", "free_days_to1": "31/12/2024"}
    page = text_of(send(officer, case, "reckon", ("M-03b", CUSTODY), ("M-03c", other)))
    assert "ngày 30/06/2024 đã tính ở khoản 1" in page


def test_another_figure_for_a_parameter_is_told_as_such(officer, case):
    line = ("M-03a", {"holds": "11"})
    page = text_of(send(officer, case, "reckon", line, parameter1="base_salary", value1="2600000"))
    assert "2.600.000 đồng" in page
    assert "mức ghi thay" in page


# --- keeping ---------------------------------------------------------------------------------------------------------


def test_an_assessment_is_kept_and_shown_line_by_line(officer, case):
    answer = send(officer, case, "save", ("M-03b", CUSTODY), kind="verified")
    assert answer.status_code == 303
    page = text_of(officer.get(answer.url))
    assert "Đã lưu bảng tính số 1 (xác minh)." in page
    assert "Bảng tính thiệt hại số 1" in page and "99.475.000 đồng" in page
    row = case.assessments.get()
    assert row.given["items"][0]["facts"] == {"custody_days": {"from": "2024-01-10", "to": "2024-06-30"}}


def test_a_kind_must_be_chosen(officer, case):
    answer = send(officer, case, "save", ("M-03b", CUSTODY))
    assert answer.status_code == 422
    assert "Chưa chọn mục này." in text_of(answer)
    assert case.assessments.count() == 0


def test_a_new_sheet_begins_with_an_earlier_one(officer, province, case):
    given = {
        "victim_fault": "0.125",
        "items": [
            {"rule": "M-03b", "facts": {"custody_days": {"from": "2024-01-10", "to": "2024-06-30"}}},
            {"rule": "D-05", "facts": {"dependants": [{"region": "I", "months": "2.5"}]}, "fault": "0"},
        ],
    }
    save(province, case, **given)
    html = officer.get(reverse("cases:reckon", args=[case.code]) + "?from=1").content.decode()
    for value in ("12,5", "10/01/2024", "30/06/2024", "2,5", "1:M-03b", "2:D-05"):
        assert f'value="{value}"' in html
    assert officer.get(reverse("cases:reckon", args=[case.code]) + "?from=7").status_code == 404
    assert officer.get(reverse("cases:reckon", args=[case.code]) + "?from=x").status_code == 404


def test_with_several_claimants_each_line_may_name_whose_it_is(pen, province):
    pen.open(MONDAY, parties=(CLAIMANT, PartyData("Trần Thị Hoa")))
    client = signed_in(province, "sxd.head")
    lines = (("H-01", {"bills": "1.000.000", "claimant": "Trần Thị Hoa"}), ("H-01", {"bills": "2.000.000"}))
    assert send(client, pen.case, "save", *lines, kind="asked").status_code == 303
    page = text_of(client.get(reverse("cases:damages", args=[pen.case.code])))
    assert "Trần Thị Hoa" in page and "1.000.000" in page


# --- where the figures lead ---------------------------------------------------------------------------------------


def test_columns_stand_side_by_side_and_lead_to_their_lines(officer, province, case):
    save(province, case, "asked", items=[{"rule": "H-01", "facts": {"bills": 7}}])
    save(province, case, "verified")
    save(province, case, "offered", items=[{"rule": "M-03a", "facts": {"holds": 1}}])
    answer = officer.get(reverse("cases:damages", args=[case.code]))
    html, page = answer.content.decode(), text_of(answer)
    for number, head in ((2, "mental"), (3, "mental")):
        assert f'href="{reverse("cases:assessment", args=[case.code, number])}#{head}"' in html
    assert "99.475.000" in page and "230.000" in page
    assert "theo bảng tính" in page
    assert f'href="{reverse("law:damages")}#mental"' in html


def test_what_an_entry_says_otherwise_than_the_sheet_is_told(pen, officer, province, case):
    save(province, case, "asked", items=[{"rule": "P-02", "facts": {"quote_1": 9, "quote_2": 9, "quote_3": 9}}])
    page = text_of(officer.get(reverse("cases:damages", args=[case.code])))
    assert "hồ sơ ghi 50.000.000 đồng, bảng tính số 1 là 9 đồng" in page


def test_the_report_of_verification_begins_with_the_latest_assessment(pen, officer, province, case):
    save(province, case)
    pen.record("verification_ended", date(2026, 11, 18), "sxd.officer")
    answer = officer.get(reverse("cases:record", args=[case.code, "verification_reported"]))
    assert 'value="99.475.000"' in answer.content.decode()
    assert "bảng tính số 1" in text_of(answer)


def test_the_case_page_leads_to_the_lines_behind_a_figure(pen, officer, province, case):
    save(province, case)
    pen.record("verification_ended", date(2026, 11, 18), "sxd.officer")
    pen.record(
        "verification_reported",
        date(2026, 11, 19),
        "sxd.officer",
        verified=[{"head": "mental", "amount": 99_475_000}],
    )
    html = officer.get(reverse("cases:case", args=[case.code])).content.decode()
    assert f'href="{reverse("cases:assessment", args=[case.code, 1])}#mental"' in html
    assert f'href="{reverse("cases:damages", args=[case.code])}"' in html


def test_a_page_of_an_assessment_that_is_not_there(officer, case):
    assert officer.get(reverse("cases:assessment", args=[case.code, 9])).status_code == 404
