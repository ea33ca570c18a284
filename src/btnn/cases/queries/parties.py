"""The people of a case as a person may see them: numbers masked, contact for those who settle, bank data for those
who pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from btnn.agencies.queries import Membership

from .. import masking
from ..errors import NotFound
from ..identity import normal_identity
from ..models import Case, Party, PartyCapacity, ScopeCapacity
from ..permissions import Standing, may_keep_parties, may_reveal, may_see_bank_data
from ..standing import standing_in
from .visible import visible_case

SEES_PERSONAL_DATA = frozenset({ScopeCapacity.SETTLING, ScopeCapacity.DETERMINING})
IDENTITY_FIELDS = ("identity_number", "normal_identity")
BANK_FIELDS = ("bank_owner", "bank_number", "bank_name", "bank_branch")
ACTS_FOR = (PartyCapacity.REPRESENTATIVE, PartyCapacity.DEFENDER)


@dataclass(frozen=True, slots=True)
class CasePeople:
    """The people of a case in order of entry, masked; what this person may do with them."""

    case: Case
    standing: Standing
    parties: list[Party]

    @property
    def may_keep(self) -> bool:
        return may_keep_parties(self.standing)

    @property
    def may_reveal(self) -> bool:
        return may_reveal(self.standing)

    def one(self, pk: int) -> Party:
        """Refused (`NotFound`): nobody of that key in the case."""
        found = next((party for party in self.parties if party.pk == pk), None)
        if found is None:
            raise NotFound("Vụ việc không có người này.")
        return found


def case_people(membership: Membership, code: str) -> CasePeople:
    """The people with their posts, masked. Refused (`NotFound`): out of scope."""
    case = visible_case(membership, code)
    held = standing_in(case, membership)
    parties = list(case.parties.select_related("represents").prefetch_related("posts"))
    for party in parties:
        mask(party, held)
    return CasePeople(case, held, parties)


def mask(party: Party, held: Standing) -> None:
    """Numbers of papers and accounts keep their last figures; bank data go for all but officer, head and accountant;
    contact is whole for the agency that settles or determines. A masked party is to be shown, never saved."""
    hide(party, IDENTITY_FIELDS)
    if may_see_bank_data(held):
        party.bank_number = masking.tail(party.bank_number)
    else:
        blank_bank_data(party)
    if not held.capacities & SEES_PERSONAL_DATA:
        party.phone = masking.phone(party.phone)
        party.email = masking.email(party.email)
        party.address = masking.address(party.address)
        party.birth_year = None


def hide(party: Party, names: tuple[str, ...]) -> None:
    """All but the last figures."""
    for name in names:
        setattr(party, name, masking.identity_number(getattr(party, name)))


def blank_bank_data(party: Party) -> None:
    for name in BANK_FIELDS:
        setattr(party, name, "")


def party_to_amend(membership: Membership, code: str, party: int) -> Party:
    """The party as it is, for its form; bank data only for those who may see them. Refused (`NotFound`): out of
    scope, nobody of that key, somebody who may not amend."""
    case = visible_case(membership, code)
    held = standing_in(case, membership)
    row = case.parties.filter(pk=party).first() if may_keep_parties(held) else None
    if row is None:
        raise NotFound("Vụ việc không có người này.")
    if not may_see_bank_data(held):
        blank_bank_data(row)
    return row


def acts_on(party: Party, on: date) -> bool:
    """Does a representative's authority hold on that day, and do they take part in the case then?"""
    begun = party.authority_from is None or party.authority_from <= on
    running = party.authority_to is None or on <= party.authority_to
    return begun and running and takes_part_on(party, on)


def takes_part_on(party: Party, on: date) -> bool:
    """A party takes part until the day before it ended."""
    return party.ended_on is None or on < party.ended_on


def acting_representatives(case: Case, on: date) -> list[Party]:
    """Who may act for the claimants on that day: representatives, and claimants who claim for another, whose
    authority holds. Each with `represents` at hand (None: all claimants). Names only are for showing."""
    rows = case.parties.select_related("represents")
    return [
        party
        for party in rows
        if acts_on(party, on)
        and (
            party.capacity == PartyCapacity.REPRESENTATIVE
            or (party.capacity == PartyCapacity.CLAIMANT and party.authority_kind)
        )
    ]


def parties_of_identity(number: str) -> QuerySet[Party]:
    """Parties with that whole number, however it was typed; none for an empty one. Narrow by scope before showing."""
    wanted = normal_identity(number)
    rows = Party.objects.filter(normal_identity=wanted).exclude(normal_identity="")
    return rows if wanted else rows.none()
