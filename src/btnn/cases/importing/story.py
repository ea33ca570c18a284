"""From an old case to what is recorded of it: its people, and its events with their true legal dates."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from btnn.agencies.queries import User
from btnn.law.case import vocabulary, words
from btnn.law.case.participants import at_negotiation, compulsory
from btnn.law.catalogue import codes
from btnn.law.errors import Refused

from ..commands import OldEvent, PartyData
from ..folding import fold
from ..forms.basis import belongs
from ..models import PartyCapacity, PartyKind
from .columns import CLAIMED, VERIFIED, amount_column, by_name
from .rows import OldCase

ALL_COMPULSORY = fold("Đủ thành phần bắt buộc")
DOSSIER = "dossier_received"
BASIS_TEXTS = ("basis_kind", "basis_number", "basis_issuer")
BASIS_DAYS = ("basis_issued_on", "basis_document_received_on")
PERSONAL = ("identity_number", "phone", "address", "birth_year")


@dataclass(frozen=True, slots=True)
class Turn:
    """One event of the way: the column of its day, its data by column, what is put in by itself. `optional` columns may
    stay empty."""

    event: str
    on: str
    data: Mapping[str, str] = field(default_factory=dict)
    fixed: Mapping[str, Any] = field(default_factory=dict)
    optional: tuple[str, ...] = ()


# In the order of the way: two events of one day are recorded in this order.
TURNS = (
    Turn("supplement_requested", "supplement_requested_on", {"items": "supplement_items"}),
    Turn("supplement_received", "supplement_received_on", fixed={"complete": True}),
    Turn("acceptance_refused", "refused_on", {"ground": "refusal_ground"}),
    Turn("claim_accepted", "accepted_on", {"number": "register_number"}),
    Turn(
        "officer_appointed",
        "appointed_on",
        {"name": "officer", "related_to_parties": "officer_related"},
        {"related_to_parties": False},
        optional=("officer_related",),
    ),
    Turn("verification_ended", "verification_ended_on"),
    Turn("verification_reported", "verification_reported_on"),
    Turn("negotiation_opened", "negotiation_opened_on", {"participants": "participants"}),
    Turn(
        "negotiation_concluded",
        "negotiation_concluded_on",
        {"agreed": "agreed", "signed_by_claimant": "signed_by_claimant"},
    ),
    Turn("decision_issued", "decided_on", {"number": "decision_number", "amount": "decided_amount"}),
    Turn("decision_handed_over", "handed_over_on"),
    Turn("terminated", "terminated_on", {"ground": "termination_ground"}),
    Turn("funding_requested", "funding_requested_on", {"amount": "funding_requested_amount"}),
    Turn("funding_granted", "funding_granted_on", {"amount": "funding_granted_amount"}),
    Turn("payment_notified", "payment_notified_on"),
    Turn("document_delivered", "notice_delivered_on", fixed={"document": "payment_notice"}),
    Turn(
        "compensation_paid",
        "paid_on",
        {"amount": "paid_amount", "final": "paid_in_full"},
        {"final": True},
        optional=("paid_in_full",),
    ),
    Turn("accounts_settled", "settled_on"),
)


@dataclass(frozen=True, slots=True)
class Told:
    """What one case says: its people, its events by their days, and the column that each event came from."""

    parties: list[PartyData]
    events: list[OldEvent]
    columns: list[str]


def tell(case: OldCase, officers: Mapping[str, User]) -> Told:
    """The people and events of a case; what is lacking or does not fit together is noted among its faults.

    `officers`: the settlement officers of the agency by folded name and by user name.
    """
    told: list[tuple[date, str, OldEvent]] = []
    if "received_on" in case.whole and not case.faults:
        told.append((case.whole["received_on"], "received_on", _dossier(case)))
    for turn in TURNS:
        event = _event(case, turn, officers)
        if event is not None:
            told.append((event.on, turn.on, event))
    if "verification_reported_on" not in case.whole and _amounts(case, VERIFIED):
        case.blame("verification_reported_on", "Có ghi số tiền xác minh nhưng thiếu ngày này.")
    told.sort(key=lambda entry: entry[0])
    return Told(_parties(case), [event for _, _, event in told], [column for _, column, _ in told])


def _dossier(case: OldCase) -> OldEvent:
    given = case.whole
    data: dict[str, Any] = {"receiver": "agency"}
    data |= {name: given[name] for name in ("channel", "claimant_kind", "field")}
    data["complete"] = given.get("complete", "supplement_requested_on" not in given)
    data |= {name: given[name] for name in BASIS_TEXTS if given.get(name)}
    data |= {name: given[name].isoformat() for name in BASIS_DAYS if name in given}
    data |= {name: True for name in ("asks_advance", "asks_honour") if given.get(name)}
    claimed = _amounts(case, CLAIMED)
    if claimed:
        data["claimed"] = claimed
    kind = data.get("basis_kind")
    if kind is not None and (kind not in codes() or not belongs(kind, data["field"])):
        case.blame("basis_kind", "Không phải mã của loại văn bản làm căn cứ thuộc lĩnh vực này (Đ8–12).")
    return OldEvent(DOSSIER, given["received_on"], data)


def _event(case: OldCase, turn: Turn, officers: Mapping[str, User]) -> OldEvent | None:
    """The event of a turn; None when the case has none, or not enough to record it (then a fault says so)."""
    given = case.whole
    if turn.on not in given:
        for column in turn.data.values():
            if column in given:
                case.blame(column, f"Có ghi mục này nhưng thiếu “{by_name()[turn.on].header}”.")
        return None
    lacking = [name for name in turn.data.values() if name not in given and name not in turn.optional]
    for name in lacking:
        if not any(fault.column == by_name()[name].header for fault in case.faults):
            case.blame(name, f"Có “{by_name()[turn.on].header}” thì phải ghi mục này.")
    if lacking:
        return None
    data: dict[str, Any] = dict(turn.fixed)
    data |= {name: given[column] for name, column in turn.data.items() if column in given}
    user = None
    try:
        if turn.event in _MADE:
            data |= _MADE[turn.event](case)
    except Refused as wrong:
        case.blame(next(iter(turn.data.values()), turn.on), wrong.message)
        return None
    if turn.event == "officer_appointed":
        user = officers.get(fold(given["officer"]))
        data["name"] = user.full_name if user else given["officer"]
    return OldEvent(turn.event, given[turn.on], data, user)


def _verified(case: OldCase) -> dict[str, Any]:
    found = _amounts(case, VERIFIED)
    if not found:
        raise Refused("Có ngày báo cáo xác minh thì phải ghi ít nhất một số tiền ở các cột “Xác minh: …”.")
    return {"verified": found}


def _seats(case: OldCase) -> dict[str, Any]:
    must = [seat.role for seat in compulsory(at_negotiation(criminal=case.whole.get("field") == "criminal_procedure"))]
    named = {fold(words.role(role)): role for role in vocabulary.ROLES} | {role: role for role in vocabulary.ROLES}
    seats: list[str] = []
    for line in case.whole["participants"]:
        if fold(line) == ALL_COMPULSORY:
            seats += must
        elif fold(line) in named:
            seats.append(named[fold(line)])
        else:
            offered = "; ".join(words.role(role) for role in must)
            raise Refused(f"Không có thành phần “{line[:60]}”. Ghi: Đủ thành phần bắt buộc; hoặc: {offered}…")
    return {"participants": list(dict.fromkeys(seats))}


_MADE: dict[str, Callable[[OldCase], dict[str, Any]]] = {
    "verification_reported": _verified,
    "negotiation_opened": _seats,
}


def _amounts(case: OldCase, prefix: str) -> list[dict[str, Any]]:
    """The amounts by head; each names its claimant where there are several."""
    several = len(case.people) > 1
    return [
        {"head": head, "amount": amount} | ({"claimant": person.get("full_name", "")} if several else {})
        for person in case.people
        for head in vocabulary.HEADS
        if (amount := person.get(amount_column(prefix, head))) is not None
    ]


def _parties(case: OldCase) -> list[PartyData]:
    people = [
        PartyData(
            person.get("full_name", ""),
            PartyCapacity.CLAIMANT,
            PartyKind.ORGANISATION if person.get("organisation") else PartyKind.PERSON,
            **{name: person[name] for name in PERSONAL if name in person},
        )
        for person in case.people
    ]
    harmed = case.whole.get("harmed_name")
    if harmed:
        people.append(PartyData(harmed, PartyCapacity.HARMED_PERSON))
    officials = case.whole.get("officials", ())
    return [*people, *(PartyData(name, PartyCapacity.OFFICER_IN_CHARGE) for name in officials)]
