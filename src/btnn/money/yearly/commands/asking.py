"""Guidance on the estimate, and what agencies say they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotYours, TooLate, Unfit

from ..budgets import members
from ..models import Estimate, Guidance, GuidanceParty, Submission, SubmissionLine
from ..permissions import NOT_LEADING, NOT_SUBMITTING, may_lead, may_submit
from ..vocabulary import Kind
from .writing import LineText, checked, held, written


@transaction.atomic
def guide(
    year: int,
    *,
    number: str,
    on: date,
    due_on: date,
    estimate_on: date,
    settle_on: date,
    words: str,
    agencies: Sequence[int],
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Guidance:
    """Tell agencies how the estimate of a year is made and by when they say what they need (Đ61).

    Args:
        due_on, estimate_on, settle_on: by when needs are sent, the estimate is reported, the year is settled.
        agencies: the keys of those that are asked; those asked before and left out now need not answer any more.
    Refused: who does not lead (`NotYours`); nobody asked, an agency of another budget, days out of order (`Unfit`); a
    year that was settled (`TooLate`).
    """
    if not may_lead(membership):
        raise NotYours(NOT_LEADING)
    purse = held(membership, year, today)
    past(on, "Ngày văn bản", today)
    if not on <= due_on <= estimate_on:
        raise Unfit("Ngày gửi nhu cầu phải từ ngày văn bản đến ngày trình dự toán.")
    if settle_on <= date(year, 12, 31):
        raise Unfit(f"Quyết toán năm {year} làm khi năm ngân sách đã kết thúc (Luật Đ63.2): ghi ngày sau 31/12/{year}.")
    known = {body.pk for body in members(purse.fund, today)}
    asked = list(dict.fromkeys(agencies))
    if not asked:
        raise Unfit("Chưa chọn cơ quan nào phải gửi nhu cầu kinh phí.")
    if not known.issuperset(asked):
        raise Unfit("Có cơ quan không được bảo đảm kinh phí từ ngân sách này (Luật Đ60).")
    row = Guidance.objects.create(
        **written(purse, membership, at),
        number=text(number, "Số, ký hiệu", most=60),
        on=on,
        due_on=due_on,
        estimate_on=estimate_on,
        settle_on=settle_on,
        text=text(words, "Nội dung hướng dẫn", most=6000),
    )
    GuidanceParty.objects.bulk_create(GuidanceParty(guidance=row, finance=purse.fund, agency_id=key) for key in asked)
    return row


@transaction.atomic
def say_needs(
    year: int,
    lines: Iterable[LineText],
    *,
    on: date,
    paper: str,
    words: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Submission:
    """Say what one's agency needs in a year; no lines: nothing. May be said again until the estimate is put; the last
    word counts.

    Refused: who may not speak for the agency (`NotYours`); an amount without its basis, an amount below nothing, a day
    to come (`Unfit`); an estimate that was put, a year that was settled (`TooLate`).
    """
    if not may_submit(membership):
        raise NotYours(NOT_SUBMITTING)
    purse = held(membership, year, today)
    if Estimate.objects.filter(finance=purse.fund, year=year).exists():
        raise TooLate(
            f"{purse.fund.name} đã lập dự toán năm {year}; nhu cầu phát sinh thêm thì đề nghị bổ sung dự toán."
        )
    past(on, "Ngày gửi", today)
    told = [line for line in checked(purse, lines) if line.amount]
    for line in told:
        if line.amount < 0:
            raise Unfit("Số tiền không thể nhỏ hơn 0.")
        if line.agency_id not in (None, membership.agency_id):
            raise NotYours(NOT_SUBMITTING)
    sent = Submission.objects.filter(finance=purse.fund, year=year, agency=membership.agency).count()
    row = Submission.objects.create(
        **written(purse, membership, at),
        number=sent + 1,
        on=on,
        paper=text(paper, "Số văn bản", most=60, needed=False),
        text=text(words, "Thuyết minh", most=6000, needed=False),
    )
    for line in told:
        SubmissionLine.objects.create(
            submission=row,
            kind=line.kind,
            amount=line.amount,
            basis=text(line.text, f"Căn cứ: {Kind(line.kind).label}", most=1000),
        )
    return row
