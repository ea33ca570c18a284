"""Which cases of the demonstration can be followed as their claimants do: code and four signs, for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from btnn.agencies.queries import User, memberships
from btnn.cases.queries import visible_cases
from btnn.law.case import words
from btnn.web.clock import today

WATCHER = "theodoi.stp"  # sees every case of the province
# One case of each, in this order: what claimants ask most.
TELLING = (
    "supplementing",
    "verifying",
    "negotiating",
    "handed_over",
    "funding_requested",
    "payment_notified",
    "refused",
)


def lines() -> Iterator[str]:
    """Each with the code, the last figures of the claimant's telephone, and the stage."""
    watcher = User.objects.filter(username=WATCHER).first()
    held = memberships(watcher, today()) if watcher is not None else []
    if not held:
        return
    for stage in TELLING:
        rows = visible_cases(held[0]).filter(settlement=stage, interruption="", parties__capacity="claimant")
        found = rows.exclude(parties__phone="").order_by("-overdue_count", "pk", "parties")
        case = found.values_list("tracking_code", "parties__phone").first()
        if case is not None:
            yield f"{case[0]}  4 số cuối {case[1][-4:]}  {words.stage('settlement', stage)}"
