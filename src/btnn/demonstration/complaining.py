"""Complaints and denunciations at every stage: just received, being verified, late, settled. All names are made up."""

from __future__ import annotations

from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries import visible_cases
from btnn.demonstration.province import MARK
from btnn.support.complaints import commands
from btnn.support.complaints.commands import Given


def complain(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """Four of them, in the registers of three bodies."""
    case = visible_cases(memberships["canbo.sxd"]).filter(settling_agency=agencies["sxd"]).order_by("pk").first()
    slow = Given(
        kind="complaint",
        theme="slow",
        subject=agencies["sxd"],
        summary="Khiếu nại việc quá hạn xác minh thiệt hại mà chưa có báo cáo.",
        sender=f"Phan Văn Minh Họa {MARK}",
        contact="0900000001",
        case_code=case.code if case is not None else "",
    )
    first = Entry(
        commands.register(slow, on=_before(today, 24), membership=memberships["tiepnhan.sxd"], today=today).pk
    )
    first.take("assigned", 23, memberships["thutruong.sxd"], today, officer=memberships["canbo.sxd"].user)
    first.take("accepted", 18, memberships["canbo.sxd"], today, number=f"12/TB-SXD {MARK}")
    first.take("verified", 6, memberships["canbo.sxd"], today, text="Đã đối chiếu hồ sơ; chậm 09 ngày.")
    conduct = Given(
        kind="denunciation",
        theme="conduct",
        subject=agencies["thads"],
        summary="Tố cáo người giải quyết gây khó khăn khi nhận hồ sơ.",
        sender=f"Đoàn Thị Minh Họa {MARK}",
        address="xã Đồng Sen",
        urgency="urgent",
    )
    second = Entry(
        commands.register(conduct, on=_before(today, 14), membership=memberships["tiepnhan.thads"], today=today).pk
    )
    second.take("assigned", 13, memberships["thutruong.thads"], today, officer=memberships["canbo.thads"].user)
    settled = Given(
        kind="complaint",
        theme="damages",
        subject=agencies["vks"],
        summary="Khiếu nại việc không tính khoản chi phí đi lại.",
        sender=f"Lâm Văn Minh Họa {MARK}",
    )
    third = Entry(
        commands.register(settled, on=_before(today, 60), membership=memberships["tiepnhan.vks"], today=today).pk
    )
    third.take("assigned", 59, memberships["thutruong.vks"], today, officer=memberships["canbo.vks"].user)
    third.take("accepted", 55, memberships["canbo.vks"], today)
    third.take("verified", 40, memberships["canbo.vks"], today, text="Có vé xe hợp lệ chưa được tính.")
    third.take("decided", 32, memberships["thutruong.vks"], today, text="Tính bổ sung chi phí đi lại.",
               number=f"08/QĐ-VKS {MARK}", outcome="partly")  # fmt: skip
    third.take("notified", 30, memberships["canbo.vks"], today)
    third.take("acted", 20, memberships["canbo.vks"], today, text="Đã tính lại trong lần thương lượng sau.")
    asked = Given(
        kind="petition",
        theme="receiving",
        subject=agencies["xa"],
        summary="Phản ánh nơi tiếp nhận chưa niêm yết thủ tục yêu cầu bồi thường.",
        sender=f"Tổ dân phố Minh Họa {MARK}",
    )
    commands.register(asked, on=_before(today, 2), membership=memberships["tiepnhan.xa"], today=today)


class Entry:
    """One in the register, and what is done with it so many days ago."""

    def __init__(self, key: int) -> None:
        self.key = key

    def take(self, step: str, days: int, who: Membership, today: date, **more: object) -> None:
        """Record a step."""
        commands.take_step(self.key, step, on=_before(today, days), membership=who, today=today, **more)  # type: ignore[arg-type]


def _before(today: date, days: int) -> date:
    return today - timedelta(days=days)
