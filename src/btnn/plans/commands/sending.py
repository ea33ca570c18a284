"""From the draft to the paper: sent for opinions, answered, issued and so given to whoever it names."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership

from ..errors import NotThere, NotYours, Unfit
from ..groups import meant
from ..models import Opinion, OpinionRequest, Plan, State
from ..permissions import may_issue, may_report
from .writing import held, held_by_us, named_in, say, tell


@transaction.atomic
def send_for_opinions(
    key: int, due_on: date, *, on: date, membership: Membership, today: date, at: datetime | None = None
) -> int:
    """Ask the agencies that the draft names what they think of it, by a day; how many were asked. May be repeated: who
    was asked before is not asked again. Refused: who does not prepare it (`NotYours`); a draft without tasks or one
    that names nobody, days that cannot be (`Unfit`)."""
    plan = held_by_us(key, membership)
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; chỉ ghi việc đã làm.")
    if due_on < on:
        raise Unfit("Ngày trả lời không thể trước ngày gửi lấy ý kiến.")
    if not plan.tasks.exists():
        raise Unfit("Kế hoạch chưa có nhiệm vụ nào.")
    bodies = named_in(plan, meant(plan.agency, today))
    if not bodies:
        raise Unfit("Kế hoạch không nêu cơ quan nào khác nên không có ai để lấy ý kiến; hãy ban hành.")
    asked = set(plan.opinion_requests.values_list("agency_id", flat=True))
    tell(plan, bodies, today)
    fresh = [body for body in bodies if body.pk not in asked]
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
    on: date,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> Opinion:
    """Say what one's agency thinks of a draft, once. Refused: who may not speak for it (`NotYours`); who was not asked
    (`NotThere`); said already, a day that cannot be, no reason for not agreeing, a plan that is issued (`Unfit`)."""
    if not may_report(membership):
        raise NotYours("Ý kiến của cơ quan do thủ trưởng hoặc người làm công tác bồi thường gửi.")
    plan = held(key)
    asked = plan.opinion_requests.filter(agency_id=membership.agency_id).first()
    if asked is None:
        raise NotThere("Cơ quan của bạn không được lấy ý kiến về kế hoạch này.")
    if Opinion.objects.filter(request=asked).exists():
        raise Unfit("Cơ quan của bạn đã có ý kiến; ý kiến đã gửi được giữ nguyên.")
    if not asked.asked_on <= on <= today:
        raise Unfit(f"Ngày trả lời phải từ {asked.asked_on:%d/%m/%Y} đến hôm nay.")
    said = say(text, "Ý kiến", needed=not agrees)
    return Opinion.objects.create(
        request=asked, on=on, agrees=agrees, text=said, actor=membership.user, at=at or timezone.now()
    )


@transaction.atomic
def issue(
    key: int,
    *,
    number: str,
    on: date,
    signer: str,
    place: str,
    membership: Membership,
    today: date,
    derive_by: date | None = None,
) -> Plan:
    """Record that the plan was issued; from then on it stays as it is and every agency that it names sees it.
    `derive_by`: until when those who carry it out have plans of their own. Refused: who may not (`NotYours`); no
    number, no signer, no task, a day to come or of another time (`Unfit`)."""
    plan = held(key)
    if not may_issue(membership, plan.agency, plan.prepared_by_id):
        raise NotYours("Việc ban hành do thủ trưởng cơ quan soạn, hoặc người theo dõi của Ủy ban nhân dân, ghi.")
    if not plan.tasks.exists():
        raise Unfit("Kế hoạch chưa có nhiệm vụ nào nên chưa ban hành được.")
    if on > today:
        raise Unfit(f"Ngày {on:%d/%m/%Y} chưa đến; ghi sau khi kế hoạch đã ký.")
    if not date(plan.year - 1, 7, 1) <= on <= date(plan.year, 12, 31):
        raise Unfit(f"Ngày ban hành kế hoạch năm {plan.year} phải từ 01/07/{plan.year - 1} đến 31/12/{plan.year}.")
    if derive_by is not None and not on <= derive_by <= date(plan.year, 12, 31):
        raise Unfit(f"Ngày phải có kế hoạch triển khai phải từ ngày ban hành đến 31/12/{plan.year}.")
    plan.derive_by = derive_by
    plan.number = say(number, "Số, ký hiệu", most=60)
    plan.signer = say(signer, "Người ký", most=200)
    plan.place = say(place, "Nơi ban hành", most=100, needed=False) or plan.place
    plan.issued_on, plan.state = on, State.ISSUED
    tell(plan, named_in(plan, meant(plan.agency, today)), today)
    plan.save()
    return plan
