"""A sheet of scores and a ranking to take along: Word, spreadsheet, data."""

from __future__ import annotations

from typing import Any

from btnn.money.showing.sheets import workbook
from btnn.paper import Paper

from .queries import Ranking, SheetView
from .reckoning import Total, shown

COLUMNS = ("Mã", "Tiêu chí", "Điểm tối đa", "Tự chấm", "Bộ Tư pháp", "Số liệu", "Giải trình, minh chứng", "Lý do khác")
WIDTHS = (1.4, 6.2, 1.8, 1.8, 1.8, 4.6, 4.6, 3.5)
BASIS = "Theo Bộ tiêu chí ban hành kèm theo Quyết định số 3062/QĐ-BTP ngày 11/12/2019 của Bộ Tư pháp."
TITLE = "Bảng điểm công tác bồi thường nhà nước"


def rows_of(view: SheetView) -> list[tuple[str, ...]]:
    """The lines of a sheet, each group after its own row, the totals last."""
    told: list[tuple[str, ...]] = []
    for group, lines in view.groups:
        told.append((group.code, group.title, str(group.most), shown(group.points), _group(view.told, group.code),
                     "", "", ""))  # fmt: skip
        for one in lines:
            theirs = one.ministry.word if one.ministry is not None else ""
            shows = "; ".join(part for part in (one.own.reason, one.own.paper) if part)
            why = one.ministry.reason if one.ministry is not None and one.differs else ""
            told.append((one.criterion.code, one.criterion.title, str(one.criterion.most), one.own.word, theirs,
                         one.evidence.text, shows, why))  # fmt: skip
    other = view.told
    for label, name in (("Cộng các dòng", "lines"), ("Quy về 100", "rescaled")):
        told.append(("", label, shown(view.own.whole) if name == "lines" else "100", shown(getattr(view.own, name)),
                     shown(getattr(other, name)) if other else "", "", "", ""))  # fmt: skip
    told.append(("", "Điểm thưởng sáng kiến", "", str(view.own.bonus), str(other.bonus) if other else "", "", "", ""))
    told.append(("", "Điểm trừ nộp chậm", "", str(view.own.penalty), str(other.penalty) if other else "", "", "", ""))
    told.append(("", "Tổng điểm", "100", shown(view.own.points), shown(other.points) if other else "", "", "", ""))
    told.append(("", "Xếp loại", "", view.own.rank, other.rank if other else "", "", "", ""))
    return told


def document(view: SheetView) -> bytes:
    """The sheet as a Word document."""
    row = view.row
    paper = Paper(f"{TITLE} năm {row.year}", author=row.agency.name, lying=True)
    paper.head(row.agency.name, "Bảng điểm", f"Kết quả công tác bồi thường nhà nước năm {row.year}", on=view.sent_on,
               to=("Bộ Tư pháp",))  # fmt: skip
    paper.line(BASIS, italic=True)
    if not view.survey:
        paper.line("Nhóm V không đánh giá; tổng điểm các nhóm khác được quy về 100.", italic=True)
    paper.table(COLUMNS, rows_of(view), WIDTHS)
    paper.foot("", post="Thủ trưởng cơ quan")
    return paper.bytes()


def sheet_file(view: SheetView) -> bytes:
    """The sheet as a spreadsheet."""
    title = f"{TITLE} năm {view.row.year} – {view.row.agency.name} – {view.word}"
    return workbook(title, (("Bảng điểm", COLUMNS, rows_of(view)),))


def ranking_file(told: Ranking) -> bytes:
    """The ranking as a spreadsheet."""
    columns = ("Thứ tự", "Cơ quan", "Tự chấm", "Bộ Tư pháp", "Chênh lệch", "Xếp loại", "Nhóm dưới 70 %", "Tình trạng")
    rows = [
        (one.place, one.row.agency.name, shown(one.own), shown(one.ministry) if one.ministry is not None else "",
         signed(one.difference) if one.difference is not None else "", one.rank, ", ".join(one.weak), one.word)
        for one in told.rows
    ]  # fmt: skip
    return workbook(f"Xếp loại công tác bồi thường nhà nước năm {told.year}", (("Xếp loại", columns, rows),))


def signed(points: Any) -> str:
    """A difference with its sign: `−2,5`."""
    return f"−{shown(-points)}" if points < 0 else f"+{shown(points)}" if points else "0"


def exported(view: SheetView) -> dict[str, Any]:
    """The sheet as data: points as exact fractions and as they are shown."""
    return {
        "agency": {"code": view.row.agency.code, "name": view.row.agency.name},
        "year": view.row.year,
        "state": view.state,
        "survey": view.survey,
        "lines": [
            {
                "code": one.criterion.code,
                "title": one.criterion.title,
                "most": one.criterion.most,
                "self": str(one.own.points) if one.own.points is not None else None,
                "ministry": str(one.ministry.points) if one.ministry is not None else None,
                "nothing": one.own.nothing,
                "typed": one.own.typed,
                "evidence": one.evidence.text,
                "lost": list(one.evidence.lost),
                "source": one.criterion.source,
            }
            for one in view.lines
        ],
        "self": _total(view.own),
        "ministry": _total(view.told) if view.told is not None else None,
    }


def _total(told: Total) -> dict[str, Any]:
    return {
        "lines": str(told.lines),
        "rescaled": str(told.rescaled),
        "bonus": told.bonus,
        "penalty": told.penalty,
        "points": str(told.points),
        "shown": shown(told.points),
        "rank": told.rank,
        "missing": list(told.missing),
        "groups": {one.code: {"points": str(one.points), "most": one.most} for one in told.groups},
    }


def _group(told: Total | None, code: str) -> str:
    found = next((one for one in told.groups if one.code == code), None) if told is not None else None
    return shown(found.points) if found is not None else ""
