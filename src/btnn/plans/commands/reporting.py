"""How far a task is, told by an agency that takes part in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership

from ..errors import NotThere, NotYours, Unfit
from ..in_force import tasks_on
from ..models import DemandAddressee, PlanTask, Progress, ProgressReport
from ..occurrences import DEMAND_KEY
from ..permissions import may_report
from ..taking_part import takes_part
from .writing import held, say


@transaction.atomic
def report(
    key: int,
    order: int,
    *,
    occurrence: str,
    progress: str,
    evidence: str,
    paper: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ProgressReport:
    """Report how far one's agency is with an obligation of a task.

    Args:
        occurrence: the key of the obligation (`btnn.plans.occurrences`).
        evidence: what was done and what shows it; always needed.
    Refused: who may not speak for the agency, an agency that the task does not name (`NotYours`); no such task or
    obligation (`NotThere`); a plan that is not issued, no evidence, a day to come or before the year's plan (`Unfit`).
    """
    if not may_report(membership):
        raise NotYours("Tiến độ do thủ trưởng hoặc người làm công tác bồi thường của cơ quan báo cáo.")
    plan = held(key, draft=False)
    if not plan.issued:
        raise Unfit("Kế hoạch chưa ban hành nên chưa báo cáo tiến độ.")
    task = next((row for row in tasks_on(plan, today) if row.order == order), None)
    if task is None:
        raise NotThere("Kế hoạch không có nhiệm vụ này.")
    if not (takes_part(task, plan, membership.agency) or _asked(task, occurrence, membership)):
        raise NotYours("Nhiệm vụ này không giao cho cơ quan của bạn.")
    if progress not in Progress.values:
        raise Unfit("Hãy chọn tiến độ.")
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi việc đã làm.")
    if on < date(plan.year, 1, 1):
        raise Unfit(f"Ngày báo cáo không thể trước ngày 01/01/{plan.year}.")
    if occurrence not in task.occurrence_keys and not _asked(task, occurrence, membership):
        raise NotThere("Nhiệm vụ không có kỳ này; hãy tải lại trang.")
    return ProgressReport.objects.create(
        task=task,
        agency=membership.agency,
        occurrence=occurrence,
        on=on,
        progress=progress,
        evidence=say(evidence, "Kết quả, căn cứ", most=4000),
        paper=say(paper, "Văn bản chứng minh", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


@dataclass(frozen=True, slots=True)
class Told:
    """What one's agency tells of one obligation."""

    order: int
    occurrence: str
    progress: str
    evidence: str
    paper: str = ""


@transaction.atomic
def report_parts(
    key: int, told: Sequence[Told], *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> list[ProgressReport]:
    """Report on several tasks at once: all are kept, or none. Refused: nothing told (`Unfit`), and as `report`."""
    if not told:
        raise Unfit("Chưa ghi tiến độ của nhiệm vụ nào.")
    return [
        report(
            key, one.order, occurrence=one.occurrence, progress=one.progress, evidence=one.evidence, paper=one.paper,
            on=on, membership=membership, today=today, at=at,
        )
        for one in told
    ]  # fmt: skip


def _asked(task: PlanTask, occurrence: str, membership: Membership) -> bool:
    """Is it a report that was asked of this agency besides?"""
    key = occurrence.removeprefix(DEMAND_KEY)
    if key == occurrence or not key.isdecimal() or len(key) > 18:
        return False
    return DemandAddressee.objects.filter(demand=int(key), demand__task=task, agency=membership.agency).exists()
