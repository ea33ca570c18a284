"""Notices in words, by the words of the law: no name of a claimant, so that a mail may say the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from btnn.cases.queries.day import DutyItem
from btnn.law.case import words
from btnn.law.limits import all_limits
from btnn.law.work import meeting_kinds, request_kinds
from btnn.portal.tracking.replies.kinds import KINDS as REPLIES
from btnn.web.wording import days_left, short_date

from .kinds import KINDS
from .models import Notice


@dataclass(frozen=True, slots=True)
class Line:
    """One notice. `detail` says until when, or what was recorded where `title` does not; `state` is the mark beside
    it, `number` the case's number in its register or its code."""

    pk: int
    title: str
    detail: str
    state: str
    number: str
    claimant: str
    kind: str
    at: datetime
    unread: bool


def line(notice: Notice, today: date) -> Line:
    """One notice in words."""
    kind = KINDS[notice.kind]
    if kind.of_limit:
        title = kind.title.format(limit=_limit_title(notice.about))
        detail = until(notice.due, today)
    else:
        told = _told(kind.name, notice.about)
        title, detail = (kind.title, told) if kind.title else (told, "")
    case = notice.case
    return Line(
        pk=notice.pk,
        title=title,
        detail=detail,
        state=kind.state,
        number=case.register_number or case.code,
        claimant=case.claimant_name,
        kind=kind.label,
        at=notice.at,
        unread=notice.read_at is None,
    )


def _told(kind: str, about: str) -> str:
    """What happened: an entry of the case, a letter between agencies (`request:…`, `meeting:…`), what a
    person of the case sent (`reply:…`, `complaint:…`)."""
    what, _, name = about.partition(":")
    if what == "request":
        title = request_kinds()[name].title
        return f"Đã có trả lời: {title}" if kind == "answered" else f"Có văn bản gửi đến: {title}"
    if what == "meeting":
        return f"Giấy mời: {meeting_kinds()[name].title}"
    if what == "reply":
        return f"Người dân gửi qua cổng: {REPLIES[name].title}"
    if what == "complaint":
        return "Người dân phản ánh việc trễ hạn"
    return words.event(about)


@dataclass(frozen=True, slots=True)
class DueLine:
    """One duty of the digest."""

    title: str
    detail: str
    number: str
    code: str


def due_line(item: DutyItem, today: date) -> DueLine:
    """A duty in words."""
    case = item.limit.case
    detail = until(item.limit.due, today)
    return DueLine(_limit_title(item.limit.limit_id), detail, case.register_number or case.code, case.code)


def until(due: date | None, today: date) -> str:
    """`hạn 25/11/2026, còn 4 ngày`."""
    return f"hạn {short_date(due)}, {days_left(due, today)}" if due else ""


def _limit_title(limit_id: str) -> str:
    found = all_limits().get(limit_id)
    return found.title if found else limit_id
