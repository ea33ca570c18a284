"""Finished cases as stories, for whoever makes exercises of them."""

from __future__ import annotations

from dataclasses import dataclass

from btnn.agencies.queries import Membership
from btnn.law.case.reader import Entry

from ..models import Case
from ..story import as_entry
from .visible import in_whole_scope, visible_case

MOST_FINISHED = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A finished case with its entries as the law reads them, and the names and numbers that must not be told on."""

    case: Case
    entries: list[Entry]
    names: frozenset[str]


def finished_cases(membership: Membership) -> list[Case]:
    """Finished cases that one's agency sees whole, the latest first: code, field and stage only."""
    rows = Case.objects.filter(in_whole_scope(membership, "pk"), closed=True).order_by("-pk")
    return list(rows.only("code", "field", "settlement", "court", "opened_on")[:MOST_FINISHED])


def finished_story(membership: Membership, code: str) -> Told | None:
    """One finished case, told; None when it still goes on or one's agency does not see it whole. Refused (`NotFound`):
    out of scope."""
    case = visible_case(membership, code)
    if not case.closed or not Case.objects.filter(in_whole_scope(membership, "pk"), pk=case.pk).exists():
        return None
    entries = [as_entry(row) for row in case.events.order_by("number")]
    names = {party.full_name for party in case.parties.all()} | {case.code, case.register_number}
    return Told(case, entries, frozenset(name for name in names if name))
