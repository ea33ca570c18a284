"""Figures that people put in, at the edges of what is taken: one more is refused, the edge itself is not."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from btnn.law import quantities
from btnn.law.errors import Refused
from btnn.law.parameters import read_overrides

TAKEN = [
    (quantities.money, (0, "n"), 0),
    (quantities.money, (10**15, "n"), 10**15),
    (quantities.amounts, (5, "n"), (5,)),
    (quantities.amounts, ([5, 0], "n"), (5, 0)),
    (quantities.count, (0, "n"), 0),
    (quantities.count, (73_000, "n"), 73_000),
    (quantities.count, (3, "n", 3), 3),
    (quantities.number, (0, "n", 5), Fraction(0)),
    (quantities.number, (5, "n", 5), Fraction(5)),
    (quantities.number, ("0.25", "n", 5), Fraction(1, 4)),
    (quantities.number, (Decimal("0.25"), "n", 5), Fraction(1, 4)),
    (quantities.number, ("0." + "1" * 38, "n", 5), Fraction(int("1" * 38), 10**38)),
    (quantities.number, (Decimal("1e-40"), "n", 5), Fraction(1, 10**40)),
    (quantities.share, (1, "n"), Fraction(1)),
    (quantities.share, (0, "n"), Fraction(0)),
    (quantities.flag, (True, "n"), True),
    (quantities.flag, (False, "n"), False),
    (quantities.text, ("a" * 200, "n"), "a" * 200),
    (quantities.day, ("1900-01-01", "n"), date(1900, 1, 1)),
    (quantities.day, ("2200-12-31", "n"), date(2200, 12, 31)),
]


@pytest.mark.parametrize(("read", "given", "figure"), TAKEN)
def test_the_edge_itself_is_taken(read, given, figure) -> None:
    found = read(*given)
    assert found == figure and type(found) is type(figure)


REFUSED = [
    (quantities.money, (-1, "Tiền"), "không được âm; đang ghi “-1”"),
    (quantities.money, (10**15 + 1, "Tiền"), "lớn quá mức"),
    (quantities.money, (True, "Tiền"), "đang ghi “true”"),
    (quantities.money, (False, "Tiền"), "đang ghi “false”"),
    (quantities.money, (None, "Tiền"), r"đang ghi \(trống\)"),
    (quantities.money, ("5", "Tiền"), "đang ghi “5”"),
    (quantities.amounts, ([], "Tiền"), "danh sách trống"),
    (quantities.amounts, ([1, -1], "Tiền"), "Tiền, số thứ 2 không được âm"),
    (quantities.count, (-1, "Số"), "không được âm"),
    (quantities.count, (73_001, "Số"), r"nhiều nhất 73\.000"),
    (quantities.count, (True, "Số"), "số nguyên"),
    (quantities.number, (-1, "Số", 5), "không được âm"),
    (quantities.number, ("-0.0001", "Số", 5), "không được âm"),
    (quantities.number, ("5.0001", "Số", 5), "không được lớn hơn 5;"),
    (quantities.number, (10**40, "Số", 5), "không được lớn hơn 5;"),
    (quantities.number, (-(10**40), "Số", 5), "không được"),
    (quantities.number, ("0." + "1" * 39, "Số", 5), "phải là một số"),
    (quantities.number, ("1_0", "Số", 50), "phải là một số"),
    (quantities.number, ("१", "Số", 5), "phải là một số"),
    (quantities.number, (True, "Số", 5), "phải là một số"),
    (quantities.number, (Decimal("1e-41"), "Số", 5), "quá nhiều chữ số thập phân"),
    (quantities.share, ("1.0001", "Tỷ lệ"), "12% là 0.12"),
    (quantities.flag, (1, "Có"), "true"),
    (quantities.text, ("a" * 201, "Chữ"), "không để trống"),
    (quantities.text, ("  ", "Chữ"), "không để trống"),
    (quantities.text, ("a\nb", "Chữ"), "không để trống"),
    (quantities.text, (5, "Chữ"), "đang ghi “5”"),
    (quantities.day, ("1899-12-31", "Ngày"), "1899"),
    (quantities.day, ("2201-01-01", "Ngày"), "2201"),
]


@pytest.mark.parametrize(("read", "given", "told"), REFUSED)
def test_one_more_is_refused(read, given, told: str) -> None:
    with pytest.raises(Refused, match=told):
        read(*given)


def test_what_a_refusal_quotes_is_short_and_in_one_line() -> None:
    assert quantities.shown("a" * 40) == f"“{'a' * 40}”"
    assert quantities.shown("a" * 41) == f"“{'a' * 40}…”"
    assert quantities.shown("a\n  b") == "“a b”"


def w(first: str, last: str) -> tuple[date, date]:
    return date.fromisoformat(first), date.fromisoformat(last)


LENGTHS = [
    # window, days, months, years, years and days of 365
    (w("2024-01-10", "2024-01-10"), 1, Fraction(1, 31), Fraction(1, 372), Fraction(1, 365)),
    (w("2023-02-01", "2023-09-30"), 242, Fraction(8), Fraction(2, 3), Fraction(242, 365)),
    (w("2022-01-01", "2024-06-30"), 912, Fraction(30), Fraction(5, 2), 2 + Fraction(182, 365)),
    (w("2024-01-31", "2024-02-28"), 29, Fraction(29, 29), Fraction(1, 12), Fraction(29, 365)),
    (w("2023-12-15", "2024-01-14"), 31, Fraction(1), Fraction(1, 12), Fraction(31, 365)),
    (w("2023-12-15", "2024-01-13"), 30, Fraction(30, 31), Fraction(30, 372), Fraction(30, 365)),
    (w("2023-03-01", "2024-02-29"), 366, Fraction(12), Fraction(1), Fraction(1)),
]


@pytest.mark.parametrize(("window", "days", "months", "years", "spread"), LENGTHS)
def test_the_length_of_a_window(window, days, months, years, spread) -> None:
    assert quantities.days_in(window) == days
    assert quantities.months_in(window) == months
    assert quantities.years_in(window) == years
    assert quantities.years_and_days_in(window) == spread


ENDS = date(2024, 6, 30)


@pytest.mark.parametrize(
    ("given", "ends_at", "window", "cut"),
    [
        ({"from": "2024-06-01", "to": "2024-06-30"}, ENDS, w("2024-06-01", "2024-06-30"), False),
        ({"from": "2024-06-01", "to": "2024-07-01"}, ENDS, w("2024-06-01", "2024-06-30"), True),
        ({"from": "2024-06-01"}, ENDS, w("2024-06-01", "2024-06-30"), True),
        ({"from": "2024-06-30"}, ENDS, w("2024-06-30", "2024-06-30"), True),
        ({"from": "2024-06-30", "to": "2024-06-30"}, None, w("2024-06-30", "2024-06-30"), False),
    ],
)
def test_a_window_is_cut_at_the_day_of_valuation(given, ends_at, window, cut) -> None:
    assert quantities.window(given, "Khoảng", ends_at) == (window, cut)


@pytest.mark.parametrize(
    ("given", "ends_at", "told"),
    [
        ({"from": "2024-06-02", "to": "2024-06-01"}, None, "trước khi bắt đầu"),
        ({"from": "2024-07-01"}, ENDS, "sau thời điểm thụ lý"),
        ({"from": "2024-06-01"}, None, "phải có cả"),
        ({"to": "2024-06-01"}, ENDS, "phải có cả"),
        ({"from": "2024-06-01", "until": "x"}, ENDS, "không có mục “until”"),
        ([], ENDS, "khoảng ngày dạng"),
    ],
)
def test_a_window_that_is_none_is_refused(given, ends_at, told: str) -> None:
    with pytest.raises(Refused, match=told):
        quantities.window(given, "Khoảng", ends_at)


def test_windows_that_share_one_day_are_refused_and_neighbours_are_not() -> None:
    may, june = w("2024-05-01", "2024-05-31"), w("2024-06-01", "2024-06-30")
    assert quantities.overlap(may, june) is None
    last_day = w("2024-05-31", "2024-06-30")
    assert quantities.overlap(may, last_day) == quantities.overlap(last_day, may) == date(2024, 5, 31)
    quantities.check_apart((june, may), "Khoảng")
    with pytest.raises(Refused, match="31/05/2024"):
        quantities.check_apart((june, w("2024-05-31", "2024-05-31"), may), "Khoảng")


def test_the_day_after() -> None:
    assert quantities.day_after(date(2024, 2, 28)) == date(2024, 2, 29)


def test_a_rate_is_answered_with_eight_places() -> None:
    given = read_overrides({"late_payment_rate": "0.123456789"})
    assert given.read("late_payment_rate", date(2024, 8, 5)).as_json()["value"] == "0.12345679"
