"""Events of the way to a decision: intake, verification, negotiation, decision, interruptions (Đ40–51)."""

from __future__ import annotations

from btnn.law.case import vocabulary as words
from btnn.law.case.event_parts import BASIS, DELIVERY, EXCLUDED_TIME
from btnn.law.case.event_types import EventType, Field, choice, day, days, flag, money, text

INTAKE = (
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
            *BASIS,
            day("filed_on", required=False),
            *EXCLUDED_TIME,
            text("limitation_note", required=False),
            Field("handed_in", "texts", required=False),
            Field("missing", "texts", required=False),
            Field("claimed", "amounts", required=False),
        ),
    ),
    EventType("receipt_issued", "agency", "settlement", DELIVERY, ("acknowledge_postal_dossier",)),
    EventType(
        "agency_determined", "justice_department", "competence", (text("agency"), text("reason", required=False))
    ),
    EventType(
        "dossier_transferred",
        "justice_department",
        "competence",
        (text("to"), text("number", required=False)),
        ("determine_agency_dept_of_justice",),
    ),
    EventType(
        "supplement_requested",
        "head",
        "settlement",
        (Field("items", "texts"),),
        ("request_supplement_from_claimant",),
    ),
    EventType("document_delivered", "agency", "settlement", (choice("document", words.DOCUMENTS), *DELIVERY)),
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
        (flag("sufficient"), *BASIS),
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

VERIFICATION = (
    EventType("complexity_declared", "officer", "settlement", (text("reason"),)),
    EventType("verification_extended", "officer", "settlement", (days("days", 15),)),
    EventType("opinion_requested", "officer", "settlement", (text("from"), text("topic", required=False))),
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
    EventType(
        "negotiation_session_held",
        "agency",
        "settlement",
        (
            flag("minutes"),
            Field("participants", "roles", required=False),
            text("content", required=False),
            Field("offers", "amounts", required=False),
        ),
    ),
    EventType(
        "negotiation_concluded",
        "officer",
        "settlement",
        (flag("agreed"), Field("amounts", "amounts", required=False), flag("signed_by_claimant")),
        ("complete_negotiation",),
    ),
)

DECISION = (
    EventType(
        "decision_issued",
        "head",
        "settlement",
        (text("number"), money("amount"), Field("amounts", "amounts", required=False)),
    ),
    EventType(
        "decision_handed_over",
        "head",
        "settlement",
        DELIVERY,
        ("issue_and_hand_over_decision", "max_non_receipt_of_decision"),
    ),
    EventType("decision_refused", "officer", "settlement", (), ("issue_and_hand_over_decision",)),
    EventType("decision_sent", "agency", "settlement", DELIVERY, ("send_refused_decision",)),
    EventType(
        "decision_corrected",
        "head",
        "settlement",
        (
            choice("ground", words.CORRECTION_GROUNDS),
            day("found_on"),
            money("amount", required=False),
            Field("amounts", "amounts", required=False),
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

INTERRUPTIONS = (
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
