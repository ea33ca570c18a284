"""Breaches of the law in short stories: what people do anyway and the register must tell."""

from __future__ import annotations

from tests.law.case.stories import (
    EVERYBODY,
    Raw,
    accepted,
    agreed,
    dossier,
    entry,
    handed_over,
    negotiating,
    notified,
    owing,
    paid,
    reported,
    verifying,
)

VIOLATION, WARNING = "violation", "warning"


def officer(amount: int, fault: str = "intent", salary: int = 10_000_000, name: str = "Phạm Văn D") -> Raw:
    return {"name": name, "fault": fault, "monthly_salary": salary, "amount": amount}


def advance(amount: int, base: int) -> list[Raw]:
    return [
        *accepted(asks_advance=True),
        entry("advance_proposed", "03-03", amount=amount, base=base, budget_available=True),
        entry("advance_paid", "03-06", amount=amount),
    ]


SUSPENDED = [*negotiating(), entry("suspended", "03-20", ground="TDC-50.1b")]
HONOUR = [*accepted(field="criminal_procedure"), entry("honour_requested", "03-04")]
CENTRAL = [*accepted(field="criminal_procedure"), entry("honour_requested", "03-04", central_agency=True)]
PUBLISHED = [*HONOUR, entry("apology_published", "03-12", papers=["Báo tỉnh"], issues=3)]

# story, day, code, grade, article
BREACHES: dict[str, tuple[list[Raw], str, str, str, str]] = {
    "accepted a day late": (
        [dossier(), entry("claim_accepted", "03-05", number="1")],
        "03-05",
        "late:accept_dossier",
        VIOLATION,
        "Đ43.1",
    ),
    "still not accepted": ([dossier()], "03-05", "late:accept_dossier", VIOLATION, "Đ43.1"),
    "the claimant supplements late": (
        [
            dossier(complete=False),
            entry("supplement_requested", "03-04", items=["giấy tờ"]),
            entry("document_delivered", "03-05", document="supplement_request"),
        ],
        "03-13",
        "late:claimant_supplements_dossier",
        WARNING,
        "Đ42.3",
    ),
    "refused after two days": (
        [dossier(), entry("acceptance_refused", "03-06", ground="KTL-43.2c")],
        "03-06",
        "late:accept_dossier",
        VIOLATION,
        "Đ43.1",
    ),
    "accepted though incomplete": (
        [dossier(complete=False), entry("claim_accepted", "03-03", number="1")],
        "03-03",
        "accepted_incomplete",
        VIOLATION,
        "Đ43.1",
    ),
    "a relative settles": (
        [*accepted(), entry("officer_appointed", "03-04", name="Lê Văn C", related_to_parties=True)],
        "03-04",
        "conflict_of_interest",
        VIOLATION,
        "Đ43.3b",
    ),
    "limitation has run out": (
        [dossier(basis_document_received_on="2023-02-27")],
        "03-02",
        "late:val_limitation_claim",
        WARNING,
        "Đ6.1",
    ),
    "no Department of Justice at the table": (
        [*reported(), entry("negotiation_opened", "03-18", participants=["agency_leader", "officer", "claimant"])],
        "03-18",
        "missing_participant:justice_department",
        VIOLATION,
        "Đ46.3",
    ),
    "no procuracy in a criminal case": (
        [
            *reported(field="criminal_procedure"),
            entry("negotiation_opened", "03-18", participants=[role for role in EVERYBODY if role != "procuracy"]),
        ],
        "03-18",
        "missing_participant:procuracy",
        VIOLATION,
        "Đ46.3",
    ),
    "a session without minutes": (
        [*negotiating(), entry("negotiation_session_held", "03-20", minutes=False)],
        "03-20",
        "missing_minutes",
        VIOLATION,
        "Đ46.7",
    ),
    "decided another sum than agreed": (
        [*agreed(), entry("decision_issued", "03-23", number="1", amount=49_999_999)],
        "03-23",
        "decided_differs_from_agreed",
        WARNING,
        "Đ47.1",
    ),
    "the decision comes a day after the agreement": (
        [*agreed(), entry("decision_issued", "03-24", number="1", amount=50_000_000)],
        "03-24",
        "late:issue_and_hand_over_decision",
        VIOLATION,
        "Đ47.1",
    ),
    "an advance below half": (advance(49, 100), "03-06", "advance_below_half", VIOLATION, "Đ44.4"),
    "an advance below half by half a đồng": (advance(50, 101), "03-06", "advance_below_half", VIOLATION, "Đ44.4"),
    "an advance to recover": (
        [*advance(50, 100), entry("terminated", "03-09", ground="DC-51.1a")],
        "03-09",
        "advance_to_recover",
        WARNING,
        "Đ51.4",
    ),
    "withdrawn after verification began": (
        [*verifying(), entry("terminated", "03-10", ground="DC-51.1a")],
        "03-10",
        "withdrawn_after_verification_began",
        VIOLATION,
        "Đ51.1a",
    ),
    "negotiated while suspended": (
        [*SUSPENDED, entry("negotiation_session_held", "03-25", minutes=True)],
        "03-25",
        "acted_while_interrupted:negotiation_session_held",
        VIOLATION,
        "Đ50",
    ),
    "paid more than decided": (
        [*notified(), entry("compensation_paid", "04-22", amount=50_000_001, final=True)],
        "04-22",
        "overpaid",
        VIOLATION,
        "Đ62",
    ),
    "paid less than decided, and called it done": (
        [*notified(), entry("compensation_paid", "04-22", amount=49_999_999, final=True)],
        "04-22",
        "underpaid",
        WARNING,
        "Đ62.5",
    ),
    "cancelled after payment": (
        [*paid(), entry("decision_cancelled", "05-04", ground="HUY-48.1b", ground_arose_on="2026-05-04")],
        "05-04",
        "money_to_recover",
        WARNING,
        "Đ48.2",
    ),
    "two issues of the paper": (
        [*HONOUR, entry("apology_published", "03-12", papers=["Báo tỉnh"], issues=2)],
        "03-12",
        "too_few_issues",
        VIOLATION,
        "Đ59.1",
    ),
    "issues with gaps": (
        [*HONOUR, entry("apology_published", "03-12", papers=["Báo tỉnh"], issues=3, consecutive=False)],
        "03-12",
        "issues_not_consecutive",
        VIOLATION,
        "Đ59.1",
    ),
    "a body of the centre in one paper": (
        [*CENTRAL, entry("apology_published", "03-12", papers=["Báo tỉnh"], issues=3)],
        "03-12",
        "too_few_papers",
        VIOLATION,
        "Đ59.1a",
    ),
    "no copy for the commune": (
        [*PUBLISHED, entry("newspaper_copies_sent", "03-12", to_victim=True, to_commune=False)],
        "03-12",
        "copy_not_sent:to_commune",
        VIOLATION,
        "Đ59.1c",
    ),
    "posted for fourteen days": (
        [*PUBLISHED, entry("apology_posted", "03-13", until="2026-03-27")],
        "03-13",
        "posted_too_short",
        VIOLATION,
        "Đ25.5",
    ),
    "nobody of the social insurance in the council": (
        [*paid(), entry("reimbursement_council_formed", "05-04", members=["agency_leader", "union"], retired=True)],
        "05-04",
        "missing_member:social_insurance",
        VIOLATION,
        "Đ28.3đ",
    ),
    "nobody of the union in the council": (
        [*paid(), entry("reimbursement_council_formed", "05-04", members=["agency_leader"], retired=False)],
        "05-04",
        "missing_member:union",
        VIOLATION,
        "Đ28.3b",
    ),
    "intent, a đồng too little": (owing(24_999_999), "05-22", "reimbursement_outside_band:R-03", VIOLATION, "Đ65.2b"),
    "intent, a đồng too much": (owing(25_000_001), "05-22", "reimbursement_outside_band:R-03", VIOLATION, "Đ65.2b"),
    "convicted, not the whole": (
        owing(49_999_999, fault="intent_convicted"),
        "05-22",
        "reimbursement_outside_band:R-02",
        VIOLATION,
        "Đ65.2a",
    ),
    "negligence, more than half": (
        owing(25_000_001, fault="negligence", salary=10_000_000),
        "05-22",
        "reimbursement_outside_band:R-04",
        VIOLATION,
        "Đ65.2c",
    ),
    "reduced by more than thirty in a hundred": (
        [
            *owing(),
            entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=12_500_000),
            entry("reimbursement_reduced", "06-02", officer="Phạm Văn D", amount=7_500_001),
        ],
        "06-02",
        "reduction_outside_law",
        VIOLATION,
        "Đ65.4",
    ),
    "reduced before half was paid": (
        [
            *owing(),
            entry("reimbursement_collected", "06-01", officer="Phạm Văn D", amount=12_499_999),
            entry("reimbursement_reduced", "06-02", officer="Phạm Văn D", amount=1_000_000),
        ],
        "06-02",
        "reduction_outside_law",
        VIOLATION,
        "Đ65.4",
    ),
    "complex only after the fifteen days": (
        [*verifying(), entry("complexity_declared", "03-19", reason="nhiều thời điểm")],
        "03-19",
        "lengthened_after_end:verify_damage",
        WARNING,
        "Đ45.2",
    ),
    "extended only after the fifteen days": (
        [*verifying(), entry("verification_extended", "03-19", days=5)],
        "03-19",
        "lengthened_after_end:verify_damage",
        WARNING,
        "Đ45.2",
    ),
    "negotiation extended only after the ten days": (
        [*negotiating(), entry("negotiation_extended", "03-31", days=5)],
        "03-31",
        "lengthened_after_end:complete_negotiation",
        WARNING,
        "Đ46.1",
    ),
    "a direct suit beside the agency": (
        [*accepted(), entry("lawsuit_filed", "03-04", basis="52.1a")],
        "03-04",
        "suit_barred",
        VIOLATION,
        "Đ4.3",
    ),
    "a suit on the day of effect": (
        [*handed_over(), entry("lawsuit_filed", "04-08", basis="52.2")],
        "04-08",
        "suit_too_late",
        WARNING,
        "Đ52.4",
    ),
    "a suit after payment": (
        [*paid(), entry("lawsuit_filed", "05-04", basis="52.2")],
        "05-04",
        "suit_too_late",
        WARNING,
        "Đ52.4",
    ),
}
