"""A family whose fish pond was wrongly drained by the commune: determined by the Department of Justice, decided,
now waiting for money at the Department of Finance."""

from __future__ import annotations

from btnn.demonstration.amounts import heads, total
from btnn.demonstration.days import Days
from btnn.demonstration.tale import Party, Promise, Story, Tale
from btnn.demonstration.ways import agreed, claim, decided, funds_requested, taken_on, timetable

SLIP = "Ghi nhầm khoản thu nhập bị mất khi nhập báo cáo; số đúng theo báo cáo xác minh đã ký."


def tell(days: Days) -> Story:
    """Asked for two working days ago; the Department of Finance has five (Đ62.4)."""
    tale = Tale("xa")
    handed_over, asked = days.funds_asked(days.ago(2))
    when = timetable(days, handed_over)
    filed = days.before(when.received, 2)
    claimed = heads(property=112_000_000, income=84_000_000, costs=3_500_000)
    found = heads(property=96_800_000, income=57_600_000, costs=2_740_000)
    slip = heads(property=96_800_000, income=75_600_000, costs=2_740_000)
    told = claim("administration", filed, claimed, receiver="justice_department", held_for=67)
    tale.told_by("officer", "dossier_received", filed, told, at="stp")
    tale.told_by("officer", "agency_determined", when.received, {}, at="stp", names="xa")
    tale.told_by("officer", "dossier_transferred", when.received, {"to": "Ủy ban nhân dân xã Đồng Sen"}, at="stp")
    tale.reception("dossier_received", when.received, **told | {"receiver": "agency", "channel": "transferred"})
    taken_on(tale, when.accepted, when.appointed)
    tale.officer("verification_ended", when.verified)
    tale.officer("verification_reported", when.reported, verified=slip)
    tale.officer(
        "entry_corrected",
        when.reported,
        entry=tale.length,
        reason=SLIP,
        replacement={"data": {"verified": found}},
    )
    agreed(tale, when, found, "Trụ sở Ủy ban nhân dân xã Đồng Sen")
    decided(tale, when.concluded, "41/QĐ-UBND", found)
    funds_requested(tale, asked, total(found))
    return tale.end(
        "funding_asked",
        (
            Party("Trương Công Định", "thôn Đầm, xã Đồng Sen, tỉnh Hưng Yên", 1968),
            Party("Đào Thị Sen", "thôn Đầm, xã Đồng Sen, tỉnh Hưng Yên", 1971),
        ),
        Promise(
            {"competence": "determined", "settlement": "funding_requested"},
            waiting=frozenset({"finance_allocates_funds"}),
        ),
    )
