"""The ledger of a case and what was granted in a year as sheets (.xlsx). Texts are written as texts, never as
formulas."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

import xlsxwriter

from btnn.web.wording import short_date

from ..queries import CaseMoney, Granted
from .funds import BUDGETS, QUARTERS, Row
from .ledger import account_rows, line_rows, share_rows

Cell = str | int | date
TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
Sheet = tuple[str, Sequence[str], Sequence[Sequence[Cell]]]


def workbook(title: str, sheets: Sequence[Sheet]) -> bytes:
    """A workbook with one sheet for each (name, columns, rows); the first line of each says what it is."""
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
    strong = book.add_format({"bold": True})
    money = book.add_format({"num_format": "#,##0"})
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    text = book.add_format({"text_wrap": True, "valign": "top"})
    for name, columns, rows in sheets:
        sheet = book.add_worksheet(name)
        sheet.write_string(0, 0, title, strong)
        for place, column in enumerate(columns):
            sheet.write_string(2, place, column, head)
        for down, row in enumerate(rows, start=3):
            for place, cell in enumerate(row):
                if isinstance(cell, date):
                    sheet.write_datetime(down, place, cell, day)
                elif isinstance(cell, int):
                    sheet.write_number(down, place, cell, money)
                else:
                    sheet.write_string(down, place, cell, text)
        for place in range(len(columns)):
            sheet.set_column(place, place, _width(rows, place, columns[place]))
        sheet.freeze_panes(3, 0)
    book.close()
    return out.getvalue()


def case_sheet(money: CaseMoney, today: date) -> bytes:
    """The ledger of a case: lines, claimants, accounts."""
    case = money.file.case
    title = f"Sổ tiền bồi thường – vụ việc {case.register_number or case.code} – đến ngày {short_date(today)} (đồng)"
    lines = [
        (row.on, row.what, row.giver, row.taker, row.who, row.amount, row.way, row.paper, row.article, row.entry)
        for row in line_rows(money.book)
    ]
    shares = [(row.name, row.decided, row.paid, row.due, row.over) for row in share_rows(money.book, money.claimants)]
    accounts = [(row.name, row.debit, row.credit, row.balance, row.side) for row in account_rows(money.book)]
    whole = ("Cộng", sum(row[1] for row in accounts), sum(row[2] for row in accounts), "", "")
    return workbook(
        title,
        (
            (
                "Sổ tiền",
                ("Ngày", "Việc", "Từ", "Đến", "Người", "Số tiền", "Cách trả", "Số văn bản", "Căn cứ", "Mục"),
                lines,
            ),
            ("Theo người", ("Người", "Được quyết định", "Đã nhận", "Còn phải trả", "Nhận vượt"), shares),
            ("Tài khoản", ("Tài khoản", "Nợ", "Có", "Số dư", "Bên"), [*accounts, whole]),
        ),
    )


def work_list_sheet(label: str, rows: Sequence[Row], body: str, today: date) -> bytes:
    """One kind of work of a body, line by line."""
    told = [
        (
            row.code,
            row.name,
            row.agency,
            row.budget,
            row.what,
            row.due or "",
            row.due_word,
            row.sum,
            row.amount_word,
            " ".join(row.notes),
        )
        for row in rows
    ]
    columns = (
        *("Vụ việc", "Người yêu cầu", "Cơ quan giải quyết", "Ngân sách (Đ60)", "Việc"),
        *("Hạn", "Còn", "Số tiền", "Là", "Ghi chú"),
    )
    title = f"{label} – {body} – ngày {short_date(today)} (đồng)"
    return workbook(title, ((label[:31], columns, told),))


def granted_sheet(found: Granted, body: str) -> bytes:
    """What a finance body granted in a year, line by line and by quarter and budget."""
    grants = [
        (
            grant.line.on,
            grant.told.case.code,
            grant.told.case.settling_agency.name if grant.told.case.settling_agency else "",
            "Tạm ứng" if grant.line.event == "advance_funding_granted" else "Bồi thường",
            grant.line.paper,
            BUDGETS.get(grant.budget, ""),
            grant.line.amount,
        )
        for grant in found.grants
    ]
    totals = [
        (f"Quý {QUARTERS[quarter]}", BUDGETS.get(budget, ""), sum_) for (quarter, budget), sum_ in found.totals.items()
    ]
    return workbook(
        f"Kinh phí bồi thường đã cấp năm {found.year} – {body} (đồng)",
        (
            (
                "Đã cấp",
                ("Ngày cấp", "Vụ việc", "Cơ quan được cấp", "Loại", "Số văn bản", "Ngân sách (Đ60)", "Số tiền"),
                grants,
            ),
            ("Theo quý", ("Quý", "Ngân sách (Đ60)", "Số tiền"), [*totals, ("Cả năm", "", found.total)]),
        ),
    )


def _width(rows: Sequence[Sequence[Cell]], place: int, column: str) -> int:
    longest = max((len(str(row[place])) for row in rows), default=0)
    return min(max(longest, len(column) // 2, 8) + 3, 48)
