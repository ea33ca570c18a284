"""The year's plan of sessions face to face, and which of them were held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.law.work.guiding import entries

from ..models import Done, PlannedSession, Step
from ..permissions import may_guide

PLANNED, BEGUN, HELD, LATE, DROPPED = "todo", "open", "met", "overdue", "void"
WORDS = {PLANNED: "chưa tổ chức", BEGUN: "đang chuẩn bị", HELD: "đã tổ chức", LATE: "quá quý, chưa tổ chức",
         DROPPED: "không tổ chức"}  # fmt: skip
QUARTER_ENDS = {1: (3, 31), 2: (6, 30), 3: (9, 30), 4: (12, 31)}


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the plan as it stands on a day."""

    row: PlannedSession
    state: str
    sessions: list[Step]

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def place(self) -> str:
        return entries("place")[self.row.place].label

    @property
    def ends(self) -> date:
        """The last day of its quarter."""
        return date(self.row.year, *QUARTER_ENDS[self.row.quarter])


def planned(membership: Membership, year: int, today: date) -> list[Entry]:
    """The plan of our agency for a year, by quarter; dropped entries last. Three queries."""
    if not may_guide(membership):
        return []
    rows = PlannedSession.objects.filter(agency_id=membership.agency_id, year=year, replaced_by__isnull=True)
    held: dict[int, list[Step]] = {}
    teams = list(Step.objects.filter(planned__in=rows).order_by("pk"))
    for step in teams:
        held.setdefault(step.planned_id or 0, []).append(step)
    over = set(
        Step.objects.filter(question_id__in=[one.question_id for one in teams], done=Done.HELD).values_list(
            "question_id", flat=True
        )
    )
    found = [_entry(row, held.get(row.pk, []), over, today) for row in rows.order_by("quarter", "pk")]
    return sorted(found, key=lambda one: one.row.dropped)


def _entry(row: PlannedSession, sessions: list[Step], over: set[int], today: date) -> Entry:
    if row.dropped:
        return Entry(row, DROPPED, sessions)
    if any(one.question_id in over for one in sessions):
        return Entry(row, HELD, sessions)
    if sessions:
        return Entry(row, BEGUN, sessions)
    late = today > date(row.year, *QUARTER_ENDS[row.quarter])
    return Entry(row, LATE if late else PLANNED, sessions)
