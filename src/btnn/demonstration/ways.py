"""Stretches of the procedure that many stories share, each in time by working days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from btnn.demonstration.amounts import Amount, total
from btnn.demonstration.days import Days
from btnn.demonstration.dossiers import basis, papers
from btnn.demonstration.tale import Tale

# Whom Đ46.3 wants at the table; the procuracy too in criminal procedure.
AT_THE_TABLE = ["agency_leader", "officer", "claimant", "justice_department"]
BY_HAND = {"delivered_by": "in_person", "received_by": "claimant"}
AT_THE_TABLE_CRIMINAL = [*AT_THE_TABLE, "procuracy"]


@dataclass(frozen=True, slots=True)
class Timetable:
    """The days of a settlement without trouble, from receipt to the end of negotiation."""

    received: date
    accepted: date
    appointed: date
    verified: date
    reported: date
    opened: date
    concluded: date


def timetable(
    days: Days, concluded: date, *, verifying: int = 5, reporting: int = 2, negotiating: int = 3
) -> Timetable:
    """Count backwards from the end of negotiation, each gap in working days; a gap is shortened where holidays would
    make it too long for its limit."""
    opened = days.started("complete_negotiation", concluded, negotiating)
    reported = days.before(opened, 1)
    verified = days.before(reported, reporting)
    accepted = days.started("verify_damage", verified, verifying)
    received = days.before(accepted, 1)
    return Timetable(received, accepted, days.after(accepted, 1), verified, reported, opened, concluded)


def claim(
    field: str,
    received: date,
    claimed: list[Amount],
    *,
    channel: str = "in_person",
    complete: bool = True,
    claimant_kind: str = "injured_person",
    receiver: str = "agency",
    held_for: int = 45,
    **more: Any,
) -> dict[str, Any]:
    """The data of `dossier_received`; the claimant has held the basis document for `held_for` days (Đ6.1)."""
    return {
        "receiver": receiver,
        "channel": channel,
        "complete": complete,
        "claimant_kind": claimant_kind,
        "field": field,
        "basis_document_received_on": (received - timedelta(days=held_for)).isoformat(),
        "claimed": claimed,
        **basis(field, received - timedelta(days=held_for)),
        **papers(claimant_kind, channel, complete=complete),
        **more,
    }


def taken_on(tale: Tale, accepted: date, appointed: date) -> None:
    """Accepted with the next register number, an officer appointed (Đ43)."""
    tale.head("claim_accepted", accepted)
    tale.head("officer_appointed", appointed, related_to_parties=False)


def verified(tale: Tale, when: Timetable, amounts: list[Amount]) -> None:
    """The damage verified and reported (Đ45)."""
    tale.officer("verification_ended", when.verified)
    tale.officer("verification_reported", when.reported, verified=amounts)


def agreed(tale: Tale, when: Timetable, amounts: list[Amount], place: str, *, criminal: bool = False) -> None:
    """Negotiated with everybody at the table and agreed (Đ46)."""
    table = AT_THE_TABLE_CRIMINAL if criminal else AT_THE_TABLE
    tale.officer("negotiation_opened", when.opened, participants=table, place=place)
    tale.officer("negotiation_session_held", when.opened, minutes=True)
    tale.officer("negotiation_session_held", when.concluded, minutes=True)
    tale.officer("negotiation_concluded", when.concluded, agreed=True, amounts=amounts, signed_by_claimant=True)


def decided(tale: Tale, on: date, number: str, amounts: list[Amount]) -> None:
    """The decision issued and handed over at the table (Đ47.1)."""
    tale.head("decision_issued", on, number=number, amount=total(amounts))
    tale.officer("decision_handed_over", on, **BY_HAND, proof="Biên bản trao quyết định")


def settled(tale: Tale, when: Timetable, amounts: list[Amount], place: str, number: str, **kind: bool) -> None:
    """From verification to hand-over with the same sums all the way."""
    verified(tale, when, amounts)
    agreed(tale, when, amounts, place, **kind)
    decided(tale, when.concluded, number, amounts)


def funds_requested(tale: Tale, on: date, amount: int, *, central: bool = False) -> None:
    """The money asked for: bodies paid from the central budget ask the Ministry (Đ60.2), others the Department."""
    tale.told_by("finance", "funding_requested", on, {"amount": amount})


def funds_granted(tale: Tale, on: date, amount: int, *, central: bool = False) -> None:
    """The money granted by whoever was asked (Đ62.4)."""
    tale.told_by("finance", "funding_granted", on, {"amount": amount}, at="btc" if central else "stc")


def notified(tale: Tale, sent: date, delivered: date) -> None:
    """The claimant told that the money is there, and the day on which the notice arrived (Đ62.5)."""
    tale.accountant("payment_notified", sent)
    tale.reception("document_delivered", delivered, document="payment_notice", **BY_HAND)
