"""A buyer at auction whose land was not handed over: the money has come, the notice is in his hands, pay him."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, funds_granted, funds_requested, notified, settled, taken_on, timetable


def tell(days: Days) -> Story:
    """The notice arrived on the last working day; two are allowed to pay (Đ62.5)."""
    tale = Tale("thads")
    handed_over, asked = days.funds_asked(days.ago(6))
    when = timetable(days, handed_over, verifying=7)
    claimed = heads(property=295_000_000, income=40_000_000, costs=7_800_000)
    found = heads(property=271_460_000, income=22_950_000, costs=5_400_000)
    tale.reception(
        "dossier_received", when.received, **claim("civil_enforcement", when.received, claimed, held_for=140)
    )
    taken_on(tale, when.accepted, when.appointed)
    settled(tale, when, found, "Trụ sở Thi hành án dân sự tỉnh Hưng Yên", "07/QĐ-THADS")
    funds_requested(tale, asked, total(found), central=True)
    funds_granted(tale, days.after(asked, 4), total(found), central=True)
    notified(tale, days.after(asked, 5), days.ago(0))
    return tale.end(
        "before_payment",
        (Party("Tăng Văn Lộc", "số 88, đường Bãi Sậy, phường Phố Hiến, tỉnh Hưng Yên", 1977),),
        Promise(
            {"competence": "determined", "settlement": "payment_notified"},
            waiting=frozenset({"pay_compensation", "val_forfeiture_to_treasury"}),
        ),
    )
