"""Closing a budget year (Đ63.2), and putting right what was closed by a numbered adjustment."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit

from ..accounts import SUMS, last_day
from ..models import Settlement, SettlementLine
from ..permissions import NOT_LEADING, may_lead
from ..queries.settling import settlement_of
from .writing import held, written


@transaction.atomic
def settle(
    year: int,
    *,
    editions: int,
    paper: str,
    on: date,
    reason: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Settlement:
    """Close the year as the ledgers have it now, or adjust what was closed, when they differ.

    Args:
        editions: how many settlements of the year stood on the page that was signed.
        reason: why it is adjusted; not for the first.
    Refused: who does not lead (`NotYours`); a year that runs, nothing different, no reason, a day before the year's end
    or to come (`Unfit`); a settlement that somebody else closed meanwhile (`TooLate`).
    """
    if not may_lead(membership):
        raise NotYours(NOT_LEADING)
    purse = held(membership, year, today, closed=True)
    if today <= last_day(year):
        raise Unfit(f"Năm ngân sách {year} chưa kết thúc; quyết toán từ ngày 01/01/{year + 1} (Luật Đ63.2).")
    past(on, "Ngày quyết toán", today, last_day(year))
    view = settlement_of(purse, membership, today)
    if len(view.editions) != editions:
        raise TooLate("Quyết toán của năm này vừa có người ghi; hãy tải lại trang rồi xem lại.")
    if view.closed is not None and not view.changes:
        raise Unfit("Sổ tiền các vụ việc không khác quyết toán đã khóa; không có gì để điều chỉnh.")
    row = Settlement.objects.create(
        **written(purse, membership, at),
        number=editions + 1,
        on=on,
        paper=text(paper, "Số văn bản", most=60),
        reason=text(reason, "Lý do điều chỉnh", most=1000) if view.closed is not None else "",
        allotted=view.allotted,
    )
    SettlementLine.objects.bulk_create(
        SettlementLine(
            settlement=row,
            finance=purse.fund,
            kind=line.kind,
            agency_id=line.agency_id,
            case=line.case,
            **{name: getattr(line, name) for name in SUMS},
        )
        for line in view.now
    )
    return row
