"""The calendar feed of a role, without its secret, which is nowhere kept."""

from __future__ import annotations

from btnn.agencies.queries import Membership

from ..models import CalendarFeed


def feed(membership: Membership) -> CalendarFeed | None:
    """The feed of the role acted under; None when no address was made."""
    return CalendarFeed.objects.filter(membership_id=membership.pk, agency_id=membership.agency_id).first()
