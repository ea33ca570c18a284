"""Reduction and deferral, with the conditions of the law looked at before the head decides (Đ65.4, Đ68.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.law.reimbursement import relief

from ..permissions import may_relieve
from ..reading import account_of
from .terms import owing
from .writing import Pen, allow, lawful, past, text

NOT_YOURS = (
    "Quyết định giảm, hoãn hoàn trả do thủ trưởng cơ quan đã ra quyết định hoàn trả ban hành (NĐ 68 Đ27.3, Đ30.3)."
)


@dataclass(frozen=True, slots=True)
class ReductionData:
    """A reduction that the head wants to decide: the sum, the conditions found met, and what proves them."""

    officer: str
    on: date
    amount: int
    remedied: bool
    full_duties: bool
    hardship: str
    proof: str


@transaction.atomic
def reduce(
    case_code: str,
    given: ReductionData,
    *,
    membership: Membership,
    expected: int,
    today: date,
    at: datetime | None = None,
) -> None:
    """Record `reimbursement_reduced`. Refused: `NotFound`, `Forbidden`, `Changed`, `Unlawful`, `Invalid` (a condition
    of Đ65.4 is missing, more than 30% of the whole taken together with earlier reductions, nothing left to pay)."""
    writer = Pen.take(case_code, membership, today, at)
    allow(may_relieve(writer.standing), NOT_YOURS)
    account = owing(account_of(membership, case_code, given.officer, today))
    if given.amount <= 0 or given.amount > account.left:
        raise Invalid("Số tiền được giảm phải lớn hơn 0 và không quá số còn phải hoàn trả.")
    if given.hardship not in relief.HARDSHIPS:
        raise Invalid("Chọn hoàn cảnh kinh tế của người hoàn trả (NĐ 68 Đ27.2).")
    assert account.decided is not None
    whole, paid = account.decided, account.paid
    lawful(
        lambda: relief.reduction(
            whole,
            paid,
            remedied=given.remedied,
            full_duties=given.full_duties,
            hardship=given.hardship,
            cut=given.amount + account.reduced,
        )
    )
    proof = text(given.proof, "Giấy tờ chứng minh", 500)
    reason = (
        "Đã chủ động khắc phục hậu quả; thực hiện đầy đủ nghĩa vụ; đã hoàn trả ít nhất 50%; hoàn cảnh kinh tế khó khăn "
        f"theo NĐ 68 Đ{given.hardship} (Đ65.4). Giấy tờ chứng minh: {proof}."
    )
    data = {"officer": account.name, "amount": given.amount, "reason": reason}
    writer.record("reimbursement_reduced", past(given.on, "Ngày quyết định", today), data, expected)


@transaction.atomic
def defer(
    case_code: str,
    officer: str,
    *,
    on: date,
    membership: Membership,
    expected: int,
    today: date,
    child_born_on: date | None = None,
    pregnant: bool = False,
    at: datetime | None = None,
) -> None:
    """Record `reimbursement_deferred`, until the child's 36th month where a child is the reason. Refused as `reduce`
    does, and `Invalid` when neither reason of Đ68.3 is there."""
    writer = Pen.take(case_code, membership, today, at)
    allow(may_relieve(writer.standing), NOT_YOURS)
    account = owing(account_of(membership, case_code, officer, today))
    found = relief.deferral(past(on, "Ngày quyết định", today), child_born_on, pregnant)
    if not found.figures["deferred"]:
        raise Invalid(f"Không hoãn được: {' '.join(found.steps)}")
    # While there are both reasons nobody knows the end yet: the child to come will be under 36 months, too.
    until = None if pregnant else found.figures["until"]
    # No birth date: an entry can never be changed, and personal data stay outside it.
    why = "Đang mang thai" if pregnant else "Đang nuôi con dưới 36 tháng tuổi"
    data: dict[str, object] = {"officer": account.name, "reason": f"{why} (Đ68.3)."}
    writer.record("reimbursement_deferred", on, data | ({"until": until} if until else {}), expected)
