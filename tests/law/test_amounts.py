"""Amounts as people read them: digits, decimals, words, rounding."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.amounts import decimal, dong, dong_in_words, exactly, grouped, half_up, in_words, percent

WORDS = [
    (0, "không"),
    (1, "một"),
    (5, "năm"),
    (10, "mười"),
    (11, "mười một"),
    (15, "mười lăm"),
    (20, "hai mươi"),
    (21, "hai mươi mốt"),
    (24, "hai mươi bốn"),
    (25, "hai mươi lăm"),
    (100, "một trăm"),
    (101, "một trăm linh một"),
    (105, "một trăm linh năm"),
    (110, "một trăm mười"),
    (115, "một trăm mười lăm"),
    (555, "năm trăm năm mươi lăm"),
    (1_000, "một nghìn"),
    (1_015, "một nghìn không trăm mười lăm"),
    (1_005, "một nghìn không trăm linh năm"),
    (10_000, "mười nghìn"),
    (105_000, "một trăm linh năm nghìn"),
    (1_000_000, "một triệu"),
    (1_000_005, "một triệu không trăm linh năm"),
    (1_005_000, "một triệu không trăm linh năm nghìn"),
    (2_340_000, "hai triệu ba trăm bốn mươi nghìn"),
    (1_000_000_000, "một tỷ"),
    (1_000_000_001, "một tỷ không trăm linh một"),
    (21_000_000_000, "hai mươi mốt tỷ"),
    (111_149_416_000, "một trăm mười một tỷ một trăm bốn mươi chín triệu bốn trăm mười sáu nghìn"),
    (1_000_000_000_000, "một nghìn tỷ"),
    (1_005_000_000_005, "một nghìn không trăm linh năm tỷ không trăm linh năm"),
    (1_000_000_000_000_000, "một triệu tỷ"),
]


@pytest.mark.parametrize(("amount", "words"), WORDS)
def test_amount_in_words(amount, words):
    assert in_words(amount) == words
    assert in_words(amount, zero_tens="lẻ") == words.replace("linh", "lẻ")


def test_the_foot_of_a_paper():
    assert dong_in_words(105) == "Một trăm linh năm đồng"
    assert dong_in_words(105, zero_tens="lẻ") == "Một trăm lẻ năm đồng"
    assert dong_in_words(0) == "Không đồng"


def naive_value(words: str) -> int:
    """Words read back: an independent, slow reader."""
    digits = {"không": 0, "một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9}
    digits |= {"mốt": 1, "lăm": 5}
    total, group, pending, billions = 0, 0, None, 0
    for word in words.split():
        if word in digits:
            pending = digits[word]
        elif word == "trăm":
            group, pending = group + 100 * pending, None
        elif word == "mươi":
            group, pending = group + 10 * pending, None
        elif word == "mười":
            group += 10
        elif word in ("nghìn", "triệu"):
            total += (group + (pending or 0)) * (1_000 if word == "nghìn" else 1_000_000)
            group, pending = 0, None
        elif word == "tỷ":
            billions, total, group, pending = (total + group + (pending or 0)) * 10**9, 0, 0, None
    return billions + total + group + (pending or 0)


@given(st.integers(0, 10**15))
def test_words_say_the_same_amount(amount):
    assert naive_value(in_words(amount)) == amount


def test_negative_amounts_are_refused():
    for refuse in (in_words, half_up):
        with pytest.raises(ValueError, match="negative"):
            refuse(-1) if refuse is in_words else refuse(Fraction(-1))


@pytest.mark.parametrize(
    ("value", "rounded"),
    [(Fraction(1, 2), 1), (Fraction(49, 100), 0), (Fraction(3, 2), 2), (Fraction(5, 2), 3), (Fraction(7), 7)],
)
def test_half_up(value, rounded):
    assert half_up(value) == rounded


def test_digits():
    assert grouped(2_340_000) == "2.340.000"
    assert dong(0) == "0 đồng"
    assert decimal(Fraction(2_340_000, 22)) == "106.363,64"
    assert decimal(Fraction(1, 2)) == "0,5"
    assert decimal(173) == "173"
    assert decimal(Fraction(999, 1000)) == "1"
    assert percent(Fraction(1, 10)) == "10%"
    assert percent(Fraction(1, 8)) == "12,5%"


def test_a_number_that_loses_nothing():
    assert exactly(Fraction(8)) == "8"
    assert exactly(Fraction(5, 2)) == "2,5"
    assert exactly(Fraction(14, 29)) == "14/29"
    assert exactly(14 + Fraction(2, 31)) == "(14 + 2/31)"
