"""Making notices: of an entry that was recorded, and each morning of the limits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.cases.queries.news import CaseKeys, DueLimit, event_news, running_limits
from btnn.law.calendar import Calendar, official_calendar

from ..audience import event_audience, heads_over, limit_audience, watchers
from ..kinds import MOST_DAYS_BEFORE, Channel, channel_for
from ..mail import is_set_up
from ..models import MorningRound, Notice, NoticeSettings
from ..people import holders
from ..queueing import MAIL_PERSON, TELL_OF_EVENT, queue
from ..quiet import wakes
from ..wishes import may_mail, rest_of

STALE = timedelta(days=3)  # what was recorded longer ago is no news: old cases that are brought in tell nobody
WEEK = 7


@dataclass(frozen=True, slots=True)
class Draft:
    """A notice about to be made. `days_before`: working days left, for one who wishes to be told so early only."""

    person: Membership
    case_id: int
    kind: str
    key: str
    about: str
    number: int
    due: date | None = None
    days_before: int = 0


def event_recorded(case_id: int, number: int) -> None:
    """Queue the telling of an entry. Called in the transaction that records it: either both are there, or neither."""
    queue(TELL_OF_EVENT, case_id, number)


@transaction.atomic
def tell_of_event(case_id: int, number: int, *, today: date, now: datetime) -> int:
    """Tell everybody whom an entry concerns, each once; how many were told. An entry that is not there or recorded
    long ago: nobody."""
    news = event_news(case_id, number)
    if news is None or now - news.at > STALE:
        return 0
    people = holders(agencies_of(news.case), today)
    drafts = [
        Draft(person, case_id, kind, f"event:{number}", news.type, number)
        for kind, person in event_audience(news, people)
    ]
    return write(drafts, now)


def tell_of_limits(today: date, now: datetime) -> int | None:
    """Tell everybody of the limits that are theirs: due soon, due today, overdue (the day after, then each week), and
    the heads of what their officers let pass. Once a day; None when it was done today.

    Each batch is a transaction of its own, and what was told is not told again: an interrupted round goes on.
    """
    if MorningRound.objects.filter(day=today).exists():
        return None
    calendar = official_calendar()
    until = date.fromordinal(calendar.add_working(today.toordinal(), MOST_DAYS_BEFORE))
    told = 0
    known: dict[int, list[Membership]] = {}
    for batch in running_limits(until):
        _learn(known, {agency for limit in batch for agency in agencies_of(limit.case)}, today)
        drafts = [draft for limit in batch for draft in _drafts_of(limit, known, today, calendar)]
        with transaction.atomic():
            told += write(drafts, now)
    MorningRound.objects.get_or_create(day=today, defaults={"told": told})
    return told


def _drafts_of(limit: DueLimit, known: dict[int, list[Membership]], today: date, calendar: Calendar) -> Iterable[Draft]:
    people = [person for agency_id in agencies_of(limit.case) for person in known.get(agency_id, ())]
    theirs = limit_audience(limit, people)
    late = (today - limit.due).days
    place = f"{limit.position}:{limit.due:%Y%m%d}"

    def draft(person: Membership, kind: str, key: str, days_before: int = 0) -> Draft:
        return Draft(person, limit.case.pk, kind, key, limit.limit_id, limit.position, limit.due, days_before)

    if late < 0:
        left = calendar.working_between(today.toordinal(), limit.due.toordinal())
        return [draft(person, "due_soon", f"soon:{place}", max(1, left)) for person in theirs]
    if late == 0:
        return [draft(person, "due_today", f"today:{place}") for person in theirs]
    theirs = theirs or watchers(limit, people)
    told = {person.user_id for person in theirs}
    above = [head for head in heads_over(limit, people) if head.user_id not in told]
    return [
        *(draft(person, "overdue", f"overdue:{place}:{(late - 1) // WEEK}") for person in theirs),
        *(draft(head, "escalated", f"escalated:{place}") for head in above),
    ]


def agencies_of(case: CaseKeys) -> set[int]:
    own = {case.settling_agency_id} if case.settling_agency_id is not None else set()
    return own | set(case.capacities)


def _learn(known: dict[int, list[Membership]], agencies: set[int], today: date) -> None:
    """Add the people of agencies not met before."""
    fresh = agencies - set(known)
    if fresh:
        known.update({agency_id: [] for agency_id in fresh})
        for person in holders(fresh, today):
            known[person.agency_id].append(person)


def write(drafts: list[Draft], now: datetime) -> int:
    """Keep the notices that are not there yet, and queue the mails that go out at once; how many were new."""
    if not drafts:
        return 0
    wishes = NoticeSettings.objects.in_bulk({draft.person.user_id for draft in drafts})
    told = Notice.objects.filter(case_id__in={d.case_id for d in drafts}, key__in={d.key for d in drafts})
    there = set(told.values_list("case_id", "user_id", "key"))
    rows: dict[tuple[int, int, str], Notice] = {}
    for draft in drafts:
        wish = wishes.get(draft.person.user_id) or NoticeSettings(user_id=draft.person.user_id)
        ident = (draft.case_id, draft.person.user_id, draft.key)
        if ident not in there and draft.days_before <= wish.days_before:
            rows.setdefault(ident, _row(draft, wish, now))
    Notice.objects.bulk_create(rows.values(), ignore_conflicts=True)
    mails = {(row.user_id, row.mail_after) for row in rows.values() if row.channel == Channel.AT_ONCE}
    for user_id, moment in sorted(mails):
        queue(MAIL_PERSON, user_id, not_before=moment)
    return len(rows)


def _row(draft: Draft, wish: NoticeSettings, now: datetime) -> Notice:
    channel = channel_for(draft.kind, wish.channels) if is_set_up() and may_mail(wish) else Channel.NONE
    held = wakes(timezone.localtime(now), rest_of(wish), official_calendar())
    return Notice(
        user_id=draft.person.user_id,
        agency_id=draft.person.agency_id,
        case_id=draft.case_id,
        kind=draft.kind,
        key=draft.key,
        about=draft.about,
        number=draft.number,
        due=draft.due,
        at=now,
        channel=channel,
        mail_after=held if channel == Channel.AT_ONCE else None,
    )
