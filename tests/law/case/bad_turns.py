"""Events before their cause or out of their turn."""

from __future__ import annotations

from tests.law.case import stories
from tests.law.case.stories import Raw, dossier, entry

FORCE = entry("force_majeure_began", "03-05", side="claimant")
POSTPONED = entry("postponed", "03-10", reason="HOAN-49.1-2")
SUSPENDED = entry("suspended", "03-20", ground="TDC-50.1b")
BEFORE_ITS_CAUSE: dict[str, tuple[list[Raw], Raw]] = {
    "accepted before anything came": ([], entry("claim_accepted", "03-03", number="1")),
    "accepted twice": (stories.accepted(), entry("claim_accepted", "03-04", number="2")),
    "received twice": ([dossier()], dossier("03-03")),
    "refused after acceptance": (stories.accepted(), entry("acceptance_refused", "03-04", ground="KTL-43.2a")),
    "stopped before acceptance": ([dossier()], entry("handling_stopped", "03-03", ground="KTL-43.2a")),
    "officer before acceptance": (
        [dossier()],
        entry("officer_appointed", "03-03", name="A", related_to_parties=False),
    ),
    "two receipts": ([dossier(), entry("receipt_issued", "03-03")], entry("receipt_issued", "03-04")),
    "supplement nobody asked for": ([dossier(complete=False)], entry("supplement_received", "03-04", complete=True)),
    "transferred from nowhere": ([], entry("dossier_transferred", "03-04", to="UBND xã A")),
    "basis document nobody asked for": ([dossier()], entry("basis_document_received", "03-04", sufficient=True)),
    "a paper received that was never sent": ([dossier()], entry("document_delivered", "03-04", document="decision")),
    "extended before acceptance": ([dossier()], entry("verification_extended", "03-04", days=5)),
    "extended twice": (
        [*stories.verifying(), entry("verification_extended", "03-10", days=5)],
        entry("verification_extended", "03-11", days=5),
    ),
    "extended after its end": (
        [*stories.verifying(), entry("verification_ended", "03-13")],
        entry("verification_extended", "03-14", days=5),
    ),
    "ended twice": (
        [*stories.verifying(), entry("verification_ended", "03-13")],
        entry("verification_ended", "03-14"),
    ),
    "complex twice": (
        [*stories.verifying(), entry("complexity_declared", "03-10", reason="a")],
        entry("complexity_declared", "03-11", reason="b"),
    ),
    "opinion received, none asked": (stories.verifying(), entry("opinion_received", "03-11", **{"from": "Sở"})),
    "reported before acceptance": ([dossier()], entry("verification_reported", "03-11", verified=[])),
    "negotiation before the report": (
        stories.verifying(),
        entry("negotiation_opened", "03-11", participants=stories.EVERYBODY),
    ),
    "session without negotiation": (stories.reported(), entry("negotiation_session_held", "03-18", minutes=True)),
    "negotiation extended twice": (
        [*stories.negotiating(), entry("negotiation_extended", "03-20", days=5)],
        entry("negotiation_extended", "03-21", days=5),
    ),
    "concluded before it was opened": (
        stories.reported(),
        entry("negotiation_concluded", "03-18", agreed=True, signed_by_claimant=True),
    ),
    "decided before negotiation": (stories.reported(), entry("decision_issued", "03-18", number="1", amount=1)),
    "decided after a failed negotiation": (
        [*stories.negotiating(), entry("negotiation_concluded", "03-23", agreed=False, signed_by_claimant=True)],
        entry("decision_issued", "03-24", number="1", amount=1),
    ),
    "handed over before it was issued": (stories.agreed(), entry("decision_handed_over", "03-23")),
    "refused before it was issued": (stories.agreed(), entry("decision_refused", "03-23")),
    "sent although handed over": (stories.handed_over(), entry("decision_sent", "03-24")),
    "corrected before it was issued": (
        stories.agreed(),
        entry("decision_corrected", "03-24", ground="SUA-48.4", found_on="2026-03-24"),
    ),
    "funding before the decision is effective": (
        stories.handed_over(),
        entry("funding_requested", "04-07", amount=50_000_000),
    ),
    "granted before it was asked": (stories.handed_over(), entry("funding_granted", "04-10", amount=1)),
    "paid before it was notified": (
        stories.handed_over(),
        entry("compensation_paid", "04-10", amount=1, final=True),
    ),
    "accounts settled before payment": (stories.notified(), entry("accounts_settled", "05-04")),
    "forfeited before three years": (stories.notified(), entry("forfeited", "2027-12-31")),
    "resumed, never interrupted": (stories.verifying(), entry("resumed", "03-10")),
    "postponed twice": ([*stories.verifying(), POSTPONED], entry("postponed", "03-11", reason="HOAN-49.1-2")),
    "resumption asked while postponed": ([*stories.verifying(), POSTPONED], entry("resumption_requested", "03-12")),
    "suspended for absence before negotiation": (
        stories.verifying(),
        entry("suspended", "03-10", ground="TDC-50.1b"),
    ),
    "terminated for silence, never suspended": (
        stories.negotiating(),
        entry("terminated", "03-20", ground="DC-51.1c"),
    ),
    "terminated for review, never reviewed": (
        [*stories.negotiating(), SUSPENDED],
        entry("terminated", "05-20", ground="DC-50.3"),
    ),
    "terminated for a decision not taken, on day 30": (
        [*stories.decided(), entry("decision_refused", "03-23")],
        entry("terminated", "04-22", ground="DC-51.1đ"),
    ),
    "terminated for cancellation, not cancelled": (
        stories.handed_over(),
        entry("terminated", "03-24", ground="DC-51.1d"),
    ),
    "terminated after refusal of acceptance": (
        [dossier(), entry("acceptance_refused", "03-03", ground="KTL-43.2a")],
        entry("terminated", "03-24", ground="DC-51.1b"),
    ),
    "force majeure begun twice": ([dossier(), FORCE], entry("force_majeure_began", "03-06", side="claimant")),
    "force majeure ended, never begun": ([dossier()], entry("force_majeure_ended", "03-06", side="claimant")),
    "force majeure of another side ended": ([dossier(), FORCE], entry("force_majeure_ended", "03-06", side="head")),
    "an advance before acceptance": (
        [dossier(asks_advance=True)],
        entry("advance_proposed", "03-03", amount=1, base=2, budget_available=True),
    ),
    "an advance paid, none proposed": (stories.accepted(asks_advance=True), entry("advance_paid", "03-04", amount=1)),
    "finance grants an advance nobody asked": (stories.accepted(), entry("advance_funding_granted", "03-04", amount=1)),
    "honour notice without basis": (stories.accepted(), entry("honour_notice_sent", "03-04")),
    "an apology in an administrative case": (
        [*stories.accepted(), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["victim", "agency_leader", "commune"]),
    ),
    "an apology without the victim": (
        [*stories.accepted(field="criminal_procedure"), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["claimant", "agency_leader", "commune"]),
    ),
    "an apology without the commune": (
        [*stories.accepted(field="criminal_procedure"), entry("honour_requested", "03-04")],
        entry("apology_held", "03-10", participants=["victim", "agency_leader", "press"]),
    ),
    "posted before it was published": (stories.accepted(), entry("apology_posted", "03-10", until="2026-04-10")),
    "a council before payment": (stories.notified(), entry("reimbursement_council_formed", "04-21", members=["union"])),
    "reimbursement decided without council": (
        stories.paid(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "intent", "monthly_salary": 1, "amount": 1}],
        ),
    ),
    "a suit against a decision not yet taken": (stories.verifying(), entry("lawsuit_filed", "03-10", basis="52.2")),
    "a suit after withdrawal that never was": (stories.verifying(), entry("lawsuit_filed", "03-10", basis="52.1b")),
    "a suit accepted, none filed": (stories.handed_over(), entry("lawsuit_accepted", "03-30")),
    "a judgment without suit": (stories.handed_over(), entry("judgment_effective", "03-30", amount=1, honour=False)),
    "recorded later, but dated before its cause": (stories.accepted(), entry("verification_ended", "03-02")),
}
