"""What recorded work tells of a task: a small table from the topic of a task to what is counted for it.

It shows, it does not decide: which counts make a task done says `btnn.plans.computed`. A topic that is not in the
table is reported in words.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, Membership, branch, gaps
from btnn.cases.queries import visible_cases
from btnn.casework.queries.requests import views, visible_requests
from btnn.catalogue.managing.posting import of_province
from btnn.organisation.roster.queries import confirmed_among
from btnn.plans.coordination.queries import year_account
from btnn.plans.training.queries import held
from btnn.support.queries import published, register_rows

from .models import Plan, Topic
from .occurrences import Claim

OPEN_STATES = ("open", "overdue")


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure that the system holds: what it counts, how it stands; `route` leads to where it comes from."""

    label: str
    text: str
    route: str = ""


def facts(topic: str, plan: Plan, membership: Membership, today: date) -> list[Fact]:
    """What is recorded for a topic in the year of the plan, as far as this person may see it; empty without a rule."""
    count = RULES.get(topic)
    return count(plan, membership, today) if count is not None else []


def running_claims(year: int, membership: Membership) -> list[Claim]:
    """The claims of a year that this person sees and that have a limit running: what has to be done is due then."""
    rows = visible_cases(membership).filter(opened_on__year=year, next_due__isnull=False)
    return [Claim(code, on, due) for code, on, due in rows.values_list("code", "opened_on", "next_due")[:200]]


def _dissemination(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    told = [one for one in published() if one.on.year == plan.year]
    hung = [one for one in of_province(plan.agency.province, today) if one.task.due.year == plan.year]
    done = sum(one.done for one in hung)
    lead = task_lead(plan)
    courses = held(lead, plan.year, today)
    return [
        Fact("Lớp, hội nghị, tài liệu đã tổ chức", str(len(courses)), "training:list"),
        Fact("Câu trả lời công bố trong năm", str(len(told)), "support:questions"),
        *([Fact("Niêm yết thủ tục", f"{done}/{len(hung)} nơi đã niêm yết")] if hung else []),
    ]


def _guidance(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    rows = visible_cases(membership).filter(opened_on__year=plan.year)
    known, all_rows = rows.filter(settling_agency__isnull=False).count(), rows.count()
    return [
        Fact("Yêu cầu bồi thường đến trong năm", str(all_rows), "cases:docket"),
        Fact("Đã rõ cơ quan giải quyết", f"{known}/{all_rows}", "cases:docket"),
    ]


def _coordination(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    asked = views(visible_requests(membership).filter(sent_on__year=plan.year), today)
    late = sum(one.state in ("late", "overdue") for one in asked)
    kept = year_account(membership, plan.year, today).total
    owed = kept.in_time + kept.late + kept.not_done
    waiting = sum(one.state in OPEN_STATES for one in asked)
    return [
        Fact("Văn bản phối hợp trong năm", f"{len(asked)}, đang chờ trả lời {waiting}", "casework:coordination"),
        Fact("Trả lời trễ hoặc quá hạn", str(late), "casework:coordination"),
        *([Fact("Việc theo quy chế làm đúng hạn", f"{kept.in_time}/{owed}", "coordination:overview")] if owed else []),
    ]


def _staff(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    bodies = branch(plan.agency, today)
    lacking = gaps(bodies, today)
    confirmed = confirmed_among([body.pk for body in bodies], plan.year)
    return [
        Fact("Cơ quan đã rà soát, xác nhận đội ngũ", f"{len(confirmed)}/{len(bodies)}", "roster:own"),
        Fact("Cơ quan còn thiếu người làm công tác này", f"{len(lacking)}/{len(bodies)}", "organisation:gaps"),
    ]


def _inspection(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    from btnn.plans.inspection.queries import inspections_of  # its checklist reads plans

    told = inspections_of(task_lead(plan).pk, plan.year, today)
    return [Fact("Cuộc kiểm tra trong kế hoạch kiểm tra", told.words if told.planned else "chưa có", "inspection:list")]


def task_lead(plan: Plan) -> Agency:
    """Whose recorded work is counted for a plan: that of the agency that prepares it."""
    return plan.prepared_by


def _watching(plan: Plan, membership: Membership, today: date) -> list[Fact]:
    rows = visible_cases(membership).filter(opened_on__year=plan.year)
    told = [Fact("Vụ việc có hạn đã qua", str(rows.filter(overdue_count__gt=0).count()), "cases:docket")]
    asked = register_rows(membership, plan.year, today)
    if asked:
        closed = sum(one.closed for one in asked)
        told.append(Fact("Câu hỏi đã trả lời", f"{closed}/{len(asked)}", "support:inbox"))
    return told


RULES: dict[str, Callable[[Plan, Membership, date], list[Fact]]] = {
    Topic.DISSEMINATION: _dissemination,
    Topic.GUIDANCE: _guidance,
    Topic.COORDINATION: _coordination,
    Topic.STAFF: _staff,
    Topic.INSPECTION: _inspection,
    Topic.WATCHING: _watching,
}
