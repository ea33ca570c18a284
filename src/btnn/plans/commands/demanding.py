"""A report besides those of the half-year and the year is asked of agencies, by a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import past, text

from ..errors import Unfit
from ..groups import meant
from ..models import DemandAddressee, ReportDemand
from .urging import running_task


@transaction.atomic
def demand_report(
    key: int,
    order: int,
    *,
    subject: str,
    agencies: Iterable[int],
    due_on: date,
    on: date,
    membership: Membership,
    today: date,
    paper: str = "",
    at: datetime | None = None,
) -> ReportDemand:
    """Ask agencies for a report on a task besides. From then on it is an obligation of each of them; they answer with a
    report on the task. Refused: who does not make the plan (`NotYours`); no such task (`NotThere`); a plan that does
    not run, nobody asked, somebody whom the plan cannot mean, no subject, days that cannot be (`Unfit`)."""
    plan, task = running_task(key, order, membership, today)
    known = {one.pk: one for one in (plan.prepared_by, *meant(plan.agency, today).bodies)}
    keys = [one for one in dict.fromkeys(agencies) if one != membership.agency_id]
    if not keys:
        raise Unfit("Hãy chọn ít nhất một cơ quan phải báo cáo.")
    if not set(keys) <= set(known):
        raise Unfit("Có cơ quan không thuộc phạm vi của kế hoạch này.")
    past(on, "Ngày yêu cầu", today, date(plan.year, 1, 1))
    if due_on < on:
        raise Unfit("Hạn báo cáo không thể trước ngày yêu cầu.")
    row = ReportDemand.objects.create(
        task=task,
        asked_by=membership.agency,
        on=on,
        due_on=due_on,
        subject=text(subject, "Nội dung báo cáo", most=600),
        paper=text(paper, "Văn bản yêu cầu", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )
    DemandAddressee.objects.bulk_create(DemandAddressee(demand=row, agency_id=one) for one in keys)
    return row
