"""Rows put together to old cases: rows of one key are one case with several claimants. Each keeps its faults."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from btnn.law.errors import Refused

from .cells import read_cell
from .columns import KEY, Column, by_name, columns
from .sheets import Row


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a row is not taken in: its number, the column's header (empty: the row as a whole), the sentence."""

    row: int
    column: str
    why: str

    def __str__(self) -> str:
        place = f"Dòng {self.row}" + (f", cột “{self.column}”" if self.column else "")
        return f"{place}: {self.why}"


@dataclass(slots=True)
class OldCase:
    """One case of the sheet: what its rows say of it as a whole, what of each claimant, and what is wrong."""

    key: str
    rows: list[int] = field(default_factory=list)
    whole: dict[str, Any] = field(default_factory=dict)
    people: list[dict[str, Any]] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def first_row(self) -> int:
        return self.rows[0]

    def blame(self, column: str, why: str, row: int | None = None) -> None:
        """Note a fault; `column` is a name of ours, or empty."""
        header = by_name()[column].header if column else ""
        self.faults.append(Fault(row or self.first_row, header, why))


def old_cases(rows: Iterable[Row]) -> list[OldCase]:
    """The cases of a sheet in the order in which their keys first stand. A row without a key is a case of its own
    that is refused."""
    found: dict[str, OldCase] = {}
    for row in rows:
        key = _key(row)
        case = found.setdefault(key or f"\x00{row.number}", OldCase(key))
        case.rows.append(row.number)
        if not key:
            case.blame(KEY.name, "Chưa ghi mã hồ sơ cũ; mã này giữ cho một hồ sơ không bị nhập hai lần.", row.number)
        _add(case, row)
    for case in found.values():
        for column in columns():
            if column.required and not column.of_person and column.name not in case.whole and not _blamed(case, column):
                case.blame(column.name, "Chưa ghi mục này.")
    return list(found.values())


def _key(row: Row) -> str:
    try:
        return " ".join(str(read_cell(KEY, row.cells[KEY.name])).split())[:100] if KEY.name in row.cells else ""
    except Refused:
        return ""


def _add(case: OldCase, row: Row) -> None:
    person: dict[str, Any] = {}
    for name, value in row.cells.items():
        column = by_name()[name]
        try:
            read = read_cell(column, value)
        except Refused as wrong:
            case.blame(name, wrong.message, row.number)
            continue
        if column.of_person:
            person[name] = read
        elif case.whole.setdefault(name, read) != read:
            case.blame(name, f"Khác với dòng {case.first_row} của cùng hồ sơ; chỉ ghi một lần.", row.number)
    if "full_name" not in person and "full_name" not in row.cells:
        case.blame("full_name", "Chưa ghi người yêu cầu bồi thường.", row.number)
    case.people.append(person)


def _blamed(case: OldCase, column: Column) -> bool:
    return any(fault.column == column.header for fault in case.faults)
