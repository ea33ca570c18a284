"""What is taken of an official's salary each month (Đ68.2)."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.cases.errors import Invalid
from btnn.law.reimbursement.accounts import Account
from btnn.law.reimbursement.plan import Terms, plan

from ...models import InstalmentTerms
from ..permissions import may_collect
from ..reading import account_of
from .writing import Pen, allow, lawful


@transaction.atomic
def set_terms(
    case_code: str,
    officer: str,
    *,
    income: int,
    monthly: int,
    first_month: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> InstalmentTerms:
    """From `first_month` on, `monthly` đồng of an income of `income` đồng are taken each month until all is paid.

    Refused: `NotFound`, `Forbidden` (neither accountant nor head), `Invalid` (nothing left to pay, a sum outside 10–30%
    of the income, more months than a working life, a month before the decision).
    """
    writer = Pen.take(case_code, membership, today, at)
    allow(may_collect(writer.standing), "Kế hoạch trừ lương do kế toán hoặc thủ trưởng cơ quan ghi (Đ67.3, Đ68.2).")
    account = owing(account_of(membership, case_code, officer, today))
    first = first_month.replace(day=1)
    assert account.decided_on is not None
    if first < account.decided_on.replace(day=1):
        raise Invalid("Tháng đầu tiên không thể trước tháng ra quyết định hoàn trả (Đ67.1).")
    lawful(lambda: plan(account.left, Terms(income, monthly, first)))
    return InstalmentTerms.objects.create(
        case=writer.case, officer=officer, income=income, monthly=monthly, first_month=first, **writer.written
    )


def owing(account: Account | None) -> Account:
    """An official who still has to pay. Refused (`Invalid`): somebody else."""
    if account is None or account.decided is None:
        raise Invalid("Chưa có quyết định hoàn trả đối với người này.")
    if account.left <= 0:
        raise Invalid(f"{account.name} không còn phải hoàn trả khoản nào.")
    return account
