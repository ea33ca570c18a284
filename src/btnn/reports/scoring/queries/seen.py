"""Which sheets a person may see."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import AgencyKind, Membership
from btnn.refusals import NotThere

from ..models import ScoreSheet, SheetTurn
from ..permissions import may_see

MOST = 200


def sheets(membership: Membership, year: int | None = None) -> list[ScoreSheet]:
    """The sheets that this person sees with their turns, the latest year first. Two queries."""
    rows = _rows(membership)
    if year is not None:
        rows = rows.filter(year=year)
    return list(rows.order_by("-year", "agency__name")[:MOST])


def sheet_seen(membership: Membership, key: int) -> ScoreSheet:
    """One sheet. Refused (`NotThere`): none, or not one that this agency may see."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có bảng điểm này, hoặc cơ quan của bạn không được xem.")
    return row


def _rows(membership: Membership) -> QuerySet[ScoreSheet]:
    if not may_see(membership):
        return ScoreSheet.objects.none()
    sent = SheetTurn.objects.filter(sheet_id=OuterRef("pk"), to_id=membership.agency_id)
    seen = Q(agency_id=membership.agency_id) | Q(Exists(sent))
    if membership.agency.kind == AgencyKind.PEOPLE_COMMITTEE and membership.agency.province:
        seen |= Q(province=membership.agency.province)
    turns = SheetTurn.objects.select_related("agency", "actor", "to").order_by("pk")
    return ScoreSheet.objects.filter(seen).select_related("agency").prefetch_related(Prefetch("turns", turns))
