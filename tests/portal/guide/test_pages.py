"""The pages of the guide: open to everybody, light, in both languages, with answers in the address and nowhere else."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from btnn.portal.guide.tree import tree
from btnn.web.language import COOKIE

from .test_stories import FINED, NINE_DAYS
from .test_tree import SINCE

GUIDE, RESULT, SEARCH = "/huong-dan/", "/huong-dan/ket-qua/", "/huong-dan/tim/"
LIGHT = 100_000
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("today")]


def shown(answer):
    return answer.content.decode()


def links(answer):
    """Where the links of a page lead inside the guide."""
    return [link.replace("&amp;", "&") for link in re.findall(r'href="([^"]*\?[^"]*)"', shown(answer))]


@pytest.mark.parametrize("name", sorted(tree(SINCE).branches))
def test_every_question_about_what_happened_is_one_light_page(client, name):
    path = next(path for path, _way in tree(SINCE).ends() if name in dict(path))
    before = dict(path[: [step for step, _answer in path].index(name)])
    answer = client.get(GUIDE, before)
    assert answer.status_code == 200
    assert len(answer.content) < LIGHT
    assert str(tree(SINCE).branches[name].question.text) in shown(answer)
    assert len([link for link in links(answer) if f"{name}=" in link]) == len(tree(SINCE).branches[name].ways)


def test_the_first_question_needs_no_account_and_keeps_nothing(client):
    answer = client.get(GUIDE)
    assert answer.status_code == 200
    assert set(answer.cookies) <= {"csrftoken"}
    assert not client.session.keys()


def test_following_the_first_link_of_every_page_comes_to_a_result(client):
    url, seen = GUIDE, []
    while not url.startswith(RESULT):
        seen.append(url)
        answer = client.get(url)
        if answer.status_code == 302:
            url = answer["Location"]
            continue
        assert answer.status_code == 200, url
        if 'class="date"' in shown(answer):
            query = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
            url = GUIDE + "?" + "&".join(f"{k}={v}" for k, v in (query | {"received": "01/09/2026"}).items())
        else:
            url = GUIDE + next(link for link in links(answer) if link.startswith("?"))
    assert len(seen) <= 20
    assert client.get(url).status_code == 200


def test_a_day_that_is_none_stays_typed_with_what_to_do(client):
    typed = {name: value for name, value in NINE_DAYS.items() if name != "received"}
    for day, sentence in (
        ("31/02/2026", "Chưa đọc được ngày này"),
        ("01/01/2030", "chưa đến"),
        ("1/1/1990", "quá sớm"),
    ):
        answer = client.get(GUIDE, typed | {"received": day})
        assert answer.status_code == 422
        assert sentence in shown(answer)
        assert f'value="{day}"' in shown(answer)
        assert '<input type="hidden" name="happened" value="prosecuted">' in shown(answer)


def test_nothing_typed_is_asked_for_again_with_a_sentence(client):
    answer = client.get(GUIDE, NINE_DAYS | {"received": ""})
    assert answer.status_code == 422
    assert "Hãy trả lời câu này" in shown(answer)


@pytest.mark.parametrize(
    "query",
    [
        "happened=nonsense",
        "happened=fined&happened=taxes",
        "happened=" + "x" * 60,
        "happened=fined&fined_what=TTHS-18.2",
    ],
)
@pytest.mark.parametrize("page", [GUIDE, RESULT])
def test_an_address_with_an_answer_that_is_none_is_not_found(client, page, query):
    answer = client.get(f"{page}?{query}")
    assert answer.status_code == 404
    assert 'role="alert"' in shown(answer)


def test_names_that_are_no_question_are_passed_over(client):
    answer = client.get(GUIDE, {"happened": "fined", "fbclid": "abc", "utm_source": "zalo"})
    assert answer.status_code == 200
    assert "fbclid" not in "".join(links(answer))


def test_an_answer_can_be_changed_and_the_later_ones_stay(client):
    answer = client.get(GUIDE, FINED | {"ask": "fined_what"})
    assert answer.status_code == 200
    assert 'aria-current="true"' in shown(answer)
    other = next(link for link in links(answer) if "fined_what=QLHC-17.4" in link)
    assert "paper=VB-8.2" in other
    assert client.get(GUIDE + other, follow=True).redirect_chain or client.get(GUIDE + other).status_code == 200


def test_the_answer_tells_article_day_agency_papers_money_and_goes_on_to_the_request(client):
    answer = client.get(RESULT, NINE_DAYS)
    text = shown(answer)
    assert answer.status_code == 200
    assert len(answer.content) < LIGHT
    for said in (
        "Có. Trường hợp này",
        "Đ18.2",
        "03/09/2029",
        "còn 1016 ngày",
        "Cơ quan điều tra",
        "Đ34.1",
        "Sở Tư pháp",
    ):
        assert said in text
    for said in ("Mẫu 01/BTNN", "575.000", "Đ27.3b", "Mang theo tờ này", "22/11/2026", "Đ41.2b"):
        assert said in text
    assert "/yeu-cau/?field=TTHS&amp;act=TTHS-18.2&amp;kind=injured_person" in text
    assert "/uoc-tinh/?field=TTHS&amp;act=TTHS-18.2&amp;kind=injured_person" in text
    assert "data-print" in text


def test_a_beginning_has_a_result_that_says_what_is_open(client):
    answer = client.get(RESULT, {"happened": "fined", "fined_what": "QLHC-17.1"})
    assert "Chưa rõ" in shown(answer)
    assert "Có điều nào dưới đây không?" in shown(answer)
    assert client.get(RESULT)["Location"].startswith(GUIDE)
    assert client.get(RESULT, {"happened": "fined"})["Location"] == f"{GUIDE}?happened=fined"


def test_a_walk_that_is_answered_leads_to_its_result(client):
    answer = client.get(GUIDE, NINE_DAYS)
    assert answer.status_code == 302
    assert answer["Location"].startswith(RESULT)


def test_words_are_searched_by_post_and_kept_in_no_address(client):
    answer = client.post(SEARCH, {"text": "công an giữ con tôi chín ngày rồi thả"})
    assert answer.status_code == 200
    assert "held_how=TTHS-18.2" in links(answer)[0]
    assert client.get(links(answer)[0]).status_code == 200
    assert client.get(SEARCH).status_code == 302
    assert client.post(SEARCH, {"text": " "}).status_code == 422
    nothing = client.post(SEARCH, {"text": "<b>xyzzy</b>"})
    assert "Chưa tìm thấy" in shown(nothing)
    assert "<b>xyzzy" not in shown(nothing)


def test_the_guide_speaks_english_too(client):
    client.cookies[COOKIE] = "en"
    question, result = shown(client.get(GUIDE)), shown(client.get(RESULT, NINE_DAYS))
    assert '<html lang="en">' in question
    assert "What happened?" in question
    assert "Yes. In this case" in result
    assert "for each day in custody" in result
    assert 'lang="vi"' in result  # the law's own words stay Vietnamese and say so


def test_a_post_to_a_page_that_only_shows_is_refused(client):
    assert client.post(GUIDE).status_code == 405
    assert client.post(RESULT).status_code == 405
