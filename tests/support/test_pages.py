"""Pages of questions: whoever asks reads the answer by a code; each role passes its own doors."""

import re
from uuid import uuid4

import pytest
from django.urls import reverse

from tests.web.test_every_route_has_a_policy import named_routes

PUBLIC = {"questions", "answer", "ask", "told"}
SEES = {"inbox", "question", "year", "sheet"}
PEOPLE = ("stp.head", "stp.officer", "stp.reception", "stp.overseer", "sxd.head", "ubnd.overseer", "stc.head")
SHUT = {302, 403}


def ask(client, **changes):
    typed = {"text": "Công an giữ con tôi chín ngày rồi thả?", "theme": "scope", "province": "33", "token": uuid4()}
    return client.post(reverse("support:ask"), typed | changes)


@pytest.fixture
def units(db):
    from btnn.agencies.load import load_units

    load_units()


def test_a_question_gets_a_code_that_opens_its_answer_alone(province, units, client):
    answer = ask(client)
    code = re.search(r'<p class="code">([^<]+)</p>', answer.content.decode())[1]
    assert answer.status_code == 200
    page = client.post(reverse("support:told"), {"code": code})
    assert "chín ngày rồi thả" in page.content.decode()
    assert client.post(reverse("support:told"), {"code": "22222-22222"}).status_code == 404


@pytest.mark.parametrize(("field", "value"), [("text", ""), ("text", "gì?"), ("theme", "x"), ("province", "99")])
def test_what_cannot_be_sent_stays_on_the_page(province, units, client, field, value):
    page = ask(client, **{field: value})
    assert page.status_code == 422
    if field != "text":
        assert "chín ngày rồi thả" in page.content.decode()


def test_codes_cannot_be_tried_out(province, units, client):
    answers = [client.post(reverse("support:told"), {"code": "22222-22222"}).status_code for _ in range(14)]
    assert answers == [404] * 12 + [429] * 2


def test_a_machine_that_fills_the_hidden_field_sends_nothing(province, units, client):
    assert ask(client, website="http://x").status_code == 422


def routes():
    for route, name in named_routes():
        if name and name.startswith("support:"):
            yield name.partition(":")[2], re.findall(r"<(?:\w+:)?(\w+)>", route)


def ought_to_pass(who, name):
    if name in PUBLIC:
        return True
    if not who.startswith("stp."):
        return False
    return name in SEES or who == "stp.head" or (name == "register" and who != "stp.overseer")


@pytest.mark.parametrize("who", PEOPLE)
def test_everybody_passes_their_own_doors_and_no_other(province, asked, client, who):
    from btnn.support.commands import load_answers

    load_answers()
    question, _ = asked()
    samples = {"key": question.pk, "slug": "thoi-hieu-bao-lau", "year": 2026, "kind": "csv"}
    client.force_login(province.person(who).user, backend="django.contrib.auth.backends.ModelBackend")
    wrong = []
    for name, words in routes():
        address = reverse(f"support:{name}", kwargs={word: samples[word] for word in words})
        for send in (client.get, client.post):
            passed = send(address).status_code not in SHUT
            if passed != ought_to_pass(who, name):
                wrong.append((send.__name__, address, "in" if passed else "shut out"))
    assert wrong == []


def test_the_head_leads_a_question_to_its_publication(province, asked, client):
    question, _ = asked(text="Tôi là Nguyễn Văn An, bị giữ chín ngày, hỏi thời hiệu?")
    head = province.person("stp.head")
    client.force_login(head.user, backend="django.contrib.auth.backends.ModelBackend")
    address = reverse("support:question", args=[question.pk])
    assert (
        client.post(address, {"viec": "assign", "cu-officer": head.user_id, "cu-on": "17/11/2026"}).status_code == 303
    )
    told = {"viec": "answer", "tl-text": "Ba năm.", "tl-citations": "Luật 10/2017/QH14, Đ6.1", "tl-on": "18/11/2026"}
    assert client.post(address, told).status_code == 303
    publish = reverse("support:publish_question", args=[question.pk])
    page = client.get(publish).content.decode()
    assert "Tôi là [họ tên], bị giữ chín ngày" in page
    assert "<strong>Nguyễn Văn An</strong>" in page
    sent = {"theme": "time", "question": "Thời hiệu?", "answer": "Ba năm.", "citations": "Luật 10/2017/QH14, Đ6.1"}
    done = client.post(publish, sent)
    assert done.status_code == 303
    assert "Ba năm." in client.get(done.url).content.decode()


def test_a_withdrawn_answer_says_so(province, today, client):
    from btnn.support import commands

    commands.load_answers()
    commands.withdraw("thoi-hieu-bao-lau", "Luật đã đổi.", membership=province.person("stp.head"), today=today)
    page = client.get(reverse("support:answer", args=["thoi-hieu-bao-lau"]))
    assert page.status_code == 410
    assert "Luật đã đổi." in page.content.decode()


def test_the_public_pages_speak_english_too(db, client):
    from btnn.support.commands import load_answers

    load_answers()
    client.cookies["btnn_language"] = "en"
    page = client.get(reverse("support:questions")).content.decode()
    assert 'lang="en"' in page
    assert "How long do I have?" in page
