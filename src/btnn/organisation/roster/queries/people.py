"""Who does this work where, as the rows tell it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from btnn.agencies.queries import Membership, people_of
from btnn.refusals import NotThere

from ..models import RosterEntry, RosterLeaving, RosterPerson, RosterTraining, Time
from ..standing import Described, Leaves, Person, Trained


def people(agency_ids: Iterable[int], on: date) -> dict[int, list[Person]]:
    """By agency, everybody who was ever on its roster, leaders first, as told up to a day. Four queries; the second
    wall leaves out what one's own agency may not see."""
    keys = list(agency_ids)
    found: dict[int, list[Person]] = {key: [] for key in keys}
    for person in _told(RosterPerson.objects.filter(agency_id__in=keys), on):
        found[person.agency_id].append(person)
    for rows in found.values():
        rows.sort(key=lambda one: (not one.told.leads, one.told.name, one.key))
    return found


def of_agency(agency_id: int, on: date) -> list[Person]:
    """Everybody who was ever on the roster of one agency, leaders first."""
    return people([agency_id], on)[agency_id]


def person_seen(membership: Membership, key: int, seen: Iterable[int], on: date) -> Person:
    """One person of the agencies `seen`. Refused (`NotThere`): nobody, or not one of theirs."""
    told = _told(RosterPerson.objects.filter(pk=key, agency_id__in=[*seen, membership.agency_id]), on)
    if not told:
        raise NotThere("Không có người này trong đội ngũ mà cơ quan của bạn được xem.")
    return told[0]


def by_keys(keys: Iterable[int], on: date) -> list[Person]:
    """These people, as far as the second wall shows them, by name."""
    return sorted(_told(RosterPerson.objects.filter(pk__in=list(keys)), on), key=lambda one: one.told.name)


def not_yet_on_it(membership: Membership, on: date) -> list[Membership]:
    """Who holds a role for this work at one's own agency and is not on its roster; each person once."""
    known = set(
        RosterPerson.objects.filter(agency_id=membership.agency_id, user__isnull=False).values_list(
            "user_id", flat=True
        )
    )
    found: dict[int, Membership] = {}
    for row in people_of(membership.agency_id):
        works = row.holds_on(on) and row.user.is_active and row.role in ("officer", "head", "overseer", "finance")
        if works and row.delegation_id is None and row.user_id not in known:
            found.setdefault(row.user_id, row)
    return sorted(found.values(), key=lambda row: row.user.full_name)


def attended(activity_ids: Iterable[int]) -> dict[int, list[int]]:
    """By activity, the keys of those of the roster who attended."""
    found: dict[int, list[int]] = {}
    rows = RosterTraining.objects.filter(activity_id__in=list(activity_ids)).order_by("pk")
    for activity, person in rows.values_list("activity_id", "person_id"):
        found.setdefault(activity, []).append(person)
    return found


def _told(rows: QuerySet[RosterPerson], on: date) -> list[Person]:
    keys = {row.pk: row for row in rows}
    entries: dict[int, list[RosterEntry]] = {}
    for entry in RosterEntry.objects.filter(person_id__in=keys).order_by("on", "pk"):
        entries.setdefault(entry.person_id, []).append(entry)
    leaves = {row.person_id: row for row in RosterLeaving.objects.filter(person_id__in=keys).order_by("pk")}
    trained: dict[int, list[Trained]] = {}
    for had in RosterTraining.objects.filter(person_id__in=keys).order_by("-on", "-pk"):
        one = Trained(had.title, had.on, had.organiser, had.way, had.paper, had.activity_id)
        trained.setdefault(had.person_id, []).append(one)
    found = []
    for key, row in keys.items():
        told = [entry for entry in entries.get(key, []) if entry.on <= on] or entries.get(key, [])[:1]
        if told:
            found.append(
                Person(
                    key,
                    row.agency_id,
                    row.user_id,
                    entries[key][0].on,
                    _described(told[-1]),
                    _leaves(leaves.get(key)),
                    tuple(trained.get(key, ())),
                )
            )
    return found


def _described(entry: RosterEntry) -> Described:
    return Described(
        entry.full_name,
        entry.leads,
        entry.position,
        entry.time == Time.FULL,
        tuple(entry.parts),
        entry.degree,
        entry.speciality,
        entry.works_since,
        entry.leaves_on,
        entry.phone,
        entry.email,
    )


def _leaves(row: RosterLeaving | None) -> Leaves | None:
    if row is None:
        return None
    return Leaves(row.last_day, row.reason, row.replaced_by_id, row.handed_over_on, row.handed_over)
