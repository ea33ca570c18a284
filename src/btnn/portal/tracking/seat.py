"""The role under which a person who has proved to belong to a case reads and writes in it."""

from __future__ import annotations

from btnn.agencies.commands import portal_seat
from btnn.agencies.queries import Membership, agency_by_key
from btnn.cases.errors import NotFound

from .proof import Proved


def seat_of(held: Proved) -> Membership:
    """The portal at the agency that acts in the case. Refused (`NotFound`): no agency acts in it."""
    agency = agency_by_key(held.agency_id)
    if agency is None:
        raise NotFound
    return portal_seat(agency)
