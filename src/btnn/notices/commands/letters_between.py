"""Telling of what agencies ask of one another in a case: requests, their answers, invitations to meetings."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.queries.news import case_keys
from btnn.casework.queries.passing import LetterNews, answer_news, invitation_news, request_news

from ..audience import at_the_desk, in_charge
from ..people import holders
from ..queueing import TELL_OF_INVITATION, TELL_OF_REQUEST, queue
from .telling import STALE, Draft, write


def request_sent(request_id: int) -> None:
    """Queue the telling of a request, in the transaction that keeps it."""
    queue(TELL_OF_REQUEST, request_id)


def request_answered(request_id: int, turn_id: int) -> None:
    """Queue the telling of an answer, in the transaction that keeps it."""
    queue(TELL_OF_REQUEST, request_id, turn_id)


def invited(invitation_id: int) -> None:
    """Queue the telling of an invitation, in the transaction that keeps it."""
    queue(TELL_OF_INVITATION, invitation_id)


@transaction.atomic
def tell_of_request(request_id: int, turn_id: int = 0, *, today: date, now: datetime) -> int:
    """Tell the desk of the agency that was asked; or (`turn_id`) whoever asked, that the answer is there.
    How many were told. What was written down by the other side itself needs no telling."""
    news = answer_news(turn_id) if turn_id else request_news(request_id)
    if news is None or now - news.at > STALE:
        return 0
    told = _askers(news, today) if turn_id else _asked(news, today)
    return _tell("answered" if turn_id else "asked", f"request:{news.kind}", news, told, turn_id or request_id, now)


@transaction.atomic
def tell_of_invitation(invitation_id: int, *, today: date, now: datetime) -> int:
    """Tell the desk of the agency that was invited; how many were told."""
    news = invitation_news(invitation_id)
    if news is None or now - news.at > STALE:
        return 0
    return _tell("invited", f"meeting:{news.kind}", news, _asked(news, today), invitation_id, now)


def _asked(news: LetterNews, today: date) -> Iterable[Membership]:
    return at_the_desk(holders([news.to_agency_id], today)) if news.to_agency_id is not None else ()


def _askers(news: LetterNews, today: date) -> Iterable[Membership]:
    """Who asked, while they are at the agency that did; and who has the case in hand there."""
    people = holders([news.from_agency_id], today)
    case = case_keys(news.case_id)
    own = [person for person in people if person.user_id == news.asker_id]
    return [*own, *(in_charge(case, people) if case is not None else ())]


def _tell(kind: str, about: str, news: LetterNews, people: Iterable[Membership], key: int, now: datetime) -> int:
    drafts = [
        Draft(person, news.case_id, kind, f"{kind}:{key}", about, news.number)
        for person in people
        if person.user_id != news.actor_id
    ]
    return write(drafts, now)
