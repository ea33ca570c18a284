"""`btnn tidy`, and every night by the worker: what nobody needs any more goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from btnn.documents.sweeping import sweep as sweep_files
from btnn.drafts.commands import sweep as sweep_drafts


@dataclass(frozen=True, slots=True)
class Tidied:
    """How much went: files that no paper has, drafts of more than thirty days."""

    files: int
    drafts: int

    def __str__(self) -> str:
        return f"Đã xóa {self.files} tệp không thuộc giấy tờ nào và {self.drafts} bản nháp quá 30 ngày."


def tidy(now: datetime) -> Tidied:
    """Take away files that no paper has, drafts that lay too long, and who left long ago. Run by the owner."""
    return Tidied(sweep_files(now), sweep_drafts(now))
