"""Who may change bodies and people: an administrator within the branch of their own agency; a head lets somebody
stand in. Without a membership it is the owner of the installation, from the command line."""

from __future__ import annotations

from datetime import date

from .errors import NotAllowed
from .models import Agency, Membership, Role
from .queries.tree import ancestors

NOT_YOURS = "Chỉ người quản trị của cơ quan này hoặc của cơ quan cấp trên được thay đổi tổ chức và con người."


def may_administer(membership: Membership | None, agency: Agency, on: date) -> bool:
    """May this person change the agency, its people and the bodies below it on that day?"""
    if membership is None or membership.role != Role.ADMINISTRATOR or not membership.holds_on(on):
        return False
    return agency.pk == membership.agency_id or membership.agency_id in {above.pk for above in ancestors(agency, on)}


def may_delegate(membership: Membership | None, agency: Agency, on: date) -> bool:
    """May this person let somebody act in the head's name? The head in person, not by delegation; the administrator,
    who writes down what the head has signed."""
    if may_administer(membership, agency, on):
        return True
    return (
        membership is not None
        and membership.agency_id == agency.pk
        and membership.role == Role.HEAD
        and membership.delegation_id is None
        and membership.holds_on(on)
    )


def check_administers(by: Membership | None, agency: Agency, on: date) -> None:
    """Refused (`NotAllowed`): a person who does not administer the agency on that day, or, for what is written down
    afterwards, on the first day of their role. `by` None passes."""
    if by is not None and not may_administer(by, agency, max(on, by.valid_from)):
        raise NotAllowed(NOT_YOURS)
