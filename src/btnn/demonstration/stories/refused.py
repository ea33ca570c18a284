"""A household that asks more than three years after it held the basis document: refused, the right has lapsed."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim


def tell(days: Days) -> Story:
    """Refused in time with the ground of Đ43.2b; the dossier goes back with the reason (Đ43.4)."""
    tale = Tale("sxd")
    received = days.ago(24)
    claimed = heads(property=73_200_000, costs=1_800_000)
    tale.reception("dossier_received", received, **claim("administration", received, claimed, held_for=1240))
    tale.head("acceptance_refused", days.ago(22), ground="KTL-43.2b")
    return tale.end(
        "refused",
        (Party("Vũ Đình Chắt", "số 14, tổ 3, phường Sơn Nam, tỉnh Hưng Yên", 1967),),
        Promise(
            {"competence": "determined", "settlement": "refused"},
            findings=frozenset({"late:val_limitation_claim"}),
        ),
    )
