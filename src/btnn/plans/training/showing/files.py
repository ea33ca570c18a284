"""The year of training as a sheet (.xlsx) and as a Word account."""

from __future__ import annotations

from collections.abc import Sequence

from btnn.money.showing.sheets import TYPE, workbook
from btnn.paper import Paper
from btnn.web.wording import dong, short_date

from ..queries import ActivityView, account
from ..standing import decimal

__all__ = ["TYPE", "account_paper", "sheet"]
COLUMNS = (
    *("Ngày", "Hình thức", "Tên", "Chuyên đề", "Đối tượng", "Địa điểm, nơi đăng", "Người trình bày", "Tình trạng"),
    *("Người của đội ngũ", "Người khác", "Trong đó Nhân dân", "Kinh phí dự kiến", "Chi phí", "Điểm đánh giá"),
    "Chứng minh",
)
WORD = ("TT", "Ngày", "Hình thức, tên", "Số người", "Chi phí", "Kết quả, chứng minh")
WIDTHS = (1.0, 2.4, 8.6, 3.6, 3.0, 6.6)


def sheet(rows: Sequence[ActivityView], owner: str, year: int) -> bytes:
    """Every activity of the year, one a line, and their sum."""
    told = [
        (
            one.day,
            one.kind,
            one.row.title,
            ", ".join(one.topics),
            ", ".join(one.audience),
            "Trực tuyến" if one.row.online and not one.row.place else one.row.place,
            one.row.lecturers,
            one.word,
            len(one.people),
            one.heads - len(one.people),
            one.of_the_people,
            one.row.planned_cost,
            one.cost,
            decimal(one.mark),
            one.result.paper if one.result else "",
        )
        for one in rows
    ]
    sum_ = account(rows)
    totals = [("Đã tổ chức", sum_.held), ("Người của đội ngũ", sum_.roster_people), *sum_.others]
    totals += [("Kinh phí dự kiến (đồng)", sum_.planned_cost), ("Đã chi (đồng)", sum_.cost)]
    title = f"Tập huấn, tuyên truyền, phổ biến về bồi thường nhà nước năm {year} – {owner}"
    return workbook(title, ((f"Năm {year}", COLUMNS, told), ("Tổng hợp", ("Nội dung", "Số"), totals)))


def account_paper(rows: Sequence[ActivityView], owner: str, year: int) -> bytes:
    """What was done in the year, as a plain paper whose words may be changed."""
    sum_ = account(rows)
    paper = Paper(f"Kết quả tập huấn, tuyên truyền, phổ biến năm {year}", author=owner, lying=True)
    paper.head(
        owner, "Báo cáo", f"Kết quả tập huấn, tuyên truyền, phổ biến pháp luật về bồi thường nhà nước năm {year}"
    )
    kinds = "; ".join(f"{label}: {count}" for label, count in sum_.by_kind)
    paper.line(f"Đã tổ chức {sum_.held} hoạt động" + (f" ({kinds})." if kinds else "."))
    others = "; ".join(f"{label}: {count}" for label, count in sum_.others)
    paper.line(
        f"Số lượt người: {sum_.heads}, gồm {sum_.roster_people} lượt người làm công tác bồi thường"
        + (f"; {others}." if others else ".")
    )
    paper.line(f"Chi phí: {dong(sum_.cost)}; dự kiến cả năm {dong(sum_.planned_cost)}.")
    if sum_.overdue or sum_.planned or sum_.cancelled:
        paper.line(
            f"Còn {sum_.planned} hoạt động chưa đến ngày, {sum_.overdue} đã qua ngày mà chưa ghi kết quả, "
            f"{sum_.cancelled} không tổ chức."
        )
    paper.table(WORD, [_line(place, one) for place, one in enumerate(rows, start=1)], WIDTHS)
    paper.foot("")
    return paper.bytes()


def _line(place: int, one: ActivityView) -> list[str | list[str]]:
    heads = [f"{len(one.people)} của đội ngũ"] if one.people else []
    heads += [f"{label}: {count}" for label, count in one.reached]
    result = one.result
    said = [one.word, result.text, result.paper] if result is not None else [one.word]
    if one.mark is not None:
        said.append(f"Đánh giá {decimal(one.mark)}/5")
    return [
        str(place),
        short_date(one.day),
        [f"{one.kind}: {one.row.title}", ", ".join(one.topics)],
        heads or "",
        dong(one.cost) if one.cost else "",
        [told for told in said if told],
    ]
