"""The first page: what we owe, what is owed to us, what we watch between others, meetings that lie ahead."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership

from ..counting import OVERDUE
from ..in_force import regulation_on
from ..models import Act, ObligationAct, Regulation
from ..pressing import ENDS
from .exchanged import limits_of, requests_of
from .items import Item, nearest
from .meetings import MeetingView, meetings
from .obligations import item_of, open_rows, seen
from .scheduled import scheduled

MOST = 100
BACK = timedelta(days=366)  # how far back the lists look for what the year brought and what cases carry


@dataclass(frozen=True, slots=True)
class Overview:
    """What a person finds. `to_direct`: told to us as the committee, and not directed yet. `watched`: overdue between
    others, for those whose regulation it is. `ended`: the latest that ended, ours and theirs."""

    regulation: Regulation | None
    ours: list[Item]
    theirs: list[Item]
    to_direct: list[Item]
    watched: list[Item]
    watched_count: int
    meetings: list[MeetingView]
    ended: list[Item]


def overview(membership: Membership, today: date) -> Overview:
    """The page of a person on a day."""
    mine = membership.agency_id
    regulation = regulation_on(membership.agency.province, today)
    rules = list(regulation.rules.order_by("order")) if regulation else []
    for rule in rules:
        if regulation is not None:
            rule.regulation = regulation
    span = (today - BACK, today)
    running = [
        *own_items(membership, today),
        *requests_of(membership, rules, span, today, running=True),
        *limits_of(membership, rules, span, today, running=True),
    ]
    ours = nearest([one for one in running if one.owed_by.pk == mine])
    theirs = nearest([one for one in running if one.owed_to.pk == mine and one.owed_by.pk != mine])
    others = [one for one in running if mine not in (one.owed_by.pk, one.owed_to.pk) and one.state == OVERDUE]
    ended = seen(membership).filter(Q(owed_by_id=mine) | Q(owed_to_id=mine), Exists(_ends())).order_by("-start", "-pk")
    return Overview(
        regulation,
        ours[:MOST],
        theirs[:MOST],
        to_direct(membership, today),
        nearest(others)[:MOST],
        len(others),
        [one for one in meetings(membership, today) if one.waits],
        [item_of(row, today) for row in ended[:20]],
    )


def own_items(membership: Membership, today: date) -> list[Item]:
    """What is kept in this room and not ended, as this person sees it: rows, and what the year brought."""
    rows = [item_of(row, today) for row in open_rows(membership)[:1000]]
    brought = scheduled(membership, ((today - BACK).year, today.year), today)
    return rows + [one.item(today) for one in brought if one.time.start >= today - BACK]


def to_direct(membership: Membership, today: date) -> list[Item]:
    """What was told to this person's agency as the committee, and waits for its word."""
    told = ObligationAct.objects.filter(obligation=OuterRef("pk"), act=Act.TO_COMMITTEE)
    directed = ObligationAct.objects.filter(obligation=OuterRef("pk"), act=Act.DIRECTED)
    rows = open_rows(membership).filter(Exists(told), ~Exists(directed), committee_id=membership.agency_id)
    return [item_of(row, today) for row in rows[:MOST]]


def _ends() -> QuerySet[ObligationAct]:
    return ObligationAct.objects.filter(obligation=OuterRef("pk"), act__in=ENDS)
