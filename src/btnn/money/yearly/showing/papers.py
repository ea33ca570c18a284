"""Papers of the money of a year as Word documents: guidance, estimate, proposal of a supplement, settlement."""

from __future__ import annotations

from datetime import date

from btnn.paper import Paper
from btnn.web.wording import dong, money, short_date

from ..models import Guidance
from ..queries import EstimateView, SettlementView, YearView
from ..queries.proposing import told
from ..vocabulary import COMPENSATION

COMMITTEE = "Ủy ban nhân dân tỉnh"
GOVERNMENT = "Chính phủ"
POST = "Thủ trưởng cơ quan"


def _above(central: bool) -> str:
    return GOVERNMENT if central else COMMITTEE


def guidance_paper(guidance: Guidance, fund: str, bodies: list[str]) -> bytes:
    """The guidance to agencies."""
    title = f"Hướng dẫn lập dự toán kinh phí bồi thường của Nhà nước năm {guidance.year}"
    paper = Paper(title, author=fund)
    paper.head(fund, "Công văn", title, number=guidance.number, on=guidance.on, to=["Các cơ quan nêu tại nơi nhận"])
    paper.lines(guidance.text.splitlines())
    paper.lines(
        [
            f"Đề nghị gửi nhu cầu kinh phí trước hết ngày {short_date(guidance.due_on)}; cơ quan không có nhu cầu cũng "
            "trả lời.",
            f"Dự toán được tổng hợp, trình trước hết ngày {short_date(guidance.estimate_on)} (Luật số 10/2017/QH14, "
            "Điều 61).",
            f"Quyết toán năm {guidance.year} trước hết ngày {short_date(guidance.settle_on)} (Điều 63).",
        ]
    )
    paper.foot("", post=POST, recipients=bodies)
    return paper.bytes()


def estimate_paper(view: EstimateView) -> bytes:
    """The estimate with what each line rests on."""
    year, fund = view.purse.year, view.purse.fund.name
    title = f"Dự toán kinh phí bồi thường của Nhà nước năm {year}"
    paper = Paper(title, author=fund, lying=True)
    on = view.estimate.on if view.estimate else None
    paper.head(fund, "Báo cáo", title, on=on, to=[_above(view.purse.central)])
    if view.estimate is None:
        paper.line("Bản hệ thống tính, cơ quan tài chính chưa ghi dự toán.", italic=True)
    paper.line(
        f"Căn cứ số tiền bồi thường, chi phí định giá tài sản, giám định thiệt hại thực tế đã cấp phát năm {year - 1} "
        f"(Luật số 10/2017/QH14, Điều 61), {fund} lập dự toán như sau (đồng):"
    )
    rows = [
        [line.label, line.agency, money(line.computed), money(line.needed), money(line.amount),
         [text for text in (told(line), line.needed_why, line.reason and f"Điều chỉnh: {line.reason}") if text]]
        for line in view.lines
        if line.amount or line.computed or line.needed
    ]  # fmt: skip
    rows.append(["Cộng", "", money(view.computed), money(view.needed), money(view.amount), ""])
    columns = ("Nội dung chi", "Cơ quan", f"Đã cấp {year - 1}", "Cơ quan đề nghị", f"Dự toán {year}", "Căn cứ")
    paper.table(columns, rows, (5.0, 4.6, 3.0, 3.0, 3.0, 6.6))
    beside = sum(line.amount for line in view.lines if line.kind not in COMPENSATION)
    if beside:
        paper.line(f"Trong đó {dong(beside)} không thuộc kinh phí bồi thường của Điều 60 khoản 1, được bố trí riêng.")
    if view.estimate and view.estimate.text:
        paper.lines(view.estimate.text.splitlines())
    paper.foot("", post=POST, recipients=[_above(view.purse.central), "Lưu: VT"])
    return paper.bytes()


def supplement_paper(view: YearView, today: date) -> bytes:
    """The proposal to add money, when what is decided, or may be, exceeds what remains."""
    year, fund, cell = view.purse.year, view.purse.fund.name, view.standing.compensation
    title = f"Đề nghị bổ sung dự toán kinh phí bồi thường của Nhà nước năm {year}"
    paper = Paper(title, author=fund)
    paper.head(fund, "Tờ trình", title, to=[_above(view.purse.central)])
    paper.line(f"Đến ngày {short_date(today)}, kinh phí bồi thường năm {year} như sau:")
    paper.table(
        ("Nội dung", "Số tiền (đồng)"),
        [
            ["Dự toán được giao, kể cả bổ sung, giảm trong năm", money(cell.allotted)],
            ["Đã cấp, trừ số nộp trả", money(cell.used)],
            ["Còn lại", money(cell.left)],
            ["Đã quyết định bồi thường, chưa cấp", money(cell.certain)],
            ["Đang yêu cầu, chưa quyết định", money(cell.possible)],
            ["Thiếu cho khoản đã quyết định", money(view.missing)],
            ["Có thể thiếu, tính cả khoản đang yêu cầu", money(view.might_miss)],
        ],
        (10.5, 5.0),
    )
    needs = [need for need in view.needs if need.certain or need.possible]
    if needs:
        paper.line("Chi tiết theo cơ quan, vụ việc:")
        paper.table(
            ("Cơ quan", "Vụ việc", "Đã quyết định, chưa cấp", "Đang yêu cầu"),
            [
                [view.names.get(need.agency_id, ""), need.case or "chưa đề nghị cấp kinh phí", money(need.certain),
                 money(need.possible)]
                for need in needs
            ],
            (5.5, 4.0, 3.2, 2.8),
        )  # fmt: skip
    ask = view.missing or view.might_miss
    paper.line(
        f"Để cấp phát kịp thời, đầy đủ kinh phí bồi thường (Luật số 10/2017/QH14, Điều 60 khoản 4), {fund} đề nghị bổ "
        f"sung {dong(ask)}."
    )
    paper.foot("", post=POST, recipients=[_above(view.purse.central), "Lưu: VT"])
    return paper.bytes()


def settlement_paper(view: SettlementView) -> bytes:
    """The settlement of the year, by kind, agency and case."""
    year, fund = view.purse.year, view.purse.fund.name
    title = f"Quyết toán kinh phí bồi thường của Nhà nước năm {year}"
    paper = Paper(title, author=fund, lying=True)
    closed = view.closed
    paper.head(
        fund, "Báo cáo", title, number=closed.paper if closed else "", on=closed.on if closed else None,
        to=[_above(view.purse.central)],
    )  # fmt: skip
    if closed is None:
        paper.line("Bản tính từ sổ tiền các vụ việc, chưa khóa.", italic=True)
    elif closed.number > 1:
        paper.line(f"Điều chỉnh lần {closed.number - 1}: {closed.reason}")
    columns = (
        "Nội dung, vụ việc",
        "Cơ quan",
        "Dư đầu năm",
        "Đã cấp",
        "Đã chi trả",
        "Nộp trả",
        "Sung quỹ",
        "Dư cuối năm",
    )
    rows: list[list[str]] = []
    for group in view.groups:
        for row in group.rows:
            rows.append([row.case or group.label, view.names.get(row.agency_id, ""), *_figures(row)])
        rows.append([f"Cộng: {group.label}", "", *_figures(group.sum)])
    rows.append(["Tổng cộng", "", *_figures(view.sum)])
    paper.table(columns, rows, (5.4, 5.0, 2.5, 2.5, 2.5, 2.4, 2.4, 2.5))
    whole = view.sum
    paper.lines(
        [
            f"Dự toán được giao {dong(view.allotted)}; chưa dùng {dong(view.left)}.",
            f"Thu về ngân sách: thu hồi từ người nhận tiền {dong(whole.recovered)}, người thi hành công vụ hoàn trả "
            f"{dong(whole.collected)}, sung quỹ {dong(whole.forfeited)}.",
            "Dư đầu năm + Đã cấp = Đã chi trả + Nộp trả + Sung quỹ + Dư cuối năm, ở từng dòng và dòng cộng.",
        ]
    )
    paper.foot("", post=POST, recipients=[_above(view.purse.central), "Lưu: VT"])
    return paper.bytes()


def _figures(row: object) -> list[str]:
    return [money(getattr(row, name)) for name in ("opening", "granted", "paid", "returned", "forfeited", "closing")]
