"""The questions that an agency has, as they stand today."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership

from ..counting import CLOSING, Standing, standing
from ..errors import NotThere
from ..models import OF_PERSONS, Purpose, Question, QuestionTurn
from ..permissions import may_direct, may_see_questions

MOST = 300  # of those that are closed; what is open is all shown


def inbox(membership: Membership, today: date, *, closed: bool = False) -> list[Standing]:
    """The open questions and requests of persons, the nearest due first; or the closed ones, the latest first."""
    done = Q(pk__in=QuestionTurn.objects.filter(turn__in=CLOSING).values("question_id"))
    if closed:
        return list(_standings(_of_persons(membership).filter(done).order_by("-pk")[:MOST], today))
    waiting = _standings(_of_persons(membership).exclude(done), today)
    return sorted(waiting, key=lambda one: (one.running.due if one.running else today, one.question.pk))


def question(membership: Membership, key: int, today: date) -> Standing:
    """One question. Refused (`NotThere`): none of this agency's."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có câu hỏi này trong sổ của cơ quan.")
    return next(iter(_standings([row], today)))


def register_rows(membership: Membership, year: int, today: date) -> list[Standing]:
    """The register of a year in the order of its numbers (TT 09/2019 Mẫu số 03)."""
    return list(_standings(_of_persons(membership).filter(received_on__year=year).order_by("number"), today))


def duties(membership: Membership, today: date) -> list[Standing]:
    """What this person must do now: the head appoints, whoever was appointed answers. Requests by a form are told by
    the room of guidance."""
    if not may_see_questions(membership):
        return []
    waiting = [one for one in inbox(membership, today) if one.question.purpose == Purpose.QUESTION]
    if may_direct(membership):
        return [one for one in waiting if one.officer_id in (None, membership.user_id)]
    return [one for one in waiting if one.officer_id == membership.user_id]


def _of_persons(membership: Membership) -> QuerySet[Question]:
    return _rows(membership).filter(purpose__in=OF_PERSONS)


def _rows(membership: Membership) -> QuerySet[Question]:
    if not may_see_questions(membership):
        return Question.objects.none()
    turns = QuestionTurn.objects.select_related("officer", "to_agency", "actor").order_by("pk")
    return Question.objects.filter(agency_id=membership.agency_id).prefetch_related(Prefetch("turns", turns))


def _standings(rows: Iterable[Question], today: date) -> Iterable[Standing]:
    return (standing(row, list(row.turns.all()), today) for row in rows)
