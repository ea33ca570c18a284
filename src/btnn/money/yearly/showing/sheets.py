"""The money of a year as one workbook (.xlsx): lines, estimate, use by case, decisions."""

from __future__ import annotations

from datetime import date

from btnn.money.showing.sheets import workbook
from btnn.web.wording import short_date

from ..accounts import SUMS
from ..queries import EstimateView, SettlementView, YearView
from ..queries.proposing import told
from ..vocabulary import COMMON

HEADS = {
    "opening": "Dư đầu năm", "granted": "Đã cấp", "paid": "Đã chi trả", "returned": "Nộp trả",
    "forfeited": "Sung quỹ", "closing": "Dư cuối năm", "own": "Ứng từ dự toán cơ quan",
    "recovered": "Thu hồi từ người nhận", "collected": "Thu hoàn trả",
}  # fmt: skip


def year_sheet(view: YearView, estimate: EstimateView, settlement: SettlementView, today: date) -> bytes:
    """The whole year, so far as the agency may see it."""
    purse = view.purse
    title = f"Kinh phí bồi thường năm {purse.year} – {purse.fund.name} – đến ngày {short_date(today)} (đồng)"
    cells = [
        (one.label, one.agency, one.cell.allotted, one.cell.used, one.cell.left, one.cell.certain, one.cell.possible)
        for one in view.cells
    ]
    whole = view.standing.whole
    cells.append(("Cộng", "", whole.allotted, whole.used, whole.left, whole.certain, whole.possible))
    proposed = [
        (line.label, line.agency, line.earlier, line.computed, line.needed, line.amount, told(line), line.reason)
        for line in estimate.lines
    ]
    settled = [
        (group.label, settlement.names.get(row.agency_id, COMMON), row.case, *(getattr(row, name) for name in SUMS))
        for group in settlement.groups
        for row in group.rows
    ]
    settled.append(("Cộng", "", "", *(getattr(settlement.sum, name) for name in SUMS)))
    acts = [
        (one.act.on, one.act.get_act_display(), one.act.paper, one.act.by, label, agency, amount, one.act.reason)
        for one in view.acts
        for label, agency, amount in one.lines
    ]
    return workbook(
        title,
        (
            (
                "Dự toán và sử dụng",
                ("Nội dung chi", "Cơ quan", "Được giao", "Đã dùng", "Còn lại", "Đã quyết định, chưa cấp",
                 "Đang yêu cầu"),
                cells,
            ),
            (
                "Lập dự toán",
                ("Nội dung chi", "Cơ quan", f"Đã cấp {purse.year - 2}", f"Đã cấp {purse.year - 1}", "Cơ quan đề nghị",
                 f"Dự toán {purse.year}", "Căn cứ", "Lý do điều chỉnh"),
                proposed,
            ),
            ("Quyết toán", ("Nội dung chi", "Cơ quan", "Vụ việc", *(HEADS[name] for name in SUMS)), settled),
            (
                "Quyết định",
                ("Ngày", "Việc", "Số", "Của", "Nội dung chi", "Cơ quan", "Số tiền", "Lý do"),
                acts,
            ),
        ),
    )  # fmt: skip
