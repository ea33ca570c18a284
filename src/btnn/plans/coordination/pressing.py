"""Who presses for an obligation, and to whom it may be told next."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from btnn.agencies.queries import Membership

from .counting import due
from .models import Act, Obligation, ObligationAct
from .permissions import may_speak

ENDS = (Act.ANSWERED, Act.RELEASED)


def next_escalation(row: Obligation, acts: Sequence[ObligationAct], today: date) -> Act | None:
    """To whom it may be told next: first the head of who owes, then the committee; None when it may not."""
    last = due(row.start, row.amount, row.unit, row.due_on)
    done = {one.act for one in acts}
    if last is None or today <= last or Act.REMINDED not in done or done & set(ENDS):
        return None
    if Act.TO_HEAD not in done:
        return Act.TO_HEAD
    return Act.TO_COMMITTEE if Act.TO_COMMITTEE not in done and row.committee_id is not None else None


def presses(row: Obligation, membership: Membership) -> bool:
    """Is it this person's to press for it? Of whom it is owed to, and of who watches the regulation, but never of who
    owes it."""
    mine = membership.agency_id
    return may_speak(membership) and mine != row.owed_by_id and mine in (row.owed_to_id, row.hub_id)
