"""Assessments of damages kept with a case, as far as the person may see the case."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from django.db.models import QuerySet

from btnn.agencies.queries import Membership
from btnn.law.advance import KeptLine, lines_for_advance
from btnn.law.amounts import half_up
from btnn.law.damages.principles import least_advance

from ..errors import NotFound
from ..models import CaseAssessment
from .visible import in_scope

# What an advance is reckoned on: what was verified, before that what was offered or asked.
BEHIND_ADVANCE = ("verified", "offered", "asked")


@dataclass(frozen=True, slots=True)
class AdvanceBase:
    """The lines of the assessment `number` that Đ44.1a admits, their sum and the least advance (Đ44.4)."""

    number: int
    lines: tuple[KeptLine, ...]
    base: int
    least: int


def advance_base(membership: Membership, code: str) -> AdvanceBase | None:
    """What an advance in the case is reckoned on; None when no assessment has a line that the law admits."""
    kept = latest_assessments(membership, code)
    row = next((kept[kind] for kind in BEHIND_ADVANCE if kind in kept), None)
    lines = lines_for_advance(row.result) if row is not None else ()
    if row is None or not lines:
        return None
    base = sum(line.amount for line in lines)
    return AdvanceBase(row.number, lines, base, half_up(least_advance(Fraction(base))))


def assessments(membership: Membership, code: str) -> list[CaseAssessment]:
    """All assessments of the case, the latest first; none out of scope."""
    return list(_seen(membership, code).order_by("-number"))


def assessment(membership: Membership, code: str, number: int) -> CaseAssessment:
    """One assessment. Refused (`NotFound`): out of scope, no such assessment."""
    found = _seen(membership, code).filter(number=number).first()
    if found is None:
        raise NotFound("Vụ việc không có bảng tính này.")
    return found


def latest_assessments(membership: Membership, code: str) -> dict[str, CaseAssessment]:
    """The latest assessment of each kind."""
    rows = _seen(membership, code).order_by("kind", "-number").distinct("kind")
    return {row.kind: row for row in rows}


def assessed_amounts(membership: Membership, code: str, kind: str) -> list[dict[str, Any]]:
    """The sums by head and claimant of the latest assessment of that kind, as events carry amounts."""
    row = latest_assessments(membership, code).get(kind)
    if row is None:
        return []
    return [{key: value for key, value in entry.items() if value != ""} for entry in row.result["heads"]]


def _seen(membership: Membership, code: str) -> QuerySet[CaseAssessment]:
    rows = CaseAssessment.objects.filter(in_scope(membership, "case_id"), case__code=code)
    return rows.select_related("actor", "agency")
