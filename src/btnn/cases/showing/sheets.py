"""The docket and the registers to take along: .xlsx and .csv, row by row, texts never as formulas.

What stands in them is what the page shows, no more: no identity numbers, no telephones, no accounts.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from io import TextIOWrapper
from tempfile import TemporaryFile
from typing import BinaryIO

import xlsxwriter

from btnn.web.wording import short_date

Cell = str | int | date
XLSX, CSV = "xlsx", "csv"
TYPES = {
    XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    CSV: "text/csv; charset=utf-8",
}
FORMULA = ("=", "+", "-", "@", "\t", "\r")
NARROW, WIDE = 12, 32


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: what it is (`title`), what a reader must know (`note`), its columns and rows."""

    title: str
    columns: Sequence[str]
    rows: Iterable[Sequence[Cell]]
    note: str = ""


def written(sheet: Sheet, kind: str) -> bytes:
    """The table as a file of that kind. It is put together on the disk, row by row."""
    with TemporaryFile() as file:
        (_write_xlsx if kind == XLSX else _write_csv)(sheet, file)
        file.seek(0)
        return file.read()


def _write_xlsx(sheet: Sheet, file: BinaryIO) -> None:
    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    book = xlsxwriter.Workbook(file, options)
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    strong = book.add_format({"bold": True})
    money = book.add_format({"num_format": "#,##0", "valign": "top"})
    day = book.add_format({"num_format": "dd/mm/yyyy", "valign": "top"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    page = book.add_worksheet()
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.repeat_rows(2)
    page.freeze_panes(3, 0)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, NARROW if len(column) < NARROW else WIDE)
    page.write_string(0, 0, sheet.title, strong)
    page.write_string(1, 0, sheet.note)
    for place, column in enumerate(sheet.columns):
        page.write_string(2, place, column, head)
    for down, row in enumerate(sheet.rows, start=3):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                page.write_datetime(down, place, cell, day)
            elif isinstance(cell, int):
                page.write_number(down, place, cell, money)
            else:
                page.write_string(down, place, cell, text)
    book.close()


def _write_csv(sheet: Sheet, file: BinaryIO) -> None:
    text = TextIOWrapper(file, encoding="utf-8-sig", newline="")
    lines = csv.writer(text)
    lines.writerow(sheet.columns)
    for row in sheet.rows:
        lines.writerow([_plain(cell) for cell in row])
    if sheet.note:
        lines.writerow([sheet.note])
    text.flush()
    text.detach()


def _plain(cell: Cell) -> str:
    """A cell as text; one that a spreadsheet would take for a formula gets an apostrophe before it."""
    if isinstance(cell, date):
        return short_date(cell)
    if isinstance(cell, int):
        return str(cell)
    return f"'{cell}" if cell.startswith(FORMULA) else cell
