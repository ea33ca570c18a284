"""Cases that may be the same claim filed twice: asked before a new one is opened."""

from __future__ import annotations

from collections.abc import Sequence

from django.db.models import Q

from btnn.agencies.queries import Membership

from ..folding import fold
from ..models import Case, Party, PartyCapacity
from .visible import visible_cases

MOST_SIMILAR = 5


def similar_cases(membership: Membership, names: Sequence[str], identity_numbers: Sequence[str]) -> list[Case]:
    """Open cases at the person's own agency whose claimant or harmed person has one of these names (accents and
    capitals aside) or identity numbers; newest first, a few at the most."""
    folded = [fold(name) for name in names if name.strip()]
    numbers = [number for number in identity_numbers if number]
    people = Party.objects.filter(capacity__in=(PartyCapacity.CLAIMANT, PartyCapacity.HARMED_PERSON))
    people = people.filter(Q(folded__in=folded) | Q(identity_number__in=numbers))
    own = Q(settling_agency_id=membership.agency_id) | Q(filed_with_id=membership.agency_id)
    cases = visible_cases(membership).filter(own, closed=False, pk__in=people.values("case_id"))
    return list(cases.order_by("-pk")[:MOST_SIMILAR])
