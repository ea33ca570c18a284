"""Neighbours of a site that was wrongly licensed: the sides are far apart, no agreement, fifteen days to sue."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import AT_THE_TABLE, claim, taken_on, timetable, verified


def tell(days: Days) -> Story:
    """Concluded without agreement four working days ago, one working day after a session without minutes."""
    tale = Tale("sxd")
    when = timetable(days, days.ago(4))
    claimed = heads(property=640_000_000, income=120_000_000, costs=22_000_000)
    tale.reception("dossier_received", when.received, **claim("administration", when.received, claimed, held_for=210))
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, heads(property=187_300_000, income=36_400_000, costs=8_900_000))
    tale.officer("negotiation_opened", when.opened, participants=AT_THE_TABLE, place="Trụ sở Sở Xây dựng tỉnh Hưng Yên")
    tale.officer("negotiation_session_held", when.opened, minutes=True)
    tale.officer("negotiation_session_held", days.before(when.concluded, 1), minutes=False)
    tale.officer("negotiation_concluded", when.concluded, agreed=False, signed_by_claimant=True)
    return tale.end(
        "failed_negotiation",
        (
            Party("Bạch Văn Toản", "số 9, ngõ 121, phường Phố Hiến, tỉnh Hưng Yên", 1970),
            Party("Kiều Thị Minh Nguyệt", "số 11, ngõ 121, phường Phố Hiến, tỉnh Hưng Yên", 1972),
            Party(
                "Mạc Thị Hồng Liên",
                "số 20, đường Điện Biên, phường Phố Hiến, tỉnh Hưng Yên",
                1985,
                "representative",
                more={
                    "authority_kind": "authorised",
                    "authority_basis": "Văn bản ủy quyền có công chứng",
                    "authority_from": when.received,
                },
            ),
        ),
        Promise(
            {"competence": "determined", "settlement": "failed"},
            waiting=frozenset({"val_suit_after_agency_stage"}),
            findings=frozenset({"missing_minutes"}),
        ),
    )
