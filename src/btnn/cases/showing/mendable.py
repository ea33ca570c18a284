"""Findings that a person can mend now by a step of their own, over the cases in hand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Membership

from ..models import Case
from ..queries.flagged import flagged_cases
from .findings import Shown, shown

MOST = 6
NOT_WORTH = "information"


@dataclass(frozen=True, slots=True)
class Mendable:
    """One finding with the case that it stands in; its `url` and `act` are this person's."""

    case: Case
    finding: Shown


def mendable(membership: Membership, today: date) -> list[Mendable]:
    """What this person can put right today, the case nearest due first."""
    found = [
        Mendable(file.case, finding)
        for file in flagged_cases(membership, today)
        for finding in shown(file)
        if finding.url and finding.severity != NOT_WORTH
    ]
    return found[:MOST]
