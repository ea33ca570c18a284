"""Keeping an assessment of damages with its case."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.law.damages.snapshot import assess_claim
from btnn.law.errors import Refused

from ..errors import Forbidden, Invalid, Unlawful
from ..models import AssessmentKind, CaseAssessment
from ..permissions import may_assess, may_bring_figures
from ..standing import in_force, standing_in
from ..story import as_entry
from ..valuation import valuation
from .recording import locked


@transaction.atomic
def save_assessment(
    case_code: str,
    *,
    kind: str,
    given: dict[str, Any],
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> CaseAssessment:
    """Reckon a claim and keep it.

    Args:
        case_code: such as `BT-2026-000123`.
        kind: whose figures: `asked`, `verified` or `offered`.
        given: an assessment's input without `valued_on` (the case says the day, Đ22.2); items may name a `claimant`.
        membership: the role under which the person acts.

    Refused, with nothing written: `NotFound`, `Forbidden` (only the settlement officer and the head of the settling
    agency; figures `asked` also the claimant through the portal), `Invalid` (an unknown kind or claimant), `Unlawful`
    (what the law cannot reckon, with its sentence).
    """
    in_force(membership, today)
    case = locked(case_code)
    standing = standing_in(case, membership)
    if not may_assess(standing) and not (kind == AssessmentKind.ASKED and may_bring_figures(standing)):
        raise Forbidden("Chỉ người giải quyết bồi thường và thủ trưởng cơ quan giải quyết bồi thường lưu bảng tính.")
    if kind not in AssessmentKind.values:
        raise Invalid("Hãy chọn đây là số liệu yêu cầu, xác minh hay đề nghị khi thương lượng.")
    known = set(case.parties.values_list("full_name", flat=True)) | {""}
    if any(item.get("claimant", "") not in known for item in given.get("items", ())):
        raise Invalid("Người được nhận không có trong vụ việc; hãy chọn lại.")
    events = case.events.order_by("number")
    day = valuation([as_entry(event) for event in events], today)
    try:
        answer, result = assess_claim(given | {"valued_on": day.on.isoformat()})
    except Refused as refused:
        raise Unlawful(refused.message) from refused
    return CaseAssessment.objects.create(
        case=case,
        number=case.assessments.count() + 1,
        kind=kind,
        valued_on=day.on,
        estimated=day.estimated,
        total=answer.after_fault,
        given=given,
        result=result,
        actor=membership.user,
        agency=membership.agency,
        at=at or timezone.now(),
    )
