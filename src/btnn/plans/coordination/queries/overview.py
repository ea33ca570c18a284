"""The first page: what we owe, what is owed to us, what we watch between others, meetings that lie ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q

from btnn.agencies.queries import Membership

from ..counting import OVERDUE
from ..in_force import regulation_on
from ..models import Act, Obligation, ObligationAct, Regulation
from ..pressing import ENDS
from .exchanged import limits_of, requests_of
from .items import Item, nearest
from .meetings import MeetingView, meetings
from .obligations import item_of, open_rows, seen
from .scheduled import scheduled

MOST, MOST_ROWS = 100, 1000
ALIKE = 3  # so many agencies that owe the same make one line
BACK = timedelta(days=366)  # how far back the lists look for what the year brought and what cases carry


@dataclass(frozen=True, slots=True)
class Group:
    """One thing that several agencies owe us alike: the same rule at the same time of the year."""

    items: list[Item]

    @property
    def first(self) -> Item:
        return self.items[0]


@dataclass(frozen=True, slots=True)
class Overview:
    """What a person finds. `theirs` without what stands in `groups`. `to_direct`: told to us as the committee, and not
    directed yet. `watched`: overdue between others, for those whose regulation it is; `ended`: the latest that did."""

    regulation: Regulation | None
    ours: list[Item]
    theirs: list[Item]
    groups: list[Group]
    to_direct: list[Item]
    watched: list[Item]
    watched_count: int
    meetings: list[MeetingView]
    ended: list[Item]


@dataclass(frozen=True, slots=True)
class Running:
    """What is kept in this room and has not ended, as a person sees it."""

    items: list[Item]
    to_direct: list[Item]


def overview(membership: Membership, today: date) -> Overview:
    """The page of a person on a day."""
    mine, kept = membership.agency_id, running(membership, today)
    regulation = regulation_on(membership.agency.province, today)
    rules = list(regulation.rules.order_by("order")) if regulation else []
    for rule in rules:
        if regulation is not None:
            rule.regulation = regulation
    span = (today - BACK, today)
    found = [
        *kept.items,
        *requests_of(membership, rules, span, today, running=True),
        *limits_of(membership, rules, span, today, running=True),
    ]
    theirs, groups = grouped(nearest([one for one in found if one.owed_to.pk == mine and one.owed_by.pk != mine]))
    others = [one for one in found if mine not in (one.owed_by.pk, one.owed_to.pk) and one.state == OVERDUE]
    ends = ObligationAct.objects.filter(obligation=OuterRef("pk"), act__in=ENDS)
    ended = seen(membership).filter(Q(owed_by_id=mine) | Q(owed_to_id=mine), Exists(ends)).order_by("-start", "-pk")
    return Overview(
        regulation,
        nearest([one for one in found if one.owed_by.pk == mine])[:MOST],
        theirs[:MOST],
        groups,
        kept.to_direct,
        nearest(others)[:MOST],
        len(others),
        [one for one in meetings(membership, today) if one.waits],
        [item_of(row, today) for row in ended[:20]],
    )


def running(membership: Membership, today: date) -> Running:
    """What is kept in this room and has not ended: rows, and what the year brought."""
    rows = list(open_rows(membership)[:MOST_ROWS])
    items = {row.pk: item_of(row, today) for row in rows}
    brought = scheduled(membership, ((today - BACK).year, today.year), today)
    told = [one.item(today) for one in brought if one.time.start >= today - BACK]
    waits = [items[row.pk] for row in rows if row.committee_id == membership.agency_id and _waits_for_word(row)]
    return Running([*items.values(), *told], waits)


def grouped(items: list[Item]) -> tuple[list[Item], list[Group]]:
    """What stands alone, and what at least `ALIKE` agencies owe alike, each in the order given."""
    found: dict[str, list[Item]] = {}
    for one in items:
        if one.alike:
            found.setdefault(one.alike, []).append(one)
    groups = {alike: told for alike, told in found.items() if len(told) >= ALIKE}
    return [one for one in items if one.alike not in groups], [Group(told) for told in groups.values()]


def _waits_for_word(row: Obligation) -> bool:
    acts = {one.act for one in row.acts.all()}
    return Act.TO_COMMITTEE in acts and Act.DIRECTED not in acts
