"""Which inspections a person may see: those of their agency, and those that it is a party to."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Capacity, InspectionPlan, Party, Recommendation, Visit
from ..permissions import may_see

INSIDE = (Capacity.TEAM, Capacity.ABOVE)


def plans_seen(membership: Membership) -> QuerySet[InspectionPlan]:
    """The plans that this person may see, the latest year first."""
    if not may_see(membership):
        return InspectionPlan.objects.none()
    party = Party.objects.filter(plan=OuterRef("pk"), agency_id=membership.agency_id)
    rows = InspectionPlan.objects.select_related("agency", "created_by")
    return rows.filter(Q(agency_id=membership.agency_id) | Exists(party)).order_by("-year", "-pk")


def plan_seen(membership: Membership, key: int) -> InspectionPlan:
    """One plan. Refused (`NotThere`): none that this person may see."""
    found = plans_seen(membership).filter(pk=key).first()
    if found is None:
        raise NotThere("Không có kế hoạch kiểm tra này, hoặc cơ quan của bạn không được xem.")
    return found


def visits_seen(membership: Membership) -> QuerySet[Visit]:
    """The visits of issued plans whose course this person may see: of their body, to their body, with their people in
    the team, below them."""
    if not may_see(membership):
        return Visit.objects.none()
    inside = Party.objects.filter(plan=OuterRef("plan"), agency_id=membership.agency_id, capacity__in=INSIDE)
    rows = Visit.objects.select_related("plan__agency", "subject").filter(plan__state="issued")
    return rows.filter(
        Q(plan__agency_id=membership.agency_id) | Q(subject_id=membership.agency_id) | Exists(inside)
    ).order_by("-plan__year", "first_day", "pk")


def visit_seen(membership: Membership, key: int) -> Visit:
    """One visit. Refused (`NotThere`): none whose course this person may see."""
    found = visits_seen(membership).filter(pk=key).first()
    if found is None:
        raise NotThere("Không có cuộc kiểm tra này, kế hoạch chưa ban hành, hoặc cơ quan của bạn không được xem.")
    return found


def recommendation_seen(membership: Membership, key: int) -> Recommendation:
    """One thing that a conclusion asks for. Refused (`NotThere`): none that this person may see."""
    rows = Recommendation.objects.select_related("conclusion__visit__plan__agency", "conclusion__visit__subject")
    found = rows.filter(pk=key, conclusion__visit__in=visits_seen(membership)).first()
    if found is None:
        raise NotThere("Không có việc này, hoặc cơ quan của bạn không được xem.")
    return found
