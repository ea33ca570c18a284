"""A shopkeeper unlawfully fined and closed down: decided, handed over, fifteen days to sue still run (Đ47.2)."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, settled, taken_on, timetable


def tell(days: Days) -> Story:
    """Handed over three working days ago."""
    tale = Tale("sxd")
    when = timetable(days, days.ago(3))
    claimed = heads(property=38_000_000, income=64_500_000, costs=5_200_000)
    found = heads(property=31_400_000, income=52_360_000, costs=4_150_000)
    tale.reception(
        "dossier_received",
        when.received,
        **claim("administration", when.received, claimed, channel="online", held_for=32),
    )
    taken_on(tale, when.accepted, when.appointed)
    settled(tale, when, found, "Trụ sở Sở Xây dựng tỉnh Hưng Yên", "18/QĐ-SXD")
    return tale.end(
        "waiting_for_effect",
        (Party("Nguyễn Thị Hoài Thu", "số 52, phố Chợ Đầu, phường Phố Hiến, tỉnh Hưng Yên", 1979),),
        Promise(
            {"competence": "determined", "settlement": "handed_over"},
            waiting=frozenset({"val_suit_after_agency_stage"}),
        ),
    )
