"""The decision: issued, handed over, refused, corrected, cancelled (Đ47–48)."""

from __future__ import annotations

from datetime import date

from btnn.law.case.intake import end, flag_recovery
from btnn.law.case.ledger import named_amounts
from btnn.law.case.reader import Entry
from btnn.law.case.state import WARNING, State
from btnn.law.errors import Refused
from btnn.law.sources import law


def decision_issued(state: State, entry: Entry, on: int) -> None:
    state.settlement = "decided"
    amount = entry.data["amount"]
    assert isinstance(amount, int)
    state.money["decided"] = amount
    state.shares = named_amounts(entry.data.get("amounts"))
    if state.agreed_given and amount != state.money["agreed"]:
        state.find(
            "decided_differs_from_agreed",
            WARNING,
            law("Đ46.8, Đ47.1"),
            "Số tiền trong quyết định khác số tiền đã thương lượng thành.",
        )


def decision_handed_over(state: State, entry: Entry, on: int) -> None:
    state.meet("issue_and_hand_over_decision", on)
    state.meet("max_non_receipt_of_decision", on)
    state.drop("send_refused_decision", on)
    state.settlement = "handed_over"
    state.open("val_suit_after_agency_stage", on)


def decision_refused(state: State, entry: Entry, on: int) -> None:
    # The head did issue and offer it: the duty of Đ47.1 is done, the claimant would not take it.
    state.meet("issue_and_hand_over_decision", on)
    state.settlement = "not_received"
    state.open("send_refused_decision", on)
    state.open("max_non_receipt_of_decision", on)


def decision_sent(state: State, entry: Entry, on: int) -> None:
    state.meet("send_refused_decision", on)


def decision_corrected(state: State, entry: Entry, on: int) -> None:
    found = _earlier_day(entry, "found_on", state)
    state.open("correct_decision", found)
    state.meet("correct_decision", on)
    amount = entry.data.get("amount")
    if isinstance(amount, int):
        state.money["decided"] = amount
        state.shares = named_amounts(entry.data.get("amounts")) or state.shares


def decision_cancelled(state: State, entry: Entry, on: int) -> None:
    ground = str(entry.data["ground"])
    arose = _earlier_day(entry, "ground_arose_on", state)
    for_good = ground.startswith("HUY-48.1")
    if not for_good and state.settlement in ("paid", "accounts_settled"):
        raise Refused("đã chi trả xong thì không hủy quyết định để giải quyết lại (Đ48.3).")
    limit_id = "cancel_decision_and_terminate" if for_good else "cancel_decision_to_resettle"
    state.open(limit_id, arose)
    state.meet(limit_id, on)
    if for_good:
        end(state, "cancelled", on)
        flag_recovery(state)
        if state.lanes["reimbursement"] in ("due", "council", "recommended"):
            state.drop_lane("reimbursement", on)  # Đ69.2: who pays back is no longer determined
            state.lanes["reimbursement"] = "ended"
        state.drop("val_suit_after_agency_stage", on)
        return
    _resettle(state, ground, on)


def _resettle(state: State, ground: str, on: int) -> None:
    """Back to verification, or to negotiation when that was what was wrong (policy)."""
    state.drop_lane("settlement", on)
    state.drop("val_suit_after_agency_stage", on)
    for event in (
        "verification_extended",
        "negotiation_extended",
        "negotiation_concluded",
        "decision_issued",
    ):
        state.happened.pop(event, None)
    state.money["decided"] = state.money["agreed"] = 0
    state.shares = {}
    state.agreed_given = False
    if ground == "HUY-48.3b" and not state.officer_related:
        state.settlement = "reported"
        state.open("start_negotiation", on)
        return
    state.settlement = "verifying"
    complex_days = state.limits["max_verification_complex"].count
    state.open("verify_damage", on, amount=complex_days if state.complex else None)


def _earlier_day(entry: Entry, name: str, state: State) -> int:
    """A day named in the data that can't lie after the event or before the decision."""
    day = date.fromisoformat(str(entry.data[name]))
    if day > entry.on:
        raise Refused(f"“{name}” ({day:%d/%m/%Y}) không thể sau ngày ghi {entry.on:%d/%m/%Y}.")
    issued = state.happened.get("decision_issued")
    if issued is not None and day.toordinal() < issued:
        raise Refused(f"“{name}” ({day:%d/%m/%Y}) không thể trước ngày ra quyết định.")
    return day.toordinal()
