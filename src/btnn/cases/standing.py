"""A person's standing in a case: the membership in force today and the agency's capacities."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from btnn.agencies.queries import Membership, Role, predecessors

from .errors import Forbidden, NotFound
from .models import Case, CaseAgency, ScopeCapacity
from .permissions import Standing


def in_force(membership: Membership, today: date) -> Membership:
    """The membership, if it is held today. Refused (`Forbidden`): one that has ended or not begun, an agency that is
    no more, a locked account."""
    here = membership.holds_on(today) and membership.agency.exists_on(today)
    if not here or not membership.user.is_active:
        raise Forbidden("Vai trò của bạn tại cơ quan này không còn hiệu lực.")
    return membership


def standing_in(case: Case, membership: Membership) -> Standing:
    """Standing of a person in a case. Refused (`NotFound`): an agency that has nothing to do with it, an administrator
    (who keeps people, not cases)."""
    if membership.role == Role.ADMINISTRATOR:
        raise NotFound
    capacities = frozenset(
        CaseAgency.objects.filter(case_id=case.pk, agency_id=membership.agency_id).values_list("capacity", flat=True)
    )
    if not capacities:
        raise NotFound
    return replace(standing_with(case, membership, capacities), predecessors=predecessors(membership.agency_id))


def standing_with(case: Case, membership: Membership, capacities: frozenset[str]) -> Standing:
    """The same, with the agency's capacities at hand. An agency that settled once and does so no more (a wrong
    determination put right) still sees the case, and acts in it no longer. `predecessors` are left out."""
    if case.settling_agency_id != membership.agency_id:
        capacities -= {ScopeCapacity.SETTLING}
    return Standing(membership, capacities, case.officer_id == membership.user_id)
