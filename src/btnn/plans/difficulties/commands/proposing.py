"""Themes are taken up by a letter to the Committee or the Ministry, and what came of each demand."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.entered import one_of, past, text
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Demand, Outcome, Proposal, Result, ThemeParty
from ..permissions import DECIDERS, NOT_SIGNING, may_decide, may_gather
from ..queries.themes import theme_seen
from .settling import TAKEN_UP, tell_cases


@transaction.atomic
def propose(
    demands: Mapping[int, str],
    to: Agency,
    *,
    title: str,
    number: str,
    signer: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Proposal:
    """Take themes up by one letter. `demands`: what is asked for, by the key of the theme.

    Refused: who does not gather (`NotYours`); another's theme (`NotThere`); no theme, no words, a body that does not
    decide or one's own, a theme that already waits at it, a day that cannot be (`Unfit`).
    """
    if not may_gather(membership):
        raise NotYours(NOT_SIGNING)
    if to.kind not in DECIDERS or to.pk == membership.agency_id:
        raise Unfit("Đề xuất gửi Ủy ban nhân dân cấp tỉnh hoặc Bộ Tư pháp.")
    if to.province and to.province != membership.agency.province:
        raise Unfit("Đề xuất gửi Ủy ban nhân dân của tỉnh mình.")
    if not demands:
        raise Unfit("Hãy chọn ít nhất một chủ đề.")
    row = Proposal.objects.create(
        to_agency=to,
        title=text(title, "Về việc", most=300),
        number=text(number, "Số, ký hiệu", most=60, needed=False),
        signer=text(signer, "Người ký", most=200, needed=False),
        on=past(on, "Ngày gửi", today),
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
    for key, asked in demands.items():
        found = theme_seen(membership, key, ours=True)
        if any(one.waits and one.demand.to_agency_id == to.pk for one in found.demands):
            raise Unfit(f"Chủ đề “{found.theme.title}” đang chờ kết quả tại {to.name}.")
        if on < found.theme.on:
            raise Unfit(f"Ngày gửi không thể trước ngày tổng hợp {found.theme.on:%d/%m/%Y}.")
        said = text(asked, f"Đề xuất về “{found.theme.title}”")
        Demand.objects.create(proposal=row, theme=found.theme, by=membership.agency, to_agency=to, on=on, text=said)
        ThemeParty.objects.get_or_create(theme=found.theme, by=membership.agency, agency=to, whole=True)
        tell_cases(found, TAKEN_UP, f"Đã đề xuất {to.name}: {said}", on, membership, today)
    return row


@transaction.atomic
def record_result(
    key: int,
    outcome: str,
    *,
    said: str,
    paper: str,
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Result:
    """Write what came of a demand: the body that it was made to, or who made it when the answer came on paper.
    Refused: neither of the two (`NotThere`), who may not there (`NotYours`); an outcome that is none, no words, one
    that has its outcome, a day that cannot be (`Unfit`)."""
    row = Demand.objects.filter(pk=key).first()
    if row is None or membership.agency_id not in (row.by_id, row.to_agency_id):
        raise NotThere("Không có đề xuất này, hoặc không gửi đến cơ quan của bạn.")
    allowed = may_gather(membership) if membership.agency_id == row.by_id else may_decide(membership)
    if not allowed:
        raise NotYours("Kết quả do thủ trưởng hoặc người được giao của cơ quan nhận, cơ quan đề xuất ghi.")
    last = row.results.order_by("-pk").first()
    if last is not None and last.outcome != Outcome.STUDYING:
        raise Unfit("Đề xuất này đã có kết quả; nếu có việc mới, hãy đề xuất lại.")
    return Result.objects.create(
        demand=row,
        outcome=one_of(outcome, Outcome.values, "Kết quả"),
        on=past(on, "Ngày", today, last.on if last else row.on),
        text=text(said, "Nội dung", most=4000),
        paper=text(paper, "Văn bản", most=300, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
