"""A shop closed by mistake: the Department of Finance sent the request for money back for a paper that was missing."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import claim, funds_requested, settled, taken_on, timetable


def tell(days: Days) -> Story:
    """Asked four working days ago, sent back two days later; fifteen days from receipt are allowed (Đ62.4)."""
    tale = Tale("sxd")
    handed_over, asked = days.funds_asked(days.ago(4))
    when = timetable(days, handed_over, verifying=6)
    claimed = heads(property=74_000_000, income=46_000_000, costs=3_100_000)
    found = heads(property=66_500_000, income=39_840_000, costs=2_460_000)
    tale.reception("dossier_received", when.received, **claim("administration", when.received, claimed, held_for=88))
    taken_on(tale, when.accepted, when.appointed)
    settled(tale, when, found, "Trụ sở Sở Xây dựng", "32/QĐ-SXD")
    funds_requested(tale, asked, total(found))
    tale.told_by(
        "finance",
        "funding_returned",
        days.after(asked, 2),
        {"defect": "basis_copy", "reason": "Hồ sơ chưa có bản sao quyết định giải quyết khiếu nại làm căn cứ."},
        at="stc",
    )
    return tale.end(
        "funding_returned",
        (Party("Vi Thị Nhàn", "số 17, phố Nguyễn Thiện Thuật, phường Phố Hiến, tỉnh Hưng Yên", 1983),),
        Promise(
            {"competence": "determined", "settlement": "funding_requested"},
            waiting=frozenset({"finance_completes_defective_dossier"}),
        ),
    )
