"""What the pages of the organisation have to show: an administrator, somebody with several roles, a deputy of the head,
an absence, a commune that was merged into another."""

from __future__ import annotations

from datetime import date, timedelta

from btnn.agencies.commands import Heir, appoint, delegate, enrol_person, establish_agency, merge, note_absence
from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import ADMINISTRATOR, MARK, PROVINCE, REORGANISED

ABOLISHED = f"Ủy ban nhân dân xã Đồng Sậy, huyện Sen Hồ, tỉnh Thái Bình {MARK}"
DECIDED = "Nghị quyết sắp xếp đơn vị hành chính cấp xã năm 2025 (minh họa)"
BEFORE = date(2021, 7, 1)


def organise(
    today: date, first_day: date, password: str, agencies: dict[str, Agency], memberships: dict[str, Membership]
) -> None:
    """Add all of it, through the commands of `agencies`; bodies and people by their keys."""
    keeper = enrol_person(username=ADMINISTRATOR.username, full_name=ADMINISTRATOR.full_name, password=password)
    appoint(keeper, agencies["ubnd"], ADMINISTRATOR.role, valid_from=first_day)
    several = memberships["theodoi.stp"]
    appoint(several.user, agencies["stp"], "administrator", valid_from=first_day)
    head = memberships["thutruong.stp"]
    delegate(
        head.user,
        several.user,
        agencies["stp"],
        document="Giấy ủy quyền 09/GUQ-STP",
        valid_from=today,
        last_day=today + timedelta(days=14),
        today=today,
        by=head,
    )
    note_absence(
        head.user,
        agencies["stp"],
        first_day=today,
        last_day=today + timedelta(days=14),
        reason="đi công tác",
        today=today,
        by=head,
    )
    old = establish_agency(
        code="MINH-HOA-XA-CU",
        name=ABOLISHED,
        kind="commune",
        level="commune",
        province=PROVINCE,
        valid_from=BEFORE,
    )
    merge([old], Heir(agency=agencies["xa"]), on=REORGANISED, source=DECIDED, today=max(today, REORGANISED))
