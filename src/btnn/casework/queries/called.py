"""Sessions ahead to which the claimant of a case is called. Asked behind the wall of that one case, by whoever has
proved to be somebody of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time

from ..models import Meeting

CALLED_TO = ("negotiation", "direct_exchange")
CLAIMANT = "claimant"


@dataclass(frozen=True, slots=True)
class Called:
    """One session that has no record yet; `kind` as `btnn.casework` names meetings."""

    kind: str
    on: date
    hour: time
    place: str


def called_to(case_id: int, today: date) -> list[Called]:
    """The sessions from `today` on, the nearest first. One query."""
    rows = Meeting.objects.filter(
        case_id=case_id, kind__in=CALLED_TO, on__gte=today, record__isnull=True, invitations__role=CLAIMANT
    )
    found = rows.order_by("on", "hour", "pk").distinct().values_list("kind", "on", "hour", "place")
    return [Called(*row) for row in found]
