"""The list of cases of one's area in a year (TT 08/2019 Đ10), with what was urged."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from btnn.agencies.queries import Membership
from btnn.cases.queries.watched import Case, watched_cases

from ..permissions import may_watch
from .letters import letters

MOST = 1000


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case, and how many letters about it are open."""

    case: Case
    letters: int


def case_list(membership: Membership, year: int, today: date) -> list[CaseLine]:
    """The cases that came in during a year, and those of earlier years that are not finished; by field and day of
    arrival. Nothing for who does not watch."""
    if not may_watch(membership):
        return []
    rows = watched_cases(membership).filter(opened_on__year__lte=year)
    rows = rows.filter(Q(opened_on__year=year) | Q(closed=False)).order_by("field", "opened_on", "pk")
    about = Counter(one.row.case_code for one in letters(membership, today) if one.open)
    return [CaseLine(row, about[row.code]) for row in rows[:MOST]]
