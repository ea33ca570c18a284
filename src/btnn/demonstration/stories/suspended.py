"""A debtor's brother whose lorry was sold in error: he stayed away from two negotiations, the case is suspended."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, taken_on, timetable, verified


def tell(days: Days) -> Story:
    """The second absence was six working days ago (Đ50.1b). The limit to open
    negotiation ran out before: a finding."""
    tale = Tale("thads")
    when = timetable(days, days.ago(8))
    claimed = heads(property=248_000_000, income=55_200_000)
    tale.reception(
        "dossier_received", when.received, **claim("civil_enforcement", when.received, claimed, held_for=190)
    )
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, heads(property=214_500_000, income=41_750_000))
    tale.officer("suspension_ground_arose", days.ago(6), ground="TDC-50.1b")
    tale.head("suspended", days.ago(5), ground="TDC-50.1b")
    return tale.end(
        "suspended",
        (Party("Hoàng Văn Điệp", "thôn Cầu, xã Đồng Sen, tỉnh Hưng Yên", 1974),),
        Promise(
            {"competence": "determined", "settlement": "reported"},
            waiting=frozenset({"max_suspension", "claimant_requests_resumption"}),
            overdue=frozenset({"start_negotiation"}),
            findings=frozenset({"late:start_negotiation"}),
            interruption="suspended",
        ),
    )
