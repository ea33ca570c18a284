"""The pages of papers: the person's, before and after opening, and the official's who sends."""

from datetime import date

import pytest
from django.urls import reverse

from btnn.cases.commands import PartyData
from btnn.portal.tracking.models import PaperOpening, SentPaper
from tests.cases.province import CLAIMANT, Pen
from tests.documents.desk import body, keep, sit, text

from ..persons import sent

MONDAY = date(2026, 11, 9)
SISTER = PartyData("Nguyễn Thị Mận", phone="0987654321")


@pytest.fixture
def supplementing(pen):
    pen.open(MONDAY, parties=(CLAIMANT, SISTER), complete=False)
    pen.record("supplement_requested", MONDAY, items=["Quyết định thu hồi"])
    return pen


def at(case, name, *more):
    return reverse(f"tracking:{name}", args=[case.tracking_code, *more])


def test_nothing_is_seen_before_it_is_opened_and_opening_is_receipt(supplementing, proves):
    (row,) = sent(supplementing, "supplement_request", title="Yêu cầu bổ sung số 5")
    case = supplementing.case
    client = proves(case)
    listed = text(client.get(at(case, "papers")))
    assert "Yêu cầu bổ sung số 5" in listed
    assert "chưa mở" in listed
    before = text(client.get(at(case, "paper", row.number)))
    assert "Mở là đã nhận" in before
    assert "30/11/2026" in before  # five working days after Friday 20/11, the 24th being a day off
    assert at(case, "paper_file", row.number) not in before
    assert client.get(at(case, "paper_file", row.number)).status_code == 404
    assert not PaperOpening.objects.exists()

    answer = client.post(at(case, "paper", row.number))
    assert (answer.status_code, answer.url) == (303, at(case, "paper", row.number))
    assert text(client.get(at(case, "paper", row.number))).count("20/11/2026") >= 1
    file = client.get(at(case, "paper_file", row.number))
    assert body(file).startswith(b"%PDF")
    assert file["X-Content-Type-Options"] == "nosniff"
    assert file["Content-Security-Policy"].startswith("default-src 'none'")
    assert "no-store" in file["Cache-Control"]
    assert body(client.get(at(case, "paper_file", row.number) + "?tai"))
    assert client.post(at(case, "paper", row.number)).status_code == 303
    assert case.events.filter(type="document_delivered").count() == 1


def test_the_paper_of_another_person_or_case_is_not_there(supplementing, proves, client):
    first, second = sent(supplementing, "supplement_request", places=(0, 1))
    other = Pen(supplementing.province)
    other.open(MONDAY, parties=(PartyData("Trần Văn Cam", phone="0900001111"),))
    proves(supplementing.case)
    for method in (client.get, client.post):
        assert method(at(supplementing.case, "paper", second.number)).status_code == 404
        assert method(at(supplementing.case, "paper", 99)).status_code == 404
        away = method(at(other.case, "paper", first.number))
        assert (away.status_code, away.url.split("?")[0]) == (302, reverse("tracking:find"))
    assert client.get(at(supplementing.case, "paper_file", second.number)).status_code == 404
    assert not PaperOpening.objects.exists()


@pytest.mark.parametrize(
    ("name", "more"),
    [("papers", ()), ("paper", (1,)), ("paper_file", (1,)), ("reply", ("bo-sung",)), ("complain", ())],
)
def test_strangers_are_sent_to_prove_first(supplementing, client, name, more):
    sent(supplementing, "supplement_request")
    for method in (client.get, client.post):
        answer = method(at(supplementing.case, name, *more))
        assert (answer.status_code, answer.url.split("?")[0]) == (302, reverse("tracking:find"))
    assert not PaperOpening.objects.exists()


def test_an_official_sends_and_sees_that_it_was_opened(supplementing, client, proves):
    case, clerk = supplementing.case, supplementing.province.person("sxd.reception")
    (paper,) = keep(case, clerk, title="Yêu cầu bổ sung số 5", event_number=2)
    sit(client, clerk)
    papers = text(client.get(reverse("documents:papers", args=[case.code])))
    send = reverse("tracking:send", args=[case.code])
    assert f"{send}?giay-to={paper.pk}" in papers
    form = text(client.get(f"{send}?giay-to={paper.pk}"))
    assert 'value="supplement_request" id="id_document_0"' in form.replace("required ", "")
    keys = [str(party.pk) for party in case.parties.order_by("pk")]
    typed = {"paper": paper.pk, "document": "supplement_request", "to": keys}
    assert client.post(send, typed).status_code == 422
    assert not SentPaper.objects.exists()
    answer = client.post(send, typed | {"agreed": "counter"}, follow=True)
    assert "Đã gửi qua cổng cho 2 người" in text(answer)
    assert text(answer).count("chưa mở") == 2
    client.logout()
    proves(case)
    client.post(at(case, "paper", SentPaper.objects.get(party_id=keys[0]).number))
    sit(client, clerk)
    seen = text(client.get(reverse("tracking:desk", args=[case.code])))
    assert seen.count("chưa mở") == 1
    assert "mục ghi 3" in seen


def test_what_nobody_opens_goes_by_post(supplementing, client, monkeypatch):
    sent(supplementing, "supplement_request", today=date(2026, 11, 16))
    clerk = sit(client, supplementing.province.person("sxd.reception"))
    monkeypatch.setenv("BTNN_TODAY", "2026-11-19")  # three working days later
    assert "gửi bằng cách khác" not in text(clerk.get("/"))
    monkeypatch.setenv("BTNN_TODAY", "2026-11-20")
    assert "gửi bằng cách khác" in text(clerk.get("/"))


def test_the_table_of_a_step_leads_on_to_sending(supplementing, client):
    other = Pen(supplementing.province)
    other.open(MONDAY, complete=False)
    sit(client, supplementing.province.person("sxd.head"))
    form = text(client.get(reverse("cases:record", args=[other.case.code, "supplement_requested"])))
    assert "Gửi cho người yêu cầu qua cổng" in form
    assert "qua cổng" not in text(client.get(reverse("cases:record", args=[other.case.code, "force_majeure_began"])))
