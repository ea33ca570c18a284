"""Reading a sheet that somebody hands in: .xlsx or .csv, of bounded size, never more than was promised.

A spreadsheet is a packed archive: its parts are measured before any of them is unpacked, so that a small file that
swells (a bomb) is refused.
"""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from btnn.law.errors import Refused

from .columns import Column, by_header, columns, plain_header

LARGEST_FILE = 5 * 1024 * 1024
LARGEST_UNPACKED = 60 * 1024 * 1024
MOST_PARTS = 200
MOST_ROWS = 20_000
MOST_COLUMNS = 200
LONGEST_CELL = 10_000
SEPARATORS = (";", ",", "\t")
EXCEL, OLD_EXCEL = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number as the spreadsheet shows it, its cells by the column's name; empty cells are left out."""

    number: int
    cells: dict[str, Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The rows that say something, and the headers that are none of ours (not read)."""

    rows: list[Row]
    unread: list[str]


def read_sheet(raw: bytes) -> Sheet:
    """The first sheet of a file. Refused (`Refused`), as a whole: what is no sheet, is too large or damaged, has no
    row of headers, lacks a compulsory column or has one twice."""
    if not raw:
        raise Refused("Tệp trống; hãy chọn tệp bảng tính đã điền.")
    if len(raw) > LARGEST_FILE:
        raise Refused(f"Tệp quá lớn (tối đa {LARGEST_FILE // 1024 // 1024} MB); hãy chia thành nhiều tệp.")
    if raw.startswith(OLD_EXCEL):
        raise Refused("Đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy lưu lại dạng .xlsx, không đặt mật khẩu.")
    return _sheet(_excel(raw) if raw.startswith(EXCEL) else _csv(raw))


def _excel(raw: bytes) -> list[list[Any]]:
    _check_archive(raw)
    from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
        names = [sheet.name for sheet in book.sheets_metadata if sheet.typ == SheetTypeEnum.WorkSheet]
        sheet = book.get_sheet_by_name(names[0])
        if sheet.total_height > MOST_ROWS + 1 or sheet.total_width > MOST_COLUMNS:
            raise Refused(f"Bảng quá lớn (tối đa {MOST_ROWS} dòng, {MOST_COLUMNS} cột); hãy chia thành nhiều tệp.")
        return sheet.to_python(skip_empty_area=False)
    except (CalamineError, IndexError, OSError, ValueError) as error:
        raise Refused(
            "Tệp .xlsx hỏng hoặc không phải bảng tính; hãy mở bằng chương trình bảng tính rồi lưu lại."
        ) from error


def _check_archive(raw: bytes) -> None:
    """Refused: an archive whose parts are too many or would swell beyond the bound."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise Refused("Tệp .xlsx hỏng; hãy mở bằng chương trình bảng tính rồi lưu lại.") from error
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST_UNPACKED:
        raise Refused("Tệp .xlsx phình quá lớn khi mở nên không được đọc; hãy dùng bảng mẫu.")


def _csv(raw: bytes) -> list[list[Any]]:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Refused(
            "Tệp không phải .xlsx, cũng không phải .csv bảng mã UTF-8; hãy lưu lại một trong hai dạng đó."
        ) from error
    if "\x00" in text:
        raise Refused("Tệp không phải bảng tính; hãy dùng tệp .xlsx hoặc .csv.")
    first = text.split("\n", 1)[0]
    separator = max(SEPARATORS, key=first.count)
    rows: list[list[Any]] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True):
            rows.append(list(row))
            if len(rows) > MOST_ROWS + 1 or len(row) > MOST_COLUMNS:
                raise Refused(f"Bảng quá lớn (tối đa {MOST_ROWS} dòng, {MOST_COLUMNS} cột); hãy chia thành nhiều tệp.")
    except csv.Error as error:
        raise Refused("Tệp .csv hỏng (dấu ngoặc kép không khớp); hãy lưu lại từ chương trình bảng tính.") from error
    return rows


def _sheet(rows: Sequence[Sequence[Any]]) -> Sheet:
    if not rows:
        raise Refused("Bảng không có dòng tiêu đề; hãy dùng bảng mẫu.")
    placed, unread = _headers(rows[0])
    found = []
    for number, row in enumerate(rows[1:], start=2):
        cells = {column.name: row[place] for place, column in placed.items() if place < len(row)}
        said = {name: value for name, value in cells.items() if _says(value)}
        if said:
            found.append(Row(number, said))
    if not found:
        raise Refused("Bảng chưa có dòng nào; hãy điền vào bảng mẫu.")
    return Sheet(found, unread)


def _headers(row: Sequence[Any]) -> tuple[dict[int, Column], list[str]]:
    """Which column stands where, and the headers that are none of ours."""
    known = by_header()
    placed: dict[int, Column] = {}
    unread: list[str] = []
    for place, cell in enumerate(row):
        header = str(cell).strip()
        column = known.get(plain_header(header))
        if column is None:
            unread += [header[:80]] if header else []
        elif column in placed.values():
            raise Refused(f"Cột “{column.header}” có hai lần; hãy giữ một cột.")
        else:
            placed[place] = column
    lacking = [column.header for column in columns() if column.required and column not in placed.values()]
    if lacking:
        told = ", ".join(f"“{header}”" for header in lacking)
        raise Refused(f"Bảng thiếu cột bắt buộc: {told}. Dòng đầu tiên phải là tiêu đề như bảng mẫu.")
    return placed, unread


def _says(value: Any) -> bool:
    return value is not None and str(value).strip() != ""
