"""Who of a case may come in on the public side: claimants and representatives whose part in it holds that day.

The functions of the database (migration 0001) say the same; here for officials who send something to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from btnn.cases.queries.parties import acts_on

if TYPE_CHECKING:
    from btnn.cases.models import Case, Party

CAPACITIES = ("claimant", "representative")
SIGNS = 4  # of the telephone or the paper, as the page of proof asks for


@dataclass(frozen=True, slots=True)
class Recipient:
    """One of them. `may_come_in`: the case holds a number by which they can prove who they are."""

    party: Party

    @property
    def may_come_in(self) -> bool:
        return len(re.sub(r"\D", "", self.party.phone)) >= SIGNS or len(self.party.normal_identity) >= SIGNS

    @property
    def label(self) -> str:
        """Name and capacity, as a form shows them."""
        return f"{self.party.full_name} ({self.party.get_capacity_display().lower()})"


def recipients(case: Case, on: date) -> list[Recipient]:
    """In order of entry."""
    rows = case.parties.filter(capacity__in=CAPACITIES).order_by("pk")
    return [Recipient(party) for party in rows if acts_on(party, on)]


def claimants(case: Case, on: date) -> list[Party]:
    """Who claims on that day."""
    return [one.party for one in recipients(case, on) if one.party.capacity == "claimant"]
