"""Suits beside or after the agency's stage (Đ52–55)."""

from __future__ import annotations

from btnn.law.case.guards import SUIT_AFTER_AGENCY
from btnn.law.case.ledger import named_amounts
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, WARNING, State
from btnn.law.errors import Refused
from btnn.law.sources import law


def lawsuit_filed(state: State, entry: Entry, on: int) -> None:
    basis = str(entry.data["basis"])
    if basis == "52.2":
        _after_agency(state, on)
    elif basis in ("52.1a", "55") and state.accepted_on is not None:
        state.find(
            "suit_barred",
            VIOLATION,
            law("Đ4.3"),
            "Yêu cầu Tòa án giải quyết trong khi cơ quan giải quyết bồi thường đã thụ lý.",
        )
    elif basis == "52.1b" and state.settlement != "terminated":
        raise Refused("khởi kiện theo Đ52.1b chỉ sau khi đã rút yêu cầu và có quyết định đình chỉ.")
    state.suit_basis = basis
    state.suit_withdrawn_on = None
    state.lanes["court"] = "filed"


def _after_agency(state: State, on: int) -> None:
    if not {"negotiation_concluded", "decision_issued"} & state.happened.keys():
        raise Refused("khởi kiện theo Đ52.2 chỉ sau khi có biên bản kết quả thương lượng hoặc quyết định.")
    if state.settlement not in SUIT_AFTER_AGENCY:
        state.find(
            "suit_too_late",
            WARNING,
            law("Đ52.2, Đ52.4"),
            "Khởi kiện sau khi đã hết 15 ngày hoặc quyết định đã có hiệu lực; Tòa án xem xét.",
        )
    state.meet("val_suit_after_agency_stage", on)


def lawsuit_accepted(state: State, entry: Entry, on: int) -> None:
    state.lanes["court"] = "accepted"


def lawsuit_withdrawn(state: State, entry: Entry, on: int) -> None:
    state.lanes["court"] = "withdrawn"
    state.suit_withdrawn_on = on


def judgment_effective(state: State, entry: Entry, on: int) -> None:
    amount = entry.data["amount"]
    assert isinstance(amount, int)
    state.lanes["court"] = "judged"
    state.money["decided"] = amount
    state.shares = named_amounts(entry.data.get("amounts"))
    if amount:
        state.open("submit_funding_dossier", on)  # Đ62.1: from the judgment's effect
    if entry.data["honour"] and state.lanes["honour"] in ("none", "dormant"):
        state.lanes["honour"] = "due"
        state.open("notify_honour_restoration", on)  # Đ57.1
