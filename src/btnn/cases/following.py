"""A case and its access follow the agencies: what comes after the body of its day.

What events say stays as it was; which body settles the claim *now*, and which bodies may see it, follow the
successions of `btnn.agencies` and, where an agency was divided, what was chosen for the case (`CasePassing`). The
database does the same for all cases of an agency at once (`case_follow`, migration 0008); a rebuild must come to the
same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from btnn.agencies.queries import Agency, AgencySuccession, heirs

from .models import CasePassing, ScopeCapacity

Row = tuple[int, str, date]
MOST_STEPS = 20
BRINGS_OVERSEERS = frozenset({ScopeCapacity.SETTLING, ScopeCapacity.OVERSEEING})


def settling_now(case_id: int, agency_id: int | None, gone: frozenset[int] | None = None) -> int | None:
    """The body that settles the claim now, from the one that the events name. One query where nothing came after;
    none when `gone` (the agencies that something came after) is at hand."""
    steps = way(case_id, agency_id, gone)
    return steps[-1].successor_id if steps else agency_id


def way(case_id: int, agency_id: int | None, gone: frozenset[int] | None = None) -> list[AgencySuccession]:
    """The successions that lead from a body that the events name to the one of now, the first one first."""
    steps: list[AgencySuccession] = []
    while agency_id is not None and (gone is None or agency_id in gone) and len(steps) < MOST_STEPS:
        after = heirs(agency_id)
        step = _step(case_id, agency_id, after) if after else None
        if step is None:
            break
        steps.append(step)
        agency_id = step.successor_id
    return steps


def followed(
    case_id: int,
    rows: Sequence[Row],
    watching: Callable[[Agency, date], list[Row]],
    gone: frozenset[int] | None = None,
) -> list[Row]:
    """The rows of scope with all that successions add: whoever takes over a capacity, and the bodies `watching` a
    successor that settles or oversees. One query where nothing came after; none when `gone` is at hand."""
    found: dict[tuple[int, str], Row] = {(row[0], str(row[1])): row for row in reversed(rows)}
    waiting = list(found.values())
    while waiting:
        former = {agency for agency, _, _ in waiting}
        after = _heirs_of(former if gone is None else former & gone)
        fresh: list[Row] = []
        for agency, capacity, since in waiting:
            step = _taker(case_id, agency, capacity, after.get(agency, []))
            if step is None:
                continue
            day = max(since, step.on)
            brought = [(step.successor_id, capacity, day)]
            if capacity in BRINGS_OVERSEERS:
                brought += watching(step.successor, day)
            for row in brought:
                if found.setdefault((row[0], str(row[1])), row) is row:
                    fresh.append(row)
        waiting = fresh
    return list(found.values())


def _heirs_of(agencies: set[int]) -> dict[int, list[AgencySuccession]]:
    found: dict[int, list[AgencySuccession]] = {}
    if not agencies:
        return found
    rows = AgencySuccession.objects.filter(former_id__in=agencies).select_related("successor__parent")
    for row in rows.order_by("-main", "pk"):
        found.setdefault(row.former_id, []).append(row)
    return found


def _taker(case_id: int, agency: int, capacity: str, after: list[AgencySuccession]) -> AgencySuccession | None:
    """Who takes over a capacity: for settling as chosen for the case, for all else the main successor."""
    if not after:
        return None
    if capacity == ScopeCapacity.SETTLING:
        return _step(case_id, agency, after)
    return after[0] if after[0].main else None


def _step(case_id: int, agency: int, after: list[AgencySuccession]) -> AgencySuccession | None:
    if len(after) > 1 or not after[0].main:
        chosen = CasePassing.objects.filter(case_id=case_id, former_id=agency).values_list("successor_id", flat=True)
        step = next((row for row in after if row.successor_id in set(chosen)), None)
        if step is not None:
            return step
    return after[0] if after[0].main else None
