"""What agencies report as difficult of the tasks of plans."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership

from ..models import Progress, ProgressReport
from .seen import _rows


def difficult_reports(membership: Membership, since: date, until: date, most: int = 300) -> list[ProgressReport]:
    """The reports of a stretch of time that say there is a difficulty, of the plans that this person sees, the latest
    first. One query."""
    rows = ProgressReport.objects.filter(
        progress=Progress.DIFFICULT,
        on__gte=since,
        on__lte=until,
        task__plan__in=_rows(membership).order_by().values("pk"),
    )
    return list(rows.select_related("task__plan", "agency").order_by("-on", "-pk")[:most])
