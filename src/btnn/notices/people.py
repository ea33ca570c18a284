"""Who holds a role in the agencies of a case."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from btnn.agencies.queries import Membership, in_force


def holders(agency_ids: Iterable[int], on: date) -> list[Membership]:
    """Everybody who holds a role in one of these agencies on a day, by delegation too, and can sign in; oldest role
    first."""
    held = Membership.objects.filter(in_force(on), in_force(on, "agency__"), agency_id__in=list(agency_ids))
    held = held.filter(user__is_active=True)
    return list(held.select_related("agency", "user").order_by("agency_id", "valid_from", "pk"))
