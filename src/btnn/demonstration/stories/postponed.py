"""A widow whose house was seized to enforce another's debt: she fell gravely ill, the settlement is postponed."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, taken_on


def tell(days: Days) -> Story:
    """Verification stopped five working days after acceptance and stands still until the settlement goes on."""
    tale = Tale("thads")
    received, accepted = days.ago(10), days.ago(9)
    claimed = heads(property=186_000_000, income=27_600_000, health=15_450_000, costs=4_200_000)
    tale.reception("dossier_received", received, **claim("civil_enforcement", received, claimed, held_for=75))
    taken_on(tale, accepted, days.ago(8))
    tale.reception("postponement_requested", days.ago(5), reason="HOAN-49.1-1")
    tale.head("postponed", days.ago(4), reason="HOAN-49.1-1", days=30)
    return tale.end(
        "postponed",
        (Party("Phạm Thị Lựu", "thôn Thượng, xã Đồng Sen, tỉnh Hưng Yên", 1959),),
        Promise(
            {"competence": "determined", "settlement": "verifying"},
            waiting=frozenset({"verify_damage", "max_postponement"}),
            interruption="postponed",
        ),
    )
