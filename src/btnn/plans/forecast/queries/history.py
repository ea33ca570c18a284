"""The claims that a person may see, by field, agency and quarter, with what was decided: the past of the forecast."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import visible_cases

from ..quarters import quarter_of

MOST_QUARTERS = 40  # ten years
UNKNOWN = 0  # the key of an agency that is not determined yet


@dataclass(frozen=True, slots=True)
class Past:
    """Counts by (field, agency, quarter) from `first` to `last` whole quarter; `now`, those of the running one.

    `amounts`: by field, what was decided (đồng); `names`: of the agencies."""

    first: int
    last: int
    counts: dict[tuple[str, int, int], int]
    now: int
    amounts: dict[str, list[int]]
    names: dict[int, str]


def past(membership: Membership, today: date) -> Past:
    """From the quarter of the first claim that one sees, at most ten years, to the last quarter that is over. One
    query; no name of a person is read."""
    last = quarter_of(today) - 1
    counts: Counter[tuple[str, int, int]] = Counter()
    amounts: defaultdict[str, list[int]] = defaultdict(list)
    names, now = {UNKNOWN: "Chưa xác định cơ quan"}, 0
    columns = ("field", "settling_agency_id", "settling_agency__name", "opened_on", "decided_amount")
    for field, agency, name, opened, decided in visible_cases(membership).values_list(*columns):
        quarter = quarter_of(opened)
        if decided > 0:
            amounts[field].append(decided)
        if quarter > last:
            now += 1
        elif quarter > last - MOST_QUARTERS:
            counts[field, agency or UNKNOWN, quarter] += 1
            if agency:
                names[agency] = name
    first = min((quarter for _, _, quarter in counts), default=last + 1)
    return Past(first, last, dict(counts), now, dict(amounts), names)
