"""Dossiers that the Department of Justice sent to an agency, waiting to be taken in (Đ41.4; NĐ 68 Đ33)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership
from btnn.cases.queries import visible_cases

MOST = 50


@dataclass(frozen=True, slots=True)
class Arrival:
    """A dossier under way: whose, sent by whom on which day. The agency takes it in by its own `dossier_received`."""

    code: str
    claimant: str
    sender: str
    sent_on: date


def arrived(membership: Membership) -> list[Arrival]:
    """The dossiers sent to the person's agency that it has not taken in yet, the oldest first."""
    rows = visible_cases(membership).filter(
        settling_agency_id=membership.agency_id,
        settlement="none",
        competence="determined",
        closed=False,
        events__type="dossier_transferred",
    )
    rows = rows.select_related("filed_with").order_by("events__on", "pk")
    told = rows.values_list("code", "claimant_name", "filed_with__name", "events__on")[:MOST]
    return list({code: Arrival(code, claimant, sender, on) for code, claimant, sender, on in told}.values())
