"""What was done in a year: for the page, for plans, for scoring."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from ..models import Activity, Kind
from ..standing import CANCELLED, HELD, OVERDUE
from .seen import ActivityView, views


@dataclass(frozen=True, slots=True)
class Account:
    """The sum of a year's activities. Money is whole đồng."""

    held: int
    planned: int
    overdue: int
    cancelled: int
    by_kind: tuple[tuple[str, int], ...]
    roster_people: int
    others: tuple[tuple[str, int], ...]
    planned_cost: int
    cost: int

    @property
    def heads(self) -> int:
        return self.roster_people + sum(count for _, count in self.others)


@dataclass(frozen=True, slots=True)
class Attendance:
    """Whom an agency's activities of a year reached. `people`: of rosters, each counted once for each activity."""

    activities: int
    people: int
    others: int
    of_the_people: int

    @property
    def heads(self) -> int:
        return self.people + self.others


def account(rows: Sequence[ActivityView]) -> Account:
    """The sum of these activities; heads and money only of those that were held."""
    done = [one for one in rows if one.state == HELD]
    others: dict[str, int] = {}
    for one in done:
        for label, count in one.reached:
            others[label] = others.get(label, 0) + count
    kinds = [(str(kind.label), sum(one.row.kind == kind for one in done)) for kind in Kind]
    return Account(
        held=len(done),
        planned=sum(one.state not in (HELD, CANCELLED, OVERDUE) for one in rows),
        overdue=sum(one.state == OVERDUE for one in rows),
        cancelled=sum(one.state == CANCELLED for one in rows),
        by_kind=tuple((label, count) for label, count in kinds if count),
        roster_people=sum(len(one.people) for one in done),
        others=tuple(others.items()),
        planned_cost=sum(one.row.planned_cost for one in rows if one.state != CANCELLED),
        cost=sum(one.cost for one in done),
    )


def held(agency: Agency, year: int, today: date) -> list[ActivityView]:
    """The activities of every kind that an agency held in a year, the latest first; as far as the second wall shows
    them. For plans and scoring."""
    found = views(Activity.objects.filter(agency_id=agency.pk), today)
    return [one for one in found if one.held_on is not None and one.held_on.year == year]


def trainings_held(agency: Agency, year: int, today: date) -> list[ActivityView]:
    """Of these, the courses and conferences for those in office: skill in this work (Đ73.3a)."""
    return [one for one in held(agency, year, today) if one.row.kind in (Kind.COURSE, Kind.CONFERENCE)]


def attendance(agency: Agency, year: int, today: date) -> Attendance:
    """Whom an agency's activities of a year reached."""
    rows = held(agency, year, today)
    others = sum(count for one in rows for _, count in one.reached)
    return Attendance(len(rows), sum(len(one.people) for one in rows), others, sum(one.of_the_people for one in rows))


def cost_of_year(agency: Agency, year: int, today: date) -> tuple[int, int]:
    """What an agency's activities of a year are planned to cost, and what those that were held did cost; whole đồng.
    For the estimate of the year."""
    rows = [one for one in views(Activity.objects.filter(agency_id=agency.pk), today) if one.day.year == year]
    told = account(rows)
    return told.planned_cost, told.cost
