"""Entries that the law does not admit after a story that leads there: wrong data."""

from __future__ import annotations

from tests.law.case import stories
from tests.law.case.stories import Raw, dossier, entry

BAD_DATA: dict[str, tuple[list[Raw], Raw]] = {
    "accepted with a number that is a number": ([dossier()], entry("claim_accepted", "03-03", number=5)),
    "accepted with a blank number": ([dossier()], entry("claim_accepted", "03-03", number="  ")),
    "refused on an unknown ground": ([dossier()], entry("acceptance_refused", "03-03", ground="KTL-43.2f")),
    "refused on a ground of suspension": ([dossier()], entry("acceptance_refused", "03-03", ground="TDC-50.1a")),
    "refused without ground": ([dossier()], entry("acceptance_refused", "03-03")),
    "refused, d for đ with a stroke above": ([dossier()], entry("acceptance_refused", "03-03", ground="KTL-43.2đ̄")),
    "supplement items a text": ([dossier(complete=False)], entry("supplement_requested", "03-03", items="giấy")),
    "supplement without items": ([dossier(complete=False)], entry("supplement_requested", "03-03", items=[])),
    "supplement with a blank item": ([dossier(complete=False)], entry("supplement_requested", "03-03", items=[""])),
    "an officer without name": (stories.accepted(), entry("officer_appointed", "03-04", related_to_parties=False)),
    "an officer, related a text": (
        stories.accepted(),
        entry("officer_appointed", "03-04", name="A", related_to_parties="no"),
    ),
    "extended by 16 days": (stories.verifying(), entry("verification_extended", "03-10", days=16)),
    "extended by 0 days": (stories.verifying(), entry("verification_extended", "03-10", days=0)),
    "extended by -1 day": (stories.verifying(), entry("verification_extended", "03-10", days=-1)),
    "extended by 1.5 days": (stories.verifying(), entry("verification_extended", "03-10", days=1.5)),
    "extended by true": (stories.verifying(), entry("verification_extended", "03-10", days=True)),
    "extended by a text": (stories.verifying(), entry("verification_extended", "03-10", days="15")),
    "extended without days": (stories.verifying(), entry("verification_extended", "03-10")),
    "negotiation extended by 11 days": (stories.negotiating(), entry("negotiation_extended", "03-20", days=11)),
    "postponed by 31 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-2", days=31)),
    "postponed by 0 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-2", days=0)),
    "postponed by a billion days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-1", days=10**9)),
    "postponed by 10^30 days": ([dossier()], entry("postponed", "03-03", reason="HOAN-49.1-1", days=10**30)),
    "a participant unknown": (stories.reported(), entry("negotiation_opened", "03-18", participants=["mayor"])),
    "participants a text": (stories.reported(), entry("negotiation_opened", "03-18", participants="officer")),
    "a participant that is a list": (stories.reported(), entry("negotiation_opened", "03-18", participants=[[]])),
    "a decision without amount": (stories.agreed(), entry("decision_issued", "03-23", number="1")),
    "a decision, amount negative": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=-1)),
    "a decision, amount a float": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=1e6)),
    "a decision, amount huge": (stories.agreed(), entry("decision_issued", "03-23", number="1", amount=10**30)),
    "cancelled, ground before the decision": (
        stories.handed_over(),
        entry("decision_cancelled", "03-30", ground="HUY-48.1b", ground_arose_on="2026-03-20"),
    ),
    "cancelled, ground after the cancellation": (
        stories.handed_over(),
        entry("decision_cancelled", "03-30", ground="HUY-48.1b", ground_arose_on="2026-03-31"),
    ),
    "corrected, found in year 9999": (
        stories.handed_over(),
        entry("decision_corrected", "03-30", ground="SUA-48.4", found_on="9999-12-31"),
    ),
    "posted until no date": (stories.paid(), entry("apology_posted", "05-04", until="mai")),
    "delivered: an unknown document": (stories.paid(), entry("document_delivered", "05-04", document="letter")),
    "force majeure of nobody": ([dossier()], entry("force_majeure_began", "03-03", side="system")),
    "reimbursement decided on nobody": (stories.recommended(), entry("reimbursement_decided", "05-22", officers=[])),
    "reimbursement, fault unknown": (
        stories.recommended(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "bad luck", "monthly_salary": 1, "amount": 1}],
        ),
    ),
    "reimbursement, one name twice": (
        stories.recommended(),
        entry(
            "reimbursement_decided",
            "05-22",
            officers=[{"name": "A", "fault": "negligence", "monthly_salary": 9, "amount": 1}] * 2,
        ),
    ),
    "collected from a stranger": (
        stories.owing(),
        entry("reimbursement_collected", "06-01", officer="Người lạ", amount=1),
    ),
    "collected more than is owed": (
        stories.owing(),
        entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=25_000_001),
    ),
    "returned more than was paid back": (
        stories.owing(),
        entry("reimbursement_returned", "06-01", officer="Phạm Văn D", amount=1),
    ),
    "a suit on an unknown basis": (stories.handed_over(), entry("lawsuit_filed", "03-30", basis="52.3")),
    "a correction of entry 0": ([dossier()], entry("entry_corrected", "03-03", entry=0, reason="nhầm")),
    "a correction of itself": ([dossier()], entry("entry_corrected", "03-03", entry=2, reason="nhầm")),
    "a correction of a later entry": ([dossier()], entry("entry_corrected", "03-03", entry=3, reason="nhầm")),
    "a correction of a huge entry": ([dossier()], entry("entry_corrected", "03-03", entry=10**40, reason="nhầm")),
    "a correction without reason": ([dossier()], entry("entry_corrected", "03-03", entry=1)),
    "a correction, entry a text": ([dossier()], entry("entry_corrected", "03-03", entry="1", reason="nhầm")),
    "a correction, entry true": ([dossier()], entry("entry_corrected", "03-03", entry=True, reason="nhầm")),
    "a replacement that is a text": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement="xóa"),
    ),
    "an empty replacement": ([dossier()], entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={})),
    "a replacement of an unknown type": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"type": "x"}),
    ),
    "a replacement on no date": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"on": "2026-02-30"}),
    ),
    "a replacement that is a correction": (
        [dossier()],
        entry("entry_corrected", "03-03", entry=1, reason="nhầm", replacement={"type": "entry_corrected"}),
    ),
}
