"""An activity planned; and what every command on one shares."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import connection, transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.law.case.reader import LARGEST_AMOUNT
from btnn.refusals import NotThere, NotYours, Unfit

from ..models import Activity, Audience, Kind, Topic
from ..permissions import HOLDER, may_hold

FARTHEST = timedelta(days=3 * 366)
SEED = 0x5452  # of the lock on an activity


@dataclass(frozen=True, slots=True)
class Planned:
    """An activity as it is planned. `topics`, `audience`: names of `Topic` and `Audience`, one at least."""

    kind: str
    title: str
    topics: tuple[str, ...]
    audience: tuple[str, ...]
    planned_on: date
    content: str = ""
    online: bool = False
    place: str = ""
    lecturers: str = ""
    planned_cost: int = 0
    budget_line: str = ""


@transaction.atomic
def plan(told: Planned, *, membership: Membership, today: date, at: datetime | None = None) -> Activity:
    """Plan an activity of one's own agency; one that was held already may be entered too and recorded then.

    Refused: who may not (`NotYours`); no title, topic or audience, a day out of reach, money that cannot be (`Unfit`).
    """
    if not may_hold(membership):
        raise NotYours(HOLDER)
    near(told.planned_on, today)
    return Activity.objects.create(
        agency=membership.agency,
        kind=entered.one_of(told.kind, Kind.values, "Hình thức"),
        title=entered.text(told.title, "Tên", most=300),
        content=entered.text(told.content, "Nội dung", most=4000, needed=False),
        topics=_some(told.topics, Topic.values, "Chuyên đề"),
        audience=_some(told.audience, Audience.values, "Đối tượng"),
        planned_on=told.planned_on,
        online=told.online,
        place=entered.text(told.place, "Địa điểm, nơi đăng", most=300, needed=False),
        lecturers=entered.text(told.lecturers, "Người trình bày", most=500, needed=False),
        planned_cost=money(told.planned_cost, "Kinh phí dự kiến"),
        budget_line=entered.text(told.budget_line, "Nguồn kinh phí", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )


def ours(key: int, membership: Membership) -> Activity:
    """An activity of one's own agency, held until the transaction ends. Refused: who may not record it (`NotYours`);
    none, or not one that one may see (`NotThere`)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    one = Activity.objects.select_related("agency").filter(pk=key).first()
    if one is None:
        raise NotThere("Không có lớp, hội nghị này, hoặc cơ quan của bạn không được xem.")
    if not may_hold(membership, one.agency_id):
        raise NotYours(HOLDER)
    return one


def near(day: date, today: date) -> None:
    """A day for which something can be planned or was. Refused (`Unfit`): one years away."""
    if abs(day - today) > FARTHEST:
        raise Unfit(f"Ngày {day:%d/%m/%Y} cách hôm nay hơn ba năm; hãy kiểm tra lại năm.")


def money(amount: int, label: str) -> int:
    """Whole đồng. Refused (`Unfit`): less than nothing, more than there is."""
    if not 0 <= amount <= LARGEST_AMOUNT:
        raise Unfit(f"Mục “{label}” phải là số tiền đồng không âm, tối đa một triệu tỷ đồng.")
    return amount


def _some(values: tuple[str, ...], known: list[str], label: str) -> list[str]:
    if not values:
        raise Unfit(f"Hãy chọn ít nhất một mục “{label}”.")
    return [entered.one_of(value, known, label) for value in dict.fromkeys(values)]
