"""The account of a plan's year: its words are edited, then it is issued and kept whole. What was not done is taken over
into the next plan."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import text

from ..errors import NotYours, Unfit
from ..models import Plan, PlanTask, TimeFrame, YearAccount
from ..permissions import may_issue, may_urge
from ..queries.account import left_over, proposed
from .writing import MOST_TASKS, held, held_by_us

FIRST_MONTH = 11  # from November on the year can be accounted for


@transaction.atomic
def write_account(
    key: int,
    *,
    overall: str,
    task_words: Mapping[int, str],
    difficulties: str,
    proposals: str,
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> YearAccount:
    """Keep the words of the account; once more to change them. Refused: who does not make the plan (`NotYours`); a plan
    that is not issued, too early in its year, an account that is issued, words too long (`Unfit`)."""
    plan = _accountable(key, membership, today)
    row = YearAccount.objects.filter(plan=plan).first() or YearAccount(plan=plan, at=at or timezone.now())
    row.actor = membership.user
    row.overall = text(overall, "Đánh giá chung", needed=False)
    row.difficulties = text(difficulties, "Khó khăn, vướng mắc", needed=False)
    row.proposals = text(proposals, "Đề xuất, kiến nghị", needed=False)
    row.task_words = {
        str(order): text(words, f"Kết quả nhiệm vụ {order}", most=4000, needed=False)
        for order, words in task_words.items()
    }
    row.save()
    return row


@transaction.atomic
def issue_account(key: int, *, number: str, on: date, signer: str, membership: Membership, today: date) -> YearAccount:
    """Record that the account was issued: it is kept with its tables and figures as they stand now. Refused as above;
    who may not issue the plan (`NotYours`); words not kept yet, no number or signer, a day to come (`Unfit`)."""
    plan = _accountable(key, membership, today)
    if not may_issue(membership, plan.agency, plan.prepared_by_id):
        raise NotYours("Việc ban hành do thủ trưởng cơ quan soạn, hoặc người theo dõi của Ủy ban nhân dân, ghi.")
    row = YearAccount.objects.filter(plan=plan).first()
    if row is None:
        raise Unfit("Hãy xem lại, sửa lời và lưu báo cáo trước khi ghi ban hành.")
    first = date(plan.year, FIRST_MONTH, 1)
    if not first <= on <= today:
        raise Unfit(f"Ngày ban hành báo cáo phải từ {first:%d/%m/%Y} đến hôm nay.")
    row.number, row.signer = text(number, "Số, ký hiệu", most=60), text(signer, "Người ký", most=200)
    row.issued_on, row.issued = on, True
    row.kept = proposed(plan, membership, today).kept()
    row.save()
    return row


@transaction.atomic
def carry_over(key: int, orders: Iterable[int], *, membership: Membership, today: date) -> list[PlanTask]:
    """Take tasks of the year before that were not done over into a draft, for its first quarter. Refused: who does not
    prepare it (`NotYours`); a task that is not left over, none chosen, too many (`Unfit`)."""
    plan = held_by_us(key, membership)
    left = {one.order: one for one in left_over(plan, membership, today)}
    wanted = list(dict.fromkeys(orders))
    if not wanted or not set(wanted) <= set(left):
        raise Unfit("Hãy chọn việc của năm trước chưa xong trong danh sách.")
    before = {task.order: task for task in plan.made_from.tasks.all()} if plan.made_from is not None else {}
    last = plan.tasks.order_by("-order").values_list("order", flat=True).first() or 0
    if last + len(wanted) > MOST_TASKS:
        raise Unfit(f"Một kế hoạch có tối đa {MOST_TASKS} nhiệm vụ.")
    return [
        PlanTask.objects.create(
            plan=plan, order=last + place, title=left[order].title,
            content=f"Lý do chưa xong: {left[order].why}"[:4000],
            topic=before[order].topic, lead_word=before[order].lead_word, lead=before[order].lead,
            lead_agency_id=before[order].lead_agency_id, coordinating=before[order].coordinating,
            time_frame=TimeFrame.QUARTER, quarter=1,
        )
        for place, order in enumerate(wanted, 1)
    ]  # fmt: skip


def _accountable(key: int, membership: Membership, today: date) -> Plan:
    plan = held(key, draft=False)
    if not may_urge(membership, plan.agency_id, plan.prepared_by_id):
        raise NotYours("Báo cáo kết quả do cơ quan soạn hoặc cơ quan ban hành kế hoạch lập.")
    if not plan.issued:
        raise Unfit("Kế hoạch chưa ban hành nên chưa có kết quả để báo cáo.")
    if today < date(plan.year, FIRST_MONTH, 1):
        raise Unfit(f"Báo cáo kết quả kế hoạch năm {plan.year} lập được từ 01/{FIRST_MONTH}/{plan.year}.")
    if YearAccount.objects.filter(plan=plan, issued=True).exists():
        raise Unfit("Báo cáo kết quả đã ban hành nên được giữ nguyên.")
    return plan
