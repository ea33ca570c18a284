"""A storekeeper whom the court acquitted: first put the apology off, then asked for it; meanwhile the decision on the
money has just become effective."""

from __future__ import annotations

from datetime import timedelta

from btnn.demonstration.amounts import heads, mental
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import BY_HAND, claim, settled, taken_on, timetable

PLACE = "Nhà văn hóa xã Đồng Sen"
BASIS = {"basis_kind": "VB-9.1", "basis_number": "41/2026/HS-PT", "basis_issuer": "Tòa án nhân dân tỉnh Hưng Yên"}


def tell(days: Days) -> Story:
    """The apology was asked for four working days ago (fifteen days, Đ58.1a); the money must be asked for now. On the
    few days after Tết when no decision can just have become effective, it still waits for its effect."""
    tale = Tale("vks")
    handed_over, asked_by = days.funds_asked(days.today)
    effective = asked_by == days.today
    when = timetable(days, handed_over if effective else days.after(handed_over, 1))
    acquitted = days.before(when.received, 20)
    spirit = mental(when.accepted, in_custody=31, at_liberty=264)
    claimed = heads(mental=spirit, income=66_000_000, costs=9_400_000)
    found = heads(mental=spirit, income=58_740_000, costs=7_120_000)
    tale.reception("basis_document_effective", acquitted, honour_eligible=True, victim_alive=True, **BASIS)
    tale.reception("honour_notice_sent", days.after(acquitted, 5), place=PLACE, papers=["Báo Hưng Yên"])
    tale.reception("document_delivered", days.after(acquitted, 7), document="honour_notice", **BY_HAND)
    tale.reception("honour_reply_received", days.after(acquitted, 8), answer="defer", oral=True)
    told = claim("criminal_procedure", when.received, claimed)
    told["basis_document_received_on"] = (acquitted + timedelta(days=3)).isoformat()
    tale.reception("dossier_received", when.received, **told)
    taken_on(tale, when.accepted, when.appointed)
    settled(tale, when, found, "Trụ sở Viện kiểm sát nhân dân khu vực 3", "08/QĐ-VKSKV3", criminal=True)
    tale.reception("honour_requested", days.ago(4))
    return tale.end(
        "honour_restored",
        (Party("Lò Văn Chính", "thôn Chợ, xã Đồng Sen, tỉnh Hưng Yên", 1972),),
        Promise(
            {
                "competence": "determined",
                "settlement": "effective" if effective else "handed_over",
                "honour": "consented",
            },
            waiting=frozenset(
                {
                    "submit_funding_dossier" if effective else "val_suit_after_agency_stage",
                    "direct_public_apology",
                    "newspaper_apology_local",
                }
            ),
        ),
    )
