"""The pages of the estimate: a list, a few questions, the figures; nothing kept until it goes into the request."""

import pytest
from django.contrib.sessions.models import Session
from django.urls import reverse

from btnn.portal.views import estimate as view

pytestmark = pytest.mark.django_db

CUSTODY = {"da": "custody", "custody-custody_days_from1": "02/03/2026", "custody-custody_days_to1": "10/03/2026"}


@pytest.fixture
def page(client, monkeypatch):
    monkeypatch.setenv("BTNN_TODAY", "2026-11-23")

    def ask(data=None, **query):
        url = reverse("portal:estimate")
        answer = client.get(url, query) if data is None else client.post(url, data)
        return answer, answer.content.decode() if answer.status_code != 302 else ""

    return ask


def test_the_list_asks_in_plain_words(page):
    answer, text = page()
    assert answer.status_code == 200
    assert "Bị bắt, tạm giữ, tạm giam hoặc ở tù" in text
    assert " checked" not in text


def test_the_guide_ticks_what_is_usual(page):
    _, text = page(act="TTHS-18.2")
    assert 'value="custody" id="da-custody" checked' in text
    assert 'value="lost" id="da-lost">' in text


def test_nothing_ticked_is_said(page):
    answer, text = page(chon="1")
    assert answer.status_code == 422
    assert "Hãy đánh dấu ít nhất một điều" in text


def test_the_questions_of_what_was_chosen(page):
    answer, text = page(da=["custody", "wage", "nothing-known"])
    assert answer.status_code == 200
    assert "Bị giam giữ từ ngày nào đến ngày nào?" in text
    assert "Lương mỗi tháng trước đó là bao nhiêu?" in text


def test_figures_with_what_they_rest_on(page):
    answer, text = page(CUSTODY)
    assert answer.status_code == 200
    for words in (
        "5.175.000\u00a0đồng",
        "năm triệu một trăm bảy mươi lăm nghìn đồng",
        "Đ27.3b",
        "Nghị định 161/2026/NĐ-CP",
        "Đây là ước tính, không phải quyết định.",
        "2.587.500\u00a0đồng",
        "Giấy tờ cần có:",
    ):
        assert words.lower() in text.lower(), words
    assert not Session.objects.exists()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"custody-custody_days_to1": ""}, "Ghi ngày kết thúc"),
        ({"custody-custody_days_to1": "01/03/2026"}, "Ngày kết thúc đứng trước ngày bắt đầu"),
        ({"custody-custody_days_from1": "", "custody-custody_days_to1": ""}, "Chưa ghi: từ ngày nào"),
        ({"custody-custody_days_from1": "hôm qua"}, "Ghi ngày theo dạng ngày/tháng/năm"),
        ({"custody-custody_days": "9"}, "không ghi cả hai"),
        (
            {"custody-custody_days_from2": "05/03/2026", "custody-custody_days_to2": "06/03/2026"},
            "Các đợt trùng ngày nhau",
        ),
        ({"chung-victim_fault": "200"}, "Ghi số phần trăm từ 0 đến 100"),
    ],
)
def test_what_is_wrong_is_said_and_everything_stays(page, typed, said):
    answer, text = page(CUSTODY | typed)
    assert answer.status_code == 422
    assert said in text
    for value in {**CUSTODY, **typed}.values():
        assert f'value="{value}"' in text or not value


def test_a_day_in_two_heads_is_refused_in_words(page):  # Đ27.3: one day, one head
    more = {"free_accused-free_days_from1": "10/03/2026", "free_accused-free_days_to1": "20/03/2026"}
    answer, text = page(CUSTODY | {"da": ["custody", "free_accused"]} | more)
    assert answer.status_code == 422
    assert "“Bị khởi tố oan nhưng không bị giam”: ngày 10/03/2026 đã tính ở “Bị bắt, tạm giữ" in text
    assert "M-03" not in text


def test_nothing_to_reckon_is_said(page):
    answer, text = page({"da": "treatment"})
    assert answer.status_code == 422
    assert "Chưa có số liệu nào để tính." in text


def test_the_estimate_goes_into_the_request(page, client, monkeypatch):
    monkeypatch.setattr(view, "_request_url", lambda: "/yeu-cau/")
    _, text = page(CUSTODY)
    assert "Đưa vào đơn yêu cầu" in text
    answer, _ = page(CUSTODY | {"lam": "mang"})
    assert (answer.status_code, answer["Location"]) == (302, "/yeu-cau/")
    assert client.session["carried_estimate"] == {
        "items": [{"rule": "M-03b", "facts": {"custody_days": {"from": "2026-03-02", "to": "2026-03-10"}}}],
        "valued_on": "2026-11-23",
        "by_head": [{"head": "mental", "amount": 5_175_000}],
        "total": 5_175_000,
        "victim_died": False,
        "victim_fault": None,
    }


def test_answers_of_the_guide_go_on_into_the_request(page, monkeypatch):
    monkeypatch.setattr(view, "_request_url", lambda: "/yeu-cau/")
    answers = {"act": "TTHS-18.2", "field": "TTHS", "province": "33"}
    hidden = '<input type="hidden" name="act" value="TTHS-18.2">'
    assert hidden in page(**answers)[1]
    assert hidden in page(da="custody", **answers)[1]
    assert hidden in page(CUSTODY | answers)[1]
    answer, _ = page(CUSTODY | answers | {"lam": "mang", "kind": "<b>"})
    assert answer["Location"] == "/yeu-cau/?field=TTHS&act=TTHS-18.2&province=33"


def test_in_english(page, client):
    client.cookies["btnn_language"] = "en"
    _, text = page(CUSTODY)
    assert "Arrest, custody, detention, prison" in text
    assert "5 days of base salary" in text


def test_every_question_can_be_asked_at_once_on_a_light_page(page):
    from btnn.portal.estimate.situations import catalogue

    answer, text = page(da=list(catalogue().situations))
    assert answer.status_code == 200
    assert len(text.encode()) < 100_000
