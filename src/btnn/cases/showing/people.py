"""The people of a case as a page lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..models import Party, PartyKind


@dataclass(frozen=True, slots=True)
class Person:
    """One party: name, capacity, and what is known besides, each as `(label, value)`."""

    name: str
    capacity: str
    details: tuple[tuple[str, str], ...]


def people(parties: Sequence[Party]) -> list[Person]:
    """The parties as the query gave them (numbers already masked where they must be)."""
    return [_person(party) for party in parties]


def _person(party: Party) -> Person:
    organisation = party.kind == PartyKind.ORGANISATION
    given = (
        ("Năm sinh", str(party.birth_year or "")),
        ("Mã số" if organisation else "Số định danh", party.identity_number),
        ("Điện thoại", party.phone),
        ("Địa chỉ", party.address),
    )
    capacity = party.get_capacity_display()
    if organisation:
        capacity = f"{capacity} (tổ chức)"
    return Person(party.full_name, capacity, tuple((label, value) for label, value in given if value))
