"""The one scope predicate: a person sees a case when their agency has to do with it."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet

from btnn.agencies.queries import Membership, Role

from ..errors import NotFound
from ..models import Case, CaseAgency, CaseEvent, ScopeCapacity
from ..permissions import Standing, may_correct
from ..standing import standing_in


def in_scope(membership: Membership, case_column: str) -> Exists:
    """Condition on any table that leads to a case by `case_column`: the case is in the agency's scope."""
    return Exists(_parts(membership).filter(case_id=OuterRef(case_column)))


def in_whole_scope(membership: Membership, case_column: str) -> Exists:
    """The same for what passes between others in a case: an agency that was only asked or invited sees its own part."""
    rows = _parts(membership).filter(case_id=OuterRef(case_column))
    return Exists(rows.exclude(capacity=ScopeCapacity.COORDINATING))


def _parts(membership: Membership) -> QuerySet[CaseAgency]:
    """What the agency has to do with cases; nothing for an administrator, who keeps people and bodies only."""
    rows = CaseAgency.objects.filter(agency_id=membership.agency_id)
    return rows.none() if membership.role == Role.ADMINISTRATOR else rows


def visible_cases(membership: Membership) -> QuerySet[Case]:
    """The cases that a person may see under a membership; each once. That the membership is in force is
    settled where it is chosen (`agencies.queries.memberships`) and again by every command."""
    return Case.objects.filter(in_scope(membership, "pk"))


def visible_case(membership: Membership, code: str) -> Case:
    """One case with its agencies and officer. Refused (`NotFound`): no such case in this scope."""
    rows = visible_cases(membership).select_related("settling_agency", "officer", "filed_with")
    case = rows.filter(code=code).first()
    if case is None:
        raise NotFound
    return case


def case_is_visible(membership: Membership, code: str) -> bool:
    """May this person see the case of that code?"""
    return visible_cases(membership).filter(code=code).exists()


def capacities_in_case(membership: Membership, code: str) -> frozenset[str]:
    """Why the person's agency has to do with the case of that code; empty out of scope. One query."""
    return frozenset(_parts(membership).filter(case__code=code).values_list("capacity", flat=True))


def standing(membership: Membership, code: str) -> Standing:
    """The person's standing in a case, for permissions. Refused (`NotFound`): out of scope."""
    return standing_in(visible_case(membership, code), membership)


def entry_is_correctable(membership: Membership, code: str, number: int) -> bool:
    """May this person put entry `number` of the case right? Refused (`NotFound`): out of scope, no such entry."""
    held = standing(membership, code)
    entry = CaseEvent.objects.filter(case__code=code, number=number).first()
    if entry is None:
        raise NotFound("Vụ việc không có mục ghi này.")
    return may_correct(held, recorded_by=entry.actor_id, recorded_at_agency=entry.actor_agency_id)
