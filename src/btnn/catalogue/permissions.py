"""Who keeps the catalogue: the Department of Justice publishes and sends for its province, the Ministry for the whole
country; the agency named posts; the office of the Committee guides, urges and checks (Quyết định 2095/QĐ-UBND, Điều 1;
Thông tư 02/2017/TT-VPCP)."""

from __future__ import annotations

from btnn.agencies.queries import AgencyKind, Membership, Role

from .errors import Forbidden

WORKING = (Role.OFFICER, Role.HEAD, Role.OVERSEER)
POSTING = (Role.RECEPTION, Role.OFFICER, Role.HEAD, Role.OVERSEER)

NOT_YOURS = "Thủ tục hành chính do Sở Tư pháp nhập và công khai; hãy đề nghị Sở Tư pháp của tỉnh thay đổi."


def may_keep(membership: Membership) -> bool:
    """May this person enter procedures and decisions, and give out what must be posted?"""
    keepers = (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.MINISTRY)
    return membership.role in WORKING and membership.agency.kind in keepers


def may_keep_for(membership: Membership, province: str) -> bool:
    """The same for one province: the Ministry keeps what is of the whole country (`province` empty) and of any."""
    if not may_keep(membership):
        return False
    return membership.agency.kind == AgencyKind.MINISTRY or membership.agency.province == province


def may_post(membership: Membership, agency_id: int) -> bool:
    """May this person say that the agency has posted what it had to?"""
    return membership.agency_id == agency_id and membership.role in POSTING


def may_check(membership: Membership, province: str) -> bool:
    """May this person check what hangs in the agencies of a province? The office of its Committee."""
    agency = membership.agency
    return agency.kind == AgencyKind.PEOPLE_COMMITTEE and agency.province == province and membership.role in WORKING


def check_keeps(by: Membership | None, province: str) -> None:
    """Refused (`Forbidden`): who does not keep the catalogue of that province. `by` None is the owner of the
    installation, who loads our own data."""
    if by is not None and not may_keep_for(by, province):
        raise Forbidden(NOT_YOURS)
