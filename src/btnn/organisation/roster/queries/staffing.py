"""What agencies lack in people: of the rosters, of the roles in the system, of the cases in hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, Membership, gaps
from btnn.agencies.queries.overseen import overseen
from btnn.cases.queries.counting import Settled, settled_counts
from btnn.desk.queries.workload import going_on_here

from ..standing import Lack, Person, lacks
from .people import people
from .reviews import Review, reviews


@dataclass(frozen=True, slots=True)
class Staffing:
    """An agency with its people on a day, its open cases, its review and what it lacks."""

    agency: Agency
    people: tuple[Person, ...]
    everybody: tuple[Person, ...]
    open_cases: int
    review: Review
    lacks: tuple[Lack, ...]

    def lacks_kind(self, kind: str) -> bool:
        return any(one.kind == kind for one in self.lacks)


def staffings(membership: Membership, bodies: Sequence[Agency], today: date) -> list[Staffing]:
    """How these agencies are staffed. Eight queries, however many they are. Open cases so far as one's own agency has
    to do with them."""
    keys = [body.pk for body in bodies]
    rosters, counts = people(keys, today), settled_counts(membership, keys)
    told = reviews(keys, today.year, today)
    missing = {gap.agency.pk: gap.words for gap in gaps(bodies, today)}
    found = []
    for body in bodies:
        everybody = rosters[body.pk]
        going_on = counts.get(body.pk, Settled()).open
        wanting = lacks(everybody, going_on, today, missing.get(body.pk, ""))
        here = tuple(one for one in everybody if one.works_on(today))
        found.append(Staffing(body, here, tuple(everybody), going_on, told[body.pk], tuple(wanting)))
    return found


def staffing(membership: Membership, body: Agency, today: date) -> Staffing:
    """How one agency is staffed."""
    return staffings(membership, [body], today)[0]


def staffings_seen(membership: Membership, today: date) -> list[Staffing]:
    """How one's own agency and those that it looks after are staffed, one's own first."""
    return staffings(membership, overseen(membership.agency, today), today)


def loads(membership: Membership) -> dict[int, int]:
    """By account, the cases of one's own agency that somebody is settling. One query."""
    found: dict[int, int] = {}
    rows = going_on_here(membership).filter(officer__isnull=False).values_list("officer_id", flat=True)
    for key in rows:
        found[key] = found.get(key, 0) + 1
    return found


def staffed(agency: Agency, on: date) -> tuple[int, int]:
    """How many people an agency has for this work on a day, and how many of them are trained. For scoring."""
    here = [one for one in people([agency.pk], on)[agency.pk] if one.works_on(on)]
    return len(here), sum(one.trained_on(on) for one in here)
