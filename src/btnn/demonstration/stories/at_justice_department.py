"""A farmer who does not know which body wronged him: filed with the Department of Justice, which must find it."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim


def tell(days: Days) -> Story:
    """Received two working days ago; five are allowed (Đ41.4)."""
    tale = Tale("stp")
    received = days.ago(2)
    claimed = heads(property=126_000_000, income=19_800_000)
    tale.officer(
        "dossier_received",
        received,
        **claim("administration", received, claimed, receiver="justice_department", held_for=88),
    )
    return tale.end(
        "at_justice_department",
        (Party("Đặng Văn Khuê", "thôn Bãi, xã Đồng Sen, tỉnh Hưng Yên", 1961),),
        Promise(
            {"competence": "at_justice_department"},
            waiting=frozenset({"determine_agency_dept_of_justice"}),
        ),
    )
