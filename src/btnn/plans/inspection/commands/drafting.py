"""A plan of inspection being drafted: its six contents (Đ19.1), whom it inspects, who is in the team (Đ20)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Agency, Membership, ancestors
from btnn.refusals import NotThere, NotYours, Unfit

from ..grounds import CONTENTS, grounds_of
from ..models import InspectionPlan, Kind, Member, Visit
from ..permissions import NOT_INSPECTING, kinds_of, may_plan
from ..queries.taken import taken
from .holding import draft_of_ours

MOST_VISITS, MOST_MEMBERS = 60, 30
TITLES = {
    Kind.PERIODIC: "Kiểm tra công tác bồi thường nhà nước năm {year}",
    Kind.AD_HOC: "Kiểm tra đột xuất công tác bồi thường nhà nước",
    Kind.OWN: "Tự kiểm tra công tác bồi thường nhà nước năm {year}",
}
PURPOSE = (
    "Xem xét, đánh giá tính hợp pháp của việc thực hiện công tác bồi thường nhà nước; kịp thời chấn chỉnh sai sót, "
    "tháo gỡ khó khăn. Việc kiểm tra đúng nội dung, thời hạn, không làm cản trở hoạt động bình thường của cơ quan."
)
PAPERS = "Báo cáo về công tác bồi thường; sổ thụ lý; hồ sơ các vụ việc trong phạm vi kiểm tra."


@transaction.atomic
def begin(
    kind: str, year: int, *, title: str = "", membership: Membership, today: date, at: datetime | None = None
) -> InspectionPlan:
    """Begin a plan of one's own body with what every plan has. Refused: a body or a person that does not inspect
    (`NotYours`); a kind that is not this body's, a year long past or far ahead, a second periodic plan (`Unfit`)."""
    if not may_plan(membership):
        raise NotYours(NOT_INSPECTING)
    if kind not in kinds_of(membership.agency.kind):
        raise Unfit(NOT_INSPECTING)
    if not today.year - 1 <= year <= today.year + 1:
        raise Unfit("Chỉ lập kế hoạch kiểm tra của năm trước, năm nay hoặc năm sau.")
    if (
        kind == Kind.PERIODIC
        and InspectionPlan.objects.filter(agency_id=membership.agency_id, year=year, kind=kind).exists()
    ):
        raise Unfit(f"Cơ quan đã có kế hoạch kiểm tra định kỳ năm {year}; hãy mở kế hoạch đó.")
    return InspectionPlan.objects.create(
        agency=membership.agency,
        year=year,
        kind=kind,
        title=entered.text(title, "Tên kế hoạch", most=300, needed=False) or TITLES[Kind(kind)].format(year=year),
        grounds=["own"] if kind == Kind.OWN else [],
        purpose=PURPOSE,
        contents=list(CONTENTS) if kind != Kind.AD_HOC else ["a", "b"],
        scope=f"Từ ngày 01/01/{year - 1} đến thời điểm kiểm tra." if kind != Kind.AD_HOC else "",
        papers=PAPERS,
        created_by=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def change(
    key: int,
    *,
    title: str,
    grounds: Sequence[str],
    grounds_text: str,
    purpose: str,
    contents: Sequence[str],
    contents_text: str,
    scope: str,
    papers: str,
    membership: Membership,
) -> InspectionPlan:
    """Change what a draft says. Refused: who does not make it (`NotYours`), no ground, a ground of another kind, no
    content (`Unfit`)."""
    plan = draft_of_ours(key, membership)
    for ground in grounds:
        entered.one_of(ground, grounds_of(plan.kind), "Căn cứ kiểm tra")
    for content in contents:
        entered.one_of(content, CONTENTS, "Nội dung kiểm tra")
    plan.title = entered.text(title, "Tên kế hoạch", most=300)
    plan.grounds, plan.contents = list(dict.fromkeys(grounds)), sorted(set(contents))
    plan.grounds_text = entered.text(grounds_text, "Căn cứ cụ thể", needed=False)
    plan.purpose = entered.text(purpose, "Mục đích, yêu cầu", needed=False)
    plan.contents_text = entered.text(contents_text, "Nội dung cụ thể", needed=False)
    plan.scope = entered.text(scope, "Phạm vi", needed=False)
    plan.papers = entered.text(papers, "Hồ sơ yêu cầu chuẩn bị", needed=False)
    plan.save()
    return plan


@transaction.atomic
def add_visit(
    key: int,
    subject: Agency,
    *,
    first_day: date,
    last_day: date,
    place: str = "",
    again: str = "",
    membership: Membership,
    today: date,
) -> Visit:
    """Put a body on the plan. Refused: our own body, one that is there, one outside what we inspect, days of another
    year or the wrong way round; one that another body's plan of the year names, without a reason (`Unfit`)."""
    plan = draft_of_ours(key, membership)
    if subject.pk == plan.agency_id:
        raise Unfit("Cơ quan kiểm tra không tự là đối tượng của kế hoạch; hãy chọn cơ quan khác.")
    if plan.visits.filter(subject=subject).exists():
        raise Unfit(f"{subject.name} đã có trong kế hoạch.")
    if plan.visits.count() >= MOST_VISITS:
        raise Unfit(f"Một kế hoạch có nhiều nhất {MOST_VISITS} cuộc kiểm tra.")
    if not inspects(plan, subject, today):
        raise Unfit(f"{subject.name} không thuộc phạm vi kiểm tra của cơ quan (Luật Đ73–Đ75).")
    if last_day < first_day:
        raise Unfit("Ngày kết thúc không thể trước ngày bắt đầu kiểm tra.")
    if first_day.year != plan.year:
        raise Unfit(f"Cuộc kiểm tra phải bắt đầu trong năm {plan.year}.")
    reason = entered.text(again, "Lý do kiểm tra lần nữa", most=500, needed=False)
    others = taken(plan, subject)
    if others and not reason:
        raise Unfit(
            f"{subject.name} đã có trong kế hoạch của {others[0].agency_name} "
            f"({others[0].first_day:%d/%m/%Y}). Hãy phối hợp để không kiểm tra trùng, hoặc ghi lý do vẫn kiểm tra."
        )
    return Visit.objects.create(
        plan=plan,
        order=_next(plan.visits.aggregate(last=Max("order"))["last"]),
        subject=subject,
        first_day=first_day,
        last_day=last_day,
        place=entered.text(place, "Địa điểm", most=300, needed=False) or f"Trụ sở {subject.name}",
        again=reason,
    )


@transaction.atomic
def remove_visit(key: int, order: int, *, membership: Membership) -> None:
    """Take a body off a draft. Refused: no such visit (`NotThere`), and as `draft_of_ours`."""
    plan = draft_of_ours(key, membership)
    if not plan.visits.filter(order=order).delete()[0]:
        raise NotThere("Kế hoạch không có cuộc kiểm tra này.")


@transaction.atomic
def add_member(
    key: int, agency: Agency, *, name: str, post: str, duty: str = "", head: bool = False, membership: Membership
) -> Member:
    """Put somebody into the team. Refused (`Unfit`): a head who is not of the body that inspects (Đ20.1), a second
    head, the same person twice, somebody of a body that is to be inspected: nobody judges their own work."""
    plan = draft_of_ours(key, membership)
    if head and agency.pk != plan.agency_id:
        raise Unfit("Trưởng đoàn phải là đại diện lãnh đạo cơ quan kiểm tra (TT 08/2019 Đ20.1).")
    if head and plan.members.filter(head=True).exists():
        raise Unfit("Đoàn đã có trưởng đoàn; hãy bỏ người cũ trước.")
    if plan.members.count() >= MOST_MEMBERS:
        raise Unfit(f"Đoàn có nhiều nhất {MOST_MEMBERS} người.")
    said = entered.text(name, "Họ tên", most=200)
    if plan.members.filter(name=said, agency=agency).exists():
        raise Unfit(f"{said} đã có trong đoàn.")
    if plan.visits.filter(subject=agency).exists():
        raise Unfit(
            f"{agency.name} là cơ quan được kiểm tra nên không cử người vào đoàn: "
            "không ai kiểm tra việc của cơ quan mình. Hãy chọn người của cơ quan khác."
        )
    return Member.objects.create(
        plan=plan,
        order=_next(plan.members.aggregate(last=Max("order"))["last"]),
        head=head,
        name=said,
        post=entered.text(post, "Chức vụ", most=200),
        agency=agency,
        duty=entered.text(duty, "Nhiệm vụ", most=500, needed=False),
    )


@transaction.atomic
def remove_member(key: int, order: int, *, membership: Membership) -> None:
    """Take somebody out of the team of a draft. Refused as `remove_visit`."""
    plan = draft_of_ours(key, membership)
    if not plan.members.filter(order=order).delete()[0]:
        raise NotThere("Đoàn không có người này.")


def inspects(plan: InspectionPlan, subject: Agency, today: date) -> bool:
    """Does the plan's body inspect this one? Of its province (Đ73.3d), under it (Đ74.2, Đ75.2); a body without a
    province, the Ministry, all but for its own kind of inspection."""
    if plan.kind == Kind.OWN:
        return plan.agency_id in {body.pk for body in ancestors(subject, today)}
    return not plan.agency.province or plan.agency.province == subject.province


def _next(last: int | None) -> int:
    return (last or 0) + 1
