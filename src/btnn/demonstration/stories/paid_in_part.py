"""Two heirs of a trader whose goods were destroyed without ground: the money is there, one of them has been paid."""

from __future__ import annotations

from btnn.demonstration.amounts import Amount, heads, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import agreed, claim, funds_requested, notified, taken_on, timetable, verified

ELDER, YOUNGER = "Lục Văn Khải", "Lục Thị Minh Nguyệt"
HEIR = {"relationship": "con", "share_den": 5}


def shared(amounts: list[Amount], elder: int) -> list[dict[str, object]]:
    """Each head divided: `elder` per cent to one, the rest to the other."""
    found: list[dict[str, object]] = []
    for one in amounts:
        part = one["amount"] * elder // 100
        found.append({"head": one["head"], "amount": part, "claimant": ELDER})
        found.append({"head": one["head"], "amount": one["amount"] - part, "claimant": YOUNGER})
    return found


def tell(days: Days) -> Story:
    """The notice arrived three working days ago; one heir was paid the next day, the other has not come yet (Đ62.5)."""
    tale = Tale("sxd")
    arrived = days.ago(3)
    handed_over, asked = days.funds_asked(days.before(arrived, 6))
    when = timetable(days, handed_over, verifying=6)
    claimed = heads(property=210_000_000, costs=12_500_000)
    found = heads(property=184_000_000, costs=9_400_000)
    shares = shared(found, 60)
    tale.reception(
        "dossier_received",
        when.received,
        **claim("administration", when.received, claimed, claimant_kind="heir", held_for=200),
    )
    taken_on(tale, when.accepted, when.appointed)
    verified(tale, when, found)
    agreed(tale, when, found, "Trụ sở Sở Xây dựng")
    tale.head("decision_issued", when.concluded, number="29/QĐ-SXD", amount=total(found), amounts=shares)
    tale.officer("decision_handed_over", when.concluded)
    funds_requested(tale, asked, total(found))
    granted = days.after(asked, 4)
    tale.told_by("finance", "funding_granted", granted, {"amount": total(found), "number": "118/QĐ-STC"}, at="stc")
    notified(tale, days.after(granted, 1), arrived)
    tale.accountant(
        "compensation_paid",
        days.after(arrived, 1),
        amount=sum(int(str(one["amount"])) for one in shares if one["claimant"] == ELDER),
        final=False,
        claimant=ELDER,
        paid_by="transfer",
        voucher="UNC 0412",
    )
    return tale.end(
        "paid_in_part",
        (
            Party(ELDER, "số 5, ngõ 9, phường Hồng Châu, tỉnh Hưng Yên", 1969, more=HEIR | {"share_num": 3}),
            Party(
                YOUNGER, "số 41, đường Chùa Chuông, phường Phố Hiến, tỉnh Hưng Yên", 1974, more=HEIR | {"share_num": 2}
            ),
        ),
        Promise(
            {"competence": "determined", "settlement": "payment_notified"},
            waiting=frozenset({"val_forfeiture_to_treasury"}),
        ),
    )
