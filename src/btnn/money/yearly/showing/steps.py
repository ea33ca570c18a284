"""The way of a budget year: guidance, needs, estimate, decision, use, settlement; where each stands, what is next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from btnn.agencies.queries import Membership
from btnn.web.wording import dong, short_date

from ..accounts import last_day
from ..models import Guidance
from ..permissions import may_decide, may_lead, may_submit
from ..queries import Asked, YearView

TODO, OPEN, MET, OVERDUE = "todo", "open", "met", "overdue"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: how far it is in a word, what to know, where to do it (empty: not this person's to do)."""

    title: str
    state: str
    word: str
    note: str = ""
    url: str = ""
    label: str = ""


def steps(
    view: YearView, guidance: Guidance | None, asked: list[Asked], membership: Membership, today: date
) -> list[Step]:
    """The six steps of the year, for one person."""
    year, fund = view.purse.year, view.purse.fund.name
    leads, decides = may_lead(membership), may_decide(membership)

    def at(name: str) -> str:
        return reverse(f"yearly:{name}", args=[year])

    open_year = view.settled is None
    found = [
        Step("Hướng dẫn lập dự toán", *_guided(guidance, year, fund),
             *((at("guide"), "Hướng dẫn") if leads and open_year and view.estimated is None else ("", "")))
    ]  # fmt: skip
    silent = [one for one in asked if one.asked and one.submission is None]
    late = any(one.late for one in silent)
    state = TODO if not asked else MET if not silent else OVERDUE if late else OPEN
    due = f"trước hết ngày {short_date(guidance.due_on)}" if guidance else ""
    if view.purse.whole:
        told = f"{len(asked) - len(silent)}/{len(asked)} cơ quan đã gửi" if asked else "chưa hỏi cơ quan nào"
    else:
        told = "đã gửi" if asked and not silent else "chưa gửi" if asked else "chưa được hỏi"
    says = may_submit(membership) and open_year and view.estimated is None
    found.append(Step("Nhu cầu của cơ quan", state, told, due, *((at("needs"), "Ghi nhu cầu") if says else ("", ""))))
    found.append(
        Step("Dự toán", *_estimated(view, guidance, today), at("estimate"), "Lập dự toán" if leads else "Xem dự toán")
    )
    if view.assigned:
        given = ("met", f"đã giao {dong(view.standing.whole.allotted)}", "gồm cả bổ sung, giảm trong năm")
    else:
        state = OVERDUE if today.year >= year and view.estimated else OPEN if view.estimated else TODO
        given = (state, "chưa có quyết định", "ghi số, ngày khi được quyết định")
    found.append(
        Step("Giao, bổ sung, phân bổ", *given,
             *((at("decide"), "Ghi quyết định") if decides and open_year else ("", "")))
    )  # fmt: skip
    short = view.missing
    if today.year < year:
        use = (TODO, "chưa đến năm ngân sách", "")
    else:
        use = (OVERDUE if short else MET if today > last_day(year) else OPEN,
               f"đã dùng {dong(view.standing.whole.used)}", f"thiếu {dong(short)}" if short else "")  # fmt: skip
    found.append(Step("Sử dụng", *use, at("settlement"), "Xem từng vụ việc"))
    found.append(Step("Quyết toán", *_settled(view, guidance, today), *(
        (at("settlement"), "Quyết toán") if leads and today > last_day(year) else ("", "")
    )))  # fmt: skip
    return found


def _guided(guidance: Guidance | None, year: int, fund: str) -> tuple[str, str, str]:
    if guidance is None:
        return TODO, "chưa có", f"{fund} hướng dẫn lập dự toán năm {year} (Luật Đ61)"
    return MET, f"số {guidance.number} ngày {short_date(guidance.on)}", ""


def _estimated(view: YearView, guidance: Guidance | None, today: date) -> tuple[str, str, str]:
    due = f"trình trước hết ngày {short_date(guidance.estimate_on)}" if guidance else ""
    if view.estimated is not None:
        return MET, f"bản {view.estimated.number} ngày {short_date(view.estimated.on)}", ""
    late = guidance is not None and today > guidance.estimate_on
    return (OVERDUE if late else OPEN if guidance else TODO), "chưa lập", due


def _settled(view: YearView, guidance: Guidance | None, today: date) -> tuple[str, str, str]:
    due = f"trước hết ngày {short_date(guidance.settle_on)}" if guidance else ""
    if view.settled is not None:
        again = f", điều chỉnh {view.settled.number - 1} lần" if view.settled.number > 1 else ""
        return MET, f"đã khóa ngày {short_date(view.settled.on)}{again}", ""
    if today <= last_day(view.purse.year):
        return TODO, "khi năm ngân sách kết thúc", due
    return (OVERDUE if guidance and today > guidance.settle_on else OPEN), "chưa quyết toán", due
