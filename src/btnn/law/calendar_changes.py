"""Proposed days for the calendar: reading them, putting them over a calendar, and telling which days move.

A change of the calendar is a set of dated rows, each with its source, laid over the rows that are there.
What a row can do: add a special day, put another in the place of one (a notice replaces a proposal), or
take one away (kind `plain`: the day is again what the week says). Nothing here writes anything.
"""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date

from btnn.law.calendar import KINDS, KNOWN_FROM, KNOWN_TO, SATURDAY, STATUSES, Calendar, SpecialDay
from btnn.law.errors import Refused
from btnn.law.limits import parse_day

COLUMNS = ("date", "name", "kind", "status", "source")
OVERLAY_COLUMNS = (*COLUMNS, "decision")
PLAIN = "plain"
MOST_ROWS = 1000
LONGEST = 300
BYTES = 400_000


@dataclass(frozen=True, slots=True)
class DayChange:
    """One proposed row: `special` is None when the day becomes an ordinary one; `line` in its file."""

    line: int
    day: date
    name: str
    status: str
    source: str
    special: SpecialDay | None

    @property
    def kind(self) -> str:
        return self.special.kind if self.special else PLAIN

    @property
    def ordinal(self) -> int:
        return self.day.toordinal()

    def cells(self) -> tuple[str, ...]:
        """The row as the file has it."""
        return (self.day.isoformat(), self.name, self.kind, self.status, self.source)


def read_changes(text: str, over: Calendar) -> list[DayChange]:
    """The proposed rows of a file, checked against the calendar they are laid over.

    Refused, with the line: no rows or too many, other columns, a day that is none or lies outside the years
    of the calendar, a day twice, an unknown kind or status, no name or source, a make-up day inside the week
    or an exchanged day off on a weekend, a row that changes nothing, an unpublished row over a published one.
    """
    found: dict[date, DayChange] = {}
    for line, cells in _rows(text, COLUMNS):
        change = _change(line, cells)
        if change.day in found:
            raise Refused(f"ngày {change.day:%d/%m/%Y} đã có ở dòng {found[change.day].line}; mỗi ngày một dòng.", line)
        _check_against(change, over)
        found[change.day] = change
    return list(found.values())


def amended(calendar: Calendar, changes: list[DayChange]) -> Calendar:
    """The calendar with the rows laid over it."""
    special = dict(calendar.special)
    for change in changes:
        special.pop(change.ordinal, None)
        if change.special is not None:
            special[change.ordinal] = change.special
    return Calendar([special[ordinal] for ordinal in sorted(special)])


def moved_days(before: Calendar, after: Calendar) -> list[date]:
    """The days that work in one of the two and not in the other: only they can move a limit."""
    special = sorted(before.special.keys() | after.special.keys())
    moved = [ordinal for ordinal in special if before.is_working(ordinal) is not after.is_working(ordinal)]
    return [date.fromordinal(ordinal) for ordinal in moved]


def read_overlay(text: str, over: Calendar) -> Calendar:
    """A calendar with an installation's adopted rows over it: the columns of a proposal and `decision`.

    A later decision may speak again of a day; one decision may not speak of it twice. Refused, with the line,
    as by `read_changes`; but a row that our own data have meanwhile taken up is no fault.
    """
    changes: list[DayChange] = []
    seen: set[tuple[str, date]] = set()
    for line, cells in _rows(text, OVERLAY_COLUMNS):
        change = _change(line, cells[:-1])
        decision = cells[-1]
        if not decision:
            raise Refused("dòng này không nêu quyết định (cột decision).", line)
        if (decision, change.day) in seen:
            raise Refused(f"ngày {change.day:%d/%m/%Y} đứng hai lần trong cùng quyết định “{decision}”.", line)
        seen.add((decision, change.day))
        changes.append(change)
    return amended(over, changes)


def overlay_lines(changes: list[DayChange], decision: str) -> str:
    """The rows as they are kept: lines for the installation's file, without its heading."""
    return as_csv([(*change.cells(), decision) for change in changes])


def as_csv(rows: list[tuple[str, ...]]) -> str:
    """Rows as lines of CSV."""
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _rows(text: str, columns: tuple[str, ...]) -> list[tuple[int, list[str]]]:
    """The rows of a file with the lines on which they end; the heading checked."""
    if len(text) > BYTES:
        raise Refused("Tệp quá lớn để là một lịch nghỉ; hãy kiểm tra lại tệp.")
    reader = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    rows: list[tuple[int, list[str]]] = []
    try:
        heading = tuple(cell.strip() for cell in next(reader, []))
        if heading != columns:
            raise Refused(f"dòng đầu phải là tên các cột: {','.join(columns)}.", 1)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(columns):
                raise Refused(
                    f"dòng này có {len(cells)} ô; cần {len(columns)} ô: {','.join(columns)}.", reader.line_num
                )
            rows.append((reader.line_num, [" ".join(cell.split()) for cell in cells]))
    except csv.Error:
        raise Refused("dòng này không đúng dạng CSV (thường do dấu ngoặc kép).", max(reader.line_num, 1)) from None
    if len(rows) > MOST_ROWS:
        raise Refused(f"Tệp có {len(rows)} dòng; một lần thay đổi lịch chỉ nhận đến {MOST_ROWS} dòng.")
    if not rows and columns == COLUMNS:
        raise Refused("Tệp không có dòng nào để thay đổi.")
    return rows


def _change(line: int, cells: list[str]) -> DayChange:
    written, name, kind, status, source = cells
    try:
        day = parse_day(written)
    except Refused as refused:
        raise Refused(refused.message, line) from None
    if not KNOWN_FROM <= day <= KNOWN_TO:
        raise Refused(
            f"ngày {day:%d/%m/%Y} nằm ngoài các năm của lịch ({KNOWN_FROM.year}–{KNOWN_TO.year}); "
            "năm mới được đưa vào cùng bản cập nhật của hệ thống.",
            line,
        )
    if kind not in KINDS and kind != PLAIN:
        raise Refused(f"loại ngày “{kind}” không có; dùng một trong: {', '.join((*sorted(KINDS), PLAIN))}.", line)
    if status not in STATUSES:
        raise Refused(f"tình trạng “{status}” không có; dùng một trong: {', '.join(sorted(STATUSES))}.", line)
    if not name or not source:
        raise Refused("dòng này thiếu tên dịp nghỉ (name) hoặc nguồn (source).", line)
    if len(name) > LONGEST or len(source) > LONGEST or not (name + source).isprintable():
        raise Refused(f"tên hoặc nguồn dài quá {LONGEST} chữ, hoặc có ký tự không in được.", line)
    weekend = day.weekday() >= SATURDAY
    if kind == "swap_work" and not weekend:
        raise Refused(f"ngày làm bù {day:%d/%m/%Y} phải là thứ Bảy hoặc Chủ nhật.", line)
    if kind == "swap_off" and weekend:
        raise Refused(f"ngày nghỉ hoán đổi {day:%d/%m/%Y} phải là ngày từ thứ Hai đến thứ Sáu.", line)
    special = None if kind == PLAIN else SpecialDay(day, name, kind, status, source)
    return DayChange(line, day, name, status, source, special)


def _check_against(change: DayChange, over: Calendar) -> None:
    there = over.special.get(change.ordinal)
    told = f"ngày {change.day:%d/%m/%Y}"
    if there is None and change.special is None:
        raise Refused(f"{told} vốn là ngày thường của tuần, không có gì để bỏ.", change.line)
    if there is None:
        return
    if there == change.special:
        raise Refused(f"{told} đã có trong lịch đúng như dòng này; dòng không thay đổi gì.", change.line)
    if there.status == "published" and change.status != "published":
        raise Refused(f"{told} đã được công bố ({there.source}); không thay bằng ngày chưa công bố.", change.line)
