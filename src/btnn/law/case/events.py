"""The closed list of events and the data each carries (`docs/law.md`, "Sự kiện").

`by` is the side that acts when the entry does not say; `meets` names the limits that the event
can meet; `lane` is where it leads.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from btnn.law.case import vocabulary as words


@dataclass(frozen=True, slots=True)
class Field:
    """One piece of data of an event; `kind` says its type, `minimum`/`maximum` its bounds."""

    name: str
    kind: str
    required: bool = True
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None


@dataclass(frozen=True, slots=True)
class EventType:
    """A kind of event: its fields, the side that acts, its lane and the limits it meets."""

    name: str
    by: str
    lane: str
    fields: tuple[Field, ...] = ()
    meets: tuple[str, ...] = ()
    by_name: dict[str, Field] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_name", {item.name: item for item in self.fields})


def _text(name: str, *, required: bool = True) -> Field:
    return Field(name, "text", required)


def _flag(name: str, *, required: bool = True) -> Field:
    return Field(name, "bool", required)


def _money(name: str, *, required: bool = True) -> Field:
    return Field(name, "money", required, minimum=0)


def _day(name: str, *, required: bool = True) -> Field:
    return Field(name, "date", required)


def _choice(name: str, choices: tuple[str, ...], *, required: bool = True) -> Field:
    return Field(name, "choice", required, choices)


def _days(name: str, most: int, *, required: bool = True) -> Field:
    return Field(name, "integer", required, minimum=1, maximum=most)


_INTAKE = (
    EventType(
        "dossier_received",
        "claimant",
        "settlement",
        (
            _choice("receiver", words.RECEIVERS),
            _choice("channel", words.CHANNELS),
            _flag("complete"),
            _choice("claimant_kind", words.CLAIMANT_KINDS),
            _choice("field", words.FIELDS),
            _day("basis_document_received_on", required=False),
            _flag("asks_advance", required=False),
            _flag("asks_honour", required=False),
            _flag("honour_only", required=False),
            _flag("asks_to_collect_basis", required=False),
            Field("claimed", "amounts", required=False),
        ),
    ),
    EventType("receipt_issued", "agency", "settlement", (), ("acknowledge_postal_dossier",)),
    EventType("agency_determined", "justice_department", "competence", (_text("agency"),)),
    EventType(
        "dossier_transferred",
        "justice_department",
        "competence",
        (_text("to"),),
        ("determine_agency_dept_of_justice",),
    ),
    EventType(
        "supplement_requested",
        "head",
        "settlement",
        (Field("items", "texts"),),
        ("request_supplement_from_claimant",),
    ),
    EventType(
        "document_delivered", "agency", "settlement", (_choice("document", words.DOCUMENTS),)
    ),
    EventType(
        "supplement_received",
        "claimant",
        "settlement",
        (_flag("complete"),),
        ("claimant_supplements_dossier",),
    ),
    EventType(
        "basis_document_requested",
        "head",
        "settlement",
        (_text("from"),),
        ("request_basis_document_from_authority",),
    ),
    EventType(
        "basis_document_received",
        "other_body",
        "settlement",
        (_flag("sufficient"),),
        ("authority_supplies_basis_document",),
    ),
    EventType(
        "claim_accepted", "agency", "settlement", (_text("number"),), ("accept_dossier",)
    ),
    EventType(
        "acceptance_refused", "agency", "settlement", (_choice("ground", words.REFUSAL_GROUNDS),)
    ),
    EventType(
        "handling_stopped", "agency", "settlement", (_choice("ground", words.REFUSAL_GROUNDS),)
    ),
    EventType(
        "officer_appointed",
        "agency",
        "settlement",
        (_text("name"), _flag("related_to_parties")),
        ("appoint_settlement_officer",),
    ),
)

_VERIFICATION = (
    EventType("complexity_declared", "officer", "settlement", (_text("reason"),)),
    EventType("verification_extended", "officer", "settlement", (_days("days", 15),)),
    EventType("opinion_requested", "officer", "settlement", (_text("from"),)),
    EventType(
        "opinion_received", "other_body", "settlement", (_text("from"),), ("reply_opinion_request",)
    ),
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
        (Field("participants", "roles"), _text("place", required=False)),
        ("start_negotiation",),
    ),
    EventType("negotiation_extended", "officer", "settlement", (_days("days", 10),)),
    EventType("negotiation_session_held", "agency", "settlement", (_flag("minutes"),)),
    EventType(
        "negotiation_concluded",
        "officer",
        "settlement",
        (_flag("agreed"), Field("amounts", "amounts", required=False), _flag("signed_by_claimant")),
        ("complete_negotiation",),
    ),
)

_DECISION = (
    EventType("decision_issued", "head", "settlement", (_text("number"), _money("amount"))),
    EventType(
        "decision_handed_over",
        "head",
        "settlement",
        (),
        ("issue_and_hand_over_decision", "max_non_receipt_of_decision"),
    ),
    EventType(
        "decision_refused", "officer", "settlement", (), ("issue_and_hand_over_decision",)
    ),
    EventType("decision_sent", "agency", "settlement", (), ("send_refused_decision",)),
    EventType(
        "decision_corrected",
        "head",
        "settlement",
        (
            _choice("ground", words.CORRECTION_GROUNDS),
            _day("found_on"),
            _money("amount", required=False),
        ),
        ("correct_decision",),
    ),
    EventType(
        "decision_cancelled",
        "head",
        "settlement",
        (_choice("ground", words.CANCELLATION_GROUNDS), _day("ground_arose_on")),
        ("cancel_decision_and_terminate", "cancel_decision_to_resettle"),
    ),
)

_INTERRUPTIONS = (
    EventType(
        "postponement_requested",
        "claimant",
        "settlement",
        (_choice("reason", words.POSTPONEMENT_REASONS),),
    ),
    EventType(
        "postponed",
        "head",
        "settlement",
        (
            _choice("reason", words.POSTPONEMENT_REASONS),
            Field("days", "integer", required=False, minimum=1),
        ),
        ("issue_postponement",),
    ),
    EventType(
        "suspension_ground_arose",
        "officer",
        "settlement",
        (_choice("ground", words.SUSPENSION_GROUNDS),),
    ),
    EventType(
        "suspended",
        "head",
        "settlement",
        (_choice("ground", words.SUSPENSION_GROUNDS),),
        ("issue_suspension",),
    ),
    EventType(
        "resumption_requested", "claimant", "settlement", (), ("claimant_requests_resumption",)
    ),
    EventType("resumed", "head", "settlement", (), ("max_postponement",)),
    EventType(
        "termination_ground_arose",
        "agency",
        "settlement",
        (_choice("ground", words.TERMINATION_GROUNDS),),
    ),
    EventType(
        "terminated",
        "head",
        "settlement",
        (_choice("ground", words.TERMINATION_GROUNDS),),
        ("issue_termination",),
    ),
    EventType(
        "force_majeure_began", "agency", "settlement", (_choice("side", words.FORCE_MAJEURE_SIDES),)
    ),
    EventType(
        "force_majeure_ended", "agency", "settlement", (_choice("side", words.FORCE_MAJEURE_SIDES),)
    ),
)

_MONEY = (
    EventType(
        "advance_proposed",
        "officer",
        "advance",
        (_money("amount"), _money("base"), _flag("budget_available")),
        ("propose_advance_payment",),
    ),
    EventType(
        "advance_funding_requested",
        "head",
        "advance",
        (_money("amount"),),
        ("request_advance_from_finance",),
    ),
    EventType(
        "advance_funding_granted",
        "finance",
        "advance",
        (_money("amount"),),
        ("finance_grants_advance",),
    ),
    EventType(
        "advance_paid", "agency", "advance", (_money("amount"),), ("pay_advance_own_budget",)
    ),
    EventType(
        "funding_requested",
        "agency",
        "settlement",
        (_money("amount"),),
        ("submit_funding_dossier",),
    ),
    EventType("funding_returned", "finance", "settlement", (_text("reason"),)),
    EventType(
        "funding_granted",
        "finance",
        "settlement",
        (_money("amount"),),
        ("finance_allocates_funds", "finance_completes_defective_dossier"),
    ),
    EventType("payment_notified", "agency", "settlement", (), ("notify_payment",)),
    EventType(
        "compensation_paid",
        "agency",
        "settlement",
        (_money("amount"), _flag("final")),
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
        (_flag("honour_eligible"), _flag("victim_alive")),
    ),
    EventType("honour_notice_sent", "agency", "honour", (), ("notify_honour_restoration",)),
    EventType(
        "honour_reply_received",
        "claimant",
        "honour",
        (_choice("answer", words.HONOUR_ANSWERS),),
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
    EventType("apology_posted", "commune", "honour", (_day("until"),)),
)

_REIMBURSEMENT = (
    EventType(
        "reimbursement_council_formed",
        "head",
        "reimbursement",
        (Field("members", "roles"), _flag("complex", required=False)),
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
        (_text("officer"), _money("amount")),
    ),
    EventType(
        "reimbursement_reduced",
        "head",
        "reimbursement",
        (_text("officer"), _money("amount"), _text("reason", required=False)),
    ),
    EventType(
        "reimbursement_deferred",
        "head",
        "reimbursement",
        (_text("officer"), _text("reason", required=False)),
    ),
    EventType(
        "reimbursement_ended",
        "head",
        "reimbursement",
        (_text("officer"), _text("reason", required=False)),
    ),
    EventType(
        "reimbursement_returned",
        "head",
        "reimbursement",
        (_text("officer"), _money("amount", required=False), _text("reason", required=False)),
    ),
)

_COURT = (
    EventType("lawsuit_filed", "claimant", "court", (_choice("basis", words.SUIT_BASES),)),
    EventType("lawsuit_accepted", "court", "court"),
    EventType("lawsuit_withdrawn", "claimant", "court"),
    EventType("judgment_effective", "court", "court", (_money("amount"), _flag("honour"))),
)

_RECORD = (
    EventType(
        "entry_corrected",
        "agency",
        "record",
        (
            Field("entry", "integer", minimum=1),
            _text("reason"),
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
