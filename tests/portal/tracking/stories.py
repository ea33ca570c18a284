"""Short stories for the words of tracking: each a list of (event, day, data), told without a database."""

from datetime import date, timedelta

from btnn.cases.queries.claimed import ClaimedCase
from btnn.law.case import replay
from btnn.law.case.reader import event_from
from btnn.law.case.record import counted_entries

MONDAY = date(2026, 9, 7)
CLAIM = {
    "receiver": "agency", "channel": "in_person", "complete": True, "claimant_kind": "injured_person",
    "field": "administration", "claimed": [{"head": "property", "amount": 50_000_000}],
    "basis_document_received_on": "2026-06-01",
}  # fmt: skip
AMOUNTS = [{"head": "property", "amount": 40_000_000}]
ROLES = ["agency_leader", "officer", "claimant", "justice_department"]

RECEIVED = [("dossier_received", 0, CLAIM)]
ACCEPTED = [*RECEIVED, ("claim_accepted", 1, {"number": "07/2026"})]
VERIFYING = [*ACCEPTED, ("officer_appointed", 2, {"name": "Trần Văn Bình", "related_to_parties": False})]
REPORTED = [
    *VERIFYING,
    ("verification_ended", 10, {}),
    ("verification_reported", 11, {"verified": AMOUNTS}),
]
NEGOTIATING = [*REPORTED, ("negotiation_opened", 14, {"participants": ROLES})]
AGREED = [*NEGOTIATING, ("negotiation_concluded", 15, {"agreed": True, "signed_by_claimant": True, "amounts": AMOUNTS})]
FAILED = [*NEGOTIATING, ("negotiation_concluded", 15, {"agreed": False, "signed_by_claimant": True})]
DECIDED = [*AGREED, ("decision_issued", 15, {"number": "12/QĐ-BT", "amount": 40_000_000})]
HANDED = [*DECIDED, ("decision_handed_over", 15, {})]


def told(story, after):
    """The case `after` so many days from Monday 7 September 2026; each entry's day is counted from there too."""
    entries = [
        event_from({"type": name, "on": (MONDAY + timedelta(days=day)).isoformat(), "data": data}, number)
        for number, (name, day, data) in enumerate(story, start=1)
    ]
    today = MONDAY + timedelta(days=after)
    view = replay(entries, as_of=today)
    known = [entry for entry in counted_entries(entries) if entry.on <= today]
    return ClaimedCase("BT-2026-000001", "K7M4-2Q9D", "Sở Xây dựng", view, known)
