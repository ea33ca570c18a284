"""The account of a year as a sheet (.xlsx) and as a table of commas (.csv)."""

from __future__ import annotations

import csv
import io
from datetime import date

from btnn.money.showing.sheets import workbook
from btnn.web.wording import short_date

from .queries import Item, YearAccount
from .queries.account import AccountRow

BOM = "\ufeff"
COLUMNS = ("Cơ quan", "Phải làm", "Đúng hạn", "Trễ hạn", "Quá hạn chưa làm", "Chưa đến hạn", "Được miễn",
           "Số ngày làm (trung vị)", "Tỷ lệ đúng hạn (%)")  # fmt: skip
ITEM_COLUMNS = ("Cơ quan phải làm", "Làm cho", "Việc", "Phát sinh từ", "Vụ việc", "Từ ngày", "Hạn", "Ngày làm",
                "Tình trạng", "Căn cứ")  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")


def sheet_of(account: YearAccount, today: date) -> bytes:
    """Two sheets: by agency, and every obligation behind the figures."""
    title = f"Kết quả thực hiện quy chế phối hợp năm {account.year}, tính đến ngày {short_date(today)}"
    rows = [_row(one) for one in account.rows]
    return workbook(
        title, (("Theo cơ quan", COLUMNS, rows), ("Từng việc", ITEM_COLUMNS, [_item(one) for one in account.items]))
    )


def table_of(account: YearAccount) -> str:
    """By agency, with a mark that tells Excel of the letters; what could be taken for a formula is quoted."""
    target = io.StringIO()
    writer = csv.writer(target)
    writer.writerow(COLUMNS)
    for one in account.rows:
        writer.writerow([_plain(cell) for cell in _row(one)])
    return BOM + target.getvalue()


def _row(one: AccountRow) -> tuple[str | int, ...]:
    told = one.tally
    median = f"{told.median:g}".replace(".", ",") if told.median is not None else ""
    rate = told.rate if told.rate is not None else ""
    return (
        one.agency.name,
        told.owed,
        told.in_time,
        told.late,
        told.not_done,
        told.running,
        told.released,
        median,
        rate,
    )


def _item(one: Item) -> tuple[str | date, ...]:
    return (
        one.owed_by.name, one.owed_to.name, one.title, one.way, one.case, one.start, one.due or "", one.done_on or "",
        one.word, one.basis,
    )  # fmt: skip


def _plain(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
