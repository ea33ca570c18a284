"""Amounts of money as people read and write them: rounding, digits in groups, words.

Money is whole đồng; what lies between input and line is an exact fraction, rounded once, half up.
"""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
GROUPS = ("", " nghìn", " triệu")
BILLION = 10**9

ZeroTens = Literal["linh", "lẻ"]


def half_up(value: Fraction) -> int:
    """Whole đồng, half up: 0,5 becomes 1. A negative value is refused with `ValueError`."""
    if value < 0:
        raise ValueError("an amount of money is never negative")
    return (2 * value.numerator + value.denominator) // (2 * value.denominator)


def grouped(value: int) -> str:
    """Digits in groups of three, as Vietnamese papers print them: 2.340.000."""
    return f"{value:,}".replace(",", ".")


def decimal(value: Fraction | int, places: int = 2) -> str:
    """A number with a decimal comma, at most `places` digits behind it: 106.363,64; 0,5; 173."""
    scaled = half_up(Fraction(value) * 10**places)
    whole, rest = divmod(scaled, 10**places)
    tail = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{grouped(whole)},{tail}" if tail else grouped(whole)


def exactly(value: Fraction, places: int = 4) -> str:
    """A number that loses nothing: a decimal where one ends, else whole and fraction, 14 + 2/31."""
    if 10**places % value.denominator == 0:
        return decimal(value, places)
    whole, rest = divmod(value.numerator, value.denominator)
    part = f"{grouped(rest)}/{grouped(value.denominator)}"
    return f"({grouped(whole)} + {part})" if whole else part


def dong(value: int) -> str:
    """An amount with its unit: `2.340.000 đồng`."""
    return f"{grouped(value)} đồng"


def percent(value: Fraction) -> str:
    """A share as per cent: 1/10 becomes `10%`."""
    return f"{decimal(value * 100, 4)}%"


def in_words(amount: int, *, zero_tens: ZeroTens = "linh") -> str:
    """An amount in Vietnamese words, without the unit: 105 is `một trăm linh năm`.

    Args:
        amount: whole đồng from 0; a negative amount is refused with `ValueError`.
        zero_tens: how an empty place of tens is read, `linh` or `lẻ`.
    """
    if amount < 0:
        raise ValueError("an amount of money is never negative")
    if amount == 0:
        return DIGITS[0]
    return _read(amount, False, zero_tens)


def dong_in_words(amount: int, *, zero_tens: ZeroTens = "linh") -> str:
    """The amount as it is written at the foot of a paper: `Một trăm linh năm đồng`."""
    words = in_words(amount, zero_tens=zero_tens)
    return f"{words[0].upper()}{words[1:]} đồng"


def _read(amount: int, inside: bool, zero_tens: str) -> str:
    """`inside`: something stands before, so that empty hundreds are read as well."""
    billions, rest = divmod(amount, BILLION)
    parts = []
    if billions:
        parts.append(_read(billions, inside, zero_tens) + " tỷ")
    for place in (2, 1, 0):
        group = rest // 1000**place % 1000
        if group:
            parts.append(_three(group, bool(parts) or inside, zero_tens) + GROUPS[place])
    return " ".join(parts)


def _three(group: int, inside: bool, zero_tens: str) -> str:
    hundreds, tens, ones = group // 100, group // 10 % 10, group % 10
    words = []
    if hundreds or inside:
        words.append(f"{DIGITS[hundreds]} trăm")
    if tens == 0:
        if ones and words:
            words.append(zero_tens)
    elif tens == 1:
        words.append("mười")
    else:
        words.append(f"{DIGITS[tens]} mươi")
    if ones:
        words.append(_ones(ones, tens))
    return " ".join(words)


def _ones(ones: int, tens: int) -> str:
    if ones == 1 and tens > 1:
        return "mốt"
    if ones == 5 and tens > 0:
        return "lăm"
    return DIGITS[ones]
