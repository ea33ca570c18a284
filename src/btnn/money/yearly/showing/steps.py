"""The way of a budget year: guidance, needs, estimate, decision, use, settlement; where each stands, what is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.web.wording import dong, short_date

from ..accounts import last_day
from ..models import Guidance
from ..permissions import may_decide, may_lead, may_submit
from ..queries import Asked, YearView

TODO, OPEN, MET, OVERDUE = "todo", "open", "met", "overdue"
PAGES = ("guide", "needs", "estimate", "decide", "settlement")


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how far it is in a word, what to know, where to do it (empty: not this person's). `act`: what this
    person has to do now; empty when there is nothing."""

    title: str
    state: str
    word: str
    note: str = ""
    url: str = ""
    label: str = ""
    act: str = ""
    due: date | None = None


def next_act(way: list[Step]) -> dict[str, Any] | None:
    """What this person has to do first, as the part `next_step` shows it."""
    step = next((one for one in way if one.act and one.state in (OPEN, OVERDUE)), None)
    if step is None:
        return None
    return {
        "title": step.act,
        "due": step.due,
        "overdue": step.state == OVERDUE,
        "actions": [{"label": step.label, "url": step.url}],
    }


def steps(
    view: YearView, guidance: Guidance | None, asked: list[Asked], membership: Membership, today: date
) -> list[Step]:
    """The six steps of the year, for one person."""
    at = {name: reverse(f"yearly:{name}", args=[view.purse.year]) for name in PAGES}
    return [
        _guided(view, guidance, membership, at, today),
        _needed(view, guidance, asked, membership, at),
        _estimated(view, guidance, membership, at, today),
        _given(view, membership, at, today),
        _used(view, at, today),
        _settled(view, guidance, membership, at, today),
    ]


def _guided(view: YearView, guidance: Guidance | None, membership: Membership, at: dict[str, str], today: date) -> Step:
    title, year = "Hướng dẫn lập dự toán", view.purse.year
    may = may_lead(membership) and view.estimated is None and view.settled is None
    link = (at["guide"], "Hướng dẫn") if may else ("", "")
    if guidance is not None:
        return Step(title, MET, f"số {guidance.number} ngày {short_date(guidance.on)}", "", *link)
    told = f"{view.purse.fund.name} hướng dẫn lập dự toán năm {year} (Luật Đ61)"
    state = OPEN if year > today.year and view.estimated is None else TODO
    return Step(title, state, "chưa có", told, *link, act=f"Hướng dẫn lập dự toán năm {year}" if may else "")


def _needed(
    view: YearView, guidance: Guidance | None, asked: list[Asked], membership: Membership, at: dict[str, str]
) -> Step:
    title, year = "Nhu cầu của cơ quan", view.purse.year
    silent = [one for one in asked if one.asked and one.submission is None]
    state = TODO if not asked else MET if not silent else OVERDUE if any(one.late for one in silent) else OPEN
    if view.estimated is not None and state != MET:
        state = TODO  # the estimate went on without them
    due = f"trước hết ngày {short_date(guidance.due_on)}" if guidance else ""
    if view.purse.whole:
        told = f"{len(asked) - len(silent)}/{len(asked)} cơ quan đã gửi" if asked else "chưa hỏi cơ quan nào"
    else:
        told = "đã gửi" if asked and not silent else "chưa gửi" if asked else "chưa được hỏi"
    if not (may_submit(membership) and view.estimated is None and view.settled is None):
        return Step(title, state, told, due)
    mine = any(one.agency_id == membership.agency_id for one in silent)
    act = f"Gửi nhu cầu kinh phí năm {year} tới {view.purse.fund.name}" if mine else ""
    return Step(title, state, told, due, at["needs"], "Ghi nhu cầu", act, guidance.due_on if guidance else None)


def _estimated(
    view: YearView, guidance: Guidance | None, membership: Membership, at: dict[str, str], today: date
) -> Step:
    title = "Dự toán"
    if view.estimated is not None:
        word = f"bản {view.estimated.number} ngày {short_date(view.estimated.on)}"
        return Step(title, MET, word, "", at["estimate"], "Xem dự toán")
    may = may_lead(membership) and not view.assigned and view.settled is None
    due = guidance.estimate_on if guidance else None
    state = OVERDUE if due and today > due else OPEN if guidance else TODO
    note = f"trình trước hết ngày {short_date(due)}" if due else ""
    act = f"Lập dự toán kinh phí bồi thường năm {view.purse.year}" if may else ""
    return Step(title, state, "chưa lập", note, at["estimate"], "Lập dự toán" if may else "Xem số liệu", act, due)


def _given(view: YearView, membership: Membership, at: dict[str, str], today: date) -> Step:
    title, year = "Giao, bổ sung, phân bổ", view.purse.year
    may = may_decide(membership) and view.settled is None
    link = (at["decide"], "Ghi quyết định") if may else ("", "")
    if view.assigned:
        word = f"đã giao {dong(view.standing.whole.allotted)}"
        return Step(title, MET, word, "gồm cả bổ sung, giảm trong năm", *link)
    state = TODO if view.estimated is None else OVERDUE if today.year >= year else OPEN
    act = f"Ghi quyết định giao dự toán năm {year} khi đã được quyết định" if may and view.estimated else ""
    return Step(title, state, "chưa có quyết định", "ghi số, ngày khi được quyết định", *link, act=act)


def _used(view: YearView, at: dict[str, str], today: date) -> Step:
    year = view.purse.year
    if today.year < year:
        return Step("Sử dụng", TODO, "chưa đến năm ngân sách")
    state = OVERDUE if view.missing else MET if today > last_day(year) else OPEN
    short = f"thiếu {dong(view.missing)}" if view.missing else ""
    word = f"đã dùng {dong(view.standing.whole.used)}"
    return Step("Sử dụng", state, word, short, at["settlement"], "Xem từng vụ việc")


def _settled(
    view: YearView, guidance: Guidance | None, membership: Membership, at: dict[str, str], today: date
) -> Step:
    title, year = "Quyết toán", view.purse.year
    due = guidance.settle_on if guidance else None
    note = f"trước hết ngày {short_date(due)}" if due else ""
    if view.settled is not None:
        again = f", điều chỉnh {view.settled.adjustment} lần" if view.settled.adjustment else ""
        word = f"đã khóa ngày {short_date(view.settled.on)}{again}"
        return Step(title, MET, word, "", at["settlement"], "Xem quyết toán")
    if today <= last_day(year):
        return Step(title, TODO, "khi năm ngân sách kết thúc", note)
    state = OVERDUE if due and today > due else OPEN if view.assigned else TODO
    may = may_lead(membership)
    act = f"Quyết toán kinh phí bồi thường năm {year}" if may and view.assigned else ""
    label = "Quyết toán" if may else "Xem số liệu"
    return Step(title, state, "chưa quyết toán", note, at["settlement"], label, act, due)
