"""Proposed figures (`parameters.csv` rows): reading them and laying them over the ones that are there.

A new figure ends the one before it: the row in force on its first day is cut on the day before. Nothing here
writes anything; the figures of the product itself change with the product's own data.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from fractions import Fraction

from btnn.law.errors import Refused
from btnn.law.limits import parse_day
from btnn.law.parameters import STATUSES, TITLES, Value, tell

COLUMNS = ("name", "unit", "value", "from", "to", "status", "source", "confidence", "note")
MOST_ROWS = 1000
BYTES = 400_000
LARGEST = 10**12
Values = Mapping[str, tuple[Value, ...]]


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One proposed row and what it puts aside: the figure in force on its first day, None when there is none."""

    line: int
    value: Value
    before: Value | None

    @property
    def told(self) -> str:
        """`lương cơ sở từ 01/01/2027: 2.530.000 đồng/tháng → 2.700.000 đồng/tháng`."""
        old = self.before.told if self.before else "chưa có"
        return f"{self.value.title} từ {self.value.since:%d/%m/%Y}: {old} → {self.value.told}"


def read_figures(text: str, over: Values) -> list[FigureChange]:
    """The proposed rows of a file, checked against the figures that are there.

    Refused, with the line: no rows, other columns, an unknown name, another unit than the figure has, a value
    that is none, a first day that is none, an end before the beginning, a row twice, a row that changes
    nothing, an unpublished row over a published one.
    """
    found: dict[tuple[str, date], FigureChange] = {}
    for line, cells in _rows(text):
        value = _value(line, cells, over)
        key = (value.name, value.since)
        if key in found:
            raise Refused(
                f"{value.title} từ {value.since:%d/%m/%Y} đã có ở dòng {found[key].line}; mỗi mức một dòng.", line
            )
        before = value_there(over, value.name, value.since)
        if before is not None:
            if (before.value, before.status) == (value.value, value.status) and before.until == value.until:
                raise Refused("dòng này giống mức đang có, không thay đổi gì.", line)
            if before.status == "published" and value.status != "published" and before.since == value.since:
                raise Refused(f"mức này đã được ban hành ({before.source}); không thay bằng mức dự kiến.", line)
        found[key] = FigureChange(line, value, before)
    return list(found.values())


def value_there(values: Values, name: str, on: date) -> Value | None:
    """The row of that day whatever its status; None when there is none."""
    for value in values.get(name, ()):
        if value.since <= on and (value.until is None or on <= value.until):
            return value
    return None


def amended(values: Values, changes: list[FigureChange]) -> dict[str, tuple[Value, ...]]:
    """The figures with the rows laid over them: what a row covers gives way to it, what it cuts in two stays on
    both sides."""
    merged = {name: list(rows) for name, rows in values.items()}
    for change in changes:
        new = change.value
        kept: list[Value] = []
        for old in merged.setdefault(new.name, []):
            kept.extend(_remains(old, new))
        merged[new.name] = sorted([*kept, new], key=lambda value: value.since)
    return {name: tuple(rows) for name, rows in merged.items()}


def _remains(old: Value, new: Value) -> list[Value]:
    old_until, new_until = old.until or date.max, new.until or date.max
    if old_until < new.since or new_until < old.since:
        return [old]
    parts = []
    if old.since < new.since:
        parts.append(replace(old, until=new.since - timedelta(days=1)))
    if new_until < old_until:
        parts.append(replace(old, since=new_until + timedelta(days=1)))
    return parts


def _rows(text: str) -> list[tuple[int, list[str]]]:
    if len(text) > BYTES:
        raise Refused("Tệp quá lớn để là các tham số; hãy kiểm tra lại tệp.")
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        if tuple(cell.strip() for cell in next(reader, [])) != COLUMNS:
            raise Refused(f"dòng đầu phải là tên các cột: {','.join(COLUMNS)}.", 1)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(COLUMNS):
                raise Refused(
                    f"dòng này có {len(cells)} ô; cần {len(COLUMNS)} ô: {','.join(COLUMNS)}.", reader.line_num
                )
            rows.append((reader.line_num, [" ".join(cell.split()) for cell in cells]))
    except csv.Error:
        raise Refused("dòng này không đúng dạng CSV (thường do dấu ngoặc kép).", max(reader.line_num, 1)) from None
    if not rows:
        raise Refused("Tệp không có dòng nào để thay đổi.")
    if len(rows) > MOST_ROWS:
        raise Refused(f"Tệp có {len(rows)} dòng; một lần chỉ nhận đến {MOST_ROWS} dòng.")
    return rows


def _value(line: int, cells: list[str], over: Values) -> Value:
    name, unit, written, since, until, status, source, confidence, note = cells
    if name not in TITLES:
        raise Refused(f"không có tham số “{name}”; các tham số: {', '.join(TITLES)}.", line)
    own = over[name][0].unit
    if unit != own:
        raise Refused(f"đơn vị của {TITLES[name]} là “{own}”, không phải “{unit}”.", line)
    if status not in STATUSES:
        raise Refused(f"tình trạng “{status}” không có; dùng một trong: {', '.join(sorted(STATUSES))}.", line)
    if not source:
        raise Refused("dòng này thiếu nguồn (source).", line)
    try:
        first = parse_day(since)
        last = parse_day(until) if until else None
    except Refused as refused:
        raise Refused(refused.message, line) from None
    if last is not None and last < first:
        raise Refused("ngày cuối (to) đứng trước ngày đầu (from).", line)
    return Value(name, unit, _number(line, name, unit, written), first, last, status, source, confidence, note)


def _number(line: int, name: str, unit: str, written: str) -> Fraction:
    plain = written.replace(".", "", 1)
    if not (plain.isascii() and plain.isdigit() and len(plain) <= 15 and written[0] != "." and written[-1] != "."):
        raise Refused(f"giá trị “{written}” không phải là số; ghi số nguyên đồng, hoặc phần như 0.10.", line)
    value = Fraction(written)
    if not 0 < value < LARGEST:
        raise Refused(f"{TITLES[name]} phải lớn hơn 0 và nhỏ hơn {tell(unit, Fraction(LARGEST))}.", line)
    if unit == "VND/month" and value.denominator != 1:
        raise Refused(f"{TITLES[name]} phải là số nguyên đồng.", line)
    return value
