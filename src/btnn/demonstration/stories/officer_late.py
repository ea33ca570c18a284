"""A company whose building licence was unlawfully taken back: the officer appointed late, verification overdue."""

from __future__ import annotations

from btnn.demonstration.amounts import heads
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim


def tell(days: Days) -> Story:
    """Accepted sixteen working days ago; the officer came on the fifth, not by the second (Đ43.3a)."""
    tale = Tale("sxd")
    received, accepted = days.ago(18), days.ago(16)
    claimed = heads(property=412_000_000, income=268_500_000, costs=14_300_000)
    tale.reception(
        "dossier_received",
        received,
        **claim("administration", received, claimed, claimant_kind="injured_person", held_for=120),
    )
    tale.head("claim_accepted", accepted)
    tale.head("officer_appointed", days.ago(11), related_to_parties=False)
    tale.officer("opinion_requested", days.ago(7), **{"from": "Trung tâm Giám định chất lượng xây dựng (minh họa)"})
    tale.reception("document_delivered", days.ago(6), document="opinion_request")
    tale.reception("opinion_received", days.ago(3), **{"from": "Trung tâm Giám định chất lượng xây dựng (minh họa)"})
    return tale.end(
        "officer_late",
        (
            Party(
                "Công ty TNHH Cơ khí Minh Khôi",
                "cụm công nghiệp Đồng Sen, xã Đồng Sen, tỉnh Hưng Yên",
                kind="organisation",
            ),
            Party(
                "Nguyễn Khắc Đoàn",
                "cụm công nghiệp Đồng Sen, xã Đồng Sen, tỉnh Hưng Yên",
                1976,
                capacity="representative",
            ),
        ),
        Promise(
            {"competence": "determined", "settlement": "verifying"},
            overdue=frozenset({"verify_damage"}),
            findings=frozenset({"late:appoint_settlement_officer", "late:verify_damage"}),
        ),
    )
