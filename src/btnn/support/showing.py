"""The register of questions as a sheet (TT 09/2019 Mẫu số 03)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from btnn.cases.showing.sheets import Cell, Sheet

from .counting import Standing
from .grounds import GROUNDS

COLUMNS = (
    *("Số thứ tự", "Ngày vào sổ", "Cách gửi", "Nội dung", "Người trả lời", "Ngày cử", "Kết quả", "Ngày", "Căn cứ"),
    "Đúng hạn",
)


def register_sheet(rows: Iterable[Standing], year: int) -> Sheet:
    """One line a question; the text of a question and who asked stay in the system."""
    return Sheet(f"Sổ tiếp nhận, xử lý yêu cầu hướng dẫn năm {year}", COLUMNS, _lines(rows))


def _lines(rows: Iterable[Standing]) -> Iterator[tuple[Cell, ...]]:
    for one in rows:
        asked, last = one.question, one.last
        appointed = one.dues[0].met_on
        done = last if one.closed else None
        ground = GROUNDS[done.ground].source if done is not None and done.ground else ""
        yield (
            asked.number,
            asked.received_on,
            asked.get_way_display(),
            asked.get_theme_display(),
            one.officer,
            appointed or "",
            done.get_turn_display() if done is not None else "Đang xử lý",
            done.on if done is not None else "",
            ground,
            "Trễ hạn" if any(due.state in ("late", "overdue") for due in one.dues) else "Đúng hạn",
        )
