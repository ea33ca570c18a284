"""Telling the database who changes what it keeps the history of (`PartyChange`)."""

from __future__ import annotations

from contextlib import AbstractContextManager

import pghistory

from btnn.agencies.queries import Membership


def acting(membership: Membership) -> AbstractContextManager[object]:
    """Inside this block every change that the triggers keep carries the person and the agency acted for."""
    block: AbstractContextManager[object] = pghistory.context(user=membership.user_id, agency=membership.agency_id)
    return block
