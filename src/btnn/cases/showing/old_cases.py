"""The report of a sheet as a page lists it: refused cases first, each with its places and reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..importing.checking import Report, Verdict
from ..importing.rows import Fault
from ..importing.telling import state

WORDS = {
    "refused": ("overdue", "Bị từ chối"),
    "good": ("met", "Nhập được"),
    "taken_in": ("met", "Đã nhập"),
    "known": ("void", "Đã nhập trước đây"),
}
ORDER = tuple(WORDS)


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One case of the sheet: its key, rows, what became of it, its case, where the law sees it, why it is refused."""

    key: str
    rows: str
    mark: str
    word: str
    code: str
    stage: str
    findings: int
    faults: Sequence[Fault]


def report_rows(report: Report) -> list[ReportRow]:
    """The cases of the sheet, those first that need a hand."""
    ordered = sorted(report.verdicts, key=lambda verdict: (ORDER.index(state(verdict)), verdict.rows[0]))
    return [_row(verdict) for verdict in ordered]


def _row(verdict: Verdict) -> ReportRow:
    mark, word = WORDS[state(verdict)]
    rows = ", ".join(str(row) for row in verdict.rows)
    return ReportRow(
        verdict.key, rows, mark, word, verdict.code, verdict.stage, verdict.findings, tuple(verdict.faults)
    )
