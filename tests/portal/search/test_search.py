"""One box: everyday words, with accents or without, lead to what the public side has to say."""

from datetime import date

import pytest
from django.urls import reverse

TODAY = date(2026, 11, 20)


@pytest.fixture
def told(db):
    from btnn.catalogue.load import load_catalogue
    from btnn.portal.search.everything import everything
    from btnn.support.commands import load_answers

    load_answers()
    load_catalogue()
    return lambda text: {str(group.title): [one.label for one in group.found] for group in everything(text, TODAY)}


@pytest.mark.parametrize(
    ("typed", "group", "words"),
    [
        ("công an giữ con tôi chín ngày rồi thả", "Có được bồi thường không", "giữ"),
        ("pha nha", "Có được bồi thường không", "nhà"),
        ("tạm ứng", "Câu trả lời", "trước"),
        ("phi", "Câu trả lời", "phí"),
        ("phục hồi danh dự", "Thủ tục", "Phục hồi danh dự"),
        ("thu ly", "Thời hạn theo luật", "Thụ lý"),
    ],
)
def test_everyday_words_lead_on(told, typed, group, words):
    assert any(words in label for label in told(typed)[group])


def test_nothing_found_leads_to_a_question(told, client):
    assert told("xyzxyz") == {}
    page = client.post(reverse("portal:search"), {"text": "xyzxyz"}).content.decode()
    assert reverse("support:ask") in page


def test_the_search_costs_few_queries(told, client, django_assert_max_num_queries):
    client.get(reverse("portal:search"))
    with django_assert_max_num_queries(12):
        client.post(reverse("portal:search"), {"text": "tạm giữ oan"})
