"""Exercises: every agency may do all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Exercise, ExerciseAnswer
from ..permissions import may_see

MOST = 200
RIGHT = Q(answers__step_right=True, answers__due_right=True)


@dataclass(frozen=True, slots=True)
class Listed:
    """An exercise in a list: how often one tried it and whether one once had it right; for who set it how all did."""

    row: Exercise
    mine: int
    solved: bool
    answers: int
    right: int
    ours: bool


def exercises_seen(membership: Membership, activity: int | None = None) -> list[Listed]:
    """All exercises, the latest first; with `activity` those used in it. Two queries."""
    if not may_see(membership):
        return []
    rows = Exercise.objects.select_related("agency")
    if activity is not None:
        rows = rows.filter(activity_id=activity)
    counted = rows.annotate(all=Count("answers"), right=Count("answers", filter=RIGHT)).order_by("-pk")[:MOST]
    tried: dict[int, list[bool]] = {}
    own = ExerciseAnswer.objects.filter(actor_id=membership.user_id, agency_id=membership.agency_id)
    for key, step, due in own.values_list("exercise_id", "step_right", "due_right"):
        tried.setdefault(key, []).append(step and due)
    return [
        Listed(row, len(tried.get(row.pk, ())), any(tried.get(row.pk, ())), row.all, row.right,
               row.agency_id == membership.agency_id)
        for row in counted
    ]  # fmt: skip


def exercise_seen(membership: Membership, key: int) -> Exercise:
    """One exercise. Refused (`NotThere`): none."""
    row = Exercise.objects.select_related("agency", "activity").filter(pk=key).first()
    if row is None or not may_see(membership):
        raise NotThere("Không có bài tập này.")
    return row


def my_last_answer(membership: Membership, key: int) -> ExerciseAnswer | None:
    """What one answered last."""
    rows = ExerciseAnswer.objects.filter(exercise_id=key, actor_id=membership.user_id, agency_id=membership.agency_id)
    return rows.order_by("-pk").first()


def solved_in(membership: Membership, year: int) -> list[tuple[date, str]]:
    """The exercises that one first had right in a year: self-study that one's roster may tell."""
    rows = ExerciseAnswer.objects.filter(
        actor_id=membership.user_id, agency_id=membership.agency_id, step_right=True, due_right=True, on__year=year
    )
    first: dict[int, tuple[date, str]] = {}
    for key, on, title in rows.order_by("pk").values_list("exercise_id", "on", "exercise__title"):
        first.setdefault(key, (on, title))
    return list(first.values())
