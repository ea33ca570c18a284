"""Activities that a person may see: of their agency, those it is invited to, those of agencies that it looks after."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Agency, Membership
from btnn.agencies.queries.overseen import overseen
from btnn.organisation.roster import queries as rostered
from btnn.refusals import NotThere

from ..models import Activity, ActivityTurn, Audience, Evaluation, Invitation, InvitationReply, Kind, Topic, Turn
from ..permissions import may_see
from ..standing import HELD, SHAPES, WORDS, Told, overall, planned_for, state

MOST = 300


@dataclass(frozen=True, slots=True)
class ActivityView:
    """An activity as it stands on a day. `people`: keys of those of rosters who attended."""

    row: Activity
    turns: tuple[ActivityTurn, ...]
    people: tuple[int, ...]
    evaluation: Evaluation | None
    today: date

    @property
    def told(self) -> list[Told]:
        return [Told(one.turn, one.on, one.planned_on) for one in self.turns]

    @property
    def planned_on(self) -> date:
        return planned_for(self.row.planned_on, self.told)

    @property
    def state(self) -> str:
        return state(self.row.planned_on, self.told, self.today)

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def result(self) -> ActivityTurn | None:
        """What was recorded last of its being held, or given up."""
        return next((one for one in reversed(self.turns) if one.turn != Turn.MOVED), None)

    @property
    def held_on(self) -> date | None:
        return self.result.on if self.result is not None and self.state == HELD else None

    @property
    def day(self) -> date:
        """The day on which it was held, else for which it is planned."""
        return self.held_on or self.planned_on

    @property
    def reached(self) -> list[tuple[str, int]]:
        """Heads by audience in words, besides the people of rosters."""
        heads = self.result.reached if self.result is not None else {}
        return [(str(audience.label), heads[audience]) for audience in Audience if heads.get(audience)]

    @property
    def heads(self) -> int:
        """How many were reached in all."""
        return len(self.people) + sum(count for _, count in self.reached)

    @property
    def of_the_people(self) -> int:
        """How many of them hold no office."""
        return int(self.result.reached.get(Audience.PEOPLE, 0)) if self.result is not None else 0

    @property
    def cost(self) -> int:
        return self.result.cost if self.result is not None else 0

    @property
    def mark(self) -> Fraction | None:
        return overall(self.evaluation.counts) if self.evaluation is not None else None

    @property
    def topics(self) -> list[str]:
        return [str(Topic(one).label) for one in self.row.topics]

    @property
    def audience(self) -> list[str]:
        return [str(Audience(one).label) for one in self.row.audience]

    @property
    def kind(self) -> str:
        return str(Kind(self.row.kind).label)


def activities_seen(membership: Membership, today: date, year: int | None = None) -> list[ActivityView]:
    """What this person may see, of a year by the day on which it was held or is planned; the latest first. Five
    queries."""
    found = views(_rows(membership, today), today)
    return [one for one in found if year is None or one.day.year == year]


def activity_seen(membership: Membership, key: int, today: date) -> ActivityView:
    """One activity. Refused (`NotThere`): none, or not one that this person may see."""
    found = views(_rows(membership, today).filter(pk=key), today)
    if not found:
        raise NotThere("Không có lớp, hội nghị này, hoặc cơ quan của bạn không được xem.")
    return found[0]


def views(rows: QuerySet[Activity], today: date) -> list[ActivityView]:
    """These activities as they stand, the latest first."""
    known = list(rows.select_related("agency").order_by("-planned_on", "-pk")[:MOST])
    keys = [row.pk for row in known]
    turns: dict[int, list[ActivityTurn]] = {}
    for turn in ActivityTurn.objects.filter(activity_id__in=keys).select_related("actor").order_by("pk"):
        turns.setdefault(turn.activity_id, []).append(turn)
    judged = {one.activity_id: one for one in Evaluation.objects.filter(activity_id__in=keys).order_by("pk")}
    people = rostered.attended(keys)
    found = [
        ActivityView(row, tuple(turns.get(row.pk, ())), tuple(people.get(row.pk, ())), judged.get(row.pk), today)
        for row in known
    ]
    return sorted(found, key=lambda one: (one.day, one.row.pk), reverse=True)


@dataclass(frozen=True, slots=True)
class Invited:
    """An agency that was invited, and what it answered. `names`: of its roster whom it sends."""

    row: Invitation
    reply: InvitationReply | None
    names: Sequence[str]
    today: date
    over: bool = False

    @property
    def state(self) -> str:
        if self.reply is not None:
            return "met" if self.reply.attends else "void"
        if self.over:
            return "void"
        return "overdue" if self.today > self.row.reply_by else "open"

    @property
    def word(self) -> str:
        if self.reply is not None:
            return "có người dự" if self.reply.attends else "không dự"
        if self.over:
            return "không trả lời"
        return "quá hạn, chưa trả lời" if self.state == "overdue" else "chưa trả lời"


def invited_to(key: int, today: date, over: bool = False) -> list[Invited]:
    """Who was invited to an activity (`over`: it is past), as far as the second wall shows it, by name."""
    rows = Invitation.objects.filter(activity_id=key).select_related("agency", "host", "reply").order_by("agency__name")
    replies = {row.pk: getattr(row, "reply", None) for row in rows}
    keys = [person for reply in replies.values() if reply is not None for person in reply.people]
    names = {one.key: one.told.name for one in rostered.by_keys(keys, today)}
    return [
        Invited(
            row,
            reply := replies[row.pk],
            [names[p] for p in (reply.people if reply else ()) if p in names],
            today,
            over,
        )
        for row in rows
    ]


def may_be_invited(membership: Membership, key: int, today: date) -> list[Agency]:
    """The agencies that one looks after and that are not invited to this activity yet."""
    asked = set(Invitation.objects.filter(activity_id=key).values_list("agency_id", flat=True))
    return [body for body in overseen(membership.agency, today)[1:] if body.pk not in asked]


def mine(membership: Membership, keys: Iterable[int]) -> Invitation | None:
    """The invitation of one's own agency to one of these activities."""
    rows = Invitation.objects.filter(activity_id__in=list(keys), agency_id=membership.agency_id)
    return rows.select_related("activity", "host", "reply").first()


def _rows(membership: Membership, today: date) -> QuerySet[Activity]:
    if not may_see(membership):
        return Activity.objects.none()
    bodies = [body.pk for body in overseen(membership.agency, today)]
    asked = Invitation.objects.filter(activity_id=OuterRef("pk"), agency_id=membership.agency_id)
    return Activity.objects.filter(Q(agency_id__in=bodies) | Exists(asked))
