"""A permit wrongly withdrawn, paid for in spring and summer; what the officials pay back is told in
`btnn.demonstration.reimbursed`."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, funds_granted, funds_requested, notified, settled, taken_on, timetable

FIRST, SECOND = "Công chức thẩm định B (minh họa)", "Lãnh đạo phòng C (minh họa)"
AGENCY = "Sở Xây dựng tỉnh Hưng Yên"
SINCE_PAYMENT = 62  # working days: two salaries have been reduced since the decision


def tell(days: Days) -> Story:
    """Paid long ago; as these steps leave it, no council was set up."""
    tale = Tale("sxd")
    paid = days.ago(SINCE_PAYMENT)
    handed_over, asked = days.funds_asked(days.before(paid, 6))
    when = timetable(days, handed_over)
    found = heads(property=212_000_000, income=36_000_000)
    claimed = heads(property=260_000_000, income=48_000_000)
    tale.reception("dossier_received", when.received, **claim("administration", when.received, claimed, held_for=60))
    taken_on(tale, when.accepted, when.appointed)
    settled(tale, when, found, "Trụ sở Sở Xây dựng", "21/QĐ-SXD")
    funds_requested(tale, asked, total(found))
    granted = days.after(asked, 3)
    funds_granted(tale, granted, total(found))
    notified(tale, days.after(granted, 1), days.before(paid, 1))
    tale.accountant("compensation_paid", paid, amount=total(found), final=True)
    more = {"agency_then": AGENCY}
    return tale.end(
        "in_instalments",
        (
            Party("Phí Thị Nhàn", "thôn Đoài, xã Đồng Sen, tỉnh Hưng Yên", 1972),
            Party(FIRST, "", 1985, "officer_in_charge", more=more | {"position": "Chuyên viên"}),
            Party(SECOND, "", 1974, "officer_in_charge", more=more | {"position": "Trưởng phòng"}),
        ),
        Promise(
            {"competence": "determined", "settlement": "paid", "reimbursement": "due"},
            overdue=frozenset({"establish_reimbursement_council"}),
            findings=frozenset({"late:establish_reimbursement_council"}),
        ),
    )
