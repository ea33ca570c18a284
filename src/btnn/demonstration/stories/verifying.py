"""A man held for nine days and prosecuted for a theft that he did not commit: filed by post, being verified in time."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, mental
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, taken_on


def tell(days: Days) -> Story:
    """Accepted four working days ago, so that verification (15 days) still runs."""
    tale = Tale("vks")
    received, accepted = days.ago(6), days.ago(4)
    claimed = heads(
        mental=mental(accepted, in_custody=9, at_liberty=58), property=6_400_000, income=18_000_000, costs=2_150_000
    )
    tale.reception("dossier_received", received, **claim("criminal_procedure", received, claimed, channel="post"))
    tale.reception("receipt_issued", days.ago(5))
    taken_on(tale, accepted, days.ago(3))
    return tale.end(
        "verifying",
        (Party("Đoàn Văn Thịnh", "thôn Hạ, xã Đồng Sen, tỉnh Hưng Yên", 1988),),
        Promise(
            {"competence": "determined", "settlement": "verifying"},
            waiting=frozenset({"verify_damage"}),
        ),
    )
