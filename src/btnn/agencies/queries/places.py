"""Where agencies are found on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from ..models import AgencyPlace


def places_of(agency_ids: Iterable[int], on: date) -> dict[int, AgencyPlace]:
    """The place of each agency on a day, by the agency's key; an agency whose place nobody told is left out."""
    rows = AgencyPlace.objects.filter(agency_id__in=list(agency_ids), valid_from__lte=on)
    return {row.agency_id: row for row in rows.order_by("valid_from", "pk")}  # the latest stays


def place_of(agency_id: int, on: date) -> AgencyPlace | None:
    """The place of one agency on a day, or None."""
    return places_of([agency_id], on).get(agency_id)
