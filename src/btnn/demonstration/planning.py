"""Plans: that of 2024 as its paper stands, this year's being carried out, the next one out for opinions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from btnn.agencies.queries import Agency, Membership
from btnn.demonstration.province import MARK
from btnn.plans import commands
from btnn.plans.contents import template

NUMBER = "12/KH-UBND (minh họa)"
SIGNER = "Trần Minh Họa"


@dataclass(frozen=True, slots=True)
class Word:
    """What an agency reported: the task, the obligation, who, when, how far."""

    task: int
    occurrence: str
    who: str
    month: int
    day: int
    progress: str
    evidence: str
    paper: str = ""


REPORTED = (
    Word(4, "q1", "canbo.stp", 3, 20, "done", "Đã rà soát các cơ quan của tỉnh; lập danh sách nơi còn thiếu người.",
         f"Báo cáo 45/BC-STP {MARK}"),
    Word(1, "year", "thutruong.xa", 5, 12, "doing", "Đã phổ biến Luật tại 3 thôn, 140 người dự."),
    Word(6, "half_year", "canbo.stp", 6, 29, "done", "Đã tổng hợp, gửi Ủy ban nhân dân tỉnh và Bộ Tư pháp.",
         f"Báo cáo 98/BC-STP {MARK}"),
    Word(1, "year", "canbo.stp", 9, 15, "doing", "Đã đăng 24 câu trả lời; mở 02 hội nghị cho cấp xã."),
    Word(3, "year", "canbo.sxd", 10, 6, "difficult", "Chưa thống nhất cách gửi văn bản với cơ quan ngành dọc."),
)  # fmt: skip


def plan_years(today: date, agencies: dict[str, Agency], memberships: dict[str, Membership]) -> None:
    """Three plans of the province and one of a commune that carries out this year's."""
    province, officer, head = agencies["ubnd"], memberships["canbo.stp"], memberships["thutruong.stp"]
    commands.enter_known(province, template(), today)
    plan = commands.begin(province, today.year, "template", membership=officer, today=today)
    issued = min(today, date(today.year, 1, 12))
    commands.issue(plan.pk, number=NUMBER, on=issued, signer=SIGNER, place="Hưng Yên", membership=head, today=today)
    for word in REPORTED:
        on = date(today.year, word.month, word.day)
        if on <= today:
            commands.report(
                plan.pk,
                word.task,
                occurrence=word.occurrence,
                progress=word.progress,
                evidence=word.evidence,
                paper=word.paper,
                on=on,
                membership=memberships[word.who],
                today=today,
            )
    _carry_out(plan.pk, agencies["xa"], memberships["thutruong.xa"], today, issued)
    after = commands.begin(province, today.year + 1, "last_year", membership=officer, today=today)
    due = today + timedelta(days=7)
    commands.send_for_opinions(after.pk, due, on=today, membership=officer, today=today)
    commands.give_opinion(
        after.pk,
        agrees=False,
        text="Đề nghị chuyển việc kiểm tra sang quý II để tránh trùng kỳ thanh tra.",
        on=today,
        membership=memberships["thutruong.sxd"],
        today=today,
    )


def _carry_out(parent: int, commune: Agency, head: Membership, today: date, on: date) -> None:
    own = commands.begin(commune, today.year, "parent", parent=parent, membership=head, today=today)
    commands.issue(
        own.pk, number=f"03/KH-UBND {MARK}", on=on, signer=head.user.full_name, place="", membership=head, today=today
    )
