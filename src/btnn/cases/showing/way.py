"""The ordinary way of a claim: in which order its steps come, and which steps are rarely needed.

This is about what to put first on a page. What the law admits is answered by `btnn.law.case`.
"""

from __future__ import annotations

# The way from the counter to the money, then honour and reimbursement; earlier stands first on a page.
WAY = (
    "document_delivered", "receipt_issued", "agency_determined", "dossier_transferred", "dossier_received",
    "claim_accepted", "supplement_requested", "basis_document_requested", "supplement_received",
    "basis_document_received", "acceptance_refused", "officer_appointed",
    "advance_proposed", "advance_funding_requested", "advance_funding_granted", "advance_paid",
    "opinion_requested", "opinion_received", "verification_ended", "verification_reported",
    "complexity_declared", "verification_extended",
    "negotiation_opened", "negotiation_session_held", "negotiation_concluded", "negotiation_extended",
    "decision_issued", "decision_handed_over", "decision_refused", "decision_sent",
    "funding_requested", "funding_granted", "funding_returned", "payment_notified",
    "compensation_paid", "accounts_settled",
    "honour_notice_sent", "honour_reply_received", "apology_held", "apology_published",
    "newspaper_copies_sent", "apology_posted",
    "reimbursement_council_formed", "reimbursement_recommended", "reimbursement_decided",
    "reimbursement_collected",
)  # fmt: skip
PLACE = {event: place for place, event in enumerate(WAY)}

# Rarely needed, by the heading under which they are kept out of the way.
RARE: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "Hoãn, tạm đình chỉ, đình chỉ",
        (
            "postponement_requested", "postponed", "suspension_ground_arose", "suspended",
            "resumption_requested", "resumed", "termination_ground_arose", "terminated", "handling_stopped",
        ),
    ),
    ("Sửa chữa, hủy quyết định", ("decision_corrected", "decision_cancelled")),
    ("Bất khả kháng", ("force_majeure_began", "force_majeure_ended")),
    ("Phục hồi danh dự", ("basis_document_effective", "honour_requested")),
    ("Tòa án", ("lawsuit_filed", "lawsuit_accepted", "lawsuit_withdrawn", "judgment_effective")),
    (
        "Hoàn trả",
        ("reimbursement_reduced", "reimbursement_deferred", "reimbursement_ended", "reimbursement_returned"),
    ),
    ("Kết thúc khoản chi trả", ("forfeited",)),
)  # fmt: skip
RARE_EVENTS = frozenset(event for _, events in RARE for event in events)
OTHER = "Việc khác"

# Ordinary, but a choice: never the step that leads unless a limit waits for it.
OPTIONAL = frozenset(
    {
        "acceptance_refused", "supplement_requested", "basis_document_requested", "opinion_requested",
        "opinion_received", "complexity_declared", "verification_extended", "negotiation_extended",
        "negotiation_session_held", "decision_refused", "funding_returned",
    }
)  # fmt: skip

# Steps that meet no limit themselves but without which the named limit cannot be met.
LEADS_TO = {
    "agency_determined": "determine_agency_dept_of_justice",
    "decision_issued": "issue_and_hand_over_decision",
    "negotiation_session_held": "complete_negotiation",
}

# Paper whose delivery is awaited → the article by which its delivery matters.
AWAITED = {
    "supplement_request": "Đ42.3",
    "payment_notice": "Đ62.5",
    "honour_notice": "NĐ 68/2018/NĐ-CP, Đ22.3",
    "opinion_request": "NĐ 68/2018/NĐ-CP, Đ18.3",
    "decision": "Đ47.1; Đ51.1đ",
}

# What a claimant may do until the limit ends, where the table of limits names the limit and not the act.
CLAIMANT_MAY = {
    "max_non_receipt_of_decision": "nhận quyết định giải quyết bồi thường",
    "val_forfeiture_to_treasury": "nhận tiền bồi thường trước khi tiền được sung quỹ nhà nước",
    "val_limitation_claim": "yêu cầu bồi thường",
    "victim_replies_honour_notice": "trả lời thông báo về việc phục hồi danh dự",
}
