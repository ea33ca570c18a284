"""Chương V, Mục 1: receiving, supplementing, accepting or refusing, appointing (Đ41–43)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from btnn.law.case.reader import Entry
from btnn.law.case.state import VIOLATION, WARNING, State
from btnn.law.errors import Refused
from btnn.law.sources import law
from btnn.law.terms import Stretch

# What must have happened before its document can be delivered.
CAUSE_OF_DELIVERY = {
    "supplement_request": "supplement_requested",
    "payment_notice": "payment_notified",
    "honour_notice": "honour_notice_sent",
    "opinion_request": "opinion_requested",
    "decision": "decision_issued",
}


def dossier_received(state: State, entry: Entry, on: int) -> None:
    data = entry.data
    if data["receiver"] == "justice_department":
        if state.lanes["competence"] != "unknown":
            raise Refused("hồ sơ đã ở Sở Tư pháp hoặc cơ quan giải quyết đã được xác định (Đ41.4).")
        state.lanes["competence"] = "at_justice_department"
        state.open("determine_agency_dept_of_justice", on)
        _claim(state, entry, on)
        return
    if (
        state.lanes["competence"] == "at_justice_department"
        and "dossier_transferred" not in state.happened
        and data["channel"] == "transferred"
    ):
        raise Refused("Sở Tư pháp chưa ghi việc chuyển hồ sơ (Đ41.4).")
    state.drop("determine_agency_dept_of_justice", on)  # the claimant went straight to the agency
    state.lanes["competence"] = "determined"
    state.settlement = "received"
    _claim(state, entry, on)
    state.complete = bool(data["complete"])
    if data["channel"] == "post":
        state.open("acknowledge_postal_dossier", on)
    if state.complete:
        state.open("accept_dossier", on)
    else:
        state.open("request_supplement_from_claimant", on)
    if data.get("asks_to_collect_basis"):
        state.open("request_basis_document_from_authority", on)
    if state.asks_advance and state.lanes["advance"] == "none":
        state.lanes["advance"] = "requested"


def _claim(state: State, entry: Entry, on: int) -> None:
    data = entry.data
    first_filing = not state.field_of_activity
    state.field_of_activity = str(data["field"])
    state.claimant_kind = str(data["claimant_kind"])
    state.asks_advance = state.asks_advance or bool(data.get("asks_advance"))
    state.honour_only = state.honour_only or bool(data.get("honour_only"))
    claimed = data.get("claimed")
    if claimed:
        state.money["claimed"] = total(claimed)
    basis = data.get("basis_document_received_on")
    if basis and first_filing and not state.honour_only:
        received = date.fromisoformat(str(basis)).toordinal()
        filed = _filed(data, on)
        if received > filed:
            raise Refused(
                "ngày nhận văn bản làm căn cứ không thể sau ngày nộp hồ sơ (Đ6.1); hãy kiểm tra lại hai ngày này."
            )
        # Đ6.1; NĐ 68 Đ13: tested on the day of filing, with the Department of Justice too.
        run = state.open("val_limitation_claim", received)
        run.excluded = tuple(
            stretch for name in ("obstacle", "unrepresented") for stretch in _excluded(data, name, received)
        )
        state.meet("val_limitation_claim", filed)


def _filed(data: Mapping[str, object], on: int) -> int:
    """The day of filing: with the Department of Justice where it came from there (NĐ 68 Đ13), else of receipt."""
    given = data.get("filed_on")
    if given is None:
        return on
    filed = date.fromisoformat(str(given)).toordinal()
    if data["channel"] != "transferred":
        raise Refused("ngày nộp tại Sở Tư pháp chỉ ghi cho hồ sơ do Sở Tư pháp chuyển đến (NĐ 68/2018/NĐ-CP, Đ13).")
    if filed > on:
        raise Refused("ngày nộp hồ sơ tại Sở Tư pháp không thể sau ngày cơ quan nhận hồ sơ; hãy kiểm tra lại.")
    return filed


def _excluded(data: Mapping[str, object], name: str, received: int) -> list[Stretch]:
    """One window of Đ6.3 as the stretch that is left out. Refused: half a window, one that ends before it begins,
    one from before the three years began."""
    first, last = data.get(f"{name}_from"), data.get(f"{name}_until")
    if first is None and last is None:
        return []
    if first is None or last is None:
        raise Refused("thời gian không tính vào thời hiệu phải ghi đủ ngày bắt đầu và ngày kết thúc (Đ6.3).")
    start, end = date.fromisoformat(str(first)).toordinal(), date.fromisoformat(str(last)).toordinal()
    if end < start:
        raise Refused(
            "thời gian không tính vào thời hiệu kết thúc trước khi bắt đầu (Đ6.3); hãy kiểm tra lại hai ngày."
        )
    return [(max(start - 1, received), end)] if end > received else []


def total(amounts: object) -> int:
    """The sum of a list of {head, amount}, in đồng."""
    assert isinstance(amounts, list)
    return sum(item["amount"] for item in amounts)


def receipt_issued(state: State, entry: Entry, on: int) -> None:
    state.meet("acknowledge_postal_dossier", on)


def agency_determined(state: State, entry: Entry, on: int) -> None:
    state.lanes["competence"] = "determined"


def dossier_transferred(state: State, entry: Entry, on: int) -> None:
    state.meet("determine_agency_dept_of_justice", on)


def supplement_requested(state: State, entry: Entry, on: int) -> None:
    state.meet("request_supplement_from_claimant", on)
    state.drop("accept_dossier", on)  # the dossier turned out incomplete: Đ43.1 waits for a valid one
    state.settlement = "supplementing"
    state.complete = False


def document_delivered(state: State, entry: Entry, on: int) -> None:
    document = str(entry.data["document"])
    if CAUSE_OF_DELIVERY[document] not in state.happened:
        raise Refused("văn bản này chưa được ban hành hoặc gửi đi nên chưa thể có ngày nhận.")
    if document == "supplement_request" and state.settlement == "supplementing":
        _once(state, "claimant_supplements_dossier", on)
    elif document == "payment_notice" and state.settlement == "payment_notified":
        _once(state, "pay_compensation", on)
        _once(state, "val_forfeiture_to_treasury", on)
    elif document == "honour_notice" and state.lanes["honour"] == "notified":
        _once(state, "victim_replies_honour_notice", on)
    elif document == "opinion_request":
        waiting = [run.tag for run in state.runs if run.limit.id == "reply_opinion_request"]
        asked = [name for name in state.opinions if waiting.count(name) < state.opinions.count(name)]
        state.open("reply_opinion_request", on, tag=asked[0] if asked else state.opinions[-1])


def _once(state: State, limit_id: str, on: int) -> None:
    """Start a limit that runs from receipt; the first receipt counts."""
    if state.running(limit_id) is None:
        state.open(limit_id, on)


def supplement_received(state: State, entry: Entry, on: int) -> None:
    state.meet("claimant_supplements_dossier", on)
    if entry.data["complete"]:
        _valid(state, on)


def _valid(state: State, on: int) -> None:
    """The dossier is valid from this day: Đ43.1 runs from here."""
    state.settlement = "valid"
    state.complete = True
    asked = state.running("request_supplement_from_claimant")
    if asked is not None:
        asked.void = asked.start  # only the basis document was missing: there was nothing to ask
    state.drop("accept_dossier", on)
    state.open("accept_dossier", on)


def basis_document_requested(state: State, entry: Entry, on: int) -> None:
    state.meet("request_basis_document_from_authority", on)
    state.open("authority_supplies_basis_document", on)


def basis_document_received(state: State, entry: Entry, on: int) -> None:
    state.meet("authority_supplies_basis_document", on)
    waiting_for_claimant = "supplement_requested" in state.happened and not state.complete
    if entry.data["sufficient"] and not waiting_for_claimant and state.settlement != "valid":
        _valid(state, on)


def claim_accepted(state: State, entry: Entry, on: int) -> None:
    if state.settlement == "received" and not state.complete:
        state.find(
            "accepted_incomplete",
            VIOLATION,
            law("Đ43.1"),
            "Thụ lý khi hồ sơ còn thiếu, chưa yêu cầu bổ sung.",
        )
    state.settlement = "accepted"
    state.accepted_on = on
    state.meet("accept_dossier", on)
    state.drop("request_supplement_from_claimant", on)
    state.drop("request_basis_document_from_authority", on)
    if state.honour_only:
        return  # Đ43.5: honour alone is restored under Mục 3, without a decision of Đ47
    state.open("appoint_settlement_officer", on)
    state.open("verify_damage", on)  # Đ45.2: from acceptance, not from appointment
    if state.asks_advance:
        state.open("propose_advance_payment", on)


def acceptance_refused(state: State, entry: Entry, on: int) -> None:
    end(state, "refused", on)


def handling_stopped(state: State, entry: Entry, on: int) -> None:
    end(state, "stopped", on)


def end(state: State, stage: str, on: int) -> None:
    """The settlement ends here; what still ran in it no longer applies."""
    state.settlement = stage
    state.drop_lane("settlement", on)
    if state.lanes["advance"] not in ("paid", "recovered"):
        state.drop_lane("advance", on)
    resume_clock(state, on)
    state.interruption = None


def flag_recovery(state: State) -> None:
    """What was paid must be got back: the advance (Đ51.4), or all of it (Đ48.2)."""
    if not state.money["paid"] or state.must_recover:
        return
    whole = state.money["paid"] > state.money["advanced"]
    state.find(
        "money_to_recover" if whole else "advance_to_recover",
        WARNING,
        law("Đ48.2" if whole else "Đ51.4"),
        "Phải thu hồi số tiền đã chi trả." if whole else "Phải thu hồi số tiền đã tạm ứng.",
    )


def resume_clock(state: State, on: int) -> None:
    """Close the stretch in which the limits stood still."""
    if state.frozen_since is not None:
        state.frozen.append((state.frozen_since, on))
        state.frozen_since = None


def officer_appointed(state: State, entry: Entry, on: int) -> None:
    state.meet("appoint_settlement_officer", on)
    state.officer_related = bool(entry.data["related_to_parties"])
    if state.officer_related:
        state.find(
            "conflict_of_interest",
            VIOLATION,
            law("Đ43.3b"),
            f"Người giải quyết bồi thường {entry.data['name']} có liên quan hoặc là người thân "
            "thích của các bên; người yêu cầu bồi thường có quyền đòi hủy quyết định (Đ48.3b).",
        )
    if state.settlement == "accepted":
        state.settlement = "verifying"
