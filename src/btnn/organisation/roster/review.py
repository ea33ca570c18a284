"""The review of each first quarter: by when, and how it stands. Pure."""

from __future__ import annotations

from datetime import date

from btnn.plans.occurrences import quarter_days

BASIS = "Rà soát, kiện toàn đội ngũ trong quý I hằng năm (kế hoạch công tác bồi thường của năm)"
MET, LATE, OPEN, OVERDUE = "met", "late", "open", "overdue"
WORDS = {MET: "đã rà soát", LATE: "đã rà soát, trễ", OPEN: "chưa rà soát", OVERDUE: "quá hạn, chưa rà soát"}


def due(year: int) -> date:
    """The last day of the review of a year: the end of its first quarter, as the yearly plan sets it."""
    return quarter_days(year, 1)[1]


def state(year: int, confirmed_on: date | None, today: date) -> str:
    """`met`, `late`, `open` or `overdue`."""
    if confirmed_on is not None:
        return LATE if confirmed_on > due(year) else MET
    return OVERDUE if today > due(year) else OPEN
