"""The estimate as the finance body puts it (Đ61)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit

from ..models import BudgetAct, Estimate, EstimateLine
from ..permissions import NOT_LEADING, may_lead
from ..queries.proposing import computed_now
from ..vocabulary import Act, Kind
from .writing import LineText, checked, held, written


@transaction.atomic
def put(
    year: int,
    lines: Iterable[LineText],
    *,
    on: date,
    words: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Estimate:
    """Put the estimate of a year, a new edition each time. What the system computes for a line (granted the year
    before) is kept beside what is put, with the cases that it adds up; another amount needs its reason.

    Refused: who does not lead (`NotYours`); an amount below nothing, a change without reason, nothing at all, a day to
    come (`Unfit`); money that was assigned, a year that was settled (`TooLate`).
    """
    if not may_lead(membership):
        raise NotYours(NOT_LEADING)
    purse = held(membership, year, today)
    if BudgetAct.objects.filter(finance=purse.fund, year=year, act=Act.ASSIGNED).exists():
        raise TooLate(f"Dự toán năm {year} đã được giao; thay đổi thì ghi quyết định bổ sung, giảm hoặc điều chuyển.")
    past(on, "Ngày lập", today)
    computed = computed_now(purse, membership, today)
    told = {line.key: line for line in checked(purse, lines)}
    keys = [key for key in {**told, **computed} if key in told or computed[key][0]]
    if not keys:
        raise Unfit("Chưa có dòng nào; ghi ít nhất một khoản, kể cả dự phòng chung.")
    number = Estimate.objects.filter(finance=purse.fund, year=year).count() + 1
    row = Estimate.objects.create(
        **written(purse, membership, at), number=number, on=on, text=text(words, "Thuyết minh", most=6000, needed=False)
    )
    for key in keys:
        found, rests = computed.get(key, (0, []))
        line = told.get(key) or LineText(key[0], key[1] or None, found)
        if line.amount < 0:
            raise Unfit("Số tiền không thể nhỏ hơn 0.")
        changed = line.amount != found
        reason = text(line.text, f"Lý do điều chỉnh: {Kind(line.kind).label}", most=1000, needed=changed)
        if not line.amount and not found:
            continue
        EstimateLine.objects.create(
            estimate=row,
            finance=purse.fund,
            kind=line.kind,
            agency_id=line.agency_id,
            amount=line.amount,
            computed=found,
            reason=reason if changed else "",
            rests_on=rests,
        )
    return row
