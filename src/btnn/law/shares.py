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


def divide_each(amounts: Sequence[int], shares: Sequence[Fraction]) -> list[list[int]]:
    """Several amounts by the same shares, a row for each. Every row adds up to its amount, and what one gets of all
    rows is what `divide` gives of their sum, so that no second figure stands beside it.

    Each part is rounded down; the đồng left of a row go to whoever lacks most of their sum. Refused: as `divide`.
    """
    if any(amount < 0 for amount in amounts):
        raise Refused("Số tiền không được âm.")
    wanted = divide(sum(amounts), shares)
    rows = [[amount * share.numerator // share.denominator for share in shares] for amount in amounts]
    lacking = [due - sum(row[place] for row in rows) for place, due in enumerate(wanted)]
    for amount, row in zip(amounts, rows, strict=True):
        for _ in range(amount - sum(row)):
            place = max(range(len(row)), key=lambda one: (lacking[one], -one))
            row[place] += 1
            lacking[place] -= 1
    return rows
