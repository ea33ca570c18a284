"""What the counter prints for people who want to look after their case themselves: its code, and how each proves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ..models import Case, Party, PartyCapacity
from ..permissions import Standing, may_keep_parties
from .parties import acts_on

ENOUGH = 4  # signs that are asked for beside the code


@dataclass(frozen=True, slots=True)
class Prover:
    """One person who may look, and by the end of what: `phone`, `identity`, or nothing that was given."""

    name: str
    by: str


@dataclass(frozen=True, slots=True)
class Slip:
    """The code of the case and the people who may look with it."""

    code: str
    people: list[Prover]


def tracking_slip(case: Case, parties: Sequence[Party], standing: Standing, today: date) -> Slip | None:
    """For the case that the person is in; None for who doesn't keep its people: the code opens the case to whoever
    knows the end of a number besides. `parties` may be masked: only whether there is a number counts."""
    if not may_keep_parties(standing) or not case.tracking_code:
        return None
    looking = (PartyCapacity.CLAIMANT, PartyCapacity.REPRESENTATIVE)
    people = [
        Prover(party.full_name, _by(party)) for party in parties if party.capacity in looking and acts_on(party, today)
    ]
    return Slip(case.tracking_code, people)


def _by(party: Party) -> str:
    if sum(sign.isdigit() for sign in party.phone) >= ENOUGH:
        return "phone"
    return "identity" if len(party.normal_identity) >= ENOUGH else ""
