"""Verification and negotiation (Đ45–46; NĐ 68 Đ14–21)."""

from __future__ import annotations

from btnn.law.case.intake import total
from btnn.law.case.participants import at_negotiation, missing
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, WARNING, Run, State
from btnn.law.sources import law


def complexity_declared(state: State, entry: Entry, on: int) -> None:
    state.complex = True
    verify = state.running("verify_damage")
    if verify is not None:
        _flag_after_end(state, verify, on)
        verify.amount = state.limits["max_verification_complex"].count  # replaces 15, Đ45.2
    negotiate = state.running("complete_negotiation")
    if negotiate is not None:
        _flag_after_end(state, negotiate, on)
        negotiate.amount = state.limits["max_negotiation_complex"].count  # replaces 10, Đ46.1


def verification_extended(state: State, entry: Entry, on: int) -> None:
    run = state.running("verify_damage")
    assert run is not None  # the guard saw to it
    days = entry.data["days"]
    assert isinstance(days, int)
    _flag_after_end(state, run, on)
    run.extension = days


def _flag_after_end(state: State, run: Run, on: int) -> None:
    """A longer term agreed or found after the term had run out: true, to be told, and late."""
    if run.due(state, on) < on:
        state.find(
            f"lengthened_after_end:{run.limit.id}",
            WARNING,
            run.limit.source,
            f"Kéo dài thời hạn sau khi đã hết hạn: {run.limit.title.lower()}.",
        )


def opinion_requested(state: State, entry: Entry, on: int) -> None:
    state.opinions.append(str(entry.data["from"]))


def opinion_received(state: State, entry: Entry, on: int) -> None:
    name = str(entry.data["from"])
    for run in state.runs:
        if run.limit.id == "reply_opinion_request" and run.running and run.tag == name:
            run.met, run.met_by = on, state.entry
            return
    state.meet("reply_opinion_request", on)


def verification_ended(state: State, entry: Entry, on: int) -> None:
    state.meet("verify_damage", on)
    state.open("damage_verification_report", on)


def verification_reported(state: State, entry: Entry, on: int) -> None:
    state.meet("damage_verification_report", on)
    state.meet("verify_damage", on)
    state.money["verified"] = total(entry.data["verified"])
    state.settlement = "reported"
    state.open("start_negotiation", on)


def negotiation_opened(state: State, entry: Entry, on: int) -> None:
    state.meet("start_negotiation", on)
    complex_days = state.limits["max_negotiation_complex"].count
    state.open("complete_negotiation", on, amount=complex_days if state.complex else None)
    state.settlement = "negotiating"
    present = entry.data["participants"]
    assert isinstance(present, list)
    seats = at_negotiation(criminal=state.field_of_activity == "criminal_procedure")
    for seat in missing(seats, present):
        state.find(
            f"missing_participant:{seat.role}",
            VIOLATION,
            law("Đ46.3"),
            f"Thương lượng thiếu thành phần bắt buộc: {_role(seat.role)}; "
            "người yêu cầu bồi thường có quyền đòi hủy quyết định (Đ48.3b).",
        )


def _role(role: str) -> str:
    from btnn.law.case import words

    return words.role(role)


def negotiation_extended(state: State, entry: Entry, on: int) -> None:
    run = state.running("complete_negotiation")
    days = entry.data["days"]
    assert isinstance(days, int)
    if run is not None:
        _flag_after_end(state, run, on)
        run.extension = days


def negotiation_session_held(state: State, entry: Entry, on: int) -> None:
    if not entry.data["minutes"]:
        state.find(
            "missing_minutes",
            VIOLATION,
            law("Đ46.7"),
            "Một lần thương lượng không lập biên bản.",
        )


def negotiation_concluded(state: State, entry: Entry, on: int) -> None:
    state.meet("complete_negotiation", on)
    if entry.data["agreed"]:
        state.settlement = "agreed"
        amounts = entry.data.get("amounts")
        if amounts:
            state.money["agreed"] = total(amounts)
            state.agreed_given = True
        state.open("issue_and_hand_over_decision", on)
    else:
        state.settlement = "failed"
        state.open("val_suit_after_agency_stage", on)
