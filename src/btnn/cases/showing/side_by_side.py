"""Damages side by side: asked, verified, offered, agreed, decided, by head of damage and by claimant where several
claim. What entries say stands first; what only an assessment says is told as such."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from btnn.law.case import CaseView, words
from btnn.law.case.reader import Entry
from btnn.law.case.record import counted_entries
from btnn.law.case.vocabulary import HEADS

from ..models import CaseAssessment

# column, its word, the entry that says it, the field, the kind of assessment behind it
COLUMNS = (
    ("asked", "Yêu cầu", "dossier_received", "claimed"),
    ("verified", "Xác minh", "verification_reported", "verified"),
    ("offered", "Đề nghị", "", ""),
    ("agreed", "Thỏa thuận", "negotiation_concluded", "amounts"),
)
Sums = dict[tuple[str, str], int]


@dataclass(frozen=True, slots=True)
class Cell:
    """One figure: `number` of the assessment whose lines explain it, `draft` when no entry has said it yet."""

    column: str
    amount: int | None
    number: int | None = None
    draft: bool = False
    other: int | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One head of damage, of one claimant when several claim."""

    head: str
    label: str
    article: str
    claimant: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SideBySide:
    """`totals` carry the decision beside the sums of the columns: it speaks of the whole."""

    columns: tuple[str, ...]
    rows: list[Row]
    totals: tuple[Cell, ...]

    @property
    def drafts(self) -> bool:
        return any(cell.draft for row in self.rows for cell in row.cells)

    @property
    def differences(self) -> list[tuple[str, str, int | None, int, int]]:
        """Where entries and the assessment behind them differ: head and whose, column, what the entry says (None:
        nothing), what the assessment says, its number."""
        return [
            (
                f"{row.label}, {row.claimant}" if row.claimant else row.label,
                cell.column,
                cell.amount,
                cell.other,
                cell.number,
            )
            for row in self.rows
            for cell in row.cells
            if cell.other is not None and cell.number is not None
        ]


def side_by_side(view: CaseView, entries: Sequence[Entry], latest: Mapping[str, CaseAssessment]) -> SideBySide:
    """The table of a case from its entries and the latest assessment of each kind."""
    said = [_said(entries, event, field) for _, _, event, field in COLUMNS]
    reckoned = [_reckoned(latest.get(kind)) for kind, _, _, _ in COLUMNS]
    keys = {key for sums in (*said, *reckoned) for key in sums}
    rows = []
    for head in HEADS:
        for claimant in sorted({whose for one, whose in keys if one == head}):
            cells = tuple(
                _cell(word, said[place], reckoned[place], latest.get(kind), (head, claimant))
                for place, (kind, word, _, _) in enumerate(COLUMNS)
            )
            cells += (Cell("Quyết định", None),)
            rows.append(Row(head, words.head(head), words.head_article(head), claimant, cells))
    totals = tuple(
        Cell(word, sum((said[place] or reckoned[place]).values()) if said[place] or reckoned[place] else None)
        for place, (_, word, _, _) in enumerate(COLUMNS)
    )
    decided = Cell("Quyết định", view.money["decided"] or None)
    return SideBySide((*(word for _, word, _, _ in COLUMNS), "Quyết định"), rows, (*totals, decided))


def _cell(word: str, said: Sums, reckoned: Sums, row: CaseAssessment | None, key: tuple[str, str]) -> Cell:
    number = row.number if row is not None and key in reckoned else None
    if not said:
        return Cell(word, reckoned.get(key), number, draft=number is not None)
    amount = said.get(key)
    other = reckoned.get(key) if number is not None and reckoned.get(key) != amount else None
    return Cell(word, amount, number, other=other)


def _said(entries: Sequence[Entry], event: str, field: str) -> Sums:
    """The sums of the last entry of that kind, empty when there is none."""
    found: Sums = {}
    for entry in counted_entries(list(entries)):
        items: Any = entry.data.get(field) if event and entry.type == event else None
        if isinstance(items, list | tuple) and items:
            found = {}
            for item in items:
                key = (item["head"], item.get("claimant", ""))
                found[key] = found.get(key, 0) + item["amount"]
    return found


def _reckoned(row: CaseAssessment | None) -> Sums:
    if row is None:
        return {}
    return {(entry["head"], entry.get("claimant", "")): entry["amount"] for entry in row.result["heads"]}
