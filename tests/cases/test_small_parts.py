"""Folding, masking, cleaning, hashing: the small parts that everything else leans on."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.cases import masking
from btnn.cases.chain import digest
from btnn.cases.contents import clean
from btnn.cases.errors import Invalid
from btnn.cases.folding import fold

ENTRY = {
    "previous_hash": "",
    "case_code": "BT-2026-000001",
    "number": 1,
    "type": "claim_accepted",
    "on": date(2026, 3, 2),
    "at": datetime(2026, 3, 2, 2, 14, tzinfo=UTC),
    "by": "agency",
    "actor_id": 5,
    "agency_id": 7,
    "named_user_id": None,
    "named_agency_id": None,
    "data": {"number": "07/2026"},
}
OTHER = {
    "previous_hash": "a" * 64,
    "case_code": "BT-2026-000002",
    "number": 2,
    "type": "claim_refused",
    "on": date(2026, 3, 3),
    "at": datetime(2026, 3, 2, 2, 14, 0, 1, tzinfo=UTC),
    "by": "head",
    "actor_id": 6,
    "agency_id": 8,
    "named_user_id": 1,
    "named_agency_id": 1,
    "data": {"number": "08/2026"},
}


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Nguyễn Thị Đào", "nguyen thi dao"),
        ("ĐẶNG  Thùy\tTrâm", "dang thuy tram"),
        ("Ưu Ớt Ửng ỷ", "uu ot ung y"),
        ("Nguye\u0302\u0303n", "nguyen"),
        ("", ""),
    ],
)
def test_folding_drops_marks_and_capitals(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("number", "shown"), [("0912345678", "•••••••678"), ("123456", "••••••"), ("1234567", "••••567"), ("", "")]
)
def test_masked_numbers_keep_three_digits_when_long_enough(number, shown):
    assert masking.phone(number) == masking.identity_number(number) == shown


def test_masked_address_keeps_the_commune():
    assert masking.address("Số 5, ngõ 2, xã Tân Hưng") == "ngõ 2, xã Tân Hưng"
    assert masking.address("xã Tân Hưng") == "•••"
    assert masking.address("") == ""


@pytest.mark.parametrize("part", ENTRY)
def test_every_part_of_an_entry_is_in_its_hash(part):
    assert digest(**ENTRY | {part: OTHER[part]}) != digest(**ENTRY)


def test_hash_does_not_depend_on_zone_or_order():
    vietnam = timezone(timedelta(hours=7))
    assert digest(**ENTRY | {"at": ENTRY["at"].astimezone(vietnam)}) == digest(**ENTRY)
    data = {"a": 1, "b": [{"c": "d", "e": None}]}
    turned = {"b": [{"e": None, "c": "d"}], "a": 1}
    assert digest(**ENTRY | {"data": data}) == digest(**ENTRY | {"data": turned})


def test_hash_needs_the_zone_of_the_moment():
    with pytest.raises(ValueError, match="time zone"):
        digest(**ENTRY | {"at": datetime(2026, 3, 2)})


def test_hash_is_the_one_written_down():
    """A change of the spelling would break every chain there is."""
    assert digest(**ENTRY) == "f37006687bfc9acd24b603a9544b2d7ab05e7d9ee23d2ec68c8600a56c115631"


def test_texts_are_stored_in_one_spelling():
    assert clean("claim_accepted", {"number": "  Nguye\u0302\u0303n\x00\ud800 "}) == {"number": "Nguyễn"}


@pytest.mark.parametrize(
    "data",
    [
        {"number": 1.0},
        {"number": ["x"] * 501},
        {"number": [[[[[[["x"]]]]]]]},
        {"number": b"x"},
        {"other": "x"},
    ],
)
def test_unfit_values_are_refused(data):
    with pytest.raises(Invalid):
        clean("claim_accepted", data)


def test_what_is_left_empty_is_left_out():
    assert clean("negotiation_opened", {"participants": [], "place": None}) == {"participants": []}


@pytest.mark.parametrize(("limit", "says"), [("max_postponement", "Thời hạn hoãn giải quyết"), ("max_suspension", "")])
def test_a_stretch_of_time_is_no_duty_in_words(limit, says):
    from types import SimpleNamespace

    from btnn.cases.showing.steps import sentence_of
    from btnn.law.limits import all_limits

    row = all_limits()[limit]
    run = SimpleNamespace(
        id=limit, by="head", title=row.title, status="open", due=date(2026, 12, 16), run=SimpleNamespace(limit=row)
    )
    sentence = sentence_of(run)
    assert sentence == f"{row.title}: đến hết thứ Tư 16/12/2026." and says in sentence
