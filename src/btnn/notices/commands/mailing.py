"""Sending mails: at once, once a day, and to confirm an address.

Each takes the person's settings for itself until the mail server has answered, so that two workers never mail one
person at the same time, and writes down what was sent in the same transaction. When the server does not answer,
everything stays as it was and the job is tried again. Should the machine stop between the server's answer and our
writing it down, the mail goes out twice rather than never.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils import timezone

from btnn.agencies.queries import Membership, memberships
from btnn.cases.queries import my_day
from btnn.cases.queries.day import DutyItem
from btnn.duties import Duty, nearest_first
from btnn.law.calendar import official_calendar

from .. import letters
from ..kinds import KINDS, Channel
from ..mail import Letter, Refused, is_set_up, send
from ..models import Notice, NoticeSettings
from ..queueing import DIGEST_PERSON, MAIL_PERSON, queue
from ..quiet import wakes
from ..wishes import may_mail, rest_of

MOST_IN_MAIL = 50
Send = Callable[[Letter, str], None]
YearDuties = Callable[[Membership, date], list[Duty]]


@transaction.atomic
def mail_person(user_id: int, *, today: date, now: datetime, send: Send = send) -> int:
    """One mail with all that is to go out to a person at once by now; how many notices it carries."""
    wish = _held(user_id)
    if wish is None:
        return 0
    waiting = _waiting(wish, memberships(wish.user, today), Channel.AT_ONCE).filter(mail_after__lte=now)
    notices = list(waiting[:MOST_IN_MAIL])
    if not notices or not _sent(wish, letters.of_notices(notices, today), now, send):
        return 0
    _mark(notices, now)
    if len(notices) == MOST_IN_MAIL:
        queue(MAIL_PERSON, user_id)
    return len(notices)


@transaction.atomic
def digest_person(
    user_id: int, *, today: date, now: datetime, year: YearDuties | None = None, send: Send = send
) -> bool:
    """The one mail of the day: what is overdue or due soon among the person's duties, those of the year's work (which
    `year` tells) among them, and what happened since the last one. Nothing to say: no mail. Whether one went out."""
    wish = _held(user_id)
    if wish is None or wish.digest_on == today:
        return False
    held = memberships(wish.user, today)
    waiting = _waiting(wish, held, Channel.DIGEST)
    news = list(waiting[:MOST_IN_MAIL])
    happened = [notice for notice in news if not KINDS[notice.kind].of_limit]
    overdue, soon = _duties(held, wish.days_before, today)
    planned = _year_duties(held, wish.days_before, today, year) if year else []
    said = bool(happened or overdue or soon or planned)
    if said and not _sent(wish, letters.of_day(overdue, soon, happened, today, planned), now, send):
        return False
    _mark(news, now)  # a limit that was met meanwhile is no longer worth a word
    wish.digest_on = today
    wish.save(update_fields=["digest_on"])
    return said


@transaction.atomic
def send_confirmation(user_id: int, *, now: datetime, send: Send = send) -> bool:
    """The mail that asks whether an address is the person's own. Nothing when it is confirmed already."""
    wish = NoticeSettings.objects.select_for_update().select_related("user").filter(pk=user_id).first()
    if wish is None or not wish.address or wish.confirmed_at is not None or not is_set_up():
        return False
    return _sent(wish, letters.of_confirmation(wish), now, send)


def put_off_mail(today: date, now: datetime) -> int:
    """Queue what is due to go out: digests whose hour has come and who does not rest, and mails that were left lying;
    how many jobs. Run every few minutes; a job for which nothing is left does nothing."""
    if not is_set_up():
        return 0
    local = timezone.localtime(now)
    reachable = NoticeSettings.objects.filter(confirmed_at__isnull=False, refused_at__isnull=True, user__is_active=True)
    due = reachable.filter(digest_hour__lte=local.hour).exclude(digest_on=today)
    digests = [wish.pk for wish in due if wakes(local, rest_of(wish), official_calendar()) == local]
    left = Notice.objects.filter(channel=Channel.AT_ONCE, mailed_at__isnull=True, mail_after__lte=now)
    mails = list(left.filter(user__in=reachable.values("user_id")).values_list("user_id", flat=True).distinct())
    for task, people in ((DIGEST_PERSON, digests), (MAIL_PERSON, mails)):
        for user_id in sorted(people):
            queue(task, user_id)
    return len(digests) + len(mails)


def _held(user_id: int) -> NoticeSettings | None:
    """The settings of somebody who can be mailed, held until the end of the transaction."""
    rows = NoticeSettings.objects.select_for_update(of=("self",)).select_related("user")
    wish = rows.filter(pk=user_id, user__is_active=True).first()
    return wish if wish is not None and may_mail(wish) and is_set_up() else None


def _waiting(wish: NoticeSettings, held: list[Membership], channel: str) -> QuerySet[Notice]:
    """What has not been mailed, of the agencies in which the person still holds a role."""
    own = Notice.objects.filter(user_id=wish.pk, channel=channel, mailed_at__isnull=True)
    own = own.filter(agency_id__in={membership.agency_id for membership in held})
    return own.select_related("case").order_by("pk")


def _duties(held: list[Membership], days_before: int, today: date) -> tuple[list[DutyItem], list[DutyItem]]:
    """The person's duties that are overdue, and those due within so many working days."""
    until = date.fromordinal(official_calendar().add_working(today.toordinal(), days_before))
    late: dict[int, DutyItem] = {}
    soon: dict[int, DutyItem] = {}
    for membership in held:
        for item in my_day(membership, today).mine:
            due = item.limit.due
            if due is not None and due <= until and not item.limit.frozen:
                (late if due < today else soon).setdefault(item.limit.pk, item)
    return list(late.values()), list(soon.values())


def _year_duties(held: list[Membership], days_before: int, today: date, year: YearDuties) -> list[Duty]:
    """What the year's work asks of the person's agencies: overdue, or due within so many working days."""
    until = date.fromordinal(official_calendar().add_working(today.toordinal(), days_before))
    told = {duty.url: duty for one in held for duty in year(one, today) if duty.mine and duty.due and duty.due <= until}
    return nearest_first(list(told.values()))[:MOST_IN_MAIL]


def _sent(wish: NoticeSettings, letter: Letter, now: datetime, send: Send) -> bool:
    """Hand the letter over. An address that the server turns away gets no more, until the person gives another."""
    try:
        send(letter, wish.address)
    except Refused:
        wish.refused_at = now
        wish.save(update_fields=["refused_at"])
        return False
    return True


def _mark(notices: list[Notice], now: datetime) -> None:
    Notice.objects.filter(pk__in=[notice.pk for notice in notices]).update(mailed_at=now)
