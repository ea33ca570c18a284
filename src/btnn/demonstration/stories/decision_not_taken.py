"""A tenant wrongly evicted agreed at the table but would not take the decision: thirty days run (Đ51.1đ)."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import agreed, claim, taken_on, timetable, verified


def tell(days: Days) -> Story:
    """The minutes of refusal are seven working days old; the decision went out by post in time (Đ47.1)."""
    tale = Tale("thads")
    when = timetable(days, days.ago(7))
    claimed = heads(property=58_000_000, costs=12_000_000)
    found = heads(property=39_850_000, costs=6_240_000)
    tale.reception("dossier_received", when.received, **claim("civil_enforcement", when.received, claimed, held_for=52))
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, found)
    agreed(tale, when, found, "Trụ sở Thi hành án dân sự tỉnh Hưng Yên")
    tale.head("decision_issued", when.concluded, number="09/QĐ-THADS", amount=46_090_000)
    tale.officer("decision_refused", when.concluded)
    tale.reception("decision_sent", days.ago(4))
    return tale.end(
        "decision_not_taken",
        (Party("Mai Xuân Sắc", "khu tập thể số 2, phường Sơn Nam, tỉnh Hưng Yên", 1965),),
        Promise(
            {"competence": "determined", "settlement": "not_received"},
            waiting=frozenset({"max_non_receipt_of_decision"}),
        ),
    )
