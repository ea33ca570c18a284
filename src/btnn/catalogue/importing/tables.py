"""The rows of cells of a list, out of .docx or .xlsx."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from docx import Document
from docx.table import Table
from python_calamine import CalamineError, CalamineWorkbook

from btnn.folding import fold

from ..errors import CatalogueProblem

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_ROWS, MOST_COLUMNS, LONGEST_CELL = 500, 40, 30_000
Cells = list[list[str]]


def read_table(path: Path, media_type: str) -> Cells:
    """The cells of the list, the head included; a cell that spans several columns stands in each.

    Refused (`CatalogueProblem`): another kind of file, a document without such a list, one beyond all measure.
    """
    if media_type == WORD:
        return _bounded(_word(path))
    if media_type == SHEET:
        return _bounded(_sheet(path))
    raise CatalogueProblem("Chỉ nhập được từ văn bản .docx hoặc bảng tính .xlsx.")


def _word(path: Path) -> Cells:
    try:
        tables = Document(str(path)).tables
    except Exception as problem:  # the library raises what it likes for a broken file
        raise CatalogueProblem("Không đọc được văn bản Word này; hãy mở bằng Word và lưu lại dạng .docx.") from problem
    found = next((table for table in tables if _is_list(table)), None)
    if found is None:
        raise CatalogueProblem("Văn bản không có bảng danh mục (cột “STT” và “Tên thủ tục hành chính”).")
    return [[_text(cell.text) for cell in row.cells] for row in found.rows[: MOST_ROWS + 1]]


def _is_list(table: Table) -> bool:
    head = fold(" ".join(cell.text for row in table.rows[:3] for cell in row.cells))
    return "stt" in head.split() and "ten thu tuc" in head


def _sheet(path: Path) -> Cells:
    try:
        rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python(nrows=MOST_ROWS + 1)
    except (CalamineError, IndexError, OSError) as problem:
        raise CatalogueProblem("Không đọc được bảng tính này; hãy lưu lại dạng .xlsx.") from problem
    return [[_cell(value) for value in row] for row in rows]


def _cell(value: Any) -> str:
    whole = isinstance(value, float) and value.is_integer()
    return _text(str(int(value)) if whole else str(value))


def _text(value: str) -> str:
    lines = (" ".join(line.split()) for line in value.splitlines())
    return "\n".join(line for line in lines if line)


def _bounded(cells: Cells) -> Cells:
    if len(cells) > MOST_ROWS or any(len(row) > MOST_COLUMNS for row in cells):
        raise CatalogueProblem(f"Bảng quá lớn (tối đa {MOST_ROWS} dòng, {MOST_COLUMNS} cột).")
    if any(len(cell) > LONGEST_CELL for row in cells for cell in row):
        raise CatalogueProblem(f"Có ô dài hơn {LONGEST_CELL} ký tự; hãy kiểm tra lại bảng.")
    return cells
