"""What every command on inspections shares: finding a plan or a visit, holding it, letting agencies see it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.db import connection

from btnn.agencies.queries import Agency, Membership, ancestors
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Capacity, InspectionPlan, Party, State, Visit
from ..permissions import may_write

SEED = 0x494E  # of the lock on a plan
MISSING = "Không có kế hoạch kiểm tra này, hoặc cơ quan của bạn không được xem."


def held(key: int) -> InspectionPlan:
    """The plan, held until the transaction ends. Refused (`NotThere`): none that may be seen."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    plan = InspectionPlan.objects.select_related("agency").filter(pk=key).first()
    if plan is None:
        raise NotThere(MISSING)
    return plan


def draft_of_ours(key: int, membership: Membership) -> InspectionPlan:
    """The draft, for whoever makes it. Refused: another body (`NotYours`), one that is issued (`Unfit`)."""
    plan = held(key)
    if not may_write(membership, plan.agency_id):
        raise NotYours("Bản soạn do cơ quan kiểm tra sửa.")
    if plan.state == State.ISSUED:
        raise Unfit("Kế hoạch kiểm tra đã ban hành nên không sửa được nữa; dời ngày hoặc bỏ từng cuộc ở trang của nó.")
    return plan


def visit_held(key: int) -> Visit:
    """A visit of an issued plan, held until the transaction ends. Refused: none (`NotThere`), a plan that is not issued
    (`Unfit`)."""
    found = Visit.objects.select_related("plan__agency", "subject").filter(pk=key).first()
    if found is None:
        raise NotThere("Không có cuộc kiểm tra này, hoặc cơ quan của bạn không được xem.")
    held(found.plan_id)
    if not found.plan.issued:
        raise Unfit("Kế hoạch kiểm tra chưa ban hành (Đ19.3).")
    return found


def tell(plan: InspectionPlan, bodies: Mapping[str, Iterable[Agency]], on: date) -> None:
    """Let these agencies, by their capacities, see the plan, and those above the body that inspects."""
    keys = {(body.pk, capacity) for capacity, told in bodies.items() for body in told}
    keys |= {(body.pk, str(Capacity.ABOVE)) for body in ancestors(plan.agency, on)}
    rows = [Party(plan=plan, agency_id=key, capacity=why) for key, why in sorted(keys) if key != plan.agency_id]
    Party.objects.bulk_create(rows, ignore_conflicts=True)


def concerned(plan: InspectionPlan) -> dict[str, list[Agency]]:
    """The bodies to be inspected and those that send somebody into the team."""
    return {
        Capacity.SUBJECT: [row.subject for row in plan.visits.select_related("subject").order_by("order")],
        Capacity.TEAM: [row.agency for row in plan.members.select_related("agency").order_by("order")],
    }
