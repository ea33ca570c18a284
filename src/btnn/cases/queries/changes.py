"""Changes of the calendar for those who oversee: what was adopted, and what proposed days would move."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import AgencyKind, Membership, Role

from ..models import CalendarAdoption
from ..recounting.preview import CalendarPreview, preview_calendar
from ..recounting.touched import touched
from .visible import in_scope

MOST_CASES = 200
MOST_CHANGES = 100


@dataclass(frozen=True, slots=True)
class Proposed:
    """A preview of the cases that the person may see; `cut` when there are more of them than one page counts."""

    preview: CalendarPreview
    cut: bool


def may_see_changes(membership: Membership) -> bool:
    """Overseers, and the head of a Department of Justice (Đ73): nobody changes the calendar on a page."""
    return membership.role == Role.OVERSEER or (
        membership.role == Role.HEAD and membership.agency.kind == AgencyKind.JUSTICE_DEPARTMENT
    )


def adopted_changes(membership: Membership) -> list[CalendarAdoption]:
    """The latest adopted changes, newest first; none for who may not see them. They name no case."""
    if not may_see_changes(membership):
        return []
    return list(CalendarAdoption.objects.order_by("-number")[:MOST_CHANGES])


def proposed_days(membership: Membership, text: str, today: date) -> Proposed:
    """What the proposed rows would move among the open cases in scope. Refused (`Refused`): rows that cannot be."""
    found: list[int] = []

    def keys(days: list[date]) -> list[int]:
        if may_see_changes(membership):
            rows = touched(days, only_open=True).filter(in_scope(membership, "case_id"))
            found.extend(rows.order_by("case_id").values_list("case_id", flat=True).distinct()[: MOST_CASES + 1])
        return found[:MOST_CASES]

    return Proposed(preview_calendar(text, today, keys=keys), len(found) > MOST_CASES)
