"""Events of money, honour, reimbursement and the court (Đ44, Đ52–72)."""

from __future__ import annotations

from btnn.law.case import vocabulary as words
from btnn.law.case.event_parts import BASIS, CENTRAL, DELIVERY, PAYMENT
from btnn.law.case.event_types import EventType, Field, choice, day, flag, money, text

MONEY = (
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
    EventType(
        "advance_paid",
        "agency",
        "advance",
        (money("amount"), text("claimant", required=False), *PAYMENT),
        ("pay_advance_own_budget",),
    ),
    # Đ51.4, Đ48.2: what was advanced comes back; the specification's list names the stage but no event for it.
    EventType("advance_recovered", "agency", "advance", (money("amount"), *PAYMENT)),
    EventType(
        "funding_requested",
        "agency",
        "settlement",
        (money("amount"), text("reason", required=False)),
        ("submit_funding_dossier",),
    ),
    EventType(
        "funding_returned",
        "finance",
        "settlement",
        (choice("defect", words.FUNDING_DEFECTS, required=False), text("reason")),
    ),
    EventType(
        "funding_granted",
        "finance",
        "settlement",
        (money("amount"), text("number", required=False)),
        ("finance_allocates_funds", "finance_completes_defective_dossier"),
    ),
    EventType("payment_notified", "agency", "settlement", (), ("notify_payment",)),
    EventType(
        "compensation_paid",
        "agency",
        "settlement",
        (money("amount"), flag("final"), text("claimant", required=False), *PAYMENT),
        ("pay_compensation",),
    ),
    EventType("accounts_settled", "agency", "settlement", (money("returned", required=False),)),
    EventType("forfeited", "agency", "settlement", (money("amount", required=False),)),
)

HONOUR = (
    EventType(
        "basis_document_effective",
        "other_body",
        "honour",
        (flag("honour_eligible"), flag("victim_alive"), CENTRAL, *BASIS),
    ),
    EventType(
        "honour_notice_sent",
        "agency",
        "honour",
        (
            day("ceremony_on", required=False),
            text("place", required=False),
            Field("papers", "papers", required=False),
            CENTRAL,
            *DELIVERY,
        ),
        ("notify_honour_restoration",),
    ),
    EventType(
        "honour_reply_received",
        "claimant",
        "honour",
        (choice("answer", words.HONOUR_ANSWERS), flag("oral", required=False), text("proposal", required=False)),
        ("victim_replies_honour_notice",),
    ),
    EventType("honour_requested", "claimant", "honour", (CENTRAL,)),
    EventType(
        "apology_held",
        "head",
        "honour",
        (Field("participants", "roles"), text("place", required=False)),
        ("direct_public_apology",),
    ),
    EventType(
        "apology_published",
        "agency",
        "honour",
        (
            Field("papers", "papers"),
            Field("issues", "integer", minimum=0),
            day("first_issue_on", required=False),
            day("last_issue_on", required=False),
            flag("consecutive", required=False),
            flag("portal", required=False),
        ),
        ("newspaper_apology_local", "newspaper_apology_central"),
    ),
    EventType(
        "newspaper_copies_sent",
        "agency",
        "honour",
        (flag("to_victim", required=False), flag("to_commune", required=False), *DELIVERY),
        ("send_newspaper_copies",),
    ),
    EventType("apology_posted", "commune", "honour", (day("until"),)),
)

REIMBURSEMENT = (
    EventType(
        "reimbursement_council_formed",
        "head",
        "reimbursement",
        (
            Field("members", "roles"),
            Field("size", "integer", required=False, minimum=1, maximum=99),
            flag("complex", required=False),
            *(flag(name, required=False) for name in words.COUNCIL_FACTS),
        ),
        ("establish_reimbursement_council",),
    ),
    EventType(
        "reimbursement_recommended",
        "agency",
        "reimbursement",
        (Field("officers", "list"), Field("present", "integer", required=False, minimum=0, maximum=99)),
        ("council_completes_review",),
    ),
    EventType(
        "reimbursement_decided",
        "head",
        "reimbursement",
        (Field("officers", "officers"), text("number", required=False)),
        ("issue_reimbursement_decision",),
    ),
    EventType(
        "reimbursement_collected",
        "agency",
        "reimbursement",
        (text("officer"), money("amount"), *PAYMENT),
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
        (text("officer"), text("reason", required=False), day("until", required=False)),
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

COURT = (
    EventType(
        "lawsuit_filed",
        "claimant",
        "court",
        (choice("basis", words.SUIT_BASES), text("court", required=False)),
    ),
    EventType(
        "lawsuit_accepted",
        "court",
        "court",
        (text("court", required=False), text("number", required=False), day("hearing_on", required=False)),
    ),
    EventType(
        "lawsuit_withdrawn", "claimant", "court", (text("court", required=False), text("number", required=False))
    ),
    EventType(
        "judgment_effective",
        "court",
        "court",
        (
            money("amount"),
            flag("honour"),
            text("court", required=False),
            text("number", required=False),
            day("issued_on", required=False),
            Field("amounts", "amounts", required=False),
        ),
    ),
)
