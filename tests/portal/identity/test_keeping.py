"""Who the visitor is lasts as long as they are at work, and is never mixed with an official's sign-in."""

from datetime import UTC, datetime, timedelta

import pytest
from django.contrib.auth import get_user_model

from btnn.portal.identity import keeping
from btnn.portal.identity.connection import connection_of
from btnn.portal.identity.keeping import IDLE, KEY, LONGEST
from tests.portal.identity.somebody import AN, proves

pytestmark = pytest.mark.django_db

NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
PAGE = "/quyen-rieng-tu/"


@pytest.fixture
def clock(monkeypatch):
    """`clock(moment)`: what time it is."""

    def set_to(moment):
        monkeypatch.setattr(keeping, "_now", lambda: moment)

    set_to(NOON)
    return set_to


@pytest.fixture
def an(client, clock):
    """A browser in which Nguyễn Văn An has proved who he is."""
    return proves(client, verified_at=NOON.isoformat())


def is_known(client):
    return AN.name in client.get(PAGE).content.decode()


def test_it_lasts_while_pages_are_opened(an, clock):
    for minutes in range(0, 120, 20):
        clock(NOON + timedelta(minutes=minutes))
        assert is_known(an)


def test_half_an_hour_without_a_page_ends_it(an, clock):
    clock(NOON + IDLE - timedelta(seconds=1))
    assert is_known(an)
    clock(NOON + 2 * IDLE)
    assert not is_known(an)
    assert KEY not in an.session
    clock(NOON)
    assert not is_known(an)


def test_a_working_day_ends_it(an, clock):
    moment = NOON
    while moment < NOON + LONGEST - timedelta(minutes=20):
        moment += timedelta(minutes=20)
        clock(moment)
        assert is_known(an) == (moment < NOON + LONGEST)
    clock(NOON + LONGEST)
    assert not is_known(an)


@pytest.mark.parametrize("odd", ["An", ["An"], {"name": "An"}, {"name": "An", "colour": "red"}, 7])
def test_what_cannot_be_read_is_nobody(client, odd):
    session = client.session
    session[KEY] = odd
    session.save()
    client.cookies["btnn_session"] = session.session_key
    assert client.get(PAGE).status_code == 200
    assert KEY not in client.session


def test_what_has_ended_is_gone_before_any_page(an, clock):
    clock(NOON + IDLE)
    an.get("/suc-khoe/")
    assert KEY not in an.session


def test_leaving_takes_everything_along(an):
    session = an.session
    session["something begun"] = 1
    session.save()
    answer = an.post("/dinh-danh/thoat/")
    assert (answer.status_code, answer["Location"]) == (302, "/cong-dan/")
    assert not is_known(an)
    assert dict(an.session) == {}
    assert an.get("/dinh-danh/thoat/").status_code == 405


@pytest.fixture
def official(db):
    return get_user_model().objects.create_user("canbo", password="Sen-hong-72-Pho-Hien", full_name="Đỗ Anh Tuấn")


def test_an_official_signs_in_with_an_empty_session(an, official):
    answer = an.post("/dang-nhap/", {"username": "canbo", "password": "Sen-hong-72-Pho-Hien"})
    assert answer.status_code == 302
    assert an.session["_auth_user_id"] == str(official.pk)
    assert KEY not in an.session


def test_a_wrong_password_takes_nothing(an, official):
    an.post("/dang-nhap/", {"username": "canbo", "password": "wrong"})
    assert is_known(an)


def test_an_official_is_no_claimant_at_the_same_time(client, official, settings):
    settings.IDENTITY_PROVIDER = connection_of(
        {"BTNN_OIDC_URL": "http://127.0.0.1:9", "BTNN_OIDC_ID": "btnn", "BTNN_OIDC_SECRET": "x"}
    )
    client.force_login(official)
    for address in ("/dinh-danh/bat-dau/", "/dinh-danh/tro-ve/?code=a&state=b"):
        answer = client.get(address)
        assert answer.status_code == 409
        assert "tài khoản cán bộ" in answer.content.decode()
    proves(client)  # however it came there
    assert not is_known(client)
    assert KEY not in client.session
    client.post("/dinh-danh/thoat/")
    assert client.session["_auth_user_id"] == str(official.pk)


def test_the_page_masks_the_number(an):
    page = an.get("/dinh-danh/").content.decode()
    assert AN.name in page
    assert AN.identity_number not in page


def test_what_is_kept_of_the_person_stays_out_of_the_cache_and_the_search(an, client):
    answer = an.get(PAGE)
    assert answer["Cache-Control"] == "private, no-store"
    assert "noindex" in answer["X-Robots-Tag"]
