"""What the plan and the restoring of honour cost: money that stands in no case's ledger."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum

from btnn.agencies.queries import Membership
from btnn.entered import one_of, past, text
from btnn.law.amounts import dong
from btnn.refusals import NotYours, Unfit

from ..models import Spending
from ..permissions import NOT_SUBMITTING, may_submit
from ..vocabulary import TYPED
from .writing import LineText, checked, held, written


@transaction.atomic
def note_spent(
    year: int,
    kind: str,
    amount: int,
    *,
    on: date,
    paper: str,
    words: str,
    wrong: bool = False,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Spending:
    """Note what one's agency spent outside of cases. `wrong`: the amount was noted too much before and is taken off.

    Refused: who may not speak for the agency (`NotYours`); compensation money, which the cases' ledgers tell, a day of
    another year, more taken off than was noted (`Unfit`); a year that was settled (`TooLate`).
    """
    if not may_submit(membership):
        raise NotYours(NOT_SUBMITTING)
    purse = held(membership, year, today)
    one_of(kind, TYPED, "Nội dung chi")
    checked(purse, [LineText(kind, membership.agency_id, amount)])
    if amount <= 0:
        raise Unfit("Số tiền phải lớn hơn 0; ghi giảm khoản đã ghi thừa thì đánh dấu ô “Ghi giảm”.")
    past(on, "Ngày chi", today)
    if on.year != year:
        raise Unfit(f"Ngày chi phải trong năm ngân sách {year}.")
    if wrong:
        rows = Spending.objects.filter(finance=purse.fund, year=year, agency=membership.agency, kind=kind)
        noted = rows.aggregate(sum=Sum("amount"))["sum"] or 0
        if amount > noted:
            raise Unfit(f"Cơ quan mới ghi {dong(noted)} cho nội dung này; không ghi giảm {dong(amount)} được.")
    return Spending.objects.create(
        **written(purse, membership, at),
        kind=kind,
        amount=-amount if wrong else amount,
        on=on,
        paper=text(paper, "Chứng từ", most=100),
        text=text(words, "Đã chi cho việc gì", most=500),
    )
