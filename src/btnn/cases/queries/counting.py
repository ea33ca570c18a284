"""How many cases a body settles, and which, without a word about people: for whoever keeps the organisation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership

from ..models import Case, CaseAgency

MOST_CASES = 500


@dataclass(frozen=True, slots=True)
class Settled:
    """Cases that a body settles now: those that go on, and all."""

    open: int = 0
    all: int = 0


def settled_counts(membership: Membership, agency_ids: Iterable[int]) -> dict[int, Settled]:
    """By agency, the cases it settles as far as one's own agency has to do with them. One query."""
    rows = _own(membership).filter(settling_agency_id__in=list(agency_ids)).values_list("settling_agency_id")
    counted = rows.annotate(going_on=Count("pk", filter=Q(closed=False)), every=Count("pk"))
    return {agency: Settled(going_on, every) for agency, going_on, every in counted}


def cases_settled(membership: Membership, agency_id: int) -> list[Case]:
    """The cases that an agency settles, those that go on first: code, number, field and stage only."""
    rows = _own(membership).filter(settling_agency_id=agency_id).order_by("closed", "pk")
    return list(rows.only("code", "register_number", "field", "settlement", "closed", "opened_on")[:MOST_CASES])


def _own(membership: Membership) -> QuerySet[Case]:
    return Case.objects.filter(
        Exists(CaseAgency.objects.filter(case_id=OuterRef("pk"), agency_id=membership.agency_id))
    )
