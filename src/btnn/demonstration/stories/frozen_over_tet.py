"""A family whose wall the commune tore down: postponed over the last Tết, then settled, paid and reimbursed whole."""

from __future__ import annotations

from datetime import date

from btnn.demonstration.amounts import heads, salary, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import Timetable, claim, funds_granted, funds_requested, notified, settled, taken_on

OFFICIAL = "Công chức địa chính A (minh họa)"


def tell(days: Days) -> Story:
    """Accepted three working days before Tết, postponed from the last one before it to the second one after it."""
    tale = Tale("xa")
    tet = days.tet_over_for(150)
    accepted, resumed = days.before(tet.last_before, 3), days.after(tet.first_after, 1)
    received = days.before(accepted, 1)
    found = heads(property=86_400_000, income=4_250_000, costs=1_350_000)
    claimed = heads(property=104_000_000, income=9_000_000, costs=2_000_000)
    tale.reception("dossier_received", received, **claim("administration", received, claimed, held_for=40))
    taken_on(tale, accepted, days.after(accepted, 1))
    tale.reception("postponement_requested", days.before(tet.last_before, 1), reason="HOAN-49.1-2")
    frozen_for = (resumed - tet.last_before).days
    tale.head("postponed", tet.last_before, reason="HOAN-49.1-2", days=frozen_for)
    tale.head("resumed", resumed)
    verified = days.after(resumed, 6)
    reported = days.after(verified, 2)
    opened = days.after(reported, 1)
    concluded = days.after(opened, 3)
    when = Timetable(received, accepted, days.after(accepted, 1), verified, reported, opened, concluded)
    settled(tale, when, found, "Trụ sở Ủy ban nhân dân xã Đồng Sen", "12/QĐ-UBND")
    asked = days.on_or_after(days.effect(concluded))
    granted = days.after(asked, 4)
    funds_requested(tale, asked, total(found))
    funds_granted(tale, granted, total(found))
    notified(tale, days.after(granted, 1), days.after(granted, 2))
    paid = days.after(granted, 3)
    tale.accountant("compensation_paid", paid, amount=total(found), final=True)
    tale.accountant("accounts_settled", days.after(paid, 3))
    _reimbursed(tale, days, days.after(paid, 4))
    return tale.end(
        "frozen_over_tet",
        (Party("Lưu Thị Bưởi", "thôn Giữa, xã Đồng Sen, tỉnh Hưng Yên", 1964),),
        Promise({"competence": "determined", "settlement": "accounts_settled", "reimbursement": "complete"}),
    )


def _reimbursed(tale: Tale, days: Days, formed: date) -> None:
    """Negligence, more than ten months' salary paid out: the official pays back five (NĐ 68 Đ26.3)."""
    recommended = days.after(formed, 7)
    decided = days.after(recommended, 2)
    monthly = salary(decided, 267)
    owed = 5 * monthly
    tale.head(
        "reimbursement_council_formed",
        formed,
        members=["agency_leader", "union", "justice_department", "finance"],
    )
    tale.officer("reimbursement_recommended", recommended, officers=[OFFICIAL])
    tale.head(
        "reimbursement_decided",
        decided,
        officers=[{"name": OFFICIAL, "fault": "negligence", "monthly_salary": monthly, "amount": owed}],
    )
    tale.accountant("reimbursement_collected", days.after(decided, 10), officer=OFFICIAL, amount=owed)
