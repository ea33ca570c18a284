"""The regulation of a province: its editions, the one in force, a draft for those that make it."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..in_force import regulation_on, rules_on
from ..models import Regulation, RegulationRule, State, Trigger
from ..permissions import may_see


def regulations(membership: Membership) -> list[Regulation]:
    """The editions of this person's province, drafts for those that make them, the latest first."""
    return list(_rows(membership).order_by("state", "-in_force_from", "-pk")[:50])


def regulation(membership: Membership, key: int) -> Regulation:
    """One edition. Refused (`NotThere`): none, one of another province, a draft of others."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có quy chế này, hoặc cơ quan của bạn chưa được xem bản đang soạn.")
    return row


def in_force(membership: Membership, on: date) -> Regulation | None:
    """The regulation of this person's province that is in force on a day."""
    return regulation_on(membership.agency.province, on)


def rules_by_hand(membership: Membership, on: date) -> list[RegulationRule]:
    """Under which rules one may ask others in writing on a day."""
    return rules_on(membership.agency.province, on, Trigger.HAND)


def _rows(membership: Membership) -> QuerySet[Regulation]:
    if not may_see(membership):
        return Regulation.objects.none()
    ours = Q(agency_id=membership.agency_id) | Q(prepared_by_id=membership.agency_id)
    issued = Q(state=State.ISSUED, province=membership.agency.province)
    return Regulation.objects.filter(ours | issued).select_related("agency", "prepared_by", "replaces")
