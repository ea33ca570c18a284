"""The pages of the honour and the court lane: the answer first, the way, what each step must hold, the buttons."""

import re
from datetime import date
from html import unescape

import pytest
from django.urls import reverse

from btnn.agencies.queries import Agency
from btnn.cases.showing.court import court_for

from ..province import TODAY

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def read(client, pen):
    """`read("sxd.head", "cases:honour")`: the page's text, and its links."""

    def get(who, name):
        client.force_login(pen.province.person(who).user, backend=BACKEND)
        html = client.get(reverse(name, args=[pen.case.code])).content.decode()
        text = re.sub(r"<(script|style|svg).*?</\1>", " ", html, flags=re.S)
        return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]+>", " ", text))), set(re.findall(r'href="([^"]+)"', html))

    return get


def record_url(pen, event):
    return reverse("cases:record", args=[pen.case.code, event])


def test_in_criminal_procedure_the_right_is_told_from_the_first_day(pen, read):
    pen.open(MONDAY, field="criminal_procedure")
    page, links = read("sxd.reception", "cases:honour")
    assert "tố tụng hình sự được phục hồi danh dự" in page
    assert "Trực tiếp xin lỗi, cải chính công khai và đăng báo" in page
    assert page.count("– bắt buộc") == 3
    assert "01 báo cấp tỉnh" in page
    assert record_url(pen, "basis_document_effective") in links


def test_in_civil_enforcement_there_is_nothing_to_restore(pen, read):
    pen.open(MONDAY, field="civil_enforcement")
    page, _ = read("sxd.reception", "cases:honour")
    assert "không thuộc trường hợp được phục hồi danh dự" in page
    assert "Mẫu 17" not in page


def test_the_way_shows_days_what_was_announced_and_the_answer(pen, read):
    pen.open(MONDAY, field="criminal_procedure")
    alive = {"honour_eligible": True, "victim_alive": True}
    pen.record("basis_document_effective", MONDAY, "sxd.reception", **alive)
    told = {"ceremony_on": "2026-12-01", "place": "Nhà văn hóa xã", "papers": ["Báo Hưng Yên"]}
    pen.record("honour_notice_sent", date(2026, 11, 10), "sxd.reception", **told)
    pen.record("document_delivered", date(2026, 11, 11), "sxd.reception", document="honour_notice")
    pen.record("honour_reply_received", date(2026, 11, 12), "sxd.reception", answer="agree")
    page, links = read("sxd.head", "cases:honour")
    assert "Nhà văn hóa xã" in page and "01/12/2026" in page
    assert "đã trả lời 12/11/2026" in page
    assert "Trực tiếp xin lỗi, cải chính công khai hạn 27/11/2026" in page
    assert record_url(pen, "apology_held") in links


def test_for_the_dead_there_are_only_the_papers(pen, read):
    pen.open(MONDAY, field="criminal_procedure")
    dead = {"honour_eligible": True, "victim_alive": False, "central_agency": True}
    pen.record("basis_document_effective", MONDAY, "sxd.reception", **dead)
    page, links = read("sxd.head", "cases:honour")
    assert "không cần thông báo, không cần ý kiến" in page
    assert "Mẫu 17" not in page
    assert "01 báo trung ương và 01 báo địa phương" in page
    assert record_url(pen, "apology_published") in links


def test_the_court_page_tells_ways_court_and_class(pen, read):
    pen.open(MONDAY, basis_document_received_on="2026-10-01")
    page, links = read("sxd.reception", "cases:court")
    assert "còn khởi kiện được 01/10/2029" in page
    assert "Tòa án nhân dân cấp tỉnh" in page
    assert "Chưa tính vào loại nào" in page
    assert record_url(pen, "lawsuit_filed") in links
    pen.accept(MONDAY)
    page, links = read("sxd.reception", "cases:court")
    assert "Cơ quan giải quyết bồi thường đã thụ lý yêu cầu" in page
    assert "Đang tính vào loại A" in page


def test_a_judgment_leads_to_the_money_and_to_class_c(pen, read):
    pen.to_decision(date(2026, 9, 7))
    named = {"court": "Tòa án nhân dân khu vực 1", "number": "03/2026/TLST-DS"}
    pen.record("lawsuit_filed", date(2026, 9, 28), "sxd.reception", basis="52.2")
    pen.record("lawsuit_accepted", date(2026, 10, 1), "sxd.reception", hearing_on="2026-10-20", **named)
    judged = {"amount": 50_000_000, "honour": False, "number": "09/2026/DS-ST"}
    pen.record("judgment_effective", date(2026, 11, 18), "sxd.reception", **judged)
    page, _ = read("sxd.head", "cases:court")
    assert "20/10/2026" in page and "09/2026/DS-ST" in page
    assert "hạn 20/11/2026" in page  # two working days: Đ62.1
    assert "Đang tính vào loại C" in page
    assert "chuyển sang Tòa án, 01/10/2026" in page


@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        ("commune", "commune", "Tòa án nhân dân khu vực"),
        ("settling", "province", "Tòa án nhân dân cấp tỉnh"),
        ("people_committee", "province", "Tòa án nhân dân cấp tỉnh"),
        ("procuracy", "region", "Tòa án nhân dân khu vực"),
        ("procuracy", "province", "Tòa án nhân dân cấp tỉnh"),
        ("civil_enforcement", "province", "Tòa án nhân dân cấp tỉnh"),
    ],
)
def test_the_court_follows_from_kind_and_level(kind, level, name):
    """Đ53 with the courts of 1 July 2025."""
    assert court_for(Agency(kind=kind, level=level), TODAY).name == name


def test_who_oversees_reads_both_pages_without_a_button(pen, read):
    pen.open(MONDAY, field="criminal_procedure")
    for name in ("cases:honour", "cases:court"):
        _, links = read("stp.overseer", name)
        assert not [link for link in links if "/ghi/" in link]


def test_the_commune_that_gets_the_paper_sees_the_case_and_records_the_posting(pen, client):
    pen.open(MONDAY, field="criminal_procedure")
    pen.record("honour_requested", MONDAY, "sxd.reception")
    pen.record("apology_published", date(2026, 11, 16), papers=["Báo Hưng Yên"], issues=3)
    client.force_login(pen.province.person("sxd.reception").user, backend=BACKEND)
    typed = {"expected": pen.case.event_number, "on": "16/11/2026", "to_victim": "true", "to_commune": "true"}
    typed["commune_body"] = str(pen.province.bodies["xa"].pk)
    assert client.post(record_url(pen, "newspaper_copies_sent"), typed).status_code == 303
    client.force_login(pen.province.person("xa.head").user, backend=BACKEND)
    page = client.get(reverse("cases:case", args=[pen.case.code])).content.decode()
    assert record_url(pen, "apology_posted") in page
    assert "036075001234" not in page and "0912345678" not in page
    posted = {"expected": pen.case.event_number + 1, "on": "17/11/2026", "until": "02/12/2026"}
    assert client.post(record_url(pen, "apology_posted"), posted).status_code == 303
    pen.case.refresh_from_db()
    assert pen.case.honour == "posted"


def test_after_a_failed_negotiation_the_window_to_sue_is_told_and_the_basis_put_in(pen, read, client):
    pen.open(date(2026, 10, 26))
    pen.accept(date(2026, 10, 27))
    pen.appoint(date(2026, 10, 27))
    amounts = [{"head": "property", "amount": 1_000_000}]
    pen.record("verification_reported", date(2026, 11, 3), verified=amounts)
    roles = ["agency_leader", "officer", "claimant", "justice_department"]
    pen.record("negotiation_opened", date(2026, 11, 4), participants=roles)
    pen.record("negotiation_concluded", date(2026, 11, 12), agreed=False, signed_by_claimant=True)
    page, _ = read("sxd.head", "cases:case")
    assert "có đến hết thứ Sáu 27/11/2026 để khởi kiện" in page
    form = client.get(record_url(pen, "lawsuit_filed")).content.decode()
    assert re.search(r'value="52.2"[^>]* checked', form)
    assert "Trái quy định: Yêu cầu Tòa án giải quyết" in unescape(form)
    pen.record("lawsuit_filed", date(2026, 11, 16), "sxd.reception", basis="52.2")
    page, _ = read("sxd.head", "cases:case")
    assert "đang trong thời hạn khởi kiện" not in page and "Chờ bản án" in page
