"""Who settles how much, for the head who shares out work: cases in hand, overdue ones, the nearest day, absences."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Count, Min, Q, QuerySet

from btnn.agencies.queries import Absence, Membership, User, absent_on, officers
from btnn.cases.queries import Conflict, possible_conflicts, visible_cases

if TYPE_CHECKING:
    from btnn.cases.models import Case

MOST_AT_ONCE = 50


@dataclass(frozen=True, slots=True)
class Workload:
    """One person's cases that go on at an agency. `appointable`: they are an officer there today; `absence`: they are
    away now or soon."""

    user_id: int
    name: str
    open: int
    overdue: int
    nearest: date | None
    appointable: bool
    absence: Absence | None


@dataclass(frozen=True, slots=True)
class Chosen:
    """A case about to be given to somebody: why each officer may not be fit for it, by primary key."""

    case: Case
    conflicts: dict[int, list[Conflict]]


def workloads(membership: Membership, today: date) -> list[Workload]:
    """Officers of the agency, the least laden first, and after them whoever holds cases and is no officer there any
    more. Three queries."""
    people = {person.pk: person.full_name for person in officers(membership.agency_id, today)}
    counted = going_on_here(membership).filter(officer__isnull=False).values_list("officer_id", "officer__full_name")
    laden = {
        row[0]: row
        for row in counted.annotate(
            open=Count("pk"), overdue=Count("pk", filter=Q(overdue_count__gt=0)), nearest=Min("next_due")
        )
    }
    away: dict[int, Absence] = {}
    for absence in absent_on(membership.agency_id, today):
        away.setdefault(absence.user_id, absence)
    found = []
    for key in people.keys() | laden.keys():
        _, name, going_on, overdue, nearest = laden.get(key, (key, people.get(key, ""), 0, 0, None))
        found.append(Workload(key, name, going_on, overdue, nearest, key in people, away.get(key)))
    return sorted(found, key=lambda one: (not one.appointable, one.open, one.name))


def chosen_cases(membership: Membership, codes: Collection[str], today: date) -> list[Chosen]:
    """The cases of those codes that the agency settles, in order, with what is known against each officer."""
    rows = going_on_here(membership).filter(code__in=list(codes)[:MOST_AT_ONCE])
    people: Iterable[User] = officers(membership.agency_id, today)
    rows = rows.select_related("officer").prefetch_related("parties").order_by("code")
    return [Chosen(case, possible_conflicts(case, people)) for case in rows]


def going_on_here(membership: Membership) -> QuerySet[Case]:
    """The cases that the agency settles and has not finished."""
    return visible_cases(membership).filter(settling_agency_id=membership.agency_id, closed=False)
