"""`btnn tidy`, and every night by the worker: what nobody needs any more goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from btnn.documents.sweeping import sweep as sweep_files
from btnn.drafts.commands import sweep as sweep_drafts
from btnn.portal.claims.drafting import living_files
from btnn.portal.claims.drafting import sweep as sweep_claims


@dataclass(frozen=True, slots=True)
class Tidied:
    """How much went: files that no paper has, drafts of more than thirty days (of officials, of requests)."""

    files: int
    drafts: int

    def __str__(self) -> str:
        return f"Đã xóa {self.files} tệp không thuộc giấy tờ nào và {self.drafts} bản nháp quá 30 ngày."


def tidy(now: datetime) -> Tidied:
    """Take away files that no paper has, drafts that lay too long, and who left long ago. Run by the owner."""
    drafts = sweep_drafts(now) + sweep_claims(now)
    return Tidied(sweep_files(now, living_files()), drafts)
