"""Reading figures that people put in: exact numbers, đồng, dates and spans of days.

Every function takes the decoded JSON value and a Vietnamese name for it, and either returns a
checked figure or refuses with a sentence. Nothing is ever a float.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from itertools import pairwise

from btnn.law.amounts import decimal
from btnn.law.errors import Refused
from btnn.law.limits import parse_day
from btnn.law.terms import add_months

LARGEST_AMOUNT = 10**15  # a million billion đồng: more is a slip of the hand
LONGEST_SPAN = {"ngày": 73_000, "tháng": 2_400, "năm": 200}
MOST_DIGITS = 40

Window = tuple[date, date]


def shown(value: object) -> str:
    """The value as a refusal may quote it: short, in one line, as JSON writes it."""
    if value is None or isinstance(value, bool):
        return {None: "(trống)", True: "“true”", False: "“false”"}[value]
    text = " ".join(str(value).split())
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def money(value: object, name: str) -> int:
    """Whole đồng from 0. Refused: fractions, text, negative or absurd amounts."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused(f"{name} phải là số nguyên đồng, không dấu chấm, không phần lẻ; đang ghi {shown(value)}.")
    if value < 0:
        raise Refused(f"{name} không được âm; đang ghi {shown(value)}.")
    if value > LARGEST_AMOUNT:
        raise Refused(f"{name} lớn quá mức có thể; hãy kiểm tra lại số chữ số.")
    return value


def amounts(value: object, name: str) -> tuple[int, ...]:
    """One amount or a list of amounts in đồng; an empty list is refused."""
    if not isinstance(value, list):
        return (money(value, name),)
    if not value:
        raise Refused(f"{name}: danh sách trống; hãy ghi ít nhất một số tiền.")
    return tuple(money(one, f"{name}, số thứ {place}") for place, one in enumerate(value, start=1))


def count(value: object, name: str, highest: int = 73_000) -> int:
    """A whole number from 0 to `highest`."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise Refused(f"{name} phải là số nguyên; đang ghi {shown(value)}.")
    if value < 0:
        raise Refused(f"{name} không được âm; đang ghi {shown(value)}.")
    if value > highest:
        raise Refused(f"{name} lớn quá mức có thể (nhiều nhất {decimal(highest)}); hãy kiểm tra lại.")
    return value


def number(value: object, name: str, highest: int) -> Fraction:
    """An exact number from 0 to `highest`, as a JSON number or a decimal string such as "0.25"."""
    exact: Decimal
    if isinstance(value, Decimal):
        exact = value
    elif isinstance(value, int) and not isinstance(value, bool):
        exact = Decimal(value) if abs(value) < 10**MOST_DIGITS else Decimal("Infinity")
    elif isinstance(value, str) and value.isascii() and len(value) <= MOST_DIGITS and "_" not in value:
        try:
            exact = Decimal(value)
        except InvalidOperation:
            exact = Decimal("NaN")
    else:
        exact = Decimal("NaN")
    if exact.is_nan():
        raise Refused(f"{name} phải là một số, ví dụ 0.25 (dấu chấm thập phân); đang ghi {shown(value)}.")
    if exact < 0:
        raise Refused(f"{name} không được âm; đang ghi {shown(value)}.")
    if exact > highest:
        raise Refused(f"{name} không được lớn hơn {decimal(highest)}; đang ghi {shown(value)}.")
    if abs(int(exact.as_tuple().exponent)) > MOST_DIGITS:
        raise Refused(f"{name} có quá nhiều chữ số thập phân; đang ghi {shown(value)}.")
    return Fraction(exact)


def share(value: object, name: str) -> Fraction:
    """A share or yearly rate from 0 to 1: 12% is written "0.12"."""
    try:
        return number(value, name, 1)
    except Refused as refused:
        raise Refused(f"{refused.message} Ghi tỷ lệ từ 0 đến 1, ví dụ 12% là 0.12.") from None


def flag(value: object, name: str) -> bool:
    """Yes or no."""
    if not isinstance(value, bool):
        raise Refused(f"{name} phải là true (có) hoặc false (không); đang ghi {shown(value)}.")
    return value


def text(value: object, name: str) -> str:
    """A text that says something."""
    if not isinstance(value, str) or not value.strip() or len(value) > 200 or not value.isprintable():
        raise Refused(f"{name} phải là chữ, không để trống; đang ghi {shown(value)}.")
    return value


def day(value: object, name: str) -> date:
    """A date written YYYY-MM-DD in the years 1900–2200."""
    try:
        found = parse_day(value)
    except Refused as refused:
        raise Refused(f"{name}: {refused.message}") from None
    if not 1900 <= found.year <= 2200:
        raise Refused(f"{name}: năm {found.year} nằm ngoài khoảng 1900–2200; hãy kiểm tra lại.")
    return found


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time: `units` of days, months or years, and the windows it came from, if any.

    `told` says it in Vietnamese; `cut` tells that the law ended it at the day of valuation.
    """

    units: Fraction
    windows: tuple[Window, ...]
    told: str
    cut: bool = False


def days_in(window: Window) -> int:
    """Both the first and the last day count (policy `window_days_counted`)."""
    return (window[1] - window[0]).days + 1


def months_in(window: Window) -> Fraction:
    """Whole months from the first day on, then the rest as days of the month begun.

    01/02–30/09 is 8 months; a part of a month is pro-rated by that month's own days
    (policy `part_months`: the law is silent).
    """
    start, after = window[0].toordinal(), window[1].toordinal() + 1
    whole = (window[1].year - window[0].year) * 12 + window[1].month - window[0].month + 1
    while whole and add_months(start, whole) > after:
        whole -= 1
    begun = add_months(start, whole)
    return whole + Fraction(after - begun, add_months(start, whole + 1) - begun)


def years_in(window: Window) -> Fraction:
    """Months divided by twelve: 01/01/2022–30/06/2024 is 2,5 years."""
    return months_in(window) / 12


def years_and_days_in(window: Window) -> Fraction:
    """Whole years, then the rest as days of 365: what the average of two years is spread by (I-04)."""
    start = window[0].toordinal()
    whole = int(years_in(window))
    return whole + Fraction(window[1].toordinal() + 1 - add_months(start, 12 * whole), 365)


def window(value: object, name: str, ends_at: date | None = None) -> tuple[Window, bool]:
    """One {"from", "to"} with both days, and whether it was cut.

    Args:
        ends_at: the day on which the law ends the window when the damage has not ended
            (NĐ 68 Đ4.5, Đ5.1); a later `to`, or none, is cut to it. Without it `to` is required.
    """
    if not isinstance(value, Mapping):
        raise Refused(f'{name}: ghi số, hoặc khoảng ngày dạng {{"from": "2024-01-10", "to": "2024-06-30"}}.')
    for key in value:
        if key not in ("from", "to", "window"):
            raise Refused(f"{name}: không có mục {shown(key)} trong khoảng ngày; chỉ có “from”, “to”, “window”.")
    if value.get("from") is None or (value.get("to") is None and ends_at is None):
        raise Refused(f"{name}: khoảng ngày phải có cả “from” (từ ngày) và “to” (đến hết ngày).")
    start = day(value["from"], f"{name}, từ ngày")
    end = day(value["to"], f"{name}, đến ngày") if value.get("to") is not None else None
    if end is not None and end < start:
        raise Refused(f"{name}: khoảng ngày kết thúc ({end:%d/%m/%Y}) trước khi bắt đầu ({start:%d/%m/%Y}).")
    cut = False
    if ends_at is not None and (end is None or end > ends_at):
        if ends_at < start:
            raise Refused(
                f"{name}: bắt đầu {start:%d/%m/%Y}, sau thời điểm thụ lý, giải quyết {ends_at:%d/%m/%Y}; "
                "thiệt hại sau thời điểm đó không tính ở đây."
            )
        end, cut = ends_at, True
    assert end is not None
    return (start, end), cut


def told_window(found: Window) -> str:
    """`từ 10/01/2024 đến hết 30/06/2024`."""
    return f"từ {found[0]:%d/%m/%Y} đến hết {found[1]:%d/%m/%Y}"


def overlap(one: Window, other: Window) -> date | None:
    """The first day that both windows hold, if any."""
    first = max(one[0], other[0])
    return first if first <= min(one[1], other[1]) else None


def check_apart(windows: tuple[Window, ...], name: str) -> None:
    """Refuse windows of one figure that share a day: it would be paid twice."""
    ordered = sorted(windows)
    for earlier, later in pairwise(ordered):
        twice = overlap(earlier, later)
        if twice is not None:
            raise Refused(f"{name}: ngày {twice:%d/%m/%Y} nằm trong hai khoảng; mỗi ngày chỉ tính một lần.")


def day_after(found: date) -> date:
    return found + timedelta(days=1)
