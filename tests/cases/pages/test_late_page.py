"""Ghi việc của ngày trước: what may be recorded now, what late, and why the rest may not; what follows, beforehand."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.forms import Known, start_of
from btnn.cases.queries import case_file
from btnn.cases.showing.expected import expected
from btnn.cases.showing.late import lanes
from btnn.law.case.events import EVENTS

from ..province import TODAY

MONDAY = date(2026, 11, 9)
BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture(autouse=True)
def today(monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", TODAY.isoformat())


@pytest.fixture
def file_of(pen):
    return lambda who: case_file(pen.province.person(who), pen.case.code, TODAY)


@pytest.fixture
def found(file_of):
    """The events of the page for that person, by name."""
    return lambda who: {one.event: one for lane in lanes(file_of(who)) for one in lane.events}


def test_each_event_is_there_once_with_what_can_be_done(pen, found):
    pen.open(MONDAY, channel="post")
    pen.accept(date(2026, 11, 11))
    head, reception = found("sxd.head"), found("sxd.reception")
    assert (head["officer_appointed"].state, head["claim_accepted"].state) == ("now", "shut")
    assert head["claim_accepted"].told.startswith("Đã ghi ngày 11/11/2026 (mục 2)")
    assert head["decision_issued"].told == "Chỉ ghi được khi vụ việc ở “Thương lượng thành” (Đ47.1)."
    receipt = reception["receipt_issued"]
    assert (receipt.state, receipt.told) == ("earlier", "ghi được cho một ngày từ 09/11/2026 đến 11/11/2026")
    assert "claim_accepted" not in reception
    assert all(one.told for one in (*head.values(), *reception.values()))


def test_the_case_page_leads_there_and_from_there_to_a_recorded_entry(pen, client):
    pen.open(MONDAY, channel="post")
    pen.accept(date(2026, 11, 11))
    client.force_login(pen.province.person("sxd.reception").user, backend=BACKEND)
    late = reverse("cases:late", args=[pen.case.code])
    assert late in client.get(reverse("cases:case", args=[pen.case.code])).content.decode()
    url = reverse("cases:record", args=[pen.case.code, "receipt_issued"])
    assert url in client.get(late).content.decode()
    page = client.get(url).content.decode()
    assert "việc này ghi được cho một ngày từ 09/11/2026 đến 11/11/2026" in page
    assert client.post(url, {"expected": pen.case.event_number, "on": "10/11/2026"}).status_code == 303


def test_who_records_nothing_is_told_so(pen, client):
    pen.open(MONDAY)
    client.force_login(pen.province.person("stp.overseer").user, backend=BACKEND)
    assert "không ghi việc nào" in client.get(reverse("cases:late", args=[pen.case.code])).content.decode()


def outcomes(file, event):
    return {
        outcome.title: [line.text for line in outcome.lines]
        for outcome in expected(file, EVENTS[event], start_of(event, Known(file, TODAY)))
    }


def test_what_follows_is_told_before_with_stages_and_days(pen, file_of):
    pen.open(date(2026, 11, 19))
    assert outcomes(file_of("sxd.head"), "claim_accepted") == {
        "": [
            "Giải quyết bồi thường: “Đã thụ lý”.",
            "Xong, đúng hạn: thụ lý hồ sơ.",
            "Cơ quan giải quyết bồi thường: cử người giải quyết bồi thường, chậm nhất thứ Tư 25/11/2026",
            "Người giải quyết bồi thường: xác minh thiệt hại, chậm nhất thứ Hai 07/12/2026",
        ]
    }


def test_what_follows_is_told_for_each_answer_that_decides(pen, file_of):
    pen.open(MONDAY)
    pen.accept(MONDAY)
    pen.appoint(MONDAY)
    pen.record("verification_reported", MONDAY, "sxd.officer", verified=[{"head": "property", "amount": 1}])
    roles = ["agency_leader", "officer", "claimant", "justice_department"]
    pen.record("negotiation_opened", date(2026, 11, 10), "sxd.officer", participants=roles)
    told = outcomes(file_of("sxd.officer"), "negotiation_concluded")
    assert "Giải quyết bồi thường: “Thương lượng thành”." in told["Thương lượng thành: có"]
    assert "Giải quyết bồi thường: “Thương lượng không thành”." in told["Thương lượng thành: không"]


@pytest.mark.parametrize("event", sorted(set(EVENTS) - {"entry_corrected"}))
def test_no_event_is_beyond_telling(pen, file_of, event):
    pen.open(MONDAY)
    file = file_of("sxd.head")
    lawful = event in {step.event for step in file.view.next}
    told = outcomes(file, event)
    assert told or not lawful or event in {"receipt_issued", "force_majeure_began", "postponement_requested"}
