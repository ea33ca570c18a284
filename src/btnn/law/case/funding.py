"""Advance, funding, payment, settlement of accounts, forfeiture (Đ44, Đ62–63)."""

from __future__ import annotations

from btnn.law.amounts import dong
from btnn.law.case.reader import Entry
from btnn.law.case.state import TO_RECOVER, VIOLATION, WARNING, State
from btnn.law.errors import Refused
from btnn.law.sources import law


def _amount(entry: Entry) -> int:
    amount = entry.data["amount"]
    assert isinstance(amount, int)
    return amount


def advance_proposed(state: State, entry: Entry, on: int) -> None:
    state.meet("propose_advance_payment", on)
    base = entry.data["base"]
    assert isinstance(base, int)
    state.advance_base = base
    state.lanes["advance"] = "proposed"
    state.drop("pay_advance_own_budget", on)
    state.drop("request_advance_from_finance", on)
    if entry.data["budget_available"]:
        state.open("pay_advance_own_budget", on)
    else:
        state.open("request_advance_from_finance", on)


def advance_funding_requested(state: State, entry: Entry, on: int) -> None:
    state.meet("request_advance_from_finance", on)
    state.drop("pay_advance_own_budget", on)
    state.lanes["advance"] = "awaiting_finance"
    state.open("finance_grants_advance", on)


def advance_funding_granted(state: State, entry: Entry, on: int) -> None:
    state.meet("finance_grants_advance", on)


def advance_paid(state: State, entry: Entry, on: int) -> None:
    amount = _amount(entry)
    if state.lanes["advance"] == "awaiting_finance" and "advance_funding_granted" not in state.happened:
        state.find(
            "advance_before_grant",
            WARNING,
            law("Đ44.3b"),
            "Chi trả tạm ứng khi cơ quan tài chính chưa cấp kinh phí tạm ứng.",
        )
    state.meet("pay_advance_own_budget", on)
    state.drop("request_advance_from_finance", on)
    state.drop("finance_grants_advance", on)
    state.lanes["advance"] = "paid"
    state.money["advanced"] += amount
    state.money["paid"] += amount
    _give(state, entry)
    if 2 * amount < state.advance_base:
        state.find(
            "advance_below_half",
            VIOLATION,
            law("Đ44.4"),
            "Tạm ứng dưới 50% giá trị các thiệt hại được tạm ứng.",
        )


def advance_recovered(state: State, entry: Entry, on: int) -> None:
    """What came back, the advance (Đ51.4) or all that was paid (Đ48.2); the finding goes when nothing is left."""
    amount = _amount(entry)
    if amount > state.money["paid"]:
        raise Refused("số tiền thu hồi vượt số tiền còn phải thu hồi; hãy kiểm tra lại số tiền (Đ48.2, Đ51.4).")
    state.money["paid"] -= amount
    if state.money["paid"]:
        return
    state.findings = [one for one in state.findings if one.code not in TO_RECOVER]
    if state.money["advanced"]:
        state.lanes["advance"] = "recovered"


def _give(state: State, entry: Entry) -> None:
    """Keep what each claimant got; more than the decision gives one of them is a breach (Đ47.2, Đ62.2a)."""
    who = entry.data.get("claimant")
    if not isinstance(who, str):
        return
    state.given[who] = state.given.get(who, 0) + _amount(entry)
    if len(state.shares) > 1 and who in state.shares and state.given[who] > state.shares[who]:
        state.find(
            "overpaid_claimant",
            VIOLATION,
            law("Đ47.2, Đ62.2a"),
            f"{who} đã được trả {dong(state.given[who])}, vượt {dong(state.shares[who])} được quyết định.",
        )


def _check_request(state: State, entry: Entry) -> None:
    """Đ62.2a: what is asked for is what was decided less what was advanced, unless the request says why."""
    amount, decided = _amount(entry), state.money["decided"]
    rest = decided - state.money["paid"]
    if not decided or amount == rest:
        return
    if amount > decided:
        told = f"Số tiền đề nghị cấp vượt số tiền được quyết định ({dong(decided)})."
        state.find("funding_over_decided", VIOLATION, law("Đ62.2a"), told)
    elif not entry.data.get("reason"):
        told = f"Số tiền đề nghị cấp khác số còn phải chi trả sau khi trừ tạm ứng ({dong(rest)}) mà không nêu lý do."
        state.find("funding_not_the_rest", WARNING, law("Đ62.2a"), told)


def funding_requested(state: State, entry: Entry, on: int) -> None:
    _check_request(state, entry)
    state.meet("submit_funding_dossier", on)
    if not state.funding_returned:
        state.open("finance_allocates_funds", on)
    state.funding_returned = False
    state.settlement = "funding_requested"


def funding_returned(state: State, entry: Entry, on: int) -> None:
    state.funding_returned = True
    state.drop("finance_allocates_funds", on)
    if state.running("finance_completes_defective_dossier") is None:
        # Đ62.4 para 2: fifteen days from receipt of the request, not from its return.
        state.open("finance_completes_defective_dossier", state.happened["funding_requested"])


def funding_granted(state: State, entry: Entry, on: int) -> None:
    state.meet("finance_allocates_funds", on)
    state.meet("finance_completes_defective_dossier", on)
    state.funding_returned = False
    state.settlement = "funded"
    state.open("notify_payment", on)


def payment_notified(state: State, entry: Entry, on: int) -> None:
    state.meet("notify_payment", on)
    state.settlement = "payment_notified"


def compensation_paid(state: State, entry: Entry, on: int) -> None:
    state.meet("pay_compensation", on)
    state.money["paid"] += _amount(entry)
    _give(state, entry)
    if state.money["decided"] and state.money["paid"] > state.money["decided"]:
        state.find(
            "overpaid",
            VIOLATION,
            law("Đ62.2a"),
            "Tổng số tiền đã trả, kể cả tạm ứng, vượt số tiền được quyết định.",
        )
    if not entry.data["final"]:
        return
    if state.money["paid"] < state.money["decided"]:
        state.find(
            "underpaid",
            WARNING,
            law("Đ62.5"),
            "Ghi là đã chi trả xong nhưng tổng số tiền đã trả thấp hơn số tiền được quyết định.",
        )
    state.meet("val_forfeiture_to_treasury", on)
    state.settlement = "paid"
    if state.lanes["reimbursement"] == "none":
        state.lanes["reimbursement"] = "due"
        state.open("establish_reimbursement_council", on)


def accounts_settled(state: State, entry: Entry, on: int) -> None:
    state.settlement = "accounts_settled"


def forfeited(state: State, entry: Entry, on: int) -> None:
    state.settlement = "forfeited"
    state.drop_lane("settlement", on)
