"""Dividing by exact shares: not a đồng lost or made, nobody more than a đồng from their exact part."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from btnn.law.errors import Refused
from btnn.law.shares import divide, divide_each, total

parts_of_one = st.lists(st.integers(1, 1000), min_size=1, max_size=12).map(
    lambda weights: [Fraction(weight, sum(weights)) for weight in weights]
)


@given(st.integers(0, 10**15), parts_of_one)
def test_the_parts_make_up_the_amount(amount, shares):
    parts = divide(amount, shares)
    assert sum(parts) == amount
    assert total(shares) == 1
    assert all(abs(part - amount * share) < 1 for part, share in zip(parts, shares, strict=True))


@given(st.integers(0, 10**15), parts_of_one)
def test_who_has_the_larger_share_never_gets_less(amount, shares):
    parts = divide(amount, shares)
    for mine, share in zip(parts, shares, strict=True):
        assert all(mine >= other for other, less in zip(parts, shares, strict=True) if less < share)


@given(st.lists(st.integers(0, 10**12), min_size=1, max_size=7), parts_of_one)
def test_several_amounts_by_the_same_shares_agree_with_their_sum(amounts, shares):
    rows = divide_each(amounts, shares)
    assert [sum(row) for row in rows] == amounts
    assert [sum(column) for column in zip(*rows, strict=True)] == divide(sum(amounts), shares)
    assert all(part >= 0 for row in rows for part in row)


@pytest.mark.parametrize(
    ("amount", "shares", "parts"),
    [
        (100, ["1/3", "1/3", "1/3"], [34, 33, 33]),
        (92_004_545, ["1/2", "1/4", "1/4"], [46_002_273, 23_001_136, 23_001_136]),
        (0, ["1"], [0]),
    ],
)
def test_examples(amount, shares, parts):
    assert divide(amount, [Fraction(share) for share in shares]) == parts


@pytest.mark.parametrize(("amount", "shares"), [(-1, ["1"]), (5, ["1/2"]), (5, []), (5, ["3/2", "-1/2"])])
def test_what_is_no_whole_is_refused(amount, shares):
    with pytest.raises(Refused):
        divide(amount, [Fraction(share) for share in shares])
    with pytest.raises(Refused):
        divide_each([amount, 1 - amount], [Fraction(share) for share in shares])
