"""What a person of a case sent, by keys of rows: for jobs that tell officials, which act for nobody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .models import Reply

TOLD_OTHERWISE = ("paperless",)  # stands on the page of the case; nobody waits for an answer


@dataclass(frozen=True, slots=True)
class ReplyNews:
    """A reply; `to_agency_id` is the Department of Justice that a complaint goes to, empty for all else."""

    pk: int
    case_id: int
    number: int
    kind: str
    at: datetime
    to_agency_id: int | None


def reply_news(pk: int) -> ReplyNews | None:
    """A reply that waits for somebody; None when there is none, or when an entry of the case tells of it already."""
    row = Reply.objects.filter(pk=pk, event_number__isnull=True).exclude(kind__in=TOLD_OTHERWISE).first()
    if row is None:
        return None
    return ReplyNews(row.pk, row.case_id, row.number, row.kind, row.at, row.to_agency_id)
