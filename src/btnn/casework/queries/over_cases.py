"""The difficulties of all cases that a person sees, with the answers given to them."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch

from btnn.agencies.queries import Membership

from ..models import Difficulty, DifficultyAnswer
from .narrowing import own_part, seen


def difficulties_between(membership: Membership, since: date, until: date, most: int = 300) -> list[Difficulty]:
    """Those of a stretch of time, the latest first; at an agency that was only asked, those that it reported. Two
    queries."""
    rows = Difficulty.objects.filter(
        seen(membership, own_part(membership).of("agency_id")), on__gte=since, on__lte=until
    )
    answers = Prefetch("answers", DifficultyAnswer.objects.order_by("pk"))
    return list(rows.select_related("case", "agency").prefetch_related(answers).order_by("-on", "-pk")[:most])
