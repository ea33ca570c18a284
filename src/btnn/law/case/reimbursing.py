"""The reimbursement lane: council, recommendation, decision, collection (Đ64–72)."""

from __future__ import annotations

from btnn.law.case.participants import in_council, missing
from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, State
from btnn.law.case.vocabulary import COUNCIL_FACTS
from btnn.law.errors import Refused
from btnn.law.reimbursement import band, votes
from btnn.law.sources import decree


def reimbursement_council_formed(state: State, entry: Entry, on: int) -> None:
    state.meet("establish_reimbursement_council", on)
    complex_days = state.limits["max_council_complex"].count
    state.open("council_completes_review", on, amount=complex_days if entry.data.get("complex") else None)
    state.lanes["reimbursement"] = "council"
    size = entry.data.get("size")
    state.council_size = size if isinstance(size, int) else 0
    _seats(state, entry)


def _seats(state: State, entry: Entry) -> None:
    """NĐ 68 Đ28.3: a seat that the facts named in the entry ask for and nobody takes. Facts not named ask nothing."""
    facts = {name: bool(entry.data[name]) for name in COUNCIL_FACTS if name in entry.data}
    if not facts:
        return
    members = entry.data["members"]
    assert isinstance(members, list)
    for seat in missing(in_council(**facts), members):
        state.find(
            f"missing_member:{seat.role}",
            VIOLATION,
            decree(seat.article.rpartition(", ")[2]),
            f"Hội đồng thiếu thành phần bắt buộc: {_role(seat.role)}.",
        )


def _role(role: str) -> str:
    from btnn.law.case import words

    return words.role(role)


def reimbursement_recommended(state: State, entry: Entry, on: int) -> None:
    state.meet("council_completes_review", on)
    state.open("issue_reimbursement_decision", on)
    state.lanes["reimbursement"] = "recommended"
    if state.council_size:
        _ballot(state, entry, state.council_size)


def _ballot(state: State, entry: Entry, size: int) -> None:
    """NĐ 68 Đ29.1, Đ29.3: two thirds of the members there, more than half of all agreed. Figures not told say
    nothing."""
    present, officers = entry.data.get("present"), entry.data["officers"]
    assert isinstance(officers, list)
    if isinstance(present, int) and not votes.has_quorum(present, size):
        state.find(
            "council_without_quorum",
            VIOLATION,
            votes.QUORUM_SOURCE,
            f"Hội đồng họp khi chỉ có {present} trên {size} thành viên; phải có ít nhất {votes.quorum(size)} người.",
        )
    counted = [item for item in officers if isinstance(item, dict) and isinstance(item.get("votes"), int)]
    short = [str(item["name"]) for item in counted if not votes.carried(item["votes"], size)]
    if short:
        state.find(
            "council_majority_missing",
            VIOLATION,
            votes.MAJORITY_SOURCE,
            f"Kiến nghị đối với {', '.join(short)} không được trên 50% tổng số {size} thành viên đồng ý; phải có ít "
            f"nhất {votes.majority(size)} phiếu.",
        )


def reimbursement_decided(state: State, entry: Entry, on: int) -> None:
    state.meet("issue_reimbursement_decision", on)
    state.lanes["reimbursement"] = "decided"
    officers = entry.data["officers"]
    assert isinstance(officers, list)
    state.officers = {}
    bands = [band(item["fault"], state.money["paid"], item["monthly_salary"]) for item in officers]
    scaled = sum(one.high for one in bands) > state.money["paid"]
    for item, own in zip(officers, bands, strict=True):
        name, amount = str(item["name"]), int(item["amount"])
        if name in state.officers:
            raise Refused(f"“{name}” ghi hai lần trong cùng một quyết định hoàn trả.")
        state.officers[name] = {"owed": amount, "paid": 0}
        # Several officials whose sums exceed what was paid are scaled down: Đ65.3, R-05.
        if not own.holds(amount) and not (scaled and len(officers) > 1 and amount <= own.high):
            state.find(
                f"reimbursement_outside_band:{own.rule}",
                VIOLATION,
                own.source,
                f"Mức hoàn trả của {name} nằm ngoài mức luật định.",
            )
    state.money["to_reimburse"] = sum(one["owed"] for one in state.officers.values())


def _balance(state: State, entry: Entry) -> dict[str, int]:
    name = str(entry.data["officer"])
    if name not in state.officers:
        raise Refused(f"“{name}” không có trong quyết định hoàn trả.")
    return state.officers[name]


def reimbursement_collected(state: State, entry: Entry, on: int) -> None:
    balance = _balance(state, entry)
    amount = entry.data["amount"]
    assert isinstance(amount, int)
    balance["paid"] += amount
    if balance["paid"] > balance["owed"]:
        raise Refused("số tiền thu vượt số phải hoàn trả; hãy kiểm tra lại số tiền (Đ67, Đ68).")
    state.money["reimbursed"] += amount
    state.lanes["reimbursement"] = "collecting"
    _complete(state)


def _complete(state: State) -> None:
    if all(one["paid"] >= one["owed"] for one in state.officers.values()):
        state.lanes["reimbursement"] = "complete"


def reimbursement_reduced(state: State, entry: Entry, on: int) -> None:
    balance = _balance(state, entry)
    amount = entry.data["amount"]
    assert isinstance(amount, int)
    if 10 * amount > 3 * balance["owed"] or 2 * balance["paid"] < balance["owed"]:
        state.find(
            "reduction_outside_law",
            VIOLATION,
            "Luật 10/2017/QH14, Đ65.4",
            "Giảm quá 30% hoặc khi chưa hoàn trả được một nửa.",
        )
    balance["owed"] = max(balance["owed"] - amount, balance["paid"])
    state.money["to_reimburse"] = sum(one["owed"] for one in state.officers.values())
    _complete(state)


def reimbursement_deferred(state: State, entry: Entry, on: int) -> None:
    _balance(state, entry)


def reimbursement_ended(state: State, entry: Entry, on: int) -> None:
    balance = _balance(state, entry)
    balance["owed"] = balance["paid"]  # Đ72: what was not paid is not collected from heirs
    if all(one["paid"] >= one["owed"] for one in state.officers.values()):
        state.lanes["reimbursement"] = "ended"


def reimbursement_returned(state: State, entry: Entry, on: int) -> None:
    balance = _balance(state, entry)
    amount = entry.data.get("amount")
    back = amount if isinstance(amount, int) else balance["paid"]
    if back > balance["paid"]:
        raise Refused("số tiền trả lại vượt số tiền người này đã hoàn trả (Đ69.1).")
    balance["paid"] -= back
    balance["owed"] = balance["paid"]
    state.money["reimbursed"] -= back
    state.lanes["reimbursement"] = "refunded"
