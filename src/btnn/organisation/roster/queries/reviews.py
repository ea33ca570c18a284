"""Which agency has looked through its roster in a year, and which was reminded."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from .. import review
from ..models import RosterConfirmation, RosterReminder


@dataclass(frozen=True, slots=True)
class Review:
    """The review of an agency for a year, on a day. `reminders`: the latest first."""

    agency_id: int
    year: int
    confirmation: RosterConfirmation | None
    reminders: tuple[RosterReminder, ...]
    today: date

    @property
    def due(self) -> date:
        return review.due(self.year)

    @property
    def state(self) -> str:
        return review.state(self.year, self.confirmation.on if self.confirmation else None, self.today)

    @property
    def word(self) -> str:
        return review.WORDS[self.state]

    @property
    def asked_by(self) -> date:
        """The day that the last reminder set, else that of the plan."""
        return self.reminders[0].due_on if self.reminders else self.due


def reviews(agency_ids: Iterable[int], year: int, today: date) -> dict[int, Review]:
    """The reviews of a year by agency, in two queries."""
    keys = list(agency_ids)
    done = {row.agency_id: row for row in RosterConfirmation.objects.filter(agency_id__in=keys, year=year)}
    told: dict[int, list[RosterReminder]] = {}
    rows = RosterReminder.objects.filter(agency_id__in=keys, year=year).select_related("by").order_by("-on", "-pk")
    for row in rows:
        told.setdefault(row.agency_id, []).append(row)
    return {key: Review(key, year, done.get(key), tuple(told.get(key, ())), today) for key in keys}


def review_of(agency_id: int, year: int, today: date) -> Review:
    """The review of one agency for a year."""
    return reviews([agency_id], year, today)[agency_id]


def past_reviews(agency_id: int) -> list[RosterConfirmation]:
    """Every review of an agency, the latest first."""
    return list(RosterConfirmation.objects.filter(agency_id=agency_id).select_related("actor").order_by("-year"))


def roster_confirmed(agency: Agency, year: int) -> date | None:
    """The day on which an agency confirmed its roster of a year; None: it has not, or one may not see it. For plans
    and scoring."""
    rows = RosterConfirmation.objects.filter(agency_id=agency.pk, year=year)
    return rows.values_list("on", flat=True).first()


def confirmed_among(agency_ids: Iterable[int], year: int) -> dict[int, date]:
    """Of these agencies, those that confirmed their roster of a year, with the day. One query."""
    rows = RosterConfirmation.objects.filter(agency_id__in=list(agency_ids), year=year)
    return dict(rows.values_list("agency_id", "on"))
