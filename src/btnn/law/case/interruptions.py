"""Postponement, suspension, termination, force majeure (Đ49–51, Đ42.3, Đ52.3, Đ62.6)."""

from __future__ import annotations

from btnn.law.case.intake import end, flag_recovery, resume_clock
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, State
from btnn.law.errors import Refused
from btnn.law.policies import chosen
from btnn.law.sources import law

GRAVELY_ILL = "HOAN-49.1-1"
UNDER_REVIEW = "TDC-50.1d"
RESULT_STAGES = frozenset({"reported", "negotiating", "agreed", "failed"})


def postponement_requested(state: State, entry: Entry, on: int) -> None:
    if state.running("issue_postponement") is None:
        state.open("issue_postponement", on)


def postponed(state: State, entry: Entry, on: int) -> None:
    days = entry.data.get("days")
    longest = state.limits["max_postponement"].count
    gravely_ill = entry.data["reason"] == GRAVELY_ILL
    if isinstance(days, int) and days > longest and not gravely_ill:
        raise Refused(f"hoãn tối đa {longest} ngày, trừ khi người yêu cầu bồi thường ốm nặng (Đ49.2).")
    state.meet("issue_postponement", on)
    _interrupt(state, "postponed", on)
    if isinstance(days, int):
        state.open("max_postponement", on, amount=days)
    elif not gravely_ill:
        state.open("max_postponement", on)


def _interrupt(state: State, kind: str, on: int) -> None:
    state.interruption = kind
    if chosen("interruption_freezes_limits") == "freeze" and state.frozen_since is None:
        state.frozen_since = on


def suspension_ground_arose(state: State, entry: Entry, on: int) -> None:
    _check_suspension_stage(state, entry)
    if state.running("issue_suspension") is None:
        state.open("issue_suspension", on)


def _check_suspension_stage(state: State, entry: Entry) -> None:
    if entry.data["ground"] != UNDER_REVIEW and state.settlement not in RESULT_STAGES:
        raise Refused("căn cứ Đ50.1a–c chỉ có từ khi mời thương lượng đến khi có kết quả thương lượng.")


def suspended(state: State, entry: Entry, on: int) -> None:
    _check_suspension_stage(state, entry)
    ground = str(entry.data["ground"])
    state.meet("issue_suspension", on)
    state.drop("max_postponement", on)  # the suspension takes the postponement's place
    state.suspension_grounds.add(ground)
    _interrupt(state, "suspended", on)
    if ground != UNDER_REVIEW:
        window = state.open("max_suspension", on)
        # Đ50.2: five working days from the end of the suspension.
        state.open("claimant_requests_resumption", window.due(state, on))


def resumption_requested(state: State, entry: Entry, on: int) -> None:
    state.meet("claimant_requests_resumption", on)


def resumed(state: State, entry: Entry, on: int) -> None:
    state.meet("max_postponement", on)
    state.drop("max_suspension", on)
    state.drop("claimant_requests_resumption", on)
    resume_clock(state, on)
    state.interruption = None


def termination_ground_arose(state: State, entry: Entry, on: int) -> None:
    _check_termination(state, entry, on)
    if state.running("issue_termination") is None:
        state.open("issue_termination", on)


def _check_termination(state: State, entry: Entry, on: int) -> None:
    ground = str(entry.data["ground"])
    if ground == "DC-51.1c" and not state.suspension_grounds - {UNDER_REVIEW}:
        raise Refused("căn cứ Đ51.1c chỉ có sau khi đã tạm đình chỉ theo Đ50.1a, b hoặc c.")
    if ground == "DC-50.3" and UNDER_REVIEW not in state.suspension_grounds:
        raise Refused("căn cứ Đ50.3 chỉ có sau khi đã tạm đình chỉ theo Đ50.1d.")
    if ground == "DC-51.1d" and "decision_cancelled" not in state.happened:
        raise Refused("căn cứ Đ51.1d chỉ có khi quyết định đã bị hủy theo Đ48.1.")
    if ground == "DC-51.1đ":
        run = state.running("max_non_receipt_of_decision")
        if state.settlement != "not_received" or run is None:
            raise Refused("căn cứ Đ51.1đ chỉ có khi đã lập biên bản không nhận quyết định.")
        if run.due(state, on) >= on:
            raise Refused("chưa hết 30 ngày kể từ ngày có biên bản không nhận quyết định (Đ51.1đ).")


def terminated(state: State, entry: Entry, on: int) -> None:
    ground = str(entry.data["ground"])
    _check_termination(state, entry, on)
    if ground == "DC-51.1a" and state.settlement not in (
        "received",
        "supplementing",
        "valid",
        "accepted",
    ):
        state.find(
            "withdrawn_after_verification_began",
            VIOLATION,
            law("Đ51.1a"),
            "Đình chỉ do rút yêu cầu sau khi đã tiến hành xác minh: luật không có căn cứ này.",
        )
    state.withdrawn = ground == "DC-51.1a"
    state.meet("issue_termination", on)
    end(state, "terminated", on)
    state.drop("val_suit_after_agency_stage", on)
    if ground != "DC-51.1b":
        flag_recovery(state)


def force_majeure_began(state: State, entry: Entry, on: int) -> None:
    side = str(entry.data["side"])
    if any(one == side and ended is None for one, _, ended in state.force_majeure):
        raise Refused("sự kiện bất khả kháng của bên này đã được ghi là đang diễn ra.")
    state.force_majeure.append((side, on, None))


def force_majeure_ended(state: State, entry: Entry, on: int) -> None:
    side = str(entry.data["side"])
    for place, (one, began, ended) in enumerate(state.force_majeure):
        if one == side and ended is None:
            state.force_majeure[place] = (side, began, on)
            return
    raise Refused("chưa ghi sự kiện bất khả kháng nào của bên này bắt đầu.")
