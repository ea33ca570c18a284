"""The closed lists that the data of events choose from."""

from __future__ import annotations

RECEIVERS = ("agency", "justice_department")
CHANNELS = ("in_person", "post", "online", "transferred")
CLAIMANT_KINDS = (
    "injured_person",
    "heir",
    "successor_organisation",
    "legal_representative",
    "authorised",
)
FIELDS = (
    "administration",
    "criminal_procedure",
    "civil_procedure",
    "administrative_procedure",
    "criminal_enforcement",
    "civil_enforcement",
)
DOCUMENTS = (
    "supplement_request",
    "payment_notice",
    "honour_notice",
    "opinion_request",
    "decision",
)
DELIVERY_WAYS = ("in_person", "post", "electronic", "posted")
RECIPIENTS = ("claimant", "representative", "family", "agency")
PAYMENT_WAYS = ("transfer", "cash", "salary")
FUNDING_DEFECTS = (
    *("claimant", "basis", "amounts", "advance", "basis_copy", "decision", "not_effective", "amount", "other"),
)
HEADS = ("property", "income", "death", "health", "mental", "costs", "other")
ROLES = (
    "agency_leader",
    "officer",
    "claimant",
    "claimant_defender",
    "victim",
    "justice_department",
    "procuracy",
    "finance",
    "harming_official",
    "other_agency_leader",
    "commune",
    "family",
    "press",
    "union",
    "basis_document_issuer",
    "current_employer",
    "social_insurance",
    "other",
)
# What decides who else sits in the council of reimbursement (NĐ 68 Đ28.3a–đ).
COUNCIL_FACTS = ("several_agencies", "fault_open", "moved", "retired")
HONOUR_ANSWERS = ("agree", "propose", "defer", "waive")
FAULTS = ("intent_convicted", "intent", "negligence")
SUIT_BASES = ("52.1a", "52.1b", "52.2", "55")
FORCE_MAJEURE_SIDES = (
    "claimant",
    "agency",
    "head",
    "officer",
    "justice_department",
    "finance",
    "court",
    "commune",
    "other_body",
)

# Closed lists of grounds; their articles and words stand in data/grounds.csv.
REFUSAL_GROUNDS = tuple(f"KTL-43.2{letter}" for letter in "abcdđegh")
POSTPONEMENT_REASONS = ("HOAN-49.1-1", "HOAN-49.1-2")
SUSPENSION_GROUNDS = tuple(f"TDC-50.1{letter}" for letter in "abcd")
TERMINATION_GROUNDS = (*(f"DC-51.1{letter}" for letter in "abcdđ"), "DC-50.3")
CANCELLATION_GROUNDS = ("HUY-48.1a", "HUY-48.1b", "HUY-48.1c", "HUY-48.3a", "HUY-48.3b")
CORRECTION_GROUNDS = ("SUA-48.4",)

LANES: dict[str, tuple[str, ...]] = {
    "competence": ("unknown", "at_justice_department", "determined"),
    "settlement": (
        "none",
        "received",
        "supplementing",
        "valid",
        "accepted",
        "verifying",
        "reported",
        "negotiating",
        "agreed",
        "failed",
        "decided",
        "handed_over",
        "not_received",
        "effective",
        "funding_requested",
        "funded",
        "payment_notified",
        "paid",
        "accounts_settled",
        "refused",
        "stopped",
        "terminated",
        "cancelled",
        "forfeited",
        "closed_no_agreement",
    ),
    "advance": (
        "none",
        "requested",
        "proposed",
        "decided",
        "awaiting_finance",
        "paid",
        "recovered",
    ),
    "honour": (
        "none",
        "due",
        "notified",
        "consented",
        "dormant",
        "waived",
        "apologised",
        "published",
        "posted",
    ),
    "reimbursement": (
        "none",
        "due",
        "council",
        "recommended",
        "decided",
        "collecting",
        "complete",
        "ended",
        "refunded",
    ),
    "court": ("none", "filed", "accepted", "judged", "withdrawn"),
}
SETTLEMENT_ENDS = frozenset({"refused", "stopped", "terminated", "cancelled", "forfeited", "closed_no_agreement"})
