"""Which plans a person may see: those of their agency, those that it prepares, those that it is a party to."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q, QuerySet

from btnn.agencies.queries import Membership

from ..errors import NotThere
from ..models import Plan, PlanParty, State
from ..permissions import may_see


@dataclass(frozen=True, slots=True)
class SeenPlan:
    """A plan in a list. `ours`: that of the person's agency, or one that it prepares."""

    plan: Plan
    ours: bool


def plans_seen(membership: Membership, year: int | None = None) -> list[SeenPlan]:
    """The plans that this person may see, the latest year first, one's own before others."""
    rows = _rows(membership)
    if year is not None:
        rows = rows.filter(year=year)
    found = [SeenPlan(row, membership.agency_id in (row.agency_id, row.prepared_by_id)) for row in rows[:300]]
    return sorted(found, key=lambda one: (-one.plan.year, not one.ours, one.plan.agency.name, one.plan.pk))


def plan_seen(membership: Membership, key: int) -> Plan:
    """One plan. Refused (`NotThere`): none, or not one that this person may see."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có kế hoạch này, hoặc cơ quan của bạn không được xem.")
    return row


def plans_to_carry_out(membership: Membership, year: int) -> list[Plan]:
    """The issued plans of others that one's own plan of that year can carry out."""
    rows = _rows(membership).filter(year=year, state=State.ISSUED).exclude(agency_id=membership.agency_id)
    return [row for row in rows if row.parent_id is None]


def plan_to_export(agency_code: str, year: int) -> Plan | None:
    """The plan of an agency for a year, whoever asks; None without one. For the command line."""
    rows = Plan.objects.filter(agency__code=agency_code, year=year)
    return rows.select_related("agency", "prepared_by", "parent__agency").first()


def _rows(membership: Membership) -> QuerySet[Plan]:
    if not may_see(membership):
        return Plan.objects.none()
    party = PlanParty.objects.filter(plan=OuterRef("pk"), agency_id=membership.agency_id)
    own = Q(agency_id=membership.agency_id) | Q(prepared_by_id=membership.agency_id)
    rows = Plan.objects.select_related("agency", "prepared_by", "parent__agency", "made_from")
    return rows.filter(own | Exists(party)).order_by("-year", "pk")
