"""Folding a 25-event case to its full state with all limits, findings and next steps."""

from __future__ import annotations

from datetime import date

from bench.measures import Measure, shortest
from btnn.law.case import event_from, replay
from btnn.law.case.reader import Entry

_STORY: tuple[tuple[str, str, dict[str, object]], ...] = (
    (
        "dossier_received",
        "2025-03-03",
        {
            "receiver": "agency",
            "channel": "post",
            "complete": False,
            "claimant_kind": "heir",
            "field": "criminal_procedure",
            "asks_advance": True,
            "claimed": [{"head": "mental", "amount": 100}],
        },
    ),
    ("receipt_issued", "2025-03-04", {}),
    ("supplement_requested", "2025-03-05", {"items": ["giấy tờ thừa kế"]}),
    ("document_delivered", "2025-03-06", {"document": "supplement_request"}),
    ("supplement_received", "2025-03-10", {"complete": True}),
    ("claim_accepted", "2025-03-11", {"number": "01/2025"}),
    ("officer_appointed", "2025-03-12", {"name": "B", "related_to_parties": False}),
    ("advance_proposed", "2025-03-12", {"amount": 60, "base": 100, "budget_available": True}),
    ("advance_paid", "2025-03-17", {"amount": 60}),
    ("complexity_declared", "2025-03-18", {"reason": "nhiều địa điểm"}),
    ("opinion_requested", "2025-03-18", {"from": "Sở Tài chính"}),
    ("opinion_received", "2025-03-20", {"from": "Sở Tài chính"}),
    ("verification_extended", "2025-04-01", {"days": 5}),
    ("verification_ended", "2025-04-10", {}),
    ("verification_reported", "2025-04-14", {"verified": [{"head": "mental", "amount": 100}]}),
    (
        "negotiation_opened",
        "2025-04-16",
        {
            "participants": [
                "agency_leader",
                "officer",
                "claimant",
                "justice_department",
                "procuracy",
            ]
        },
    ),
    ("negotiation_session_held", "2025-04-16", {"minutes": True}),
    (
        "negotiation_concluded",
        "2025-04-22",
        {
            "agreed": True,
            "amounts": [{"head": "mental", "amount": 100}],
            "signed_by_claimant": True,
        },
    ),
    ("decision_issued", "2025-04-22", {"number": "01/QĐ", "amount": 100}),
    ("decision_handed_over", "2025-04-22", {}),
    ("funding_requested", "2025-05-09", {"amount": 40}),
    ("funding_granted", "2025-05-14", {"amount": 40}),
    ("payment_notified", "2025-05-15", {}),
    ("document_delivered", "2025-05-16", {"document": "payment_notice"}),
    ("compensation_paid", "2025-05-19", {"amount": 40, "final": True}),
)


def story() -> list[Entry]:
    """A case of 25 events from receipt to payment."""
    return [
        event_from({"type": kind, "on": on, "data": data}, number)
        for number, (kind, on, data) in enumerate(_STORY, start=1)
    ]


def run() -> list[Measure]:
    entries = story()
    as_of = date(2025, 5, 20)
    assert replay(entries, as_of=as_of).lanes["settlement"] == "paid"
    seconds = shortest(lambda: replay(entries, as_of=as_of), rounds=7, times=300)
    return [
        Measure(
            f"fold of a {len(entries)}-event case, all limits, findings, next steps",
            f"{seconds * 1e6:.0f} µs",
            "≤ 300 µs",
            seconds <= 300e-6,
        )
    ]
