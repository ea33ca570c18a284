"""The first page: what a person can do here, in both languages, without knowing any law."""

import re

import pytest
from django.urls import NoReverseMatch, reverse

from btnn.portal.views.start import DOORS, MORE

pytestmark = pytest.mark.django_db
HERE = "/cong-dan/"


def test_strangers_are_led_there_and_officials_to_their_day(client):
    answer = client.get("/")
    assert (answer.status_code, answer["Location"]) == (302, HERE)


def test_every_door_that_is_there_is_open(client):
    page = client.get(HERE).content.decode()
    for door in (*DOORS, *MORE):
        try:
            address = reverse(door.route)
        except NoReverseMatch:
            continue
        assert f'href="{address}"' in page
        assert client.get(address).status_code == 200, door.route


def test_the_three_doors_stand_first(client):
    page = client.get(HERE).content.decode()
    places = [page.index(str(door.label), page.index("<main")) for door in (*DOORS, *MORE)]
    assert places == sorted(places)
    assert len(DOORS) == 3


@pytest.mark.parametrize("language", ["vi", "en"])
def test_one_language_at_a_time(client, language):
    client.post("/ngon-ngu/", {"language": language, "next": HERE})
    page = client.get(HERE).content.decode()
    assert f'<html lang="{language}">' in page
    assert ("Tôi có được bồi thường không?" in page) == (language == "vi")


def test_officials_pages_stay_vietnamese(client):
    client.post("/ngon-ngu/", {"language": "en", "next": "/"})
    assert '<html lang="vi">' in client.get("/dang-nhap/").content.decode()


@pytest.mark.parametrize("back", ["https://example.vn/", "//example.vn", "/\\example.vn", "", "javascript:alert(1)"])
def test_choosing_a_language_leads_nowhere_else(client, back):
    answer = client.post("/ngon-ngu/", {"language": "en", "next": back})
    assert answer["Location"] in ("/", "")


def test_another_language_than_the_two_is_vietnamese(client):
    client.post("/ngon-ngu/", {"language": "xx", "next": HERE})
    assert client.cookies["btnn_language"].value == "vi"
    client.cookies["btnn_language"] = "../../etc"
    assert '<html lang="vi">' in client.get(HERE).content.decode()


def test_it_needs_neither_account_nor_law(client):
    main = re.search(r"<main.*</main>", client.get(HERE).content.decode(), re.DOTALL)[0]
    assert "Đ7" not in main
    assert "đăng nhập" not in main.lower()


@pytest.mark.parametrize(("language", "said"), [("vi", "mã trên giấy nhận hồ sơ"), ("en", "the code on the receipt")])
def test_a_stranger_who_is_lost_is_shown_the_way(client, language, said):
    client.cookies["btnn_language"] = language
    answer = client.get("/hoi-dap/khong-co-cau-nay/")
    page = answer.content.decode()
    assert answer.status_code == 404
    assert said in page
    assert "Sổ vụ việc" not in page
    assert f'href="{reverse("tracking:find")}"' in page


def test_larger_letters_stay_until_they_are_put_away(client):
    answer = client.post("/co-chu/", {"type": "large", "next": "/hoi-dap/"})
    assert answer["Location"] == "/hoi-dap/"
    assert 'class="large-type"' in client.get(HERE).content.decode()
    client.post("/co-chu/", {"type": "usual", "next": HERE})
    assert 'class="large-type"' not in client.get(HERE).content.decode()
