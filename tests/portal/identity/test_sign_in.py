"""Claimants prove who they are at a real provider; nobody gets an account, and nothing false gets through."""

from urllib.parse import parse_qs, urlsplit

import pytest
from django.contrib.sessions.models import Session
from django.db import connection as database
from django.test import Client
from django.urls import reverse

from btnn.agencies.queries import User
from btnn.portal.identity.keeping import KEY
from tests.portal.identity.provider.people import NOBODYS_KEY, OTHER_PERSON, WRONG
from tests.portal.identity.running import signs_in

pytestmark = pytest.mark.django_db

BEGIN, HERE = "/dinh-danh/bat-dau/", "/quyen-rieng-tu/"


def begin(client, back=HERE):
    answer = client.get(BEGIN, {"next": back} if back else {})
    assert answer.status_code == 302, answer.content.decode()
    return answer["Location"]


def come_back(client, who, answer="grant", back=HERE):
    return client.get(signs_in(begin(client, back), who, answer))


def identity(client):
    return client.session.get(KEY)


def test_who_agrees_there_is_known_here_and_goes_on_where_they_were(client, provider):
    answer = come_back(client, "an")
    assert (answer.status_code, answer["Location"]) == (302, HERE)
    told = identity(client)
    assert told.pop("verified_at")
    assert told == {
        "issuer": provider.url,
        "sub": "an",
        "name": "Nguyễn Văn An",
        "identity_number": "033085001234",
        "birth_date": "1985-03-02",
        "phone": "0912345678",
        "email": "",  # not verified there
    }
    assert "Nguyễn Văn An" in client.get(HERE).content.decode()


def test_what_is_asked_for_and_how(client, provider):
    asked = parse_qs(urlsplit(begin(client)).query)
    assert asked["redirect_uri"] == ["http://testserver/dinh-danh/tro-ve/"]
    assert set(asked["scope"][0].split()) == {"openid", "profile", "phone", "email"}
    assert asked["response_type"] == ["code"]
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["nonce"][0]) >= 24
    assert len(asked["state"][0]) >= 16


def test_no_account_is_made_and_no_table_of_the_library_is_touched(client, provider):
    come_back(client, "an")
    assert User.objects.count() == 0
    with database.cursor() as cursor:
        for table in database.introspection.table_names(cursor):
            if table.startswith(("account_", "socialaccount_")):
                cursor.execute(f"SELECT count(*) FROM {table}")
                assert cursor.fetchone() == (0,), table
    assert "_auth_user_id" not in client.session


def test_the_session_gets_another_key(client, provider):
    address = signs_in(begin(client), "an")
    before = client.session.session_key
    client.get(address)
    assert client.session.session_key != before
    assert not Session.objects.filter(pk=before).exists()


def test_what_one_began_before_stays_and_goes_when_another_person_comes(client, provider):
    session = client.session
    session["begun"] = "a request"
    session.save()
    client.cookies["btnn_session"] = session.session_key
    come_back(client, "an")
    assert client.session["begun"] == "a request"
    come_back(client, "an")
    assert client.session["begun"] == "a request"
    ended = client.session
    del ended[KEY]  # half an hour later
    ended.save()
    come_back(client, "binh")
    assert identity(client)["name"] == "Trần Thị Bình"
    assert "begun" not in client.session


def test_who_does_not_agree_goes_on_without(client, provider):
    answer = come_back(client, "an", answer="cancel")
    assert answer.status_code == 403
    page = answer.content.decode()
    assert "Chúng tôi chưa nhận thông tin nào" in page
    assert f'href="{HERE}"' in page
    assert identity(client) is None


def test_an_account_that_is_not_verified_is_not_enough(client, provider):
    answer = come_back(client, "level-one")
    assert answer.status_code == 403
    assert "mức độ 2" in answer.content.decode()
    assert identity(client) is None


def test_a_certainty_below_the_one_asked_for_is_not_enough(client, provider, settings):
    settings.IDENTITY_PROVIDER = provider.connection(LEVEL="3")
    assert parse_qs(urlsplit(begin(client)).query)["acr_values"] == ["3"]
    assert come_back(client, "an").status_code == 403
    settings.IDENTITY_PROVIDER = provider.connection(LEVEL="2")
    assert come_back(client, "an").status_code == 302


@pytest.mark.parametrize("wrong", [*WRONG, NOBODYS_KEY, OTHER_PERSON])
def test_a_token_that_is_not_for_us_now_and_about_them_is_refused(client, provider, wrong):
    answer = come_back(client, wrong)
    assert answer.status_code == 403
    assert "Không kiểm tra được câu trả lời" in answer.content.decode()
    assert identity(client) is None


def test_the_same_answer_does_not_count_twice(client, provider):
    address = signs_in(begin(client), "an")
    assert client.get(address).status_code == 302
    client.post("/dinh-danh/thoat/")
    again = client.get(address)
    assert again.status_code == 400
    assert "đã dùng rồi" in again.content.decode()
    assert identity(client) is None


def test_an_answer_counts_only_in_the_browser_that_asked(client, provider):
    address = signs_in(begin(client), "an")
    other = Client()
    assert other.get(address).status_code == 400
    assert identity(other) is None


def test_a_code_of_another_way_does_not_fit_this_one(client, provider):
    """Somebody slips their own code under the visitor's state: PKCE and nonce belong to another way."""
    theirs = parse_qs(urlsplit(signs_in(begin(Client()), "binh")).query)["code"][0]
    mine = parse_qs(urlsplit(begin(client)).query)["state"][0]
    answer = client.get("/dinh-danh/tro-ve/", {"code": theirs, "state": mine})
    assert answer.status_code == 403
    assert identity(client) is None


def test_a_provider_that_changed_its_key_meanwhile_is_still_believed(client, provider):
    assert come_back(client, "an").status_code == 302
    provider.new_key()
    assert come_back(client, "binh").status_code == 302
    assert identity(client)["name"] == "Trần Thị Bình"


def test_a_provider_that_calls_itself_otherwise_is_not_asked(client, provider, settings):
    settings.IDENTITY_PROVIDER = provider.connection(URL=f"http://localhost:{provider.port}")
    assert client.get(BEGIN).status_code == 503


def test_a_provider_that_is_away_stops_nobody(client, provider):
    address = signs_in(begin(client), "an")
    provider.stop()
    try:
        for page in (client.get(BEGIN), client.get(address)):
            assert page.status_code == 503
            assert "hiện không trả lời" in page.content.decode()
            assert "vẫn gửi được yêu cầu" in page.content.decode()
    finally:
        provider.start()
    assert identity(client) is None


@pytest.mark.parametrize("next_page", ["https://example.vn/", "//example.vn", "/\\example.vn", "javascript:alert(1)"])
def test_it_leads_back_to_us_only(client, provider, next_page):
    assert come_back(client, "an", back=next_page)["Location"] == reverse("portal:identity")


def test_without_a_provider_there_is_no_way_to_it(client, settings):
    settings.IDENTITY_PROVIDER = None
    assert client.get(BEGIN).status_code == 404
    assert client.get("/dinh-danh/tro-ve/").status_code == 404
    page = client.get("/dinh-danh/").content.decode()
    assert "chưa nối với dịch vụ định danh" in page
    assert "bat-dau" not in page


def test_often_is_too_often(client, provider):
    for _ in range(20):
        begin(client)
    assert client.get(BEGIN).status_code == 429


def test_nothing_of_the_person_is_in_the_logs_or_in_an_address(client, provider, caplog):
    caplog.set_level("DEBUG")
    answer = come_back(client, "an")
    come_back(client, "level-one")
    for personal in ("Nguyễn Văn An", "033085001234", "0912345678", "912345678", "Lê Văn Cường"):
        assert personal not in caplog.text
        assert personal not in answer["Location"]
