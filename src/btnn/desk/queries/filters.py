"""Saved filters: a person's own, and those that the head of the agency shares."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Q, QuerySet

from btnn.agencies.queries import Membership, Role

from ..models import SavedFilter


@dataclass(frozen=True, slots=True)
class SavedFilters:
    """One's own filters and those of others that are shared, by name."""

    own: list[SavedFilter]
    shared: list[SavedFilter]

    @property
    def default(self) -> SavedFilter | None:
        """The one that the docket opens with."""
        return next((row for row in self.own if row.is_default), None)


def may_share(membership: Membership) -> bool:
    """May this person show a filter to the whole agency? The head."""
    return membership.role == Role.HEAD


def own_filters(membership: Membership) -> QuerySet[SavedFilter]:
    """The filters that this person keeps at this agency."""
    return SavedFilter.objects.filter(user_id=membership.user_id, agency_id=membership.agency_id)


def saved_filters(membership: Membership) -> SavedFilters:
    """What this person can choose from. One query."""
    mine = Q(user_id=membership.user_id) | Q(is_shared=True)
    rows = list(SavedFilter.objects.filter(mine, agency_id=membership.agency_id).order_by("name", "pk"))
    own = [row for row in rows if row.user_id == membership.user_id]
    return SavedFilters(own, [row for row in rows if row.user_id != membership.user_id])
