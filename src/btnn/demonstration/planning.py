"""Plans: that of 2024 as its paper stands, this year's being carried out, the next one out for opinions."""

from __future__ import annotations

from dataclasses import dataclass, replace
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
    commands.issue(plan.pk, number=NUMBER, on=issued, signer=SIGNER, place="Hưng Yên", membership=head, today=today,
                   derive_by=issued + timedelta(days=35))  # fmt: skip
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
    _follow(plan.pk, agencies, memberships, today, issued)
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


def _follow(plan: int, agencies: dict[str, Agency], memberships: dict[str, Membership], today: date, on: date) -> None:
    """A department names the plan in which the work is embedded; one is urged and raised; a report is asked for; in
    July the inspection is moved."""
    officer, head = memberships["canbo.stp"], memberships["thutruong.stp"]
    commands.name_own_plan(
        plan, kind="embedded", title="Kế hoạch công tác năm của Sở Xây dựng", number=f"9/KH-SXD {MARK}",
        signed_on=on, membership=memberships["thutruong.sxd"], today=today,
    )  # fmt: skip
    urged, raised, july = date(today.year, 4, 20), date(today.year, 5, 18), date(today.year, 7, 6)
    silent = agencies["stc"].pk
    if urged <= today:
        commands.urge(
            plan, 1, occurrence="year", agencies=[silent], text_="Đề nghị báo cáo việc phổ biến Luật tại Sở.",
            answer_by=date(today.year, 5, 4), on=urged, membership=officer, today=today,
        )  # fmt: skip
    if raised <= today:
        commands.raise_matter(
            plan, 1, occurrence="year", agency=silent, text_="Đã đôn đốc, chưa trả lời; đề nghị chỉ đạo.",
            answer_by=date(today.year, 5, 29), on=raised, membership=officer, today=today,
        )  # fmt: skip
    if july <= today:
        _amend(plan, officer, head, july, today)
    recent = today - timedelta(days=4)
    if recent.year == today.year and recent >= july:
        commands.demand_report(
            plan, 6, subject="các vụ việc đang giải quyết kéo dài trên 6 tháng",
            agencies=[agencies["sxd"].pk, agencies["xa"].pk], due_on=today + timedelta(days=6), on=recent,
            membership=officer, today=today,
        )  # fmt: skip


def _amend(plan: int, officer: Membership, head: Membership, on: date, today: date) -> None:
    """Inspection moves to the fourth quarter: the provincial inspectorate visits the same bodies in the third."""
    reason = "Chuyển việc kiểm tra sang quý IV vì trùng kỳ thanh tra của Thanh tra tỉnh trong quý III."
    commands.begin_amendment(plan, reason, membership=officer, today=today)
    task = template().for_year(on.year).tasks[4]
    moved = replace(task, quarter=4, time_words=f"Quý IV năm {on.year}")
    commands.change_task(plan, 5, moved, membership=officer, today=today)
    commands.issue_amendment(plan, number=f"88/KH-UBND {MARK}", on=on, signer=SIGNER, membership=head, today=today)


def _carry_out(parent: int, commune: Agency, head: Membership, today: date, on: date) -> None:
    own = commands.begin(commune, today.year, "parent", parent=parent, membership=head, today=today)
    commands.issue(
        own.pk, number=f"03/KH-UBND {MARK}", on=on, signer=head.user.full_name, place="", membership=head, today=today
    )
