"""A driver tried and acquitted: the sums are verified, both sides are at the table, the procuracy too (Đ46.3)."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, mental
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import AT_THE_TABLE_CRIMINAL, claim, taken_on, timetable, verified


def tell(days: Days) -> Story:
    """Negotiation opened two working days ago; ten days are allowed."""
    tale = Tale("vks")
    when = timetable(days, days.today, negotiating=2)
    spirit = mental(when.accepted, in_custody=64, at_liberty=211)
    claimed = heads(mental=spirit, income=92_400_000, property=35_000_000, costs=11_900_000)
    found = heads(mental=spirit, income=74_250_000, property=21_500_000, costs=9_680_000)
    tale.reception("dossier_received", when.received, **claim("criminal_procedure", when.received, claimed))
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, found)
    tale.officer(
        "negotiation_opened",
        when.opened,
        participants=[*AT_THE_TABLE_CRIMINAL, "claimant_defender"],
        place="Trụ sở Ủy ban nhân dân xã Đồng Sen",
    )
    tale.officer("negotiation_session_held", days.ago(1), minutes=True)
    return tale.end(
        "negotiating",
        (
            Party("Lê Quang Vịnh", "thôn Trung, xã Đồng Sen, tỉnh Hưng Yên", 1983),
            Party("Hà Thị Thúy Kiều", "phường Phố Hiến, tỉnh Hưng Yên", 1990, capacity="representative"),
        ),
        Promise(
            {"competence": "determined", "settlement": "negotiating"},
            waiting=frozenset({"complete_negotiation"}),
        ),
    )
