"""Which fields of an event stand first in its form, and which are kept folded under “Ghi thêm”.

What the law needs stands first, and what it does not need but the step is rarely whole without; the rest can wait.
"""

from __future__ import annotations

from btnn.law.case.events import EventType

# Fields that may be left open and yet are asked at once.
ASKED_AT_ONCE: dict[str, frozenset[str]] = {
    event: frozenset(names.split())
    for event, names in {
        "dossier_received": "basis_document_received_on asks_advance asks_honour honour_only asks_to_collect_basis",
        "agency_determined": "reason",
        "dossier_transferred": "number",
        "document_delivered": "delivered_by received_by proof",
        "decision_handed_over": "received_by",
        "opinion_requested": "topic",
        "negotiation_opened": "place",
        "decision_corrected": "amount",
        "funding_requested": "reason",
        "funding_returned": "defect",
        "funding_granted": "number",
        "postponed": "days",
        "advance_paid": "claimant paid_by voucher",
        "compensation_paid": "claimant paid_by voucher",
        "advance_recovered": "paid_by voucher",
        "reimbursement_collected": "paid_by",
        "apology_held": "place",
        "basis_document_effective": "central_agency",
        "honour_notice_sent": "ceremony_on place papers central_agency",
        "honour_reply_received": "oral proposal",
        "honour_requested": "central_agency",
        "apology_published": "first_issue_on last_issue_on consecutive portal",
        "newspaper_copies_sent": "to_victim to_commune",
        "reimbursement_council_formed": "size complex several_agencies fault_open moved retired",
        "reimbursement_recommended": "present",
        "reimbursement_decided": "number",
        "reimbursement_reduced": "reason",
        "reimbursement_deferred": "reason until",
        "reimbursement_ended": "reason",
        "reimbursement_returned": "amount reason",
        "lawsuit_filed": "court",
        "lawsuit_accepted": "court number hearing_on",
        "lawsuit_withdrawn": "number",
        "judgment_effective": "court number issued_on",
        "accounts_settled": "returned",
        "forfeited": "amount",
    }.items()
}
# Fields that only one answer of another field asks for; a page without script shows them always.
SHOWN_WHEN = {("honour_reply_received", "proposal"): "answer:propose"}
# Rows that may be left empty and yet are shown at once.
ROWS_AT_ONCE = frozenset({"negotiation_concluded"})


def is_main(kind: EventType, name: str) -> bool:
    """Whether the field `name` of the form stands first: what every form has, what is required, what is asked at
    once."""
    field = kind.by_name.get(name)
    return field is None or field.required or name in ASKED_AT_ONCE.get(kind.name, frozenset())


def rows_are_main(kind: EventType) -> bool:
    """Whether the rows of the form stand first."""
    needed = any(item.required for item in kind.fields if item.kind in ("amounts", "officers"))
    return needed or kind.name in ROWS_AT_ONCE
