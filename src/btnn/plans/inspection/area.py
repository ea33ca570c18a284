"""Inspections in the year's work: plans to be issued, notices, conclusions and what conclusions ask for."""

from __future__ import annotations

from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.duties import Area, Duty, nearest_first

from .models import InspectionPlan, Kind, OpinionRequest
from .permissions import INSPECTS, WRITES, may_see
from .queries.seen import visits_seen
from .queries.views import RecommendationView, VisitView, visit_views
from .standing import CANCELLED, CONCLUDED, DONE, ENDED, NOTIFIED, PLANNED, REPORTED, RUNNING, plan_due

MOST = 100
LONGEST = 300  # visits looked at: those of this year and the last
CIRCULAR = "TT 08/2019 {}"


def duties(membership: Membership, today: date) -> list[Duty]:
    """What an agency has to do about inspections, on either side of the table."""
    if membership.role not in WRITES:
        return []
    rows = visits_seen(membership).filter(plan__year__gte=today.year - 2)[:LONGEST]
    told = [*_plans(membership, today), *_opinions(membership)]
    for view in visit_views(rows, today):
        if view.standing.state in (DONE, CANCELLED):
            continue
        inspects = view.visit.plan.agency_id == membership.agency_id
        if inspects:
            told += _visit(view)
        if inspects or view.visit.subject_id == membership.agency_id:
            told += [_task(view, one, inspects=inspects) for one in view.open_recommendations]
    return nearest_first(told)[:MOST]


def _plans(membership: Membership, today: date) -> list[Duty]:
    if membership.agency.kind not in INSPECTS:
        return []
    rows = InspectionPlan.objects.filter(agency_id=membership.agency_id, year=today.year, kind=Kind.PERIODIC)
    plan = rows.first()
    if plan is not None and plan.issued:
        return []
    due = plan_due(today.year, None, today).due
    if plan is not None:
        url, word = reverse("inspection:plan", args=[plan.pk]), "Ban hành"
    else:
        url, word = reverse("inspection:list"), "Lập và ban hành"
    title = f"{word} kế hoạch kiểm tra định kỳ năm {today.year}"
    return [Duty(f"inspection:plan:{today.year}", title, url, due, CIRCULAR.format("Đ19.4"))]


def _opinions(membership: Membership) -> list[Duty]:
    rows = OpinionRequest.objects.filter(agency_id=membership.agency_id, opinion__isnull=True)
    return [
        Duty(
            f"inspection:opinion:{row.pk}",
            "Góp ý dự thảo kế hoạch kiểm tra, cử người tham gia đoàn nếu được yêu cầu",
            reverse("inspection:plan", args=[row.plan_id]),
            row.due_on,
            CIRCULAR.format("Đ19.2"),
            about=f"{row.plan.title} của {row.plan.agency.name}",
        )
        for row in rows.exclude(plan__state="issued").select_related("plan__agency")[:MOST]
    ]


def _visit(view: VisitView) -> list[Duty]:
    standing, visit = view.standing, view.visit
    url = reverse("inspection:visit", args=[visit.pk])
    about = f"Kiểm tra tại {visit.subject.name}"
    key = f"inspection:visit:{visit.pk}"
    if standing.state == PLANNED:
        due = standing.running.due if standing.running else standing.first_day
        return [Duty(f"{key}:notify", "Gửi kế hoạch kiểm tra cho đoàn và cơ quan được kiểm tra", url, due,
                     CIRCULAR.format("Đ19.4"), about=about)]  # fmt: skip
    if standing.state == NOTIFIED:
        return [
            Duty(f"{key}:begin", "Tiến hành kiểm tra", url, standing.first_day, CIRCULAR.format("Đ20"), about=about)
        ]
    if standing.state == RUNNING:
        return [Duty(f"{key}:end", "Lập biên bản, kết thúc kiểm tra", url, standing.last_day,
                     CIRCULAR.format("Đ20.2c"), about=about)]  # fmt: skip
    if standing.state in (ENDED, CONCLUDED):
        word = "Ban hành và gửi kết luận kiểm tra" if standing.state == ENDED else "Gửi kết luận kiểm tra"
        due = standing.running.due if standing.running else standing.last_day
        return [Duty(f"{key}:conclude", word, url, due, CIRCULAR.format("Đ22, Đ23.1"), about=about)]
    return []


def _task(view: VisitView, one: RecommendationView, *, inspects: bool) -> Duty:
    reported = one.standing.state == REPORTED
    mine = reported == inspects
    title = (
        "Kiểm tra lại việc đã báo cáo sau kiểm tra" if reported else "Thực hiện, báo cáo việc theo kết luận kiểm tra"
    )
    other = view.visit.subject.name if inspects else view.visit.plan.agency.name
    return Duty(
        f"inspection:task:{one.row.pk}",
        title,
        reverse("inspection:recommendation", args=[one.row.pk]),
        one.standing.due,
        CIRCULAR.format("Đ21.2d, Đ23"),
        waits_on="" if mine else other,
        about=one.row.what[:120],
    )


AREA = Area(
    "inspection",
    "Kiểm tra",
    "Kế hoạch trước 31/3, cuộc kiểm tra, kết luận, theo dõi đến cùng",
    "inspection:list",
    may_see,
    duties,
)
