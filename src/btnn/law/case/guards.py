"""What may not happen: an event out of its turn is refused with a sentence.

The table of transitions says at which stage an event may come; the conditions here say the rest.
Both look at the state only, so the same answer refuses an entry and offers the next steps.
What people do although the law forbids it is not refused but flagged (`btnn.law.case.findings`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from btnn.law.case.intake import CAUSE_OF_DELIVERY
from btnn.law.case.state import State
from btnn.law.case.transitions import BY_EVENT, BY_STAGE, FREE_EVENTS, Transition
from btnn.law.case.vocabulary import FORCE_MAJEURE_SIDES, LANES

Condition = Callable[[State], str | None]

# While a case is postponed or suspended only these may come in the settlement lane.
DURING_INTERRUPTION = frozenset(
    {
        "resumption_requested",
        "resumed",
        "termination_ground_arose",
        "terminated",
        "handling_stopped",
        "document_delivered",
        "opinion_received",
        "basis_document_received",
        "suspension_ground_arose",
        "suspended",
    }
)


SUIT_AFTER_AGENCY = frozenset({"agreed", "decided", "handed_over", "not_received", "failed"})

# A decision of the head that follows a request or a ground which is recorded first.
WAITS_FOR = {
    "postponed": "issue_postponement",
    "suspended": "issue_suspension",
    "terminated": "issue_termination",
    "advance_funding_requested": "request_advance_from_finance",
}


def refusal(event: str, state: State) -> str | None:
    """Why the event can't come now, or None when it can. The sentence is Vietnamese."""
    if _by_judgment(event, state):
        return None
    transition = BY_EVENT.get(event)
    if transition is not None:
        stage = state.lanes[transition.lane]
        if stage not in transition.sources:
            return _out_of_turn(transition, stage, state.today)
    condition = CONDITIONS.get(event)
    return condition(state) if condition is not None else None


def possible(state: State) -> list[str]:
    """Every event that may come now, in the order of the table of transitions."""
    lanes = state.lanes
    found: list[str] = []
    for lane in lanes:
        for event in BY_STAGE.get((lane, lanes[lane]), ()):
            condition = CONDITIONS.get(event)
            if condition is None or condition(state) is None:
                found.append(event)
    if "funding_requested" not in found and _by_judgment("funding_requested", state):
        found.append("funding_requested")
    found.extend(event for event in FREE_EVENTS if CONDITIONS[event](state) is None)
    return found


def lawful(event: str, state: State) -> bool:
    """Whether the law allows a possible event now: what it forbids is recorded and flagged, not offered."""
    if event == "claim_accepted":
        return state.complete  # B6: a valid dossier, or a complete one at once
    if event == "advance_paid":
        return state.lanes["advance"] != "awaiting_finance" or "advance_funding_granted" in state.happened
    if event == "lawsuit_filed":
        return (
            state.accepted_on is None  # Đ52.1a, Đ55
            or state.settlement in SUIT_AFTER_AGENCY  # Đ52.2
            or state.withdrawn  # Đ52.1b
        )
    return True


def ripe(event: str, state: State) -> bool:
    """Whether something waits for the event; the others are lawful but nobody has asked for them yet."""
    if event in WAITS_FOR:
        return state.running(WAITS_FOR[event]) is not None
    if event == "advance_proposed":
        return state.lanes["advance"] == "requested"
    return True


def _out_of_turn(transition: Transition, stage: str, today: int) -> str:
    from btnn.law.case import words  # words are only read when something is refused

    may = ", ".join(
        f"“{words.stage(transition.lane, source)}”" for source in _in_order(transition.lane, transition.sources)
    )
    return (
        f"“{words.event(transition.event)}” không thể ghi vào ngày "
        f"{date.fromordinal(today):%d/%m/%Y}: đến ngày đó phần {words.lane(transition.lane).lower()} "
        f"của vụ việc ở “{words.stage(transition.lane, stage)}”, mà việc này chỉ có khi ở {may} "
        f"({transition.article}). Hãy kiểm tra lại ngày, hoặc ghi việc còn thiếu trước."
    )


def _in_order(lane: str, stages: frozenset[str]) -> list[str]:
    return [stage for stage in LANES[lane] if stage in stages]


def _by_judgment(event: str, state: State) -> bool:
    """Money follows an effective judgment at whatever stage the agency's own way ended (Đ62.1)."""
    return (
        event == "funding_requested"
        and state.lanes["court"] == "judged"
        and state.running("submit_funding_dossier") is not None
    )


def _transfer(state: State) -> str | None:
    if "dossier_received" not in state.happened:
        return "Chưa có hồ sơ nào ở Sở Tư pháp để chuyển (Đ41.4)."
    if "dossier_transferred" in state.happened:
        return "Hồ sơ đã được chuyển rồi (Đ41.4)."
    if state.settlement != "none":
        return "Hồ sơ đã ở cơ quan giải quyết bồi thường, không còn ở Sở Tư pháp (Đ41.4)."
    return None


def _receipt(state: State) -> str | None:
    if "receipt_issued" in state.happened:
        return "Giấy xác nhận (thông báo) nhận hồ sơ đã được cấp rồi (Đ42.1)."
    return None


def _basis_received(state: State) -> str | None:
    if "basis_document_requested" not in state.happened:
        return "Chưa yêu cầu cơ quan nào cung cấp văn bản làm căn cứ (Đ42.2b)."
    return None


def _extension(state: State) -> str | None:
    if "verification_extended" in state.happened:
        return "Thời hạn xác minh chỉ được kéo dài một lần (Đ45.2)."
    if state.running("verify_damage") is None:
        return "Việc xác minh đã kết thúc, không còn thời hạn để kéo dài (Đ45.2)."
    return None


def _negotiation_extension(state: State) -> str | None:
    if "negotiation_extended" in state.happened:
        return "Thời hạn thương lượng chỉ được kéo dài một lần (Đ46.1)."
    return None


def _verification_end(state: State) -> str | None:
    if state.running("verify_damage") is None:
        return "Việc xác minh thiệt hại đã được ghi là kết thúc (Đ45.2)."
    return None


def _complexity(state: State) -> str | None:
    return "Vụ việc đã được xác định là phức tạp rồi (Đ45.2)." if state.complex else None


def _opinion(state: State) -> str | None:
    return None if state.opinions else "Chưa lấy ý kiến của ai (Nghị định 68/2018/NĐ-CP, Đ18)."


def _sent(state: State) -> str | None:
    if state.running("send_refused_decision") is None:
        return "Quyết định đã được gửi cho người yêu cầu bồi thường rồi (Đ47.1)."
    return None


def _not_interrupted(state: State) -> str | None:
    if state.interruption is not None:
        return "Vụ việc đang hoãn hoặc tạm đình chỉ; phải có quyết định tiếp tục trước (Đ49, Đ50)."
    return None


def _not_suspended(state: State) -> str | None:
    if state.interruption == "suspended":
        return "Vụ việc đang tạm đình chỉ; phải có quyết định tiếp tục trước (Đ50)."
    return None


def _interrupted(state: State) -> str | None:
    if state.interruption is None:
        return "Vụ việc không đang hoãn hay tạm đình chỉ nên không có gì để tiếp tục (Đ49, Đ50)."
    return None


def _suspended(state: State) -> str | None:
    if state.interruption != "suspended":
        return "Chỉ đề nghị tiếp tục khi vụ việc đang tạm đình chỉ (Đ50.2)."
    return None


def _advance(state: State) -> str | None:
    if state.accepted_on is None:
        return "Chỉ đề xuất tạm ứng sau khi thụ lý hồ sơ (Đ44.2a)."
    return None


def _advance_grant(state: State) -> str | None:
    if "advance_funding_granted" in state.happened:
        return "Cơ quan tài chính đã cấp kinh phí tạm ứng (Đ44.3b)."
    return None


def _funding(state: State) -> str | None:
    if state.settlement == "funding_requested" and not state.funding_returned:
        return "Hồ sơ đề nghị cấp kinh phí đã gửi, cơ quan tài chính chưa trả lại (Đ62.4)."
    return None


def _returned(state: State) -> str | None:
    return "Hồ sơ đã được trả lại để hoàn thiện (Đ62.4)." if state.funding_returned else None


def _forfeiture(state: State) -> str | None:
    run = state.running("val_forfeiture_to_treasury")
    if run is None:
        return "Chưa ghi ngày người yêu cầu bồi thường nhận thông báo chi trả (Đ62.6)."
    if run.due(state, state.today) >= state.today:
        return "Chưa hết 03 năm kể từ ngày nhận thông báo chi trả (Đ62.6)."
    return None


def _apology(state: State) -> str | None:
    if state.field_of_activity not in ("", "criminal_procedure"):
        return "Xin lỗi trực tiếp chỉ có trong hoạt động tố tụng hình sự (Đ56.1)."
    if "apology_held" in state.happened:
        return "Buổi xin lỗi, cải chính công khai đã được tổ chức (Đ58)."
    return None


def _publication(state: State) -> str | None:
    if state.lanes["honour"] == "due" and state.victim_alive:
        return "Phải có ý kiến đồng ý hoặc yêu cầu của người bị thiệt hại trước (Đ59.1)."
    return None


def _delivery(state: State) -> str | None:
    if not any(cause in state.happened for cause in CAUSE_OF_DELIVERY.values()):
        return "Chưa có văn bản nào được gửi để ghi nhận ngày nhận."
    return None


def _can_begin(state: State) -> str | None:
    if not state.happened:
        return "Chưa có sự kiện nào trong vụ việc."
    going = {side for side, _, ended in state.force_majeure if ended is None}
    if len(going) == len(FORCE_MAJEURE_SIDES):
        return "Sự kiện bất khả kháng của mọi bên đã được ghi là đang diễn ra."
    return None


def _can_end(state: State) -> str | None:
    if not any(ended is None for _, _, ended in state.force_majeure):
        return "Chưa ghi sự kiện bất khả kháng nào bắt đầu."
    return None


def _recovery(state: State) -> str | None:
    return None if state.must_recover else "Không có khoản tiền nào phải thu hồi (Đ48.2, Đ51.4)."


CONDITIONS: dict[str, Condition] = {
    "advance_recovered": _recovery,
    "dossier_transferred": _transfer,
    "receipt_issued": _receipt,
    "basis_document_received": _basis_received,
    "complexity_declared": _complexity,
    "verification_extended": _extension,
    "verification_ended": _verification_end,
    "negotiation_extended": _negotiation_extension,
    "opinion_received": _opinion,
    "decision_sent": _sent,
    "postponement_requested": _not_interrupted,
    "postponed": _not_interrupted,
    "suspension_ground_arose": _not_suspended,
    "suspended": _not_suspended,
    "resumption_requested": _suspended,
    "resumed": _interrupted,
    "advance_proposed": _advance,
    "advance_funding_granted": _advance_grant,
    "funding_requested": _funding,
    "funding_returned": _returned,
    "forfeited": _forfeiture,
    "apology_held": _apology,
    "apology_published": _publication,
    "document_delivered": _delivery,
    "force_majeure_began": _can_begin,
    "force_majeure_ended": _can_end,
}
