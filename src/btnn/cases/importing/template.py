"""The sheet to fill in: one column for each thing that may be said of an old case, with its help and closed lists."""

from __future__ import annotations

import io

import xlsxwriter

from .columns import CHOICE, DAY, MONEY, YEAR, YES_NO, Column, columns

NAME = "mau-nhap-ho-so-cu.xlsx"
FILLED = 2000  # rows that carry formats and lists
NOTES = {
    DAY: "Ngày dạng ngày/tháng/năm, ví dụ 05/03/2024.",
    MONEY: "Số tiền tròn đồng.",
    YEAR: "Bốn chữ số.",
    YES_NO: "Có hoặc Không.",
}


def template_sheet() -> bytes:
    """The template as an .xlsx file: the sheet to fill in, and one that explains every column."""
    file = io.BytesIO()
    book = xlsxwriter.Workbook(file, {"in_memory": True})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#DCE9EC", "border": 1})
    formats = {
        DAY: book.add_format({"num_format": "dd/mm/yyyy"}),
        MONEY: book.add_format({"num_format": "#,##0"}),
        "": book.add_format({"num_format": "@"}),
    }
    sheet = book.add_worksheet("Hồ sơ cũ")
    sheet.freeze_panes(1, 1)
    for place, column in enumerate(columns()):
        sheet.set_column(place, place, max(14, min(28, len(column.header))), formats.get(column.kind, formats[""]))
        sheet.write_string(0, place, column.header + (" *" if column.required else ""), head)
        offered = _offered(column)
        if offered and len(",".join(offered)) <= 255:  # what a spreadsheet admits
            sheet.data_validation(1, place, FILLED, place, {"validate": "list", "source": offered})
    _explain(book, head)
    book.close()
    return file.getvalue()


def _explain(book: xlsxwriter.Workbook, head: object) -> None:
    sheet = book.add_worksheet("Cách ghi")
    wrapped = book.add_format({"text_wrap": True, "valign": "top"})
    sheet.set_column(0, 0, 38)
    sheet.set_column(1, 1, 100, wrapped)
    sheet.write_row(0, 0, ("Cột", "Cách ghi"), head)
    for number, column in enumerate(columns(), start=1):
        parts = ("Bắt buộc." if column.required else "", column.help, NOTES.get(column.kind, ""), _list(column))
        sheet.write_string(number, 0, column.header)
        sheet.write_string(number, 1, " ".join(part for part in parts if part))


def _offered(column: Column) -> list[str]:
    if column.kind == YES_NO:
        return ["Có", "Không"]
    return [label for _, label in column.choices] if column.kind == CHOICE else []


def _list(column: Column) -> str:
    return f"Một trong: {'; '.join(label for _, label in column.choices)}." if column.choices else ""
