"""For the other rooms of the house: a case held for an act that is no event, and another agency let into it."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, Membership

from .. import scope
from ..models import Case, ScopeCapacity
from ..permissions import Standing
from ..standing import in_force, standing_in
from .recording import locked


def held(case_code: str, membership: Membership, today: date) -> tuple[Case, Standing]:
    """The case, its row held until the end of the transaction, and what this person is in it. Whether the person may
    do the act is for the caller to say. Refused: `Forbidden` (a role that is not held today), `NotFound`."""
    in_force(membership, today)
    case = locked(case_code)
    return case, standing_in(case, membership)


def let_in(case: Case, agency: Agency, since: date) -> None:
    """Show the case to an agency that is asked or invited to take part (Đ45.4; NĐ 68 Đ16–19, Đ33): it coordinates, sees
    personal data masked, and records no event. The caller keeps, in a table that only grows, why it was let in."""
    scope.add(case, [(agency.pk, ScopeCapacity.COORDINATING, since)])
