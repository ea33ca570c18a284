"""What becomes of an obligation: done, released; until then reminded, told to the head, to the committee, directed."""

from __future__ import annotations

from datetime import date, datetime

from django.db import connection, transaction
from django.utils import timezone

from btnn.agencies.queries import Membership
from btnn.entered import past, text
from btnn.refusals import NotThere, NotYours, TooLate, Unfit

from ..models import Act, Obligation, ObligationAct
from ..permissions import NOT_SPEAKING, may_speak
from ..pressing import ENDS, next_escalation, presses

SEED = 0x514F  # of the lock on an obligation


@transaction.atomic
def answer(key: int, *, on: date, content: str, paper_number: str, membership: Membership, today: date,
           at: datetime | None = None) -> ObligationAct:  # fmt: skip
    """Tell that one's agency did what it owes: what was sent, under which number. Refused: another agency (`NotYours`);
    no such obligation (`NotThere`); ended already (`TooLate`); a day to come or before it began, neither content nor
    number (`Unfit`)."""
    row, acts = _held(key, membership)
    if membership.agency_id != row.owed_by_id:
        raise NotYours(f"Việc này do {row.owed_by.name} thực hiện và trả lời.")
    _still_open(acts)
    past(on, "Ngày thực hiện", today, after=row.start)
    if not content.strip() and not paper_number.strip():
        raise Unfit("Hãy ghi số văn bản đã gửi, hoặc nội dung đã thực hiện.")
    return _add(row, Act.ANSWERED, on, content, paper_number, membership, at, needed=False)


@transaction.atomic
def remind(key: int, *, on: date, content: str, paper_number: str, membership: Membership, today: date,
           at: datetime | None = None) -> ObligationAct:  # fmt: skip
    """Remind who owes. By whom it is owed to, and who watches how the regulation is kept. Refused as above; twice on
    one day (`Unfit`)."""
    row, acts = _held(key, membership)
    _presses(row, membership)
    _still_open(acts)
    past(on, "Ngày nhắc", today, after=row.start)
    if any(one.act == Act.REMINDED and one.on == on for one in acts):
        raise Unfit(f"Ngày {on:%d/%m/%Y} đã nhắc rồi.")
    return _add(row, Act.REMINDED, on, content, paper_number, membership, at, needed=False)


@transaction.atomic
def escalate(key: int, *, on: date, content: str, paper_number: str, membership: Membership, today: date,
             at: datetime | None = None) -> ObligationAct:  # fmt: skip
    """Tell the head of who owes, and when that was in vain the committee. Refused as above; before it is overdue,
    before a reminder, when the committee has been told (`Unfit`)."""
    row, acts = _held(key, membership)
    _presses(row, membership)
    _still_open(acts)
    step = next_escalation(row, acts, today)
    if step is None:
        raise Unfit("Chỉ báo lên khi đã quá hạn và đã nhắc; Ủy ban nhân dân đã được báo thì không báo lại.")
    past(on, "Ngày báo", today, after=row.start)
    return _add(row, step, on, content, paper_number, membership, at)


@transaction.atomic
def direct(key: int, *, on: date, content: str, paper_number: str, membership: Membership, today: date,
           at: datetime | None = None) -> ObligationAct:  # fmt: skip
    """What the committee told who owes to do, after it was told. Refused: another agency (`NotYours`), not told yet
    (`Unfit`), the rest as above."""
    row, acts = _held(key, membership)
    if membership.agency_id != row.committee_id:
        raise NotYours("Việc này do Ủy ban nhân dân tỉnh chỉ đạo.")
    _still_open(acts)
    told = next((one.on for one in acts if one.act == Act.TO_COMMITTEE), None)
    if told is None:
        raise Unfit("Việc này chưa được báo cáo Ủy ban nhân dân.")
    past(on, "Ngày chỉ đạo", today, after=told)
    return _add(row, Act.DIRECTED, on, content, paper_number, membership, at)


@transaction.atomic
def release(key: int, *, on: date, content: str, membership: Membership, today: date,
            at: datetime | None = None) -> ObligationAct:  # fmt: skip
    """It is owed no more, with the reason. By whom it is owed to, and who watches. Refused as above; no reason
    (`Unfit`)."""
    row, acts = _held(key, membership)
    _presses(row, membership)
    _still_open(acts)
    past(on, "Ngày miễn", today, after=row.start)
    return _add(row, Act.RELEASED, on, content, "", membership, at)


def _presses(row: Obligation, membership: Membership) -> None:
    if not presses(row, membership):
        raise NotYours(f"Việc này do {row.owed_to.name}, hoặc cơ quan theo dõi việc thực hiện quy chế, làm.")


def _held(key: int, membership: Membership) -> tuple[Obligation, list[ObligationAct]]:
    if not may_speak(membership):
        raise NotYours(NOT_SPEAKING)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", [SEED, key % 2**31])
    row = Obligation.objects.select_related("owed_by", "owed_to").filter(pk=key).first()
    seen = row is not None and membership.agency_id in (
        row.owed_by_id, row.owed_to_id, row.raised_by_id, row.committee_id, row.hub_id,
    )  # fmt: skip
    if row is None or not seen:
        raise NotThere("Không có việc phối hợp này, hoặc không phải việc của cơ quan bạn.")
    return row, list(row.acts.order_by("on", "pk"))


def _still_open(acts: list[ObligationAct]) -> None:
    ended = next((one for one in acts if one.act in ENDS), None)
    if ended is not None:
        word = "được thực hiện" if ended.act == Act.ANSWERED else "được miễn"
        raise TooLate(f"Việc này đã {word} ngày {ended.on:%d/%m/%Y}; hãy tải lại trang.")


def _add(row: Obligation, act: Act, on: date, content: str, paper_number: str, membership: Membership,
         at: datetime | None, *, needed: bool = True) -> ObligationAct:  # fmt: skip
    return ObligationAct.objects.create(
        obligation=row,
        act=act,
        on=on,
        text=text(content, "Nội dung", most=4000, needed=needed),
        paper_number=text(paper_number, "Số văn bản", most=60, needed=False),
        agency=membership.agency,
        actor=membership.user,
        at=at or timezone.now(),
    )
