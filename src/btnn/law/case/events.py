"""The closed list of events and the data each carries (`docs/law.md`, "Sự kiện").

`by` is the side that acts when the entry does not say; `meets` names the limits that the event
can meet; `lane` is where it leads.
"""

from __future__ import annotations

from btnn.law.case import vocabulary as words
from btnn.law.case.event_types import EventType, Field, choice, day, days, flag, money, text

__all__ = ["EVENTS", "EventType", "Field"]

_INTAKE = (
    EventType(
        "dossier_received",
        "claimant",
        "settlement",
        (
            choice("receiver", words.RECEIVERS),
            choice("channel", words.CHANNELS),
            flag("complete"),
            choice("claimant_kind", words.CLAIMANT_KINDS),
            choice("field", words.FIELDS),
            day("basis_document_received_on", required=False),
            flag("asks_advance", required=False),
            flag("asks_honour", required=False),
            flag("honour_only", required=False),
            flag("asks_to_collect_basis", required=False),
            Field("claimed", "amounts", required=False),
        ),
    ),
    EventType("receipt_issued", "agency", "settlement", (), ("acknowledge_postal_dossier",)),
    EventType("agency_determined", "justice_department", "competence", (text("agency"),)),
    EventType(
        "dossier_transferred",
        "justice_department",
        "competence",
        (text("to"),),
        ("determine_agency_dept_of_justice",),
    ),
    EventType(
        "supplement_requested",
        "head",
        "settlement",
        (Field("items", "texts"),),
        ("request_supplement_from_claimant",),
    ),
    EventType("document_delivered", "agency", "settlement", (choice("document", words.DOCUMENTS),)),
    EventType(
        "supplement_received",
        "claimant",
        "settlement",
        (flag("complete"),),
        ("claimant_supplements_dossier",),
    ),
    EventType(
        "basis_document_requested",
        "head",
        "settlement",
        (text("from"),),
        ("request_basis_document_from_authority",),
    ),
    EventType(
        "basis_document_received",
        "other_body",
        "settlement",
        (flag("sufficient"),),
        ("authority_supplies_basis_document",),
    ),
    EventType("claim_accepted", "agency", "settlement", (text("number"),), ("accept_dossier",)),
    EventType("acceptance_refused", "agency", "settlement", (choice("ground", words.REFUSAL_GROUNDS),)),
    EventType("handling_stopped", "agency", "settlement", (choice("ground", words.REFUSAL_GROUNDS),)),
    EventType(
        "officer_appointed",
        "agency",
        "settlement",
        (text("name"), flag("related_to_parties")),
        ("appoint_settlement_officer",),
    ),
)

_VERIFICATION = (
    EventType("complexity_declared", "officer", "settlement", (text("reason"),)),
    EventType("verification_extended", "officer", "settlement", (days("days", 15),)),
    EventType("opinion_requested", "officer", "settlement", (text("from"),)),
    EventType("opinion_received", "other_body", "settlement", (text("from"),), ("reply_opinion_request",)),
    EventType("verification_ended", "officer", "settlement", (), ("verify_damage",)),
    EventType(
        "verification_reported",
        "officer",
        "settlement",
        (Field("verified", "amounts"),),
        ("damage_verification_report", "verify_damage"),
    ),
    EventType(
        "negotiation_opened",
        "agency",
        "settlement",
        (Field("participants", "roles"), text("place", required=False)),
        ("start_negotiation",),
    ),
    EventType("negotiation_extended", "officer", "settlement", (days("days", 10),)),
    EventType("negotiation_session_held", "agency", "settlement", (flag("minutes"),)),
    EventType(
        "negotiation_concluded",
        "officer",
        "settlement",
        (flag("agreed"), Field("amounts", "amounts", required=False), flag("signed_by_claimant")),
        ("complete_negotiation",),
    ),
)

_DECISION = (
    EventType("decision_issued", "head", "settlement", (text("number"), money("amount"))),
    EventType(
        "decision_handed_over",
        "head",
        "settlement",
        (),
        ("issue_and_hand_over_decision", "max_non_receipt_of_decision"),
    ),
    EventType("decision_refused", "officer", "settlement", (), ("issue_and_hand_over_decision",)),
    EventType("decision_sent", "agency", "settlement", (), ("send_refused_decision",)),
    EventType(
        "decision_corrected",
        "head",
        "settlement",
        (
            choice("ground", words.CORRECTION_GROUNDS),
            day("found_on"),
            money("amount", required=False),
        ),
        ("correct_decision",),
    ),
    EventType(
        "decision_cancelled",
        "head",
        "settlement",
        (choice("ground", words.CANCELLATION_GROUNDS), day("ground_arose_on")),
        ("cancel_decision_and_terminate", "cancel_decision_to_resettle"),
    ),
)

_INTERRUPTIONS = (
    EventType(
        "postponement_requested",
        "claimant",
        "settlement",
        (choice("reason", words.POSTPONEMENT_REASONS),),
    ),
    EventType(
        "postponed",
        "head",
        "settlement",
        (
            choice("reason", words.POSTPONEMENT_REASONS),
            Field("days", "integer", required=False, minimum=1, maximum=3650),
        ),
        ("issue_postponement",),
    ),
    EventType(
        "suspension_ground_arose",
        "officer",
        "settlement",
        (choice("ground", words.SUSPENSION_GROUNDS),),
    ),
    EventType(
        "suspended",
        "head",
        "settlement",
        (choice("ground", words.SUSPENSION_GROUNDS),),
        ("issue_suspension",),
    ),
    EventType("resumption_requested", "claimant", "settlement", (), ("claimant_requests_resumption",)),
    EventType("resumed", "head", "settlement", (), ("max_postponement",)),
    EventType(
        "termination_ground_arose",
        "agency",
        "settlement",
        (choice("ground", words.TERMINATION_GROUNDS),),
    ),
    EventType(
        "terminated",
        "head",
        "settlement",
        (choice("ground", words.TERMINATION_GROUNDS),),
        ("issue_termination",),
    ),
    EventType("force_majeure_began", "agency", "settlement", (choice("side", words.FORCE_MAJEURE_SIDES),)),
    EventType("force_majeure_ended", "agency", "settlement", (choice("side", words.FORCE_MAJEURE_SIDES),)),
)

_MONEY = (
    EventType(
        "advance_proposed",
        "officer",
        "advance",
        (money("amount"), money("base"), flag("budget_available")),
        ("propose_advance_payment",),
    ),
    EventType(
        "advance_funding_requested",
        "head",
        "advance",
        (money("amount"),),
        ("request_advance_from_finance",),
    ),
    EventType(
        "advance_funding_granted",
        "finance",
        "advance",
        (money("amount"),),
        ("finance_grants_advance",),
    ),
    EventType("advance_paid", "agency", "advance", (money("amount"),), ("pay_advance_own_budget",)),
    EventType(
        "funding_requested",
        "agency",
        "settlement",
        (money("amount"),),
        ("submit_funding_dossier",),
    ),
    EventType("funding_returned", "finance", "settlement", (text("reason"),)),
    EventType(
        "funding_granted",
        "finance",
        "settlement",
        (money("amount"),),
        ("finance_allocates_funds", "finance_completes_defective_dossier"),
    ),
    EventType("payment_notified", "agency", "settlement", (), ("notify_payment",)),
    EventType(
        "compensation_paid",
        "agency",
        "settlement",
        (money("amount"), flag("final")),
        ("pay_compensation",),
    ),
    EventType("accounts_settled", "agency", "settlement"),
    EventType("forfeited", "agency", "settlement"),
)

_HONOUR = (
    EventType(
        "basis_document_effective",
        "other_body",
        "honour",
        (flag("honour_eligible"), flag("victim_alive")),
    ),
    EventType("honour_notice_sent", "agency", "honour", (), ("notify_honour_restoration",)),
    EventType(
        "honour_reply_received",
        "claimant",
        "honour",
        (choice("answer", words.HONOUR_ANSWERS),),
        ("victim_replies_honour_notice",),
    ),
    EventType("honour_requested", "claimant", "honour"),
    EventType(
        "apology_held",
        "head",
        "honour",
        (Field("participants", "roles"),),
        ("direct_public_apology",),
    ),
    EventType(
        "apology_published",
        "agency",
        "honour",
        (Field("papers", "papers"), Field("issues", "integer", minimum=0)),
        ("newspaper_apology_local", "newspaper_apology_central"),
    ),
    EventType("newspaper_copies_sent", "agency", "honour", (), ("send_newspaper_copies",)),
    EventType("apology_posted", "commune", "honour", (day("until"),)),
)

_REIMBURSEMENT = (
    EventType(
        "reimbursement_council_formed",
        "head",
        "reimbursement",
        (Field("members", "roles"), flag("complex", required=False)),
        ("establish_reimbursement_council",),
    ),
    EventType(
        "reimbursement_recommended",
        "agency",
        "reimbursement",
        (Field("officers", "list"),),
        ("council_completes_review",),
    ),
    EventType(
        "reimbursement_decided",
        "head",
        "reimbursement",
        (Field("officers", "officers"),),
        ("issue_reimbursement_decision",),
    ),
    EventType(
        "reimbursement_collected",
        "agency",
        "reimbursement",
        (text("officer"), money("amount")),
    ),
    EventType(
        "reimbursement_reduced",
        "head",
        "reimbursement",
        (text("officer"), money("amount"), text("reason", required=False)),
    ),
    EventType(
        "reimbursement_deferred",
        "head",
        "reimbursement",
        (text("officer"), text("reason", required=False)),
    ),
    EventType(
        "reimbursement_ended",
        "head",
        "reimbursement",
        (text("officer"), text("reason", required=False)),
    ),
    EventType(
        "reimbursement_returned",
        "head",
        "reimbursement",
        (text("officer"), money("amount", required=False), text("reason", required=False)),
    ),
)

_COURT = (
    EventType("lawsuit_filed", "claimant", "court", (choice("basis", words.SUIT_BASES),)),
    EventType("lawsuit_accepted", "court", "court"),
    EventType("lawsuit_withdrawn", "claimant", "court"),
    EventType("judgment_effective", "court", "court", (money("amount"), flag("honour"))),
)

_RECORD = (
    EventType(
        "entry_corrected",
        "agency",
        "record",
        (
            Field("entry", "integer", minimum=1),
            text("reason"),
            Field("replacement", "event", required=False),
        ),
    ),
)

EVENTS: dict[str, EventType] = {
    event.name: event
    for chapter in (
        _INTAKE,
        _VERIFICATION,
        _DECISION,
        _INTERRUPTIONS,
        _MONEY,
        _HONOUR,
        _REIMBURSEMENT,
        _COURT,
        _RECORD,
    )
    for event in chapter
}
