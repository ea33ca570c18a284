"""What the provider says becomes who the person is; what it does not vouch for is left out."""

from datetime import UTC, datetime

import pytest

from btnn.portal.identity.connection import CLAIMS
from btnn.portal.identity.person import Unverified, read_identity

NOON = datetime(2026, 11, 22, 5, 0, tzinfo=UTC)
TOLD = {"sub": "7", "name": "Nguyễn Văn An", "identity_number": "033085001234"}


def read(**more):
    return read_identity("https://sso.example.vn", TOLD | more, CLAIMS, NOON)


def test_name_and_number_are_enough():
    assert read().stored() == {
        "issuer": "https://sso.example.vn",
        "sub": "7",
        "name": "Nguyễn Văn An",
        "identity_number": "033085001234",
        "birth_date": "",
        "phone": "",
        "email": "",
        "verified_at": "2026-11-22T05:00:00+00:00",
    }


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": ""},
        {"name": "  "},
        {"name": None},
        {"name": ["An"]},
        {"identity_number": ""},
        {"identity_number": "33085001234"},  # eleven
        {"identity_number": "0330850012345"},
        {"identity_number": "03308500123a"},
        {"identity_number": "٠٣٣٠٨٥٠٠١٢٣٤x"},
        {"identity_number": None},
        {"identity_number": {}},
    ],
)
def test_less_is_nobody(wrong):
    with pytest.raises(Unverified):
        read(**wrong)


@pytest.mark.parametrize(
    ("told", "phone"),
    [
        ({"phone_number": "+84912345678", "phone_number_verified": True}, "0912345678"),
        ({"phone_number": "0912 345 678", "phone_number_verified": True}, "0912345678"),
        ({"phone_number": "+14155550123", "phone_number_verified": True}, "+14155550123"),
        ({"phone_number": "+84912345678", "phone_number_verified": False}, ""),
        ({"phone_number": "+84912345678", "phone_number_verified": "true"}, ""),
        ({"phone_number": "+84912345678"}, ""),
        ({"phone_number": "gọi nhà bên", "phone_number_verified": True}, ""),
    ],
)
def test_a_telephone_number_counts_when_it_was_verified(told, phone):
    assert read(**told).phone == phone


@pytest.mark.parametrize(
    ("told", "email"),
    [
        ({"email": "an@example.vn", "email_verified": True}, "an@example.vn"),
        ({"email": "an@example.vn", "email_verified": False}, ""),
        ({"email": "an", "email_verified": True}, ""),
        ({"email": "an@example.vn"}, ""),
    ],
)
def test_an_address_counts_when_it_was_verified(told, email):
    assert read(**told).email == email


@pytest.mark.parametrize(
    ("told", "day"),
    [("1985-03-02", "1985-03-02"), ("02/03/1985", "1985-03-02"), ("1985", ""), ("31/02/1985", ""), (1985, "")],
)
def test_a_birth_date_is_a_day(told, day):
    assert read(birthdate=told).birth_date == day


def test_what_is_too_long_is_cut():
    assert len(read(name="An " * 500).name) == 200


def test_another_provider_calls_things_otherwise():
    claims = CLAIMS | {"identity_number": "so_dinh_danh"}
    told = {"sub": "7", "name": "An", "so_dinh_danh": "033085001234"}
    assert read_identity("x", told, claims, NOON).identity_number == "033085001234"
