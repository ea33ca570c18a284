"""Shares of heirs, exactly: parts of a whole as fractions, and an amount divided by them to the last đồng.

Who inherits what is settled outside this procedure, by will or by law (BLDS Đ626, Đ649–660); here is only the
arithmetic.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from btnn.law.errors import Refused

WHOLE = Fraction(1)


def total(shares: Sequence[Fraction]) -> Fraction:
    """The sum of the shares, exact."""
    return sum(shares, Fraction(0))


def divide(amount: int, shares: Sequence[Fraction]) -> list[int]:
    """The amount in whole đồng by shares that make up the whole; no đồng is lost or made.

    Each gets the part rounded down; the few đồng left go one by one to the largest remainders, at a tie to who
    stands first. Refused: an amount below nothing, shares that are not parts of exactly one whole.
    """
    if amount < 0:
        raise Refused("Số tiền không được âm.")
    if any(share <= 0 for share in shares) or total(shares) != WHOLE:
        raise Refused("Các phần phải lớn hơn 0 và cộng lại đúng bằng 1.")
    exact = [amount * share for share in shares]
    parts = [part.numerator // part.denominator for part in exact]
    by_rest = sorted(range(len(parts)), key=lambda place: (parts[place] - exact[place], place))
    for place in by_rest[: amount - sum(parts)]:
        parts[place] += 1
    return parts
