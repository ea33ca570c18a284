"""The register of questions as a sheet (TT 09/2019 Mẫu số 03)."""

from __future__ import annotations

from collections.abc import Iterable

from btnn.cases.showing.sheets import Cell, Sheet

from .counting import Standing
from .grounds import GROUNDS
from .models import Turn

COLUMNS = (
    *("Số thứ tự", "Ngày vào sổ", "Loại yêu cầu", "Cách gửi", "Người yêu cầu", "Địa chỉ, nơi nhận trả lời"),
    *("Nội dung", "Văn bản làm căn cứ", "Người được cử", "Ngày cử", "Kết quả", "Ngày", "Số văn bản"),
    *("Căn cứ từ chối, chấm dứt", "Đúng hạn"),
)


def register_sheet(rows: Iterable[Standing], year: int) -> Sheet:
    """One line a request; the circular's own columns are not in the text that we have, so they follow what Đ10–12 make
    the agency do. What was asked in words stays in the system."""
    title = f"Sổ tiếp nhận, xử lý yêu cầu hỗ trợ, hướng dẫn năm {year}"
    return Sheet(title, COLUMNS, (register_line(one) for one in rows))


def register_line(one: Standing) -> tuple[Cell, ...]:
    """One line of the register."""
    asked, last = one.question, one.last
    assigned = next((turn.on for turn in one.turns if turn.turn == Turn.ASSIGNED), "")
    done = last if one.closed else None
    ground = GROUNDS[done.ground].source if done is not None and done.ground in GROUNDS else ""
    return (
        asked.number,
        asked.received_on,
        asked.get_purpose_display(),
        asked.get_way_display(),
        asked.asked_by,
        " · ".join(part for part in (str(asked.details.get("address", "")), asked.contact) if part),
        asked.get_theme_display(),
        str(asked.details.get("basis", "")),
        one.officer,
        assigned,
        done.get_turn_display() if done is not None else "Đang xử lý",
        done.on if done is not None else "",
        done.paper if done is not None else "",
        ground,
        "Trễ hạn" if any(due.state in ("late", "overdue") for due in one.dues) else "Đúng hạn",
    )
