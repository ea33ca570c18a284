"""A teacher held for four months and cleared: complex, an advance paid, the rest paid, reimbursement now due."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, mental, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, funds_granted, funds_requested, notified, settled, timetable


def tell(days: Days) -> Story:
    """Paid in full three working days ago; ten days are allowed to set up the council (Đ66.1)."""
    tale = Tale("vks")
    paid = days.started("establish_reimbursement_council", days.today, 3)
    handed_over, asked = days.funds_asked(days.before(paid, 5))
    when = timetable(days, handed_over, verifying=9, negotiating=5)
    spirit = mental(when.accepted, in_custody=122, at_liberty=186)
    advance = spirit * 6 // 10
    claimed = heads(mental=spirit, income=158_400_000, health=24_600_000, property=18_000_000, costs=31_000_000)
    found = heads(mental=spirit, income=141_120_000, health=19_350_000, property=11_200_000, costs=24_480_000)
    tale.reception(
        "dossier_received", when.received, **claim("criminal_procedure", when.received, claimed, asks_advance=True)
    )
    tale.head("claim_accepted", when.accepted)
    tale.head("officer_appointed", when.accepted, related_to_parties=False)
    tale.officer("advance_proposed", when.accepted, amount=advance, base=spirit, budget_available=True)
    tale.officer(
        "complexity_declared",
        when.appointed,
        reason="Phải xác minh tại nhiều địa điểm: trường học cũ, hai cơ sở giam giữ và bệnh viện.",
    )
    tale.accountant("advance_paid", days.after(when.accepted, 4), amount=advance)
    settled(tale, when, found, "Trụ sở Viện kiểm sát nhân dân khu vực 3", "05/QĐ-VKSKV3", criminal=True)
    rest = total(found) - advance
    funds_requested(tale, asked, rest, central=True)
    funds_granted(tale, days.after(asked, 3), rest, central=True)
    notified(tale, days.after(asked, 4), days.before(paid, 1))
    tale.accountant("compensation_paid", paid, amount=rest, final=True)
    return tale.end(
        "paid",
        (
            Party("Nông Thị Kim Dung", "số 3, ngõ 15, phường Sơn Nam, tỉnh Hưng Yên", 1980),
            Party(
                "Khổng Văn Trường",
                "",
                1978,
                "officer_in_charge",
                more={"position": "Kiểm sát viên sơ cấp", "agency_then": "Viện kiểm sát nhân dân khu vực 3"},
            ),
        ),
        Promise(
            {
                "competence": "determined",
                "settlement": "paid",
                "advance": "paid",
                "reimbursement": "due",
            },
            waiting=frozenset({"establish_reimbursement_council"}),
        ),
    )
