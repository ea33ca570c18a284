"""A public servant unlawfully dismissed asks for an advance; the agency has no money left and asks the Department
of Finance."""

from __future__ import annotations

from btnn.demonstration.amounts import dismissed, heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim


def tell(days: Days) -> Story:
    """Asked two working days ago; the Department of Finance has seven (Đ44.3b). Sixty per cent is proposed (Đ44.4)."""
    tale = Tale("sxd")
    received, accepted = days.ago(5), days.ago(4)
    spirit = dismissed(accepted, 426)
    advance = spirit * 6 // 10
    tale.reception(
        "dossier_received",
        received,
        **claim(
            "administration", received, heads(mental=spirit, income=163_800_000, costs=3_600_000), asks_advance=True
        ),
    )
    tale.head("claim_accepted", accepted)
    tale.head("officer_appointed", accepted, related_to_parties=False)
    tale.officer("advance_proposed", accepted, amount=advance, base=spirit, budget_available=False)
    tale.head("advance_funding_requested", days.ago(2), amount=advance)
    return tale.end(
        "advance_awaiting_finance",
        (Party("Phan Hải Yến", "ngõ 7, phường Phố Hiến, tỉnh Hưng Yên", 1986),),
        Promise(
            {"competence": "determined", "settlement": "verifying", "advance": "awaiting_finance"},
            waiting=frozenset({"verify_damage", "finance_grants_advance"}),
        ),
    )
