"""Asking others in a case: opinions, papers, valuations, money, representatives (NĐ 68 Đ16–19, Đ33; Đ46.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from btnn.agencies.queries import Agency, AgencyKind, Membership, finance_body
from btnn.cases.errors import Invalid
from btnn.law.work import RequestKind, request_kinds
from btnn.notices.commands import request_sent

from ..models import Request, Turn
from ..permissions import may_work
from .writing import Pen, allow, chosen, money, past, text, way

CLAIMANT = "Người yêu cầu bồi thường"
FOR_VALUATION = frozenset({"valuation_funding", "valuation_replenishment"})  # the money of NĐ 68 Đ17.4
NOT_YOURS = (
    "Văn bản này do người giải quyết bồi thường, thủ trưởng cơ quan giải quyết bồi thường hoặc Sở Tư pháp đang xác "
    "định cơ quan giải quyết bồi thường lập."
)


@dataclass(frozen=True, slots=True)
class RequestData:
    """A request as it was sent. `to_name` may be left out for an agency and for the claimant.

    `reply_by`: the day that the asker names, only where the law has no limit. `cost`, `own_budget`: for a valuation or
    expertise, what it will cost and whether the own budget suffices (NĐ 68 Đ17.4). `about`: the number of the valuation
    whose money is asked for.
    """

    kind: str
    subject: str
    sent_on: date
    way: str
    to_agency: Agency | None = None
    to_name: str = ""
    paper_number: str = ""
    reply_by: date | None = None
    cost: int | None = None
    own_budget: bool | None = None
    about: int | None = None


@transaction.atomic
def send_request(
    case_code: str, given: RequestData, *, membership: Membership, today: date, at: datetime | None = None
) -> Request:
    """Keep a request that was sent. An agency of the house is let into the case, masked, to answer. Asking for an
    opinion is also the event `opinion_requested`, where the law admits it now.

    Refused, with nothing written: `NotFound`, `Forbidden` (not this person's work), `Invalid` (no addressee, the wrong
    kind of body, a day to come, money that belongs elsewhere).
    """
    writer = Pen.take(case_code, membership, today, at)
    kind = request_kinds()[chosen(given.kind, request_kinds(), "Loại văn bản")]
    allow(may_work(writer.standing, kind.asker), NOT_YOURS)
    sent_on = past(given.sent_on, "Ngày gửi", today)
    about = _about(writer, kind, given)
    agency = given.to_agency or (finance_body(membership.agency, sent_on) if kind.addressee == "finance" else None)
    name = _addressee(writer, kind, agency, given.to_name)
    if given.reply_by is not None and (kind.limit is not None or given.reply_by < sent_on):
        raise Invalid(
            f"Thời hạn trả lời do luật định ({kind.limit.source}); không ghi ngày khác."
            if kind.limit is not None
            else "Ngày đề nghị trả lời không thể trước ngày gửi."
        )
    if kind.costs and (given.cost is None or given.own_budget is None):
        raise Invalid("Ghi chi phí dự kiến và cho biết cơ quan còn đủ dự toán không (NĐ 68 Đ17.4).")
    number = writer.case_count(Request) + 1
    row = Request(
        case=writer.case,
        number=number,
        kind=kind.kind,
        subject=text(given.subject, "Nội dung yêu cầu", 2000),
        paper_number=text(given.paper_number, "Số văn bản", 60, needed=False),
        to_agency=agency,
        to_name=name,
        sent_on=sent_on,
        way=way(given.way),
        reply_by=given.reply_by,
        cost=money(given.cost, "Chi phí dự kiến") if kind.costs or kind.figures == "money" else None,
        own_budget=given.own_budget if kind.costs else None,
        about=about,
        **writer.written,
    )
    writer.admit(agency, sent_on, f"{kind.title}, văn bản thứ {number} của vụ việc ({kind.source})")
    if kind.kind == "opinion":
        row.event_number = writer.also_record("opinion_requested", sent_on, {"from": name})
    row.save(force_insert=True)
    request_sent(row.pk)
    return row


def _addressee(writer: Pen, kind: RequestKind, agency: Agency | None, name: str) -> str:
    """The addressee's name. Refused (`Invalid`): nobody, oneself, a body that cannot be asked for this."""
    if kind.addressee == "claimant":
        return CLAIMANT
    if agency is None:
        return text(name, "Nơi nhận", 200)
    if agency.pk == writer.membership.agency_id:
        raise Invalid("Nơi nhận phải là cơ quan khác.")
    if kind.addressee == "finance" and agency.kind != AgencyKind.FINANCE_DEPARTMENT:
        raise Invalid(f"{agency.name} không phải là cơ quan tài chính ({kind.source}).")
    if kind.addressee == "joining" and agency.kind not in JOINING:
        raise Invalid(
            "Tham gia xác minh vụ việc phức tạp là cơ quan quản lý nhà nước về bồi thường và cơ quan tài chính "
            "(NĐ 68 Đ19.3, Đ19.4)."
        )
    return agency.name


JOINING = (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.FINANCE_DEPARTMENT, AgencyKind.MINISTRY)


def _about(writer: Pen, kind: RequestKind, given: RequestData) -> Request | None:
    """The valuation or expertise whose money is asked for; only requests for its money name one."""
    if kind.kind not in FOR_VALUATION:
        return None
    row = Request.objects.filter(case=writer.case, number=given.about).first() if given.about else None
    if row is None or not request_kinds()[row.kind].costs:
        raise Invalid("Chọn việc định giá, giám định cần kinh phí (NĐ 68 Đ17.4).")
    turns = dict(row.turns.values_list("turn", "on"))
    if Turn.WITHDRAWN in turns:
        raise Invalid("Việc định giá, giám định này đã được rút lại.")
    if kind.kind == "valuation_replenishment" and Turn.PAID not in turns:
        raise Invalid("Chỉ đề nghị bổ sung sau khi cơ quan đã cấp kinh phí từ dự toán của mình (NĐ 68 Đ17.4b).")
    if (kind.kind == "valuation_funding") == bool(row.own_budget):
        raise Invalid(
            "Còn đủ dự toán thì thủ trưởng cơ quan cấp kinh phí rồi đề nghị bổ sung (NĐ 68 Đ17.4b); không đủ dự toán "
            "thì đề nghị cấp kinh phí (NĐ 68 Đ17.4c)."
        )
    return row
