"""Which difficulties are reported most: by kind and stage, without a word of their text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from btnn.agencies.queries import Membership

from ..models import Difficulty
from .narrowing import own_part, seen


@dataclass(frozen=True, slots=True)
class DifficultKind:
    """How often a kind of difficulty was reported at a stage, and in how many cases."""

    kind: str
    stage: str
    times: int
    cases: int


def difficult_kinds(membership: Membership, since: date) -> list[DifficultKind]:
    """What was reported since a day, as far as this person sees it, the most often first. One query."""
    rows = Difficulty.objects.filter(seen(membership, own_part(membership).of("agency_id")), on__gte=since)
    counted = rows.values("kind", "stage").annotate(times=Count("pk"), cases=Count("case_id", distinct=True))
    return [
        DifficultKind(row["kind"], row["stage"], row["times"], row["cases"])
        for row in counted.order_by("-times", "kind", "stage")
    ]
