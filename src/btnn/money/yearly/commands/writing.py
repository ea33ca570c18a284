"""What every command on the money of a year shares: holding the budget, who writes, amounts fit to be kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.law.case.reader import LARGEST_AMOUNT
from btnn.refusals import TooLate, Unfit

from ..budgets import Purse, purse, runs_on
from ..models import Settlement
from ..vocabulary import Kind

SEED = 0x4B50  # of the lock on a budget
CLOSED = (
    "Năm {year} đã quyết toán nên không ghi thêm được; chỗ sai được chữa ở vụ việc, rồi cơ quan tài chính lập điều "
    "chỉnh quyết toán."
)


@dataclass(frozen=True, slots=True)
class LineText:
    """A line as it was typed: what for, which agency (None: kept in common), how much, why or on what basis."""

    kind: str
    agency_id: int | None
    amount: int
    text: str = ""

    @property
    def key(self) -> tuple[str, int]:
        return (self.kind, self.agency_id or 0)


def held(membership: Membership, year: int, today: date, *, closed: bool = False) -> Purse:
    """The budget of the year, held until the transaction ends. Refused: who has nothing to do with it (`NotYours`), no
    such budget (`NotThere`), a year that was settled (`TooLate`) unless `closed` is fine."""
    found = purse(membership, year, today)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, (found.fund.pk * 10_000 + year) % 2**31])
    if not closed and Settlement.objects.filter(finance=found.fund, year=year).exists():
        raise TooLate(CLOSED.format(year=year))
    return found


def written(purse: Purse, membership: Membership, at: datetime | None = None) -> dict[str, Any]:
    """The columns that say whose budget, which year, who wrote when."""
    return {
        "finance": purse.fund,
        "year": purse.year,
        "agency": membership.agency,
        "actor": membership.user,
        "at": at or timezone.now(),
    }


def checked(purse: Purse, lines: Iterable[LineText]) -> list[LineText]:
    """Lines fit to be kept: known kinds, agencies of this budget, amounts that can be, none twice; else `Unfit`."""
    told = list(lines)
    named = Agency.objects.filter(pk__in={line.agency_id for line in told if line.agency_id})
    bodies = {body.pk for body in named if runs_on(body, purse.fund)}  # those that have ended too
    seen: set[tuple[str, int]] = set()
    for line in told:
        if line.kind not in Kind.values:
            raise Unfit("Hãy chọn nội dung chi trong danh sách.")
        if line.agency_id is not None and line.agency_id not in bodies:
            raise Unfit(f"Có cơ quan không được bảo đảm kinh phí từ {purse.name.lower()} này (Luật Đ60).")
        if abs(line.amount) > LARGEST_AMOUNT:
            raise Unfit("Số tiền quá lớn (tối đa một triệu tỷ đồng); hãy kiểm tra lại.")
        if line.key in seen:
            raise Unfit(f"Dòng “{Kind(line.kind).label}” của cùng một cơ quan ghi hai lần.")
        seen.add(line.key)
    return told
