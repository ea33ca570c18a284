"""Letters that a person may see, each as it stands on a day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.cases.queries.watched import limits_now
from btnn.law.limits import all_limits
from btnn.refusals import NotThere

from .. import standing
from ..bodies import manager
from ..items import limits_of
from ..models import Kind, Letter, LetterParty, LetterTurn
from ..permissions import may_see

WORDS = {
    standing.WAITING: "chờ trả lời",
    standing.OVERDUE: "quá hạn trả lời",
    standing.ANSWERED: "đã trả lời, chờ đánh giá",
    standing.PROMISED: "hứa sẽ xong",
    standing.BROKEN: "quá ngày đã hứa",
    standing.DECLINED: "không nhất trí",
    standing.AGREED: "đã ra văn bản đôn đốc",
    standing.FULFILLED: "đã thực hiện",
    standing.IN_VAIN: "không thực hiện",
    standing.WITHDRAWN: "đã rút lại",
}
SHAPES = {
    standing.WAITING: "open", standing.OVERDUE: "overdue", standing.ANSWERED: "open", standing.PROMISED: "open",
    standing.BROKEN: "overdue", standing.DECLINED: "late", standing.AGREED: "open", standing.FULFILLED: "met",
    standing.IN_VAIN: "overdue", standing.WITHDRAWN: "void",
}  # fmt: skip
NEXT = {
    standing.JUDGE: "Xem câu trả lời: đã thực hiện hay chưa",
    standing.AGAIN: "Gửi văn bản lần sau",
    standing.ESCALATE: "Đề nghị Bộ Tư pháp đôn đốc",
    standing.STEP_IN: "Bộ Tư pháp trực tiếp đôn đốc",
}
STATUS_WORDS = {"met": "đã làm, đúng hạn", "late": "đã làm, trễ hạn", "open": "còn hạn", "overdue": "vẫn quá hạn",
                "void": "không còn áp dụng"}  # fmt: skip
MOST = 400


@dataclass(frozen=True, slots=True)
class SeenLetter:
    """A letter on a day: its `state`, the day by which the addressee must act, what its sender does `next`."""

    row: Letter
    turns: tuple[LetterTurn, ...]
    state: str
    awaited: date | None
    next: str

    @property
    def word(self) -> str:
        return WORDS[self.state]

    @property
    def shape(self) -> str:
        return SHAPES[self.state]

    @property
    def act(self) -> str:
        """What its sender does next, in words; empty while there is nothing to do."""
        return NEXT.get(self.next, "")

    @property
    def open(self) -> bool:
        return self.state in standing.OPEN


@dataclass(frozen=True, slots=True)
class LimitNow:
    """A limit that a letter named, as the case has it now."""

    code: str
    position: int
    title: str
    source: str
    word: str
    shape: str
    met_on: date | None


def letters(membership: Membership, today: date, year: int | None = None) -> list[SeenLetter]:
    """The letters that this person's agency sent or was given, the latest first."""
    rows = _rows(membership)
    if year is not None:
        rows = rows.filter(on__year=year)
    return _seen(rows[:MOST], today)


def letter(membership: Membership, key: int, today: date) -> SeenLetter:
    """One of them. Refused (`NotThere`): none, or not one that this agency may see."""
    found = _seen(_rows(membership).filter(pk=key), today)
    if not found:
        raise NotThere("Không có văn bản này, hoặc cơ quan của bạn không được xem.")
    return found[0]


def letters_of_case(membership: Membership, code: str, today: date) -> list[SeenLetter]:
    """Those about one case."""
    return _seen(_rows(membership).filter(case_code=code), today)


def chain(membership: Membership, row: Letter, today: date) -> list[SeenLetter]:
    """The letters before and after one in the same matter, in their order, as far as they may be seen."""
    rows = {one.pk: one for one in _rows(membership).filter(_matter(row))}
    keys = {row.pk}
    for _ in range(len(rows)):
        for one in rows.values():
            if one.pk in keys or one.after_id in keys or one.agreed_id in keys:
                keys |= {key for key in (one.pk, one.after_id, one.agreed_id) if key in rows}
    return _seen([rows[key] for key in sorted(keys & rows.keys())], today)


def named_limits(row: Letter) -> list[LimitNow]:
    """How the limits that a letter named stand now, where the wall lets the reader see the case."""
    places = limits_of(row.items)
    now = limits_now(places)
    found = []
    for place in places:
        if place in now:
            limit_id, status, met_on = now[place]
            limit = all_limits()[limit_id]
            found.append(LimitNow(*place, limit.title, limit.source, STATUS_WORDS[status], status, met_on))
    return found


def _matter(row: Letter) -> Q:
    if row.case_code:
        return Q(case_code=row.case_code)
    if row.task_id:
        return Q(task_id=row.task_id)
    return Q(case_code="", task=None, about_id=row.about_id)


def _rows(membership: Membership) -> QuerySet[Letter]:
    if not may_see(membership):
        return Letter.objects.none()
    party = LetterParty.objects.filter(letter_id=OuterRef("pk"), agency_id=membership.agency_id)
    rows = Letter.objects.filter(Q(agency_id=membership.agency_id) | Exists(party))
    turns = LetterTurn.objects.select_related("agency", "actor").order_by("at", "pk")
    return (
        rows.select_related("agency", "to_agency", "about", "actor")
        .prefetch_related(Prefetch("turns", turns), "followed_by", "carried_out_by")
        .order_by("-on", "-pk")
    )


def _seen(rows: Iterable[Letter], today: date) -> list[SeenLetter]:
    return [seen(row, list(row.turns.all()), today) for row in rows]


def seen(row: Letter, turns: Sequence[LetterTurn], today: date) -> SeenLetter:
    """A letter counted for a day; what followed it is at hand."""
    told = [standing.Told(one.turn, one.on, one.promised_on) for one in turns]
    agreed = row.kind == Kind.ASK and bool(row.carried_out_by.all())
    where = standing.state(row.reply_by, told, today, agreed=agreed)
    act = standing.next_act(
        row.kind,
        where,
        round=row.round,
        followed=bool(row.followed_by.all()),
        ministry=manager(row.agency) == "ministry",
    )
    return SeenLetter(row, tuple(turns), where, standing.awaited(row.reply_by, told, today, agreed=agreed), act)
