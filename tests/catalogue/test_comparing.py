"""A sentence of a document against the law's table: number, unit, start, duty, exception, what is left out."""

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.catalogue.comparing import (
    CALENDAR,
    IMMEDIATE,
    WORKING,
    compare,
    expected,
    law_words,
    left_out,
    longer_than_law,
    read_figure,
    sentence,
    sentence_en,
)
from btnn.law.limits import all_limits


@dataclass(frozen=True)
class Row:
    limit_id: str
    wording: str
    amount: int | None = None
    unit: str = ""


ACCEPT = "Trong thời hạn 02 ngày làm việc kể từ ngày nhận được hồ sơ hợp lệ, trừ trường hợp khoản 2, phải thụ lý"


@pytest.mark.parametrize(
    ("limit_id", "wording", "found"),
    [
        ("accept_dossier", ACCEPT, []),
        ("accept_dossier", ACCEPT.replace("02", "03"), [("number", "3", "2")]),
        ("accept_dossier", ACCEPT.replace(" làm việc", ""), [("unit", "calendar_day", "working_day")]),
        (
            "accept_dossier",
            ACCEPT.replace("hồ sơ hợp lệ", "đơn"),
            [("start", "kể từ ngày nhận được đơn", "ngày nhận hồ sơ hợp lệ (Đ41)")],
        ),
        ("accept_dossier", ACCEPT.replace("phải", "có thể"), [("choice", "có thể", "phải")]),
        ("accept_dossier", ACCEPT.replace(", trừ trường hợp khoản 2", ""), [("exception", "", "trừ trường hợp")]),
        ("accept_dossier", "Cơ quan thụ lý, trừ trường hợp khoản 2", [("figure_missing", "", "02 ngày làm việc")]),
        ("max_verification_agreed_extension", "có thể được kéo dài, tối đa là 15 ngày kể từ ngày hết thời hạn", []),
        ("propose_advance_payment", "(1) Ngay sau khi thụ lý hồ sơ, người giải quyết đề xuất tạm ứng", []),
        (
            "propose_advance_payment",
            "Trong 02 ngày làm việc, đề xuất",
            [("number", "2", "0"), ("unit", WORKING, IMMEDIATE)],
        ),
        ("", "Biên bản phải có chữ ký trong 99 ngày", []),
    ],
)
def test_a_sentence_is_held_against_its_limit(limit_id, wording, found):
    assert [(one.kind, one.document, one.law) for one in compare(Row(limit_id, wording))] == found


def test_a_figure_typed_into_the_row_goes_before_the_words():
    assert [one.kind for one in compare(Row("verify_damage", "15 ngày kể từ ngày thụ lý hồ sơ", 20, CALENDAR))] == [
        "number"
    ]


@pytest.mark.parametrize(
    ("wording", "figure"),
    [
        ("trong thời hạn 05 ngày làm việc kể từ ngày", (5, WORKING)),
        ("15 ngày kể từ ngày nhận được", (15, CALENDAR)),
        ("Ngay sau khi có biên bản", (0, IMMEDIATE)),
        ("- Ngay sau khi có biên bản", (0, IMMEDIATE)),
        ("ngày 15/5/2018", None),
        ("không dưới 50% giá trị", None),
        ("", None),
    ],
)
def test_a_figure_is_read_out_of_words(wording, figure):
    assert read_figure(wording) == figure


@given(st.sampled_from([name for name, one in law_words().items() if one.starts]))
def test_our_own_sentence_of_a_limit_never_differs_from_the_law(name):
    law = all_limits()[name]
    assert compare(Row(name, sentence(name), law.count, law.unit)) == ()
    assert sentence_en(name).isascii()


@given(st.sampled_from(("settlement", "determination", "honour")), st.data())
def test_what_is_not_told_is_left_out_and_nothing_else(kind, data):
    told = data.draw(st.sets(st.sampled_from(expected(kind)), min_size=1))
    missing = {one.limit_id for one in left_out(kind, [Row(name, "") for name in told])}
    assert missing <= set(expected(kind)) - told
    assert set(expected(kind)) - told - missing <= {"newspaper_apology_local"}


def test_a_document_of_totals_alone_leaves_nothing_out():
    assert left_out("settlement", [Row("", "Tổng cộng 36 ngày", 36, CALENDAR)]) == ()


@pytest.mark.parametrize(
    ("limit_id", "amount", "unit", "longer"),
    [
        ("accept_dossier", 2, WORKING, False),
        ("accept_dossier", 1, WORKING, False),
        ("accept_dossier", 3, WORKING, True),
        ("accept_dossier", 2, CALENDAR, False),
        ("accept_dossier", 3, CALENDAR, True),
        ("verify_damage", 11, WORKING, True),  # eleven working days span fifteen days and more
        ("verify_damage", 10, WORKING, False),
        ("verify_damage", None, "", False),
        ("propose_advance_payment", 1, WORKING, True),
    ],
)
def test_a_province_may_shorten_a_limit_never_lengthen_it(limit_id, amount, unit, longer):
    assert longer_than_law(limit_id, amount, unit) is longer


@given(st.sampled_from(sorted(law_words())), st.integers(0, 60), st.integers(0, 60))
def test_more_days_are_never_shorter(name, few, more):
    few, more = sorted((few, more))
    for unit in (WORKING, CALENDAR):
        assert longer_than_law(name, few, unit) <= longer_than_law(name, more, unit)
