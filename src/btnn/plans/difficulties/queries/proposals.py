"""Letters that take themes up, with their demands as they stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from btnn.agencies.queries import Agency, AgencyKind, Membership, agencies_of_kinds
from btnn.folding import fold
from btnn.refusals import NotThere

from ..models import Proposal
from ..permissions import may_see
from ..standing import DemandView, ThemeView
from .themes import views_of

MOST = 100


@dataclass(frozen=True, slots=True)
class ProposalView:
    """A letter: each demand with its theme and what came of it."""

    proposal: Proposal
    lines: tuple[tuple[ThemeView, DemandView], ...]

    @property
    def waits(self) -> int:
        """How many demands have no outcome yet."""
        return sum(demand.waits for _, demand in self.lines)


def proposals(membership: Membership, *, to_us: bool = False) -> list[ProposalView]:
    """The letters that our body sent, or those that came to it, the latest first. Few queries."""
    if not may_see(membership):
        return []
    side = Q(to_agency_id=membership.agency_id) if to_us else Q(agency_id=membership.agency_id)
    rows = list(
        Proposal.objects.filter(side)
        .select_related("agency", "to_agency")
        .prefetch_related("demands")
        .order_by("-pk")[:MOST]
    )
    return _views(rows, membership)


def proposal_seen(membership: Membership, key: int) -> ProposalView:
    """One letter. Refused (`NotThere`): neither sent by our body nor to it."""
    own = Q(agency_id=membership.agency_id) | Q(to_agency_id=membership.agency_id)
    row = Proposal.objects.filter(own, pk=key).select_related("agency", "to_agency").first()
    if row is None or not may_see(membership):
        raise NotThere("Không có văn bản đề xuất này, hoặc không gửi đến cơ quan của bạn.")
    return _views([row], membership)[0]


def deciding_bodies(membership: Membership, on: date) -> list[Agency]:
    """To whom our body may propose: the Committee of its province, the Ministry of Justice."""
    province = membership.agency.province
    rows = agencies_of_kinds([AgencyKind.PEOPLE_COMMITTEE, AgencyKind.MINISTRY], on)
    ours = [one for one in rows if one.kind == AgencyKind.PEOPLE_COMMITTEE and province and one.province == province]
    central = [one for one in rows if one.kind == AgencyKind.MINISTRY and fold(one.name).startswith("bo tu phap")]
    return [one for one in (*ours, *central) if one.pk != membership.agency_id]


def _views(rows: list[Proposal], membership: Membership) -> list[ProposalView]:
    asked = {(one.proposal_id, one.theme_id) for row in rows for one in row.demands.all()}
    known = {one.theme.pk: one for one in views_of(membership, {theme for _, theme in asked})}
    found = []
    for row in rows:
        lines = [
            (known[theme], demand)
            for proposal, theme in sorted(asked)
            if proposal == row.pk and theme in known
            for demand in known[theme].demands
            if demand.demand.proposal_id == row.pk
        ]
        found.append(ProposalView(row, tuple(lines)))
    return found
