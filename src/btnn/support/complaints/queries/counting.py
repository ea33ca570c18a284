"""How many there are, without names: for reports, for urging, for inspections.

The function `complaints_told` of the database tells an agency of its own and of those of the bodies it looks after:
kinds and days only. A denunciation is never told with its case.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from btnn.agencies.queries import Agency, Membership, agency_by_key

from ..models import Kind
from ..permissions import may_count
from ..standing import OVERDUE, Standing, standing


@dataclass(frozen=True, slots=True)
class Told:
    """A step as the counts know it."""

    step: str
    on: date
    days: int
    outcome: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One matter without number, words or name. `case_code`: of a complaint or petition, where it was linked."""

    agency_id: int
    subject_id: int
    kind: str
    level: int
    remote: bool
    theme: str
    received_on: date
    case_code: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class Count:
    """The matters of one kind at one agency in a year."""

    agency_id: int
    agency: str
    kind: str
    received: int
    accepted: int
    turned_away: int
    decided: int
    upheld: int
    partly: int
    rejected: int
    waiting: int
    overdue: int

    @property
    def kind_word(self) -> str:
        return str(Kind(self.kind).label)


def matters(membership: Membership, year: int, today: date) -> list[Matter]:
    """The matters received in a year by this person's agency and by those it looks after; none for who may not."""
    if not may_count(membership):
        return []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT agency, subject, kind, level, remote, theme, received_on, case_code, steps "
            "FROM complaints_told(%s, %s)",
            [membership.agency_id, year],
        )
        return [_matter(row, today) for row in cursor.fetchall()]


def counts(membership: Membership, year: int, today: date) -> list[Count]:
    """The same counted by agency and kind, by name of the agency. What was passed on counts where it was received and
    where it was handled; only there it is accepted and decided."""
    grouped: dict[tuple[int, str], list[Matter]] = {}
    for one in matters(membership, year, today):
        grouped.setdefault((one.agency_id, one.kind), []).append(one)
    bodies = _names({agency for agency, _ in grouped})
    told = [_count(agency, bodies[agency], kind, rows) for (agency, kind), rows in grouped.items()]
    order = list(Kind.values)
    return sorted(told, key=lambda one: (one.agency, one.agency_id, order.index(one.kind)))


def about_bodies(membership: Membership, year: int, today: date) -> dict[int, list[Matter]]:
    """The matters that are not closed, or in which the complaint was right, by the agency complained of: a ground to
    urge (TT 08/2019 Đ14.1) and to inspect (Đ17.1, Đ18.2). What was passed on is told once, where it is handled."""
    found: dict[int, list[Matter]] = {}
    for one in matters(membership, year, today):
        if not one.standing.closed or one.standing.outcome in ("upheld", "partly"):
            found.setdefault(one.subject_id, []).append(one)
    return found


def _matter(row: Sequence[Any], today: date) -> Matter:
    agency, subject, kind, level, remote, theme, received_on, code, steps = row
    told = json.loads(steps) if isinstance(steps, str) else steps
    done = [Told(one["step"], date.fromisoformat(one["on"]), one["days"], one["outcome"]) for one in told]
    stands = standing(_Plain(kind, level, remote, received_on), done, today)
    return Matter(agency, subject, kind, level, remote, theme, received_on, code or "", stands)


@dataclass(frozen=True, slots=True)
class _Plain:
    kind: str
    level: int
    remote: bool
    received_on: date


def _count(agency_id: int, name: str, kind: str, rows: Iterable[Matter]) -> Count:
    held = [one.standing for one in rows]
    turned = ("refused", "passed_on", "withdrawn")
    outcomes = [one.outcome for one in held]
    return Count(
        agency_id=agency_id,
        agency=name,
        kind=kind,
        received=len(held),
        accepted=sum(len(one.dues) > 1 or one.state in ("accepted", "verified", "decided", "notified") for one in held),
        turned_away=sum(one.state in turned for one in held),
        decided=sum(bool(one.outcome) for one in held),
        upheld=outcomes.count("upheld"),
        partly=outcomes.count("partly"),
        rejected=outcomes.count("rejected"),
        waiting=sum(not one.closed for one in held),
        overdue=sum(one.running is not None and one.running.state == OVERDUE for one in held),
    )


def _names(keys: set[int]) -> dict[int, str]:
    found: dict[int, str] = {}
    for key in keys:
        body: Agency | None = agency_by_key(key)
        found[key] = body.name if body is not None else ""
    return found
