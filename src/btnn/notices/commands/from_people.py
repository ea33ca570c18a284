"""Telling of what people of a case send on the public side."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership, Role
from btnn.cases.queries.news import CaseKeys, case_keys
from btnn.portal.tracking.news import ReplyNews, reply_news
from btnn.portal.tracking.permissions import answers_complaints

from ..audience import in_charge
from ..people import holders
from ..queueing import TELL_OF_REPLY, queue
from .telling import STALE, Draft, agencies_of, write


def reply_sent(reply_id: int) -> None:
    """Queue the telling of a reply, in the transaction that keeps it."""
    queue(TELL_OF_REPLY, reply_id)


@transaction.atomic
def tell_of_reply(reply_id: int, *, today: date, now: datetime) -> int:
    """Tell who has the case in hand and the counter; of a complaint the Department of Justice that it goes to, and not
    the agency complained of. How many were told."""
    news = reply_news(reply_id)
    case = case_keys(news.case_id) if news is not None else None
    if news is None or case is None or now - news.at > STALE:
        return 0
    people, number = _listeners(news, case, today), news.number
    about = f"reply:{news.kind}"
    if news.to_agency_id is not None:
        about, number = "complaint:late", news.pk
    drafts = [Draft(person, news.case_id, "written", f"written:{news.pk}", about, number) for person in people]
    return write(drafts, now)


def _listeners(news: ReplyNews, case: CaseKeys, today: date) -> Iterable[Membership]:
    if news.to_agency_id is not None:
        return [person for person in holders([news.to_agency_id], today) if answers_complaints(person)]
    people = holders(agencies_of(case), today)
    counter = [
        person for person in people if person.role == Role.RECEPTION and person.agency_id == case.settling_agency_id
    ]
    return {person.user_id: person for person in (*in_charge(case, people), *counter)}.values()
