"""An agency names the plan on paper by which it carries out an issued one."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import one_of, past, text

from ..errors import NotThere, NotYours, Unfit
from ..models import CarryingOut, Kind, Plan, PlanParty, State
from ..permissions import may_report
from .writing import held


@transaction.atomic
def name_own_plan(
    key: int,
    *,
    kind: str,
    title: str,
    number: str,
    signed_on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> CarryingOut:
    """Say by which plan of one's own, or embedded in which other plan, one's agency carries out an issued plan.

    Refused: who may not speak for the agency (`NotYours`); a plan that does not name it (`NotThere`); one that is not
    issued, an agency whose plan is in the system already, no title or number, a day that cannot be (`Unfit`).
    """
    if not may_report(membership):
        raise NotYours("Kế hoạch triển khai do thủ trưởng hoặc người làm công tác bồi thường của cơ quan ghi.")
    plan = held(key, draft=False)
    if not PlanParty.objects.filter(plan=plan, agency=membership.agency).exists():
        raise NotThere("Kế hoạch này không giao việc cho cơ quan của bạn.")
    if not plan.issued:
        raise Unfit("Kế hoạch chưa ban hành.")
    own = Plan.objects.filter(agency=membership.agency, year=plan.year, parent=plan, state=State.ISSUED).first()
    if own is not None:
        raise Unfit(f"Cơ quan của bạn đã có kế hoạch số {own.number} trong hệ thống; không cần ghi lại.")
    past(signed_on, "Ngày ban hành", today, date(plan.year - 1, 7, 1))
    return CarryingOut.objects.create(
        plan=plan,
        agency=membership.agency,
        kind=one_of(kind, Kind.values, "Hình thức"),
        title=text(title, "Tên kế hoạch", most=300),
        number=text(number, "Số, ký hiệu", most=60),
        signed_on=signed_on,
        actor=membership.user,
        at=at or timezone.now(),
    )
