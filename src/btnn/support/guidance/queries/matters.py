"""Requests with everything that was done about them, in few queries however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Count, Exists, OuterRef, QuerySet

from btnn.agencies.queries import Membership

from ...counting import CLOSING
from ...errors import NotThere
from ...models import Purpose, Question, QuestionTurn
from ..counting import LetterView, Matter
from ..counting import matter as read
from ..models import Done, Letter, Step
from ..permissions import may_guide, may_see

MOST = 200


TOLD = (Done.NOTIFIED, Done.HELD, Done.CALLED_OFF, Done.SENT)  # what the agency that asked is told of


def matters_of(rows: Sequence[Question], today: date, *, inside: bool = True) -> list[Matter]:
    """Each request as it stands today; without `inside` as the agency sees it that asked. Three queries."""
    keys = [row.pk for row in rows]
    turns: dict[int, list[QuestionTurn]] = {}
    for turn in (
        QuestionTurn.objects.filter(question_id__in=keys)
        .select_related("officer", "to_agency", "actor", "agency")
        .order_by("pk")
    ):
        turns.setdefault(turn.question_id, []).append(turn)
    steps: dict[int, list[Step]] = {}
    done = Step.objects.filter(question_id__in=keys, done__in=Done.values if inside else TOLD)
    for step in done.select_related("actor", "planned").order_by("pk"):
        steps.setdefault(step.question_id, []).append(step)
    letters: dict[int, list[LetterView]] = {}
    for row in (
        Letter.objects.filter(question_id__in=keys if inside else [])
        .select_related("closing")
        .annotate(asked=Count("bodies"), told=Count("bodies__reply"))
        .order_by("pk")
    ):
        view = LetterView(row, row.asked, row.told, getattr(row, "closing", None))
        letters.setdefault(row.question_id, []).append(view)
    return [read(row, turns.get(row.pk, []), steps.get(row.pk, []), letters.get(row.pk, []), today) for row in rows]


def matter(membership: Membership, key: int, today: date) -> Matter:
    """One request, for the body that has it or the agency that asked. Refused (`NotThere`): neither."""
    rows = Question.objects.select_related("agency", "asking_agency", "origin")
    row = rows.filter(pk=key).first()
    ours = row is not None and row.agency_id == membership.agency_id and may_guide(membership)
    asked = row is not None and row.asking_agency_id == membership.agency_id and may_see(membership)
    if row is None or not (ours or asked):
        raise NotThere("Không có yêu cầu này, hoặc không thuộc cơ quan của bạn.")
    return matters_of([row], today, inside=ours)[0]


def inbox(membership: Membership, today: date, *, closed: bool = False) -> list[Matter]:
    """The requests by a form that this body works on, nearest due first, and questions on which something besides the
    answer was begun; or those that are closed, the latest first."""
    if not may_guide(membership):
        return []
    begun = Exists(Step.objects.filter(question_id=OuterRef("pk"))) | Exists(
        Letter.objects.filter(question_id=OuterRef("pk"))
    )
    rows = Question.objects.filter(agency_id=membership.agency_id).select_related("agency", "asking_agency")
    rows = rows.exclude(purpose=Purpose.QUESTION) | rows.filter(begun)
    found = matters_of(list(_closed(rows, closed).order_by("-pk")[:MOST]), today)
    if closed:
        return found
    return sorted(found, key=lambda one: (one.running.due if one.running else date.max, one.question.pk))


def sent_by_us(membership: Membership, today: date) -> list[Matter]:
    """What our agency has asked of bodies that guide, the latest first."""
    if not may_see(membership):
        return []
    rows = Question.objects.filter(asking_agency_id=membership.agency_id).select_related("agency", "asking_agency")
    return matters_of(list(rows.order_by("-pk")[:MOST]), today, inside=False)


def unfinished(membership: Membership, today: date) -> list[Matter]:
    """Closed requests of ours of the last year of which something is left to do: sending, report, archive."""
    return [one for one in inbox(membership, today, closed=True) if one.next]


def _closed(rows: QuerySet[Question], closed: bool) -> QuerySet[Question]:
    done = Exists(QuestionTurn.objects.filter(question_id=OuterRef("pk"), turn__in=CLOSING))
    return rows.filter(done) if closed else rows.exclude(done)
