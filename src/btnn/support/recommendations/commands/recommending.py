"""Making a recommendation: competent, on a ground of the closed list, after the head's own time has passed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils import timezone

from btnn.agencies.queries import Agency, Membership
from btnn.cases.errors import NotFound
from btnn.cases.queries.visible import visible_case
from btnn.entered import one_of, past, text
from btnn.law.limits import limit
from btnn.law.receipts import Receipt, receipt
from btnn.law.work.management import DIRECT, Way, cancellation_limit
from btnn.refusals import NotThere, NotYours, TooLate, Unfit
from btnn.support.urging.bodies import in_area, reached_by, twins

from .. import standing
from ..lists import grounds_of
from ..models import DecisionKind, Kind, Procedure, Recommendation, RecommendationParty
from ..permissions import NOT_YOURS, may_recommend
from ..queries import Seen, recommendation
from ..ways import FREE, way_to

IN_VAIN = frozenset({standing.OVERDUE, standing.REFUSED, standing.NOT_DONE})


@dataclass(frozen=True, slots=True)
class RecommendationData:
    """What a recommendation says. `to_agency`, `to_name`: who is competent, for a protest or for violations; the other
    kinds go where the circular says. See `Recommendation` for the rest."""

    kind: str
    about: Agency
    subject: str
    text: str
    grounds: Sequence[str]
    reply_by: date
    on: date
    signer: str
    to_agency: Agency | None = None
    to_name: str = ""
    number: str = ""
    case_code: str = ""
    decision: str = ""
    decided_on: date | None = None
    court: str = ""
    procedure: str = ""
    effective_on: date | None = None
    decision_kind: str = ""
    known_on: date | None = None
    finding: str = ""
    letter: int | None = None
    after: int | None = None


@transaction.atomic
def recommend(
    data: RecommendationData, *, membership: Membership, today: date, at: datetime | None = None
) -> Recommendation:
    """Make a recommendation and send it at once.

    Refused: who does not manage this work (`NotYours`); a case or an earlier one out of sight (`NotThere`); one that
    was followed already (`TooLate`); a body that is not this manager's, no ground, no addressee, a judgment or decision
    without number and day, a demand to cancel while the head still has time (`Unfit`).
    """
    if not may_recommend(membership):
        raise NotYours(NOT_YOURS)
    one_of(data.kind, Kind.values, "Loại kiến nghị")
    if data.about.pk == membership.agency_id or not in_area(membership.agency, data.about):
        raise Unfit("Cơ quan này không thuộc phạm vi quản lý của cơ quan bạn.")
    before = _before(data, membership, today)
    in_vain = before is not None and before.row.passed_on and before.state in IN_VAIN
    way = way_to(data.kind, membership.agency, data.about, asked_in_vain=in_vain)
    past(data.on, "Ngày văn bản", today, before.row.on if before else None)
    _check_decision(data, today)
    to, to_name = _addressee(data, way, today)
    if to is not None and to.pk == membership.agency_id:
        raise Unfit("Kiến nghị này gửi về chính cơ quan bạn; hãy chọn nơi nhận khác.")
    if data.reply_by < data.on:
        raise Unfit("Ngày đề nghị trả lời không thể trước ngày văn bản.")
    row = Recommendation(
        kind=data.kind, about=data.about, to_agency=to, to_name=to_name, passed_on=way.how != DIRECT,
        case_id=_case(data, membership), case_code=data.case_code,
        subject=text(data.subject, "Về việc", most=300), grounds=_grounds(data), basis=way.source,
        decision=text(data.decision, "Số bản án, quyết định", most=100, needed=data.kind != Kind.VIOLATION),
        decided_on=data.decided_on, court=text(data.court, "Tòa án", most=200, needed=data.kind == Kind.PROTEST),
        procedure=data.procedure if data.kind == Kind.PROTEST else "", effective_on=data.effective_on,
        decision_kind=data.decision_kind if data.kind == Kind.REVIEW else "", known_on=data.known_on,
        finding=data.finding[:100], letter_id=data.letter, text=text(data.text, "Nội dung văn bản"),
        reply_by=data.reply_by, number=text(data.number, "Số, ký hiệu", most=60, needed=False),
        signer=text(data.signer, "Người ký", most=200), after_id=before.row.pk if before else None,
        agency=membership.agency, actor=membership.user, on=data.on, at=at or timezone.now(),
    )  # fmt: skip
    try:
        with transaction.atomic():
            row.save(force_insert=True)
    except IntegrityError as problem:
        raise TooLate("Đã có kiến nghị tiếp theo cho kiến nghị này; hãy tải lại trang.") from problem
    told = [body for body in (to, *twins(membership.agency, today), *(twins(to, today) if to else ())) if body]
    told = [body for body in told if body.pk != membership.agency_id]
    parties = [RecommendationParty(recommendation=row, agency=body) for body in {one.pk: one for one in told}.values()]
    RecommendationParty.objects.bulk_create(parties, ignore_conflicts=True)
    return row


def own_time(grounds: Sequence[str], known_on: date) -> Receipt:
    """The count of the time in which the head cancels the decision himself (Luật Đ48.1, Đ48.3)."""
    counted = [receipt(limit(cancellation_limit(ground)), known_on) for ground in grounds or ("48.1a",)]
    return max(counted, key=lambda one: one.due)


def _before(data: RecommendationData, membership: Membership, today: date) -> Seen | None:
    if data.after is None:
        return None
    before = recommendation(membership, data.after, today)
    if before.row.agency_id != membership.agency_id:
        raise NotThere("Kiến nghị trước không phải của cơ quan bạn.")
    if before.row.followed_by.all():
        raise TooLate("Đã có kiến nghị tiếp theo cho kiến nghị này; hãy tải lại trang.")
    if before.state not in IN_VAIN:
        raise Unfit("Kiến nghị trước còn chờ phản hồi hoặc đã được thực hiện; chưa kiến nghị tiếp.")
    return before


def _check_decision(data: RecommendationData, today: date) -> None:
    if data.kind == Kind.VIOLATION:
        return
    if data.decided_on is None:
        raise Unfit("Chưa ghi ngày của bản án, quyết định.")
    past(data.decided_on, "Ngày bản án, quyết định", today)
    if data.kind == Kind.PROTEST:
        one_of(data.procedure, Procedure.values, "Loại vụ án")
        if data.effective_on is not None and data.effective_on < data.decided_on:
            raise Unfit("Bản án, quyết định không thể có hiệu lực trước ngày tuyên, ngày ra quyết định.")
    elif data.kind == Kind.REVIEW:
        one_of(data.decision_kind, DecisionKind.values, "Loại quyết định")
    elif data.known_on is None:
        raise Unfit("Ghi ngày thủ trưởng cơ quan biết căn cứ phải hủy, để tính thời hạn tự hủy (Đ48).")
    else:
        past(data.known_on, "Ngày biết căn cứ", today, data.decided_on)
        counted = own_time(_grounds(data), data.known_on)
        if today <= counted.due:
            raise Unfit(
                f"Thủ trưởng cơ quan còn đến hết ngày {counted.due:%d/%m/%Y} để tự hủy ({counted.limit.source}); chỉ "
                "yêu cầu khi đã hết hạn mà không ra quyết định hủy (Luật Đ73.2m, Đ73.3h)."
            )


def _addressee(data: RecommendationData, way: Way, on: date) -> tuple[Agency | None, str]:
    if way.how != DIRECT:
        return reached_by(way.by, data.about, on)
    if data.kind not in FREE:
        return data.about, data.about.name
    if data.to_agency is not None:
        return data.to_agency, data.to_agency.name
    return None, text(data.to_name, "Gửi", most=200)


def _case(data: RecommendationData, membership: Membership) -> int | None:
    if not data.case_code:
        return None
    try:
        return int(visible_case(membership, data.case_code).pk)
    except NotFound as missing:
        raise NotThere("Không có vụ việc này trong phạm vi của cơ quan bạn.") from missing


def _grounds(data: RecommendationData) -> list[str]:
    known = {one.code for one in grounds_of(data.kind, data.procedure if data.kind == Kind.PROTEST else "")}
    if not data.grounds:
        raise Unfit("Chọn ít nhất một căn cứ.")
    return [one_of(code, known, "Căn cứ") for code in dict.fromkeys(data.grounds)]
