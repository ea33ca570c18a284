"""A shopkeeper whose sign was taken down: no agreement, sued within the fifteen days, the court has taken the suit."""

from __future__ import annotations

from datetime import timedelta

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import AT_THE_TABLE, claim, taken_on, timetable, verified

COURT = "Tòa án nhân dân tỉnh Hưng Yên"


def tell(days: Days) -> Story:
    """Concluded without agreement fourteen working days ago, filed three, accepted seven working days after that."""
    tale = Tale("sxd")
    when = timetable(days, days.ago(14))
    claimed = heads(property=96_000_000, income=210_000_000)
    tale.reception("dossier_received", when.received, **claim("administration", when.received, claimed, held_for=90))
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, heads(property=71_500_000, income=58_000_000))
    tale.officer("negotiation_opened", when.opened, participants=AT_THE_TABLE, place="Trụ sở Sở Xây dựng tỉnh Hưng Yên")
    tale.officer("negotiation_session_held", when.opened, minutes=True)
    tale.officer("negotiation_concluded", when.concluded, agreed=False, signed_by_claimant=True)
    filed = days.after(when.concluded, 3)
    accepted = days.after(filed, 4)
    tale.reception("lawsuit_filed", filed, basis="52.2", court=COURT)
    hearing = (accepted + timedelta(days=60)).isoformat()
    tale.reception("lawsuit_accepted", accepted, court=COURT, number="27/2026/TLST-DS", hearing_on=hearing)
    return tale.end(
        "before_the_court",
        (Party("Ninh Thị Bích Đào", "số 3, đường Chùa Chuông, phường Phố Hiến, tỉnh Hưng Yên", 1979),),
        Promise({"competence": "determined", "settlement": "failed", "court": "accepted"}),
    )
