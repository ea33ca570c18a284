"""Reimbursement as sheets (.xlsx): of a case, and the list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from btnn.web.wording import short_date

from ...showing.sheets import Cell, workbook
from ..queries import CaseReimbursement
from .accounts import movement_rows, plan_rows
from .lists import Row
from .people import person_rows

PEOPLE = (
    *("Người hoàn trả", "Cơ quan khi gây thiệt hại", "Hiện nay", "Mức độ lỗi", "Lương tháng", "Khung"),
    *("Phải hoàn trả", "Đã giảm", "Đã thu", "Còn phải thu", "Tình trạng", "Việc tiếp theo"),
)


def case_sheet(found: CaseReimbursement, today: date) -> bytes:
    """The officials, every movement, every instalment."""
    case = found.file.case
    title = f"Theo dõi hoàn trả – vụ việc {case.register_number or case.code} – đến ngày {short_date(today)} (đồng)"
    people: list[Sequence[Cell]] = []
    moves: list[Sequence[Cell]] = []
    plans: list[Sequence[Cell]] = []
    for row, one in zip(person_rows(found, today), found.officials, strict=True):
        account = row.account
        decided: Cell = "" if account.decided is None else account.decided
        who: tuple[Cell, ...] = (row.name, row.then, row.now, row.fault, row.salary or "", row.band)
        sums: tuple[Cell, ...] = (decided, account.reduced, account.paid, max(0, account.left))
        people.append((*who, *sums, row.state_word, row.next))
        moves += [
            (row.name, line.on, line.what, line.amount, line.left, line.note, line.entry)
            for line in movement_rows(account)
        ]
        plans += [
            (row.name, line.number, line.due, line.amount, line.left, line.word) for line in plan_rows(one, today)
        ]
    return workbook(
        title,
        (
            (
                "Theo người",
                PEOPLE,
                people,
            ),
            ("Diễn biến", ("Người hoàn trả", "Ngày", "Việc", "Số tiền", "Còn lại", "Ghi chú", "Mục ghi"), moves),
            ("Kế hoạch", ("Người hoàn trả", "Kỳ", "Chậm nhất", "Số tiền", "Còn lại", "Tình trạng"), plans),
        ),
    )


def list_sheet(label: str, rows: Sequence[Row], body: str, today: date) -> bytes:
    """One group of the list, line by line."""
    told: list[Sequence[Cell]] = []
    for row in rows:
        what: tuple[Cell, ...] = (row.code, row.name, row.agency, row.officials, row.stage, row.due or "", row.due_word)
        told.append((*what, row.owed, row.paid, row.left, row.behind))
    columns = (
        *("Vụ việc", "Người yêu cầu", "Cơ quan giải quyết", "Người hoàn trả", "Giai đoạn", "Hạn", "Còn"),
        *("Phải hoàn trả", "Đã thu", "Còn phải thu", "Chậm theo kế hoạch"),
    )
    title = f"Hoàn trả: {label} – {body} – ngày {short_date(today)} (đồng)"
    return workbook(title, ((label[:31], columns, told),))
