"""Short stories for the tests of the case: each function gives entries as they stand in a file."""

from __future__ import annotations

from datetime import date
from typing import Any

from btnn.law.case import CaseView, event_from, replay

Raw = dict[str, Any]
EVERYBODY = ["agency_leader", "officer", "claimant", "justice_department", "procuracy"]


def entry(kind: str, on: str, /, **data: object) -> Raw:
    """One raw event; `on` may leave the year out (2026)."""
    return {"type": kind, "on": on if len(on) == 10 else f"2026-{on}", "data": data}


def dossier(on: str = "03-02", /, **changes: object) -> Raw:
    """A complete dossier handed in at the agency."""
    data: dict[str, object] = {
        "receiver": "agency",
        "channel": "in_person",
        "complete": True,
        "claimant_kind": "injured_person",
        "field": "administration",
    }
    return entry("dossier_received", on, **(data | changes))


def accepted(**changes: object) -> list[Raw]:
    """Accepted on 3 March 2026."""
    return [dossier(**changes), entry("claim_accepted", "03-03", number="05/2026")]


def verifying(**changes: object) -> list[Raw]:
    """An officer is appointed on 4 March."""
    officer = entry("officer_appointed", "03-04", name="Lê Văn C", related_to_parties=False)
    return [*accepted(**changes), officer]


def reported(**changes: object) -> list[Raw]:
    """Reported on 16 March: 50 million đồng."""
    return [
        *verifying(**changes),
        entry("verification_ended", "03-13"),
        entry("verification_reported", "03-16", verified=[{"head": "income", "amount": 50_000_000}]),
    ]


def negotiating(**changes: object) -> list[Raw]:
    """Negotiation opened on 18 March, everybody there."""
    return [*reported(**changes), entry("negotiation_opened", "03-18", participants=EVERYBODY)]


def agreed(**changes: object) -> list[Raw]:
    """Agreed on 23 March."""
    amounts = [{"head": "income", "amount": 50_000_000}]
    done = entry("negotiation_concluded", "03-23", agreed=True, amounts=amounts, signed_by_claimant=True)
    return [*negotiating(**changes), done]


def decided(**changes: object) -> list[Raw]:
    """Decided on the day of the agreement."""
    return [*agreed(**changes), entry("decision_issued", "03-23", number="9/QĐ", amount=50_000_000)]


def handed_over(**changes: object) -> list[Raw]:
    """Handed over on 23 March: the last day to sue is 7 April, effective on the 8th."""
    return [*decided(**changes), entry("decision_handed_over", "03-23")]


def notified(**changes: object) -> list[Raw]:
    """Funded, payment notified and the notice received on 20 April."""
    return [
        *handed_over(**changes),
        entry("funding_requested", "04-10", amount=50_000_000),
        entry("funding_granted", "04-17", amount=50_000_000),
        entry("payment_notified", "04-20"),
        entry("document_delivered", "04-20", document="payment_notice"),
    ]


def paid(**changes: object) -> list[Raw]:
    """Paid in full on 22 April."""
    return [*notified(**changes), entry("compensation_paid", "04-22", amount=50_000_000, final=True)]


def recommended(**changes: object) -> list[Raw]:
    """The council has recommended reimbursement."""
    return [
        *paid(**changes),
        entry("reimbursement_council_formed", "05-04", members=["agency_leader", "union"]),
        entry("reimbursement_recommended", "05-20", officers=["Phạm Văn D"]),
    ]


def owing(amount: int = 25_000_000, salary: int = 10_000_000, fault: str = "intent") -> list[Raw]:
    """One official must pay back; with the defaults within the band."""
    officer = {"name": "Phạm Văn D", "fault": fault, "monthly_salary": salary, "amount": amount}
    return [*recommended(), entry("reimbursement_decided", "05-22", officers=[officer])]


def seen(story: list[Raw], as_of: str, known_on: str | None = None) -> CaseView:
    """The case on a day; dates may leave the year out."""

    def day(text: str) -> date:
        return date.fromisoformat(text if len(text) == 10 else f"2026-{text}")

    entries = [event_from(raw, place) for place, raw in enumerate(story, start=1)]
    return replay(entries, as_of=day(as_of), known_on=day(known_on) if known_on else None)


def codes(view: CaseView) -> list[str]:
    """The codes of the findings, in order."""
    return [finding.code for finding in view.findings]
