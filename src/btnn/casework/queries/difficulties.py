"""Difficulties with what was answered to them."""

from __future__ import annotations

from django.db.models import Prefetch, QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.errors import NotFound

from ..models import Difficulty, DifficultyAnswer
from .narrowing import own_part, seen


def difficulties(membership: Membership, code: str) -> list[Difficulty]:
    """The difficulties of a case, the latest first; at an agency that was only asked, those that it reported."""
    return list(_visible(membership).filter(case__code=code).order_by("-on", "-number"))


def difficulty(membership: Membership, code: str, number: int) -> Difficulty:
    """One difficulty. Refused (`NotFound`): out of scope, of another agency, no such difficulty."""
    found = _visible(membership).filter(case__code=code, number=number).first()
    if found is None:
        raise NotFound("Vụ việc không có khó khăn, vướng mắc này.")
    return found


def _visible(membership: Membership) -> QuerySet[Difficulty]:
    rows = Difficulty.objects.filter(seen(membership, own_part(membership).of("agency_id")))
    answers = DifficultyAnswer.objects.select_related("actor", "agency").order_by("pk")
    return rows.select_related("case", "agency", "actor").prefetch_related(Prefetch("answers", answers))
