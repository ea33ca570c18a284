"""The page of one case put together."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from btnn.cases.queries.claimed import ClaimedCase
from btnn.law.case import CaseView

from .duties import Ground, Missed, Remedy, Yours, ground, missed, noticed, remedies, to_pay_back, yours
from .headline import Headline, headline, lane_told
from .road import Coming, Past, coming, past

BESIDE = ("advance", "honour", "court", "reimbursement")


@dataclass(frozen=True, slots=True)
class Sum:
    """One amount with its word; `strong` for what counts in the end."""

    label: str
    amount: int
    strong: bool = False


@dataclass(frozen=True, slots=True)
class TrackPage:
    """What the template shows, from the top down."""

    code: str
    number: str
    agency: str
    first: Headline
    ground: Ground | None
    yours: list[Yours]
    missed: list[Missed]
    remedies: list[Remedy]
    past: list[Past]
    coming: list[Coming] | None
    sums: list[Sum]
    pay_back: str
    beside: list[tuple[str, Headline]]
    noticed: list[tuple[str, str]]


def track_page(case: ClaimedCase) -> TrackPage:
    """The page in the language of the request."""
    view = case.view
    first = headline(view)
    return TrackPage(
        code=case.tracking_code,
        number=case.code,
        agency=case.agency,
        first=first,
        ground=ground(view, case.entries),
        yours=yours(view, case.entries),
        missed=missed(view),
        remedies=remedies(view, case.entries),
        past=past(case.entries, view),
        coming=coming(first, view),
        sums=sums(view),
        pay_back=to_pay_back(view),
        beside=_beside(view, first),
        noticed=noticed(view),
    )


def sums(view: CaseView) -> list[Sum]:
    """What was asked, found, agreed, decided, paid and is still to be paid; of the whole claim."""
    money = view.money
    decided = _("Theo bản án") if view.lanes["court"] == "judged" else _("Theo quyết định")
    told = [
        Sum(_("Đã yêu cầu"), money["claimed"]),
        Sum(_("Cơ quan xác minh được"), money["verified"]),
        Sum(_("Thương lượng thành"), money["agreed"]),
        Sum(decided, money["decided"], strong=True),
        Sum(_("Trong đó đã tạm ứng") if money["paid"] > money["advanced"] else _("Đã tạm ứng"), money["advanced"]),
        Sum(_("Đã chi trả, gồm cả tạm ứng") if money["advanced"] else _("Đã chi trả"), money["paid"], strong=True),
    ]
    owed = money["decided"] - money["paid"]
    lives = view.lanes["settlement"] not in ("cancelled", "terminated", "forfeited")
    if money["decided"] and owed > 0 and lives:
        told.append(Sum(_("Còn phải chi trả"), owed, strong=True))
    return [row for row in told if row.amount]


def _beside(view: CaseView, first: Headline) -> list[tuple[str, Headline]]:
    """The lanes beside the leading one in which something happened, each with its title."""
    titles = {
        "advance": _("Tạm ứng (trả trước một phần)"),
        "honour": _("Xin lỗi, phục hồi danh dự"),
        "court": _("Tại Tòa án"),
        "reimbursement": _("Trách nhiệm của cán bộ"),
    }
    found = [(lane, lane_told(view, lane)) for lane in BESIDE if lane != first.lane]
    return [(titles[lane], told) for lane, told in found if told is not None]
