"""What became of an activity: moved, given up, held; who attended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from btnn import entered
from btnn.agencies.queries import Membership
from btnn.organisation.roster import commands as rosters
from btnn.organisation.roster.queries import attended as known_to_attend
from btnn.refusals import TooLate, Unfit

from ..models import Activity, ActivityTurn, Audience, Turn
from .planning import money, near, ours

MOST_HEADS = 10_000_000


@transaction.atomic
def move(
    key: int, planned_on: date, *, reason: str, membership: Membership, today: date, at: datetime | None = None
) -> ActivityTurn:
    """Put an activity to another day. Refused: who may not (`NotYours`), no such activity (`NotThere`), one that is
    over (`TooLate`), no reason, a day years away (`Unfit`)."""
    one = _open(key, membership)
    near(planned_on, today)
    return ActivityTurn.objects.create(
        activity=one,
        turn=Turn.MOVED,
        on=today,
        planned_on=planned_on,
        text=entered.text(reason, "Lý do dời ngày", most=1000),
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def cancel(key: int, *, reason: str, membership: Membership, today: date, at: datetime | None = None) -> ActivityTurn:
    """Record that an activity is not held. Refused: as `move`."""
    one = _open(key, membership)
    return ActivityTurn.objects.create(
        activity=one,
        turn=Turn.CANCELLED,
        on=today,
        text=entered.text(reason, "Lý do không tổ chức", most=1000),
        actor=membership.user,
        at=at or timezone.now(),
    )


@transaction.atomic
def hold(
    key: int,
    *,
    on: date,
    text: str = "",
    reached: Mapping[str, int] | None = None,
    people: Iterable[int] = (),
    cost: int = 0,
    paper: str = "",
    membership: Membership,
    today: date,
    at: datetime | None = None,
) -> ActivityTurn:
    """Record that an activity was held, or put right what was recorded of it: the last word counts.

    Args:
        reached: heads by audience, besides the people of rosters.
        people: keys of those of rosters who attended, of one's own agency or of one that it looks after.
        cost: what it cost, whole đồng.
    Refused: as `move`; a day to come, heads or money that cannot be, nobody reached at all (`Unfit`).
    """
    one = ours(key, membership)
    if one.turns.filter(turn=Turn.CANCELLED).exists():
        raise TooLate("Đã ghi là không tổ chức; hãy lập một lớp, hội nghị mới.")
    chosen, heads = list(dict.fromkeys(people)), _heads(reached or {})
    before = bool(known_to_attend([one.pk]))
    if not chosen and not heads and not before and one.kind in ("course", "conference", "embedded"):
        raise Unfit("Hãy ghi ai đã dự: chọn người trong đội ngũ hoặc ghi số người.")
    turn = ActivityTurn.objects.create(
        activity=one,
        turn=Turn.HELD,
        on=entered.past(on, "Ngày tổ chức", today),
        text=entered.text(text, "Kết quả", most=4000, needed=False),
        reached=heads,
        cost=money(cost, "Chi phí"),
        paper=entered.text(paper, "Văn bản, đường dẫn chứng minh", most=300, needed=False),
        actor=membership.user,
        at=at or timezone.now(),
    )
    _attend(one, chosen, turn.on, membership, today, at)
    return turn


@transaction.atomic
def attended(
    key: int, people: Iterable[int], *, membership: Membership, today: date, at: datetime | None = None
) -> int:
    """Add people of rosters to those who attended. Refused: as `hold`; not held yet (`Unfit`)."""
    one = ours(key, membership)
    held = one.turns.filter(turn=Turn.HELD).order_by("pk").last()
    if held is None:
        raise Unfit("Hãy ghi kết quả tổ chức trước.")
    return _attend(one, list(people), held.on, membership, today, at)


def _attend(
    one: Activity, people: list[int], on: date, membership: Membership, today: date, at: datetime | None
) -> int:
    if not people:
        return 0
    return rosters.attend(
        one.pk, people, title=one.title, on=on, organiser=one.agency.name, membership=membership, today=today, at=at
    )


def _open(key: int, membership: Membership) -> Activity:
    one = ours(key, membership)
    if one.turns.filter(turn__in=(Turn.HELD, Turn.CANCELLED)).exists():
        raise TooLate("Lớp, hội nghị này đã ghi kết quả; không dời, không hủy được nữa.")
    return one


def _heads(reached: Mapping[str, int]) -> dict[str, int]:
    for audience, count in reached.items():
        entered.one_of(audience, Audience.values, "Đối tượng")
        if not 0 <= count <= MOST_HEADS:
            raise Unfit(f"Số người phải từ 0 đến {MOST_HEADS}.")
    return {audience: count for audience, count in reached.items() if count}
