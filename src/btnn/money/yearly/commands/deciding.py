"""What is decided on the money of a year: given, added, taken away, moved between lines."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.entered import one_of, past, text
from btnn.law.amounts import dong
from btnn.refusals import NotYours, TooLate, Unfit

from ..allotment import allotted, standing
from ..budgets import Purse
from ..models import ActLine, BudgetAct
from ..permissions import NOT_DECIDING, NOT_LEADING, may_decide, may_lead
from ..queries.used import rows_to, used_in
from ..vocabulary import ADDS, BY_DECISION, COMMON, Act, Kind
from .writing import LineText, checked, held, written


@transaction.atomic
def decide(
    year: int,
    act: str,
    lines: Iterable[LineText],
    *,
    paper: str,
    on: date,
    by: str,
    reason: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> BudgetAct:
    """Record a decision of whoever decides on the budget: money assigned at the beginning of the year (Đ61), carried
    over, added, or taken away. Amounts are above nothing; `reduced` takes them away.

    Refused: who may not record it (`NotYours`); no amounts, a second assignment, no reason for what comes later, more
    taken away than is left of the line, a day that cannot be (`Unfit`); a year that was settled (`TooLate`).
    """
    if not may_decide(membership):
        raise NotYours(NOT_DECIDING)
    purse = held(membership, year, today)
    one_of(act, BY_DECISION, "Việc")
    given = BudgetAct.objects.filter(finance=purse.fund, year=year, act=Act.ASSIGNED).exists()
    if act == Act.ASSIGNED and given:
        raise TooLate(f"Dự toán đầu năm {year} đã được giao; ghi thêm thì chọn bổ sung, giảm hoặc điều chuyển.")
    if act != Act.ASSIGNED and not given:
        raise Unfit("Ghi quyết định giao dự toán đầu năm trước.")
    _day(on, year, today)
    told = [line for line in checked(purse, lines) if line.amount]
    if any(line.amount < 0 for line in told):
        raise Unfit("Số tiền ghi là số dương; muốn lấy bớt thì chọn “Giảm, thu hồi dự toán”.")
    if not told:
        raise Unfit("Chưa ghi số tiền ở dòng nào.")
    if act == Act.REDUCED:
        for line in told:
            _enough(purse, membership, line.kind, line.agency_id, line.amount, today)
    sign = 1 if act in ADDS else -1
    signed = [LineText(line.kind, line.agency_id, sign * line.amount) for line in told]
    return _write(purse, act, signed, paper, on, by, reason, act != Act.ASSIGNED, membership, at)


@transaction.atomic
def move(
    year: int,
    *,
    source: tuple[str, int | None],
    target: tuple[str, int | None],
    amount: int,
    paper: str,
    on: date,
    by: str,
    reason: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> BudgetAct:
    """Move money from one line to another: given out of the common reserve to an agency (phân bổ), or between lines
    (điều chuyển). No đồng comes or goes.

    Refused: who does not lead (`NotYours`); the same line twice, an amount that is none, more than is left of the line
    (`Unfit`); a year that was settled (`TooLate`).
    """
    if not may_lead(membership):
        raise NotYours(NOT_LEADING)
    purse = held(membership, year, today)
    if source == target:
        raise Unfit("Dòng lấy và dòng nhận phải khác nhau.")
    if amount <= 0:
        raise Unfit("Số tiền điều chuyển phải lớn hơn 0.")
    _day(on, year, today)
    lines = checked(purse, [LineText(*source, -amount), LineText(*target, amount)])
    _enough(purse, membership, source[0], source[1], amount, today)
    return _write(purse, Act.TRANSFER, lines, paper, on, by, reason, True, membership, at)


def _day(on: date, year: int, today: date) -> None:
    past(on, "Ngày quyết định", today)
    if not date(year - 1, 7, 1) <= on <= date(year + 1, 3, 31):
        raise Unfit(f"Ngày quyết định về dự toán năm {year} phải từ 01/07/{year - 1} đến 31/03/{year + 1}.")


def _enough(purse: Purse, membership: Membership, kind: str, agency_id: int | None, amount: int, today: date) -> None:
    """No line may be left with less than was used of it."""
    rows = rows_to(used_in(purse, membership, today), purse.year, today)
    lines = ActLine.objects.filter(budget_act__finance=purse.fund, budget_act__year=purse.year)
    holds = allotted(lines.values_list("kind", "agency_id", "amount"))
    left = standing(holds, rows, [], Kind.values).cell(kind, agency_id or 0).left
    if amount > left:
        whose = "của cơ quan này" if agency_id else f"({COMMON.lower()})"
        raise Unfit(f"Dòng “{Kind(kind).label}” {whose} chỉ còn {dong(max(left, 0))}; không lấy {dong(amount)} được.")


def _write(
    purse: Purse,
    act: str,
    lines: Iterable[LineText],
    paper: str,
    on: date,
    by: str,
    reason: str,
    needs_reason: bool,
    membership: Membership,
    at: datetime | None,
) -> BudgetAct:
    row = BudgetAct.objects.create(
        **written(purse, membership, at),
        number=BudgetAct.objects.filter(finance=purse.fund, year=purse.year).count() + 1,
        act=act,
        paper=text(paper, "Số quyết định", most=60),
        on=on,
        by=text(by, "Cơ quan, người quyết định", most=200),
        reason=text(reason, "Lý do", most=1000, needed=needs_reason),
    )
    for line in lines:
        ActLine.objects.create(
            budget_act=row, finance=purse.fund, kind=line.kind, agency_id=line.agency_id, amount=line.amount
        )
    return row
