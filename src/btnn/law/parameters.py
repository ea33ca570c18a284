"""Figures that the State fixes from time to time, as dated rows of `data/parameters.csv`.

A row tells a value, from when to when, by which instrument, and how sure we are of it. What is
only a draft or provisional, and what is not known for a day, is refused: a real award rests on
published figures. Whoever knows better overrides a figure by name, and the answer says so.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from importlib.resources import files
from itertools import pairwise

from btnn.law import quantities
from btnn.law.amounts import decimal, dong, percent
from btnn.law.errors import Refused

CHECKED_ON = date(2026, 11, 21)  # the day on which the rows were last compared with their sources
KNOWN_TO = date(2027, 12, 31)  # after this day a figure would be a guess

STATUSES = frozenset({"published", "derived", "provisional", "draft"})
USABLE = frozenset({"published", "derived"})
UNITS = frozenset({"VND/month", "per year", "share of base salary"})

REGIONS = ("I", "II", "III", "IV")
TITLES = {
    "base_salary": "lương cơ sở",
    "minimum_wage_I": "lương tối thiểu vùng I",
    "minimum_wage_II": "lương tối thiểu vùng II",
    "minimum_wage_III": "lương tối thiểu vùng III",
    "minimum_wage_IV": "lương tối thiểu vùng IV",
    "late_payment_rate": "lãi suất chậm trả khi không có thỏa thuận",
    "loan_rate_ceiling": "mức lãi suất cho vay giới hạn",
    "appointed_lawyer_day": "thù lao luật sư chỉ định một ngày làm việc, tính theo lương cơ sở",
}


@dataclass(frozen=True, slots=True)
class Value:
    """One row: the value of a parameter from `since` to `until` (None: until something replaces it)."""

    name: str
    unit: str
    value: Fraction
    since: date
    until: date | None
    status: str
    source: str
    confidence: str
    note: str

    @property
    def title(self) -> str:
        return TITLES[self.name]

    @property
    def told(self) -> str:
        """The value as Vietnamese text with its unit."""
        return tell(self.unit, self.value)


@dataclass(frozen=True, slots=True)
class Reading:
    """A parameter as read for one day; `overridden` when the file gave its own value."""

    name: str
    unit: str
    value: Fraction
    read_at: date
    source: str
    overridden: bool = False

    @property
    def title(self) -> str:
        return TITLES[self.name]

    @property
    def told(self) -> str:
        return tell(self.unit, self.value)

    def as_json(self) -> dict[str, object]:
        """Đồng as int, rates as decimal strings; `override` stands only where there is one."""
        value: object = int(self.value) if self.unit == "VND/month" else decimal(self.value, 8).replace(",", ".")
        answer = {"name": self.name, "value": value, "read_at": self.read_at.isoformat(), "source": self.source}
        return answer | {"override": True} if self.overridden else answer


def tell(unit: str, value: Fraction) -> str:
    """`2.340.000 đồng/tháng`, `10%/năm`, `0,4 lần lương cơ sở`."""
    if unit == "VND/month":
        return f"{dong(int(value))}/tháng"
    if unit == "per year":
        return f"{percent(value)}/năm"
    return f"{decimal(value, 4)} lần lương cơ sở"


def read_values(text: str) -> dict[str, tuple[Value, ...]]:
    """The rows of a parameter file by name, in order of their days.

    Refused with `ValueError`: an unknown name, unit or status, a row without source, a value that
    is not above zero, overlaps, gaps and doubled rows.
    """
    found: dict[str, list[Value]] = {}
    for row in csv.DictReader(text.splitlines()):
        if row["name"] not in TITLES or row["unit"] not in UNITS or row["status"] not in STATUSES:
            raise ValueError(f"parameters: {row['name']} has an unknown name, unit or status")
        if not row["source"] or not row["from"]:
            raise ValueError(f"parameters: {row['name']} has no source or no first day")
        value = Value(
            row["name"],
            row["unit"],
            Fraction(row["value"]),
            date.fromisoformat(row["from"]),
            date.fromisoformat(row["to"]) if row["to"] else None,
            row["status"],
            row["source"],
            row["confidence"],
            row["note"],
        )
        if value.value <= 0 or (value.unit == "VND/month" and value.value.denominator != 1):
            raise ValueError(f"parameters: {value.name} from {value.since} is no lawful value")
        if value.until is not None and value.until < value.since:
            raise ValueError(f"parameters: {value.name} from {value.since} ends before it begins")
        found.setdefault(value.name, []).append(value)
    for name, values in found.items():
        values.sort(key=lambda value: value.since)
        for earlier, later in pairwise(values):
            if earlier.until is None or earlier.until + timedelta(days=1) != later.since:
                raise ValueError(f"parameters: {name} overlaps, doubles or leaves a gap before {later.since}")
    return {name: tuple(values) for name, values in found.items()}


@cache
def all_values() -> dict[str, tuple[Value, ...]]:
    """Every parameter with its whole history."""
    return read_values(files("btnn.law.data").joinpath("parameters.csv").read_text(encoding="utf-8"))


_TRIED: ContextVar[Mapping[str, tuple[Value, ...]] | None] = ContextVar("figures_tried", default=None)


@contextmanager
def trying(values: Mapping[str, tuple[Value, ...]]) -> Iterator[None]:
    """Read figures from `values` inside, to see what proposed rows would give. Every name must be there."""
    token = _TRIED.set(values)
    try:
        yield
    finally:
        _TRIED.reset(token)


def value_on(name: str, on: date) -> Value:
    """The usable row for that day.

    Refused: a day for which no figure is known, or only a draft or provisional one. An unknown
    name is a `KeyError`.
    """
    advice = f"Nếu đã có mức chính thức, ghi đè bằng “parameters”: {{“{name}”: …}}."
    for value in (_TRIED.get() or all_values())[name]:
        if value.since <= on and (value.until is None or on <= value.until):
            if value.status not in USABLE:
                raise Refused(
                    f"Ngày {on:%d/%m/%Y} chưa có {TITLES[name]} chính thức, chỉ có {value.source}; "
                    f"không dùng mức dự kiến để tính cho hồ sơ thật. {advice}"
                )
            if on > KNOWN_TO:
                break
            return value
    raise Refused(
        f"Hệ thống chưa có {TITLES[name]} cho ngày {on:%d/%m/%Y} (giá trị lấy tại thời điểm thụ lý, "
        f"Luật 10/2017/QH14, Đ22.2). {advice}"
    )


@dataclass(frozen=True, slots=True)
class Overrides:
    """Parameters given by name in place of ours."""

    values: Mapping[str, Fraction]

    def read(self, name: str, on: date) -> Reading:
        """The parameter as it counts on that day; refused as by `value_on`."""
        if name in self.values:
            unit = all_values()[name][0].unit
            return Reading(name, unit, self.values[name], on, "do người lập bảng tính ghi đè", overridden=True)
        found = value_on(name, on)
        return Reading(name, found.unit, found.value, on, found.source)

    def with_more(self, more: Overrides) -> Overrides:
        return Overrides({**self.values, **more.values})


NO_OVERRIDES = Overrides({})


def read_overrides(raw: object) -> Overrides:
    """`{"late_payment_rate": "0.10"}` checked. Refused: unknown names, values of the wrong kind, zero."""
    if raw is None:
        return NO_OVERRIDES
    if not isinstance(raw, Mapping):
        raise Refused("“parameters” phải là một đối tượng JSON: tên tham số và giá trị ghi đè.")
    values: dict[str, Fraction] = {}
    for name, value in raw.items():
        if name not in all_values():
            raise Refused(f"Không có tham số {quantities.shown(name)}; các tham số: {', '.join(all_values())}.")
        told = f"Tham số “{name}” ({TITLES[name]})"
        if all_values()[name][0].unit == "VND/month":
            values[name] = quantities.number(value, told, quantities.LARGEST_AMOUNT)
        else:
            values[name] = quantities.share(value, told)
        if not values[name]:
            raise Refused(f"{told} phải lớn hơn 0.")
        if all_values()[name][0].unit == "VND/month" and values[name].denominator != 1:
            raise Refused(f"{told} phải là số nguyên đồng; đang ghi {quantities.shown(value)}.")
    return Overrides(values)
