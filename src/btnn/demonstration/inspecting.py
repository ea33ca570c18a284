"""Inspections: this year's plan with a visit being followed up, one that waits for its conclusion, one ahead."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import MARK
from btnn.plans.inspection import commands
from btnn.plans.inspection.commands import Task

FIRST_VISITS = (6, 1)  # before this day of the year the plan is still a draft
HEADS = {
    "a": "Cơ quan đã phân công người làm công tác bồi thường; chưa ban hành kế hoạch riêng.",
    "b": "Trong kỳ có yêu cầu bồi thường đã thụ lý; có thể phát sinh thêm từ việc cấp phép xây dựng.",
    "c": "Các vụ việc giải quyết đúng trình tự; một số bước trễ hạn.",
    "d": "Không có trường hợp phải xử lý kỷ luật.",
    "đ": "Như bảng dưới.",
    "e": "Không có.",
}


def inspect(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """The plan of the department of justice for this year, as far as it has come on a day."""
    officer, head = memberships["canbo.stp"], memberships["thutruong.stp"]
    who: dict[str, Any] = {"membership": officer, "today": today}
    plan = commands.begin("periodic", today.year, **who)
    commands.change(
        plan.pk,
        title=plan.title,
        grounds=["17.2", "17.3"],
        grounds_text="Kết quả theo dõi và thống kê năm trước.",
        purpose=plan.purpose,
        contents=["a", "b", "c", "d"],
        contents_text="",
        scope=plan.scope,
        papers=plan.papers,
        membership=officer,
    )
    days = {"sxd": today - timedelta(days=50), "thads": today - timedelta(days=9),
            "xa": min(today + timedelta(days=20), date(today.year, 12, 30))}  # fmt: skip
    begun = today >= date(today.year, *FIRST_VISITS)
    for key, on in days.items():
        first = _early_in_the_week(on) if begun else date(today.year, 9, 14)
        commands.add_visit(plan.pk, agencies[key], first_day=first, last_day=first + timedelta(days=1), **who)
    name = head.user.full_name
    commands.add_member(plan.pk, agencies["stp"], name=name, post="Giám đốc", head=True, membership=officer)
    commands.add_member(
        plan.pk,
        agencies["stp"],
        name=officer.user.full_name,
        post="Chuyên viên",
        duty="Thư ký đoàn",
        membership=officer,
    )
    commands.add_member(
        plan.pk,
        agencies["stc"],
        name=memberships["taichinh.stc"].user.full_name,
        post="Chuyên viên",
        duty="Kinh phí, chi trả",
        membership=officer,
    )
    if not begun:
        commands.ask_opinions(plan.pk, today + timedelta(days=10), on=today, **who)
        return
    commands.issue(
        plan.pk,
        number=f"15/KH-STP {MARK}",
        on=date(today.year, 3, 20),
        signer=name,
        place="Hưng Yên",
        membership=head,
        today=today,
    )
    visits = {row.subject_id: row.pk for row in plan.visits.all()}
    first, second = (_early_in_the_week(days[key]) for key in ("sxd", "thads"))
    _concluded(visits[agencies["sxd"].pk], first, today, memberships)
    _ended(visits[agencies["thads"].pk], second, today, officer, notice=12)


def _early_in_the_week(day: date) -> date:
    """That day, or the Thursday before: a visit takes two working days."""
    return day - timedelta(days=max(0, day.weekday() - 3))


def _ended(visit: int, first: date, today: date, officer: Membership, *, notice: int) -> None:
    """The visit from the notice, so many days before, to its end."""
    last = first + timedelta(days=1)
    who: dict[str, Any] = {"membership": officer, "today": today}
    commands.take_step(visit, "notified", on=first - timedelta(days=notice), number=f"120/STP {MARK}", **who)
    commands.take_step(visit, "begun", on=first, **who)
    people = f"{officer.user.full_name} và đoàn kiểm tra; đại diện cơ quan được kiểm tra"
    commands.take_step(visit, "minuted", on=last, people=people, text="Đã xem sổ thụ lý và 3 hồ sơ vụ việc.", **who)
    commands.take_step(visit, "ended", on=last, **who)


def _concluded(visit: int, first: date, today: date, memberships: dict[str, Membership]) -> None:
    officer, head, body = memberships["canbo.stp"], memberships["thutruong.stp"], memberships["canbo.sxd"]
    _ended(visit, first, today, officer, notice=16)
    note = "Cấp thêm thời hạn nhưng không ghi biên bản thỏa thuận"
    commands.judge(visit, "limits", "wrong", note=note, on=first, membership=officer, today=today)
    commands.judge(visit, "staff", "right", on=first, membership=officer, today=today)
    on = first + timedelta(days=10)
    conclusion = commands.conclude(
        visit,
        number=f"30/KL-STP {MARK}",
        on=on,
        signer=head.user.full_name,
        heads=HEADS,
        tasks=[
            Task("Ban hành kế hoạch công tác bồi thường của Sở", "Văn phòng Sở", on + timedelta(days=20), "Luật Đ75"),
            Task(
                "Lập biên bản khi thỏa thuận kéo dài xác minh",
                "Người giải quyết bồi thường",
                today - timedelta(days=4),
                "NĐ 68/2018 Đ14.2",
            ),
        ],
        membership=head,
        today=today,
    )
    for step in ("sent", "to_ministry"):
        commands.take_step(visit, step, on=on + timedelta(days=2), membership=officer, today=today)
    first_task = conclusion.recommendations.order_by("order").first()
    assert first_task is not None
    commands.follow(
        first_task.pk, "reported", text="Đã ban hành kế hoạch.", paper=f"Kế hoạch 44/KH-SXD {MARK}",
        on=on + timedelta(days=15), membership=body, today=today,
    )  # fmt: skip
    commands.follow(
        first_task.pk, "verified", text="Đã xem kế hoạch, đủ nội dung.", on=on + timedelta(days=18),
        membership=officer, today=today,
    )  # fmt: skip
