"""From the draft to the paper: sent for opinions, answered, issued (Đ19.1–Đ19.4)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Agency, Membership
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Capacity, InspectionPlan, Opinion, OpinionRequest, State
from ..permissions import may_answer, may_issue
from .holding import concerned, draft_of_ours, held, tell


@transaction.atomic
def ask_opinions(
    key: int,
    due_on: date,
    *,
    on: date,
    more: Iterable[Agency] = (),
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> int:
    """Ask the bodies that the draft names, and `more`, what they think and whom they send; how many were asked. Who was
    asked before is not asked again. Refused: who does not make it (`NotYours`), a draft that names nobody, days that
    cannot be (`Unfit`)."""
    plan = draft_of_ours(key, membership)
    entered.past(on, "Ngày gửi", today)
    if due_on < on:
        raise Unfit("Ngày trả lời không thể trước ngày gửi lấy ý kiến.")
    named = [body for told in concerned(plan).values() for body in told]
    bodies = {body.pk: body for body in (*named, *more) if body.pk != plan.agency_id}
    if not bodies:
        raise Unfit("Kế hoạch chưa nêu cơ quan được kiểm tra hay cơ quan cử người nên chưa có ai để lấy ý kiến.")
    asked = set(plan.opinion_requests.values_list("agency_id", flat=True))
    tell(plan, {Capacity.ASKED: bodies.values()}, today)
    fresh = [body for key, body in bodies.items() if key not in asked]
    for body in fresh:
        OpinionRequest.objects.create(
            plan=plan, agency=body, asked_on=on, due_on=due_on, actor=membership.user, at=at or timezone.now()
        )
    plan.state = State.SENT
    plan.save(update_fields=["state"])
    return len(fresh)


@transaction.atomic
def give_opinion(
    key: int,
    *,
    agrees: bool,
    text: str,
    sends: str = "",
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Opinion:
    """Say what one's agency thinks of a draft and whom it sends into the team (Đ19.2), once. Refused: who may not speak
    for it (`NotYours`), who was not asked (`NotThere`), said already, issued, no reason for not agreeing (`Unfit`)."""
    if not may_answer(membership, membership.agency_id):
        raise NotYours("Ý kiến của cơ quan do thủ trưởng hoặc người làm công tác bồi thường gửi.")
    plan = held(key)
    asked = plan.opinion_requests.filter(agency_id=membership.agency_id).first()
    if asked is None:
        raise NotThere("Cơ quan của bạn không được lấy ý kiến về kế hoạch này.")
    if plan.issued:
        raise Unfit("Kế hoạch kiểm tra đã ban hành nên không nhận ý kiến nữa.")
    if Opinion.objects.filter(request=asked).exists():
        raise Unfit("Cơ quan của bạn đã có ý kiến; ý kiến đã gửi được giữ nguyên.")
    return Opinion.objects.create(
        request=asked,
        on=entered.past(on, "Ngày trả lời", today, asked.asked_on),
        agrees=agrees,
        text=entered.text(text, "Ý kiến", most=4000, needed=not agrees),
        sends=entered.text(sends, "Người được cử", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


def missing(plan: InspectionPlan) -> list[str]:
    """Which of the six contents of Đ19.1 a draft lacks, in words."""
    told = {
        "mục đích, yêu cầu (a)": bool(plan.purpose),
        "nội dung kiểm tra (b)": bool(plan.contents),
        "phạm vi kiểm tra (c)": bool(plan.scope),
        "thời gian, địa điểm và cơ quan được kiểm tra (d, đ)": plan.visits.exists(),
        "trưởng đoàn (e)": plan.members.filter(head=True).exists(),
    }
    lacking = [word for word, there in told.items() if not there]
    return lacking if plan.grounds else [*lacking, "căn cứ kiểm tra (Đ17, Đ18.2)"]


@transaction.atomic
def issue(
    key: int,
    *,
    number: str,
    on: date,
    signer: str,
    place: str = "",
    decision: str = "",
    membership: Membership,
    today: date,
) -> InspectionPlan:
    """Record that the plan was issued; from then on it stays as it is and every body that it names sees it. Refused:
    who is not the head (`NotYours`); a content of Đ19.1 that is missing, a day to come or after a visit began, a team
    with somebody of an inspected body (`Unfit`)."""
    plan = held(key)
    if not may_issue(membership, plan.agency_id):
        raise NotYours("Việc ban hành kế hoạch kiểm tra do thủ trưởng cơ quan kiểm tra ghi (Đ19.3).")
    plan = draft_of_ours(key, membership)
    lacking = missing(plan)
    if lacking:
        raise Unfit(f"Kế hoạch còn thiếu: {'; '.join(lacking)} (TT 08/2019 Đ19.1).")
    partial = set(plan.members.values_list("agency_id", flat=True)) & set(
        plan.visits.values_list("subject_id", flat=True)
    )
    if partial:
        raise Unfit("Đoàn có người của cơ quan được kiểm tra; hãy đổi người hoặc bỏ cuộc kiểm tra đó.")
    entered.past(on, "Ngày ban hành", today, date(plan.year - 1, 7, 1))
    first = min(row.first_day for row in plan.visits.all())
    if on > first:
        raise Unfit(f"Kế hoạch phải ban hành trước khi kiểm tra; cuộc đầu tiên bắt đầu ngày {first:%d/%m/%Y}.")
    plan.number = entered.text(number, "Số, ký hiệu", most=60)
    plan.signer = entered.text(signer, "Người ký", most=200)
    plan.place = entered.text(place, "Nơi ban hành", most=100, needed=False)
    plan.decision = entered.text(decision, "Quyết định kiểm tra", most=100, needed=False)
    plan.issued_on, plan.state = on, State.ISSUED
    tell(plan, concerned(plan), today)
    plan.save()
    return plan
