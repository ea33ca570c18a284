"""What reached whom, and what waits for its day: limits run from it; findings with their way out."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.queries import case_file
from btnn.cases.showing.deliveries import deliveries
from btnn.cases.showing.findings import shown

from ..province import TODAY

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def file_of(pen):
    return lambda who: case_file(pen.province.person(who), pen.case.code, TODAY)


def test_a_paper_that_was_sent_waits_for_its_day_then_stands_with_its_proof(pen, file_of):
    pen.open(MONDAY, complete=False)
    pen.record("supplement_requested", date(2026, 11, 10), items=["Hóa đơn"])
    waits = deliveries(file_of("sxd.reception"))
    assert [one.text for one in waits.awaited] == ["Chưa ghi nhận ngày giao văn bản yêu cầu bổ sung hồ sơ."]
    assert waits.awaited[0].url == reverse("cases:record", args=[pen.case.code, "document_delivered"])
    assert deliveries(file_of("stp.overseer")).awaited[0].url == ""
    told = {"document": "supplement_request", "delivered_by": "post", "received_by": "claimant", "proof": "RR1VN"}
    pen.record("document_delivered", date(2026, 11, 12), "sxd.reception", **told)
    made = deliveries(file_of("sxd.reception"))
    assert made.awaited == []
    [one] = made.delivered
    assert (one.paper, one.on, one.proof) == ("Văn bản yêu cầu bổ sung hồ sơ", date(2026, 11, 12), "RR1VN")
    assert (one.way, one.receiver) == ("Gửi bảo đảm qua bưu chính", "Người yêu cầu bồi thường")
    assert one.began == ("Bổ sung hồ sơ: hạn 19/11/2026",)


def test_an_opinion_asked_waits_for_its_delivery_on_the_case_page(pen, client):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.record("opinion_requested", date(2026, 11, 10), "sxd.officer", **{"from": "Sở Tài chính"})
    client.force_login(pen.province.person("sxd.officer").user, backend=BACKEND)
    page = client.get(reverse("cases:case", args=[pen.case.code])).content.decode()
    assert "Chưa ghi nhận ngày giao văn bản lấy ý kiến." in page


def test_a_payment_in_part_awaits_no_second_notice(pen, file_of):
    pen.to_decision(date(2026, 9, 7))
    pen.record("funding_requested", date(2026, 10, 12), "sxd.finance", amount=40_000_000)
    pen.record("funding_granted", date(2026, 10, 14), "stc.finance", amount=40_000_000)
    pen.record("payment_notified", date(2026, 10, 15), "sxd.finance")
    assert len(deliveries(file_of("sxd.head")).awaited) == 1
    pen.record("document_delivered", date(2026, 10, 16), "sxd.reception", document="payment_notice")
    pen.record("compensation_paid", date(2026, 10, 19), "sxd.finance", amount=10_000_000, final=False)
    assert deliveries(file_of("sxd.head")).awaited == []


def test_a_finding_says_who_mends_it_and_leads_to_the_step(pen, file_of):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.record("officer_appointed", MONDAY, name="Lê Văn C", related_to_parties=True)
    [found] = [one for one in shown(file_of("sxd.head")) if one.code == "conflict_of_interest"]
    assert found.who == "Cơ quan giải quyết bồi thường"
    assert found.how.startswith("Cử người khác")
    assert found.url == reverse("cases:record", args=[pen.case.code, "officer_appointed"])
    [seen] = [one for one in shown(file_of("stp.overseer")) if one.code == "conflict_of_interest"]
    assert (seen.url, seen.act) == ("", "")
    assert seen.how == found.how


def test_what_is_late_leads_to_what_is_still_to_be_done(pen, file_of):
    pen.open(MONDAY)
    [found] = [one for one in shown(file_of("sxd.head")) if one.code == "late:accept_dossier"]
    assert (found.who, found.act) == ("Cơ quan giải quyết bồi thường", "Thụ lý hồ sơ")


def test_an_entry_that_must_say_something_else_leads_to_its_correction(pen, file_of):
    pen.open(MONDAY, field="criminal_procedure")
    pen.record("honour_requested", MONDAY, "sxd.reception")
    pen.record("apology_published", date(2026, 11, 10), papers=["Báo Hưng Yên"], issues=2)
    [found] = [one for one in shown(file_of("sxd.head")) if one.code == "too_few_issues"]
    assert (found.url, found.act) == (reverse("cases:correct", args=[pen.case.code, 3]), "Đính chính mục 3")


def test_a_case_stays_open_while_honour_is_owed(pen, client):
    pen.open(MONDAY, field="criminal_procedure")
    dead = {"honour_eligible": True, "victim_alive": False}
    pen.record("basis_document_effective", MONDAY, "sxd.reception", **dead)
    pen.record("acceptance_refused", date(2026, 11, 10), ground="KTL-43.2c")
    assert pen.case.settlement == "refused" and not pen.case.closed
    client.force_login(pen.province.person("sxd.head").user, backend=BACKEND)
    page = client.get(reverse("cases:case", args=[pen.case.code])).content.decode()
    assert "còn phải phục hồi danh dự" in page
    pen.record("apology_published", date(2026, 11, 12), papers=["Báo Hưng Yên"], issues=3)
    pen.record("newspaper_copies_sent", date(2026, 11, 12), "sxd.reception")
    assert pen.case.closed
