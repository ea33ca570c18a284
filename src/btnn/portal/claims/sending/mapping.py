"""A request as an entry of a case: the data of `dossier_received`, and the people with what is known of each.

As the counter writes it (`btnn.cases.forms.intake`): nothing of a person stands in the entry, but for the name of whom
an amount is where several ask (decision 0006).
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from btnn.cases.commands import PartyData
from btnn.cases.forms.handing_in import Dossier, line, lines
from btnn.law.dossier import ONLINE, Checklist

from ..content import ClaimContent, Excluded, Person
from .routing import AGENCY

CLAIMANT, HARMED, OFFICER = "claimant", "harmed_person", "officer_in_charge"
SUCCESSOR = "successor_organisation"
WINDOWS = ("obstacle", "unrepresented")  # of Đ6.3a and Đ6.3b
PROOF = "Giấy tờ chứng minh thời gian không tính ghi trong văn bản yêu cầu gửi qua cổng (Đ6.4)."
MORE_TIME = "Văn bản yêu cầu còn nêu khoảng thời gian khác không tính vào thời hiệu; cần xem thêm (Đ6.3)."
BY_WHAT = {"legal": "Người đại diện theo pháp luật", "authorised": "Văn bản ủy quyền"}


def dossier(content: ClaimContent) -> Dossier:
    """What decides which papers there must be (Đ41.1, Đ41.2)."""
    told = content.representative
    return Dossier(
        content.claimant_kind,
        ONLINE,
        several_heirs=content.several_heirs,
        authorised_by=told.authorised_by if told is not None and content.claimant_kind == "authorised" else "",
        basis_spared=content.basis.spared,
    )


def checklist(content: ClaimContent) -> Checklist:
    """The papers that the law wants with this request."""
    return dossier(content).checklist()


def missing(content: ClaimContent) -> list[str]:
    """The lines of the papers that must still come (Đ42.2a)."""
    return [line(paper.item) for paper in checklist(content).missing(content.handed_in)]


def event_data(content: ClaimContent, receiver: str = AGENCY) -> dict[str, Any]:
    """The data of `dossier_received`; what was not said is left out. `receiver`: `agency` or `justice_department`."""
    lacks, basis = missing(content), content.basis
    told: dict[str, Any] = {
        "receiver": receiver,
        "channel": ONLINE,
        "complete": not lacks,
        "claimant_kind": content.claimant_kind,
        "field": content.field,
        "handed_in": lines(content.handed_in),
        "basis_kind": basis.kind,
        "basis_number": basis.number,
        "basis_issuer": basis.issuer,
        "basis_issued_on": basis.issued_on,
        "basis_document_received_on": basis.received_on,
        "asks_to_collect_basis": basis.asks_to_collect,
        "asks_advance": content.asks_advance and not content.honour_only,
        "asks_honour": content.asks_honour or content.honour_only,
        "honour_only": content.honour_only,
        "missing": lacks,
        "claimed": [] if content.honour_only else claimed(content),
        **_windows(content.excluded),
    }
    always = ("complete",)
    return {name: _plain(value) for name, value in told.items() if value or name in always}


def claimed(content: ClaimContent) -> list[dict[str, Any]]:
    """What is asked by head of damage, and by claimant where several ask."""
    found: dict[tuple[str, int], int] = {}
    for item in content.items:
        if item.amount:
            key = (item.head, item.claimant if content.several_heirs else 0)
            found[key] = found.get(key, 0) + item.amount
    return [
        {"head": head, "amount": amount} | ({"claimant": content.claimants[place - 1].full_name} if place else {})
        for (head, place), amount in found.items()
    ]


def parties(content: ClaimContent) -> tuple[list[PartyData], dict[int, int]]:
    """The people in the order in which the counter writes them: claimants, the harmed person, officials; and by places
    in that list who acts for whom."""
    people = [_claimant(content, place) for place in range(len(content.claimants))]
    acting: dict[int, int] = {}
    if content.harmed is not None and content.harmed.full_name:
        told = content.representative
        if told is not None and told.authority and told.represents == "harmed":
            acting[0] = len(people)
        organisation = content.claimant_kind == SUCCESSOR
        people.append(_person(content.harmed, HARMED, "organisation" if organisation else content.harmed.kind))
    people += [
        PartyData(
            official.name,
            OFFICER,
            position=official.position,
            agency_then=official.agency_text,
            act_from=content.happened_from,
            act_to=content.happened_until,
        )
        for official in content.officials
        if official.name
    ]
    return people, acting


def _claimant(content: ClaimContent, place: int) -> PartyData:
    """One of those who ask. The first is who writes: contact, account and the right to act for others are theirs."""
    person = content.claimants[place]
    if place:
        return _person(person, CLAIMANT, person.kind)
    contact, bank, told = content.contact, content.bank, content.representative
    more: dict[str, Any] = {
        "phone": contact.phone or person.phone,
        "email": contact.email or person.email,
        "address": person.address or contact.address,
        "bank_owner": bank.owner,
        "bank_number": bank.number,
        "bank_name": bank.name,
        "bank_branch": bank.branch,
    }
    if told is not None and told.authority:
        more |= {
            "authority_kind": told.authority,
            "authority_basis": told.paper or BY_WHAT.get(told.authority, ""),
            "authority_number": told.number,
            "authority_dated": told.dated,
            "authority_from": told.valid_from,
            "authority_to": told.valid_to,
        }
    return _person(person, CLAIMANT, person.kind, **more)


def _person(person: Person, capacity: str, kind: str, **more: Any) -> PartyData:
    told: dict[str, Any] = {
        "kind": kind,
        "identity_kind": person.identity_kind,
        "identity_number": person.identity_number,
        "identity_issued_on": person.identity_issued_on,
        "identity_issued_by": person.identity_issued_by,
        "phone": person.phone,
        "email": person.email,
        "address": person.address,
        "birth_year": person.birth_year or (person.birth_date.year if person.birth_date else None),
        "relationship": person.relationship,
        "share_num": person.share_num,
        "share_den": person.share_den,
        "died_on": person.died_on,
    }
    return PartyData(person.full_name, capacity, **(told | more))


def _windows(excluded: Sequence[Excluded]) -> dict[str, Any]:
    """The time that does not count (Đ6.3): of each kind one stretch, the longest, has its place in the entry."""
    told: dict[str, Any] = {}
    notes: list[str] = []
    for kind in WINDOWS:
        stretches = [(one.since, one.until) for one in excluded if one.kind == kind and one.since and one.until]
        if not stretches:
            continue
        since, until = max(stretches, key=lambda stretch: stretch[1] - stretch[0])
        told |= {f"{kind}_from": since, f"{kind}_until": until}
        notes = notes or [PROOF]
        if len(stretches) > 1:
            notes.append(MORE_TIME)
    return told | ({"limitation_note": " ".join(dict.fromkeys(notes))} if notes else {})


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
