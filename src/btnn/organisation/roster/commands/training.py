"""Training that people of the roster had."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.agencies.queries.overseen import overseen
from btnn.refusals import NotThere

from ..models import RosterTraining, Way
from ..queries.people import by_keys
from .keeping import own_person


@transaction.atomic
def train(
    key: int,
    *,
    title: str,
    on: date,
    organiser: str = "",
    way: str = Way.COURSE,
    paper: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> RosterTraining:
    """Record training that somebody of one's own roster had elsewhere or by themselves. Refused: who may not keep the
    roster (`NotYours`); nobody of that key (`NotThere`); no title, a day to come (`Unfit`)."""
    own_person(key, membership, today)
    return RosterTraining.objects.create(
        person_id=key,
        title=entered.text(title, "Nội dung bồi dưỡng", most=300),
        on=entered.past(on, "Ngày bồi dưỡng", today),
        organiser=entered.text(organiser, "Nơi tổ chức", most=200, needed=False),
        way=entered.one_of(way, Way.values, "Hình thức"),
        paper=entered.text(paper, "Chứng nhận", most=200, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def attend(
    activity: int,
    people: Iterable[int],
    *,
    title: str,
    on: date,
    organiser: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> int:
    """Record who of the roster attended an activity; how many were new. May be repeated: who is recorded is left.

    Called by the commands of training, which have checked the activity. Refused (`NotThere`): people of agencies that
    one neither is nor looks after.
    """
    keys = list(dict.fromkeys(people))
    mine = {body.pk for body in overseen(membership.agency, today)}
    known = [one for one in by_keys(keys, today) if one.agency_id in mine]
    if len(known) != len(keys):
        raise NotThere("Có người không thuộc đội ngũ của cơ quan bạn hoặc của cơ quan mà cơ quan bạn theo dõi.")
    there = set(
        RosterTraining.objects.filter(activity_id=activity, person_id__in=keys).values_list("person_id", flat=True)
    )
    moment = at or timezone.now()
    rows = [
        RosterTraining(
            person_id=key,
            title=title,
            on=on,
            organiser=organiser,
            activity_id=activity,
            actor=membership.user,
            at=moment,
        )
        for key in keys
        if key not in there
    ]
    RosterTraining.objects.bulk_create(rows)
    return len(rows)
