"""`btnn tidy`, and every night by the worker: what nobody needs any more goes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.models import Session

from btnn.catalogue.queries import pictures
from btnn.documents.sweeping import sweep as sweep_files
from btnn.drafts.commands import sweep as sweep_drafts
from btnn.portal.claims.drafting import living_files
from btnn.portal.claims.drafting import sweep as sweep_claims
from btnn.portal.retention import sweep as sweep_attempts


@dataclass(frozen=True, slots=True)
class Tidied:
    """How much went: files that no paper has, drafts of more than thirty days (of officials, of requests), sessions
    that had ended, and counts of attempts whose stretch was over."""

    files: int
    drafts: int
    sessions: int
    attempts: int

    def __str__(self) -> str:
        return (
            f"Đã xóa {self.files} tệp không thuộc giấy tờ nào, {self.drafts} bản nháp quá 30 ngày, "
            f"{self.sessions} phiên đã hết và {self.attempts} lượt đếm đã hết giờ."
        )


def tidy(now: datetime) -> Tidied:
    """Take away files that no paper has, drafts that lay too long, who left long ago, and what the public side counted
    and knew of visitors. Run by the owner."""
    drafts = sweep_drafts(now) + sweep_claims(now)
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    return Tidied(sweep_files(now, living_files() | pictures()), drafts, sessions, sweep_attempts(now))
