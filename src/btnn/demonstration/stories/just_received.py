"""A stallholder whose goods were taken away without cause: her dossier came by post and waits to be accepted."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim


def tell(days: Days) -> Story:
    """Complete, received on the last working day: acknowledge it and accept it within two (Đ42.1, Đ43.1)."""
    tale = Tale("xa")
    received = days.ago(0)
    claimed = heads(property=27_350_000, income=8_400_000, costs=650_000)
    tale.reception(
        "dossier_received", received, **claim("administration", received, claimed, channel="post", held_for=21)
    )
    return tale.end(
        "just_received",
        (Party("Cù Thị Mận", "thôn Giữa, xã Đồng Sen, tỉnh Hưng Yên", 1991),),
        Promise(
            {"competence": "determined", "settlement": "received"},
            waiting=frozenset({"acknowledge_postal_dossier", "accept_dossier"}),
        ),
    )
