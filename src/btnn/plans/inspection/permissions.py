"""Who does what with inspections (TT 08/2019 Đ18–23): the Ministry and the departments of justice inspect; ministries,
courts and procuracies inspect the bodies under them (Luật Đ74.2, Đ75.2); the inspected body answers for itself."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

from .models import Kind

INSPECTS = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.MINISTRY})
INSPECTS_OWN = frozenset({AgencyKind.MINISTRY, AgencyKind.COURT, AgencyKind.PROCURACY})
WRITES = frozenset({Role.OFFICER, Role.HEAD, Role.OVERSEER})
SEES = WRITES | {Role.RECEPTION, Role.FINANCE}
NOT_YOURS = "Trang kiểm tra dành cho người làm công tác bồi thường, thủ trưởng và người theo dõi của cơ quan."
NOT_INSPECTING = (
    "Kế hoạch kiểm tra do Bộ Tư pháp, Sở Tư pháp lập (TT 08/2019 Đ18); "
    "bộ, tòa án, viện kiểm sát tự kiểm tra trong ngành (Luật Đ74.2, Đ75.2)."
)


def kinds_of(agency_kind: str) -> list[str]:
    """The kinds of inspection that a body may carry out."""
    told: list[str] = [Kind.PERIODIC, Kind.AD_HOC] if agency_kind in INSPECTS else []
    return [*told, Kind.OWN] if agency_kind in INSPECTS_OWN else told


def may_see(membership: Membership) -> bool:
    """May this person look at inspections at all? Which of them, the queries say."""
    return membership.role in SEES


def may_plan(membership: Membership) -> bool:
    """May this person draft a plan of inspection of their body?"""
    return membership.role in WRITES and bool(kinds_of(membership.agency.kind))


def may_write(membership: Membership, agency_id: int) -> bool:
    """May this person change a draft, send it, record what happens on a visit? Who works at the inspecting body."""
    return membership.role in WRITES and membership.agency_id == agency_id


def reports_to_ministry(agency_kind: str) -> bool:
    """Must conclusions of that body go to the Ministry too? Those of a department of justice (Đ23.1)."""
    return agency_kind == AgencyKind.JUSTICE_DEPARTMENT


def may_issue(membership: Membership, agency_id: int) -> bool:
    """May this person record that a plan or a conclusion was issued? The head: whoever leads the team is a leader of
    that body (Đ20.1)."""
    return membership.role == Role.HEAD and membership.agency_id == agency_id


def may_answer(membership: Membership, agency_id: int) -> bool:
    """May this person speak for the agency that was asked or inspected?"""
    return membership.role in WRITES and membership.agency_id == agency_id
