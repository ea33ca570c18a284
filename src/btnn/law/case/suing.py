"""The ways to the court (Đ52, Đ55): which stand open in a case, until when, and what bars the others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from btnn.law.case.guards import SUIT_AFTER_AGENCY
from btnn.law.case.replay import CaseView
from btnn.law.errors import Refused
from btnn.law.limitation import limitation
from btnn.law.quantities import Window

OPEN, SHUT, TAKEN, OVER = "open", "shut", "taken", "over"
WINDOW = "val_suit_after_agency_stage"
EFFECTIVE = frozenset({"effective", "funding_requested", "funded", "payment_notified", "paid", "accounts_settled"})


@dataclass(frozen=True, slots=True)
class SuitWay:
    """One basis of a suit: `state` open, shut, taken or over; `until` its last day, where one is known."""

    basis: str
    state: str
    why: str
    article: str
    until: date | None = None


def ways_to_court(
    view: CaseView, basis_received_on: date | None, obstacles: Sequence[Window] = ()
) -> tuple[SuitWay, ...]:
    """The four bases of a suit as they stand on the day of the view, in the order of the law.

    Args:
        view: the case.
        basis_received_on: when the claimant received the basis document: three years run from it (Đ52.1).
        obstacles: windows, both days in, that do not count, beside those recorded as force majeure (Đ52.3).
    """
    last, over = _three_years(view, basis_received_on, obstacles)
    found = (_direct(view, last, over), _withdrawn(view, last, over), _after(view), _within(view))
    return tuple(_taken(view, way) for way in found)


def _taken(view: CaseView, way: SuitWay) -> SuitWay:
    if view.state.suit_basis != way.basis or view.lanes["court"] in ("none", "withdrawn"):
        return way
    return SuitWay(way.basis, TAKEN, "Người yêu cầu bồi thường đã khởi kiện theo căn cứ này.", way.article, way.until)


def _three_years(view: CaseView, received: date | None, obstacles: Sequence[Window]) -> tuple[date | None, bool]:
    """The last day of the three years (Đ52.1; what does not count: Đ52.3), and whether it has passed."""
    if received is None:
        return None, False
    excluded = [
        (date.fromordinal(began + 1), date.fromordinal(ended if ended is not None else view.as_of.toordinal()))
        for side, began, ended in view.state.force_majeure
        if side == "claimant" and (ended is None or ended > began)
    ]
    windows = [*obstacles, *(window for window in excluded if window[0] <= window[1])]
    try:
        last = limitation(received, windows).last_day
    except Refused:
        return None, False
    return last, last is not None and last < view.as_of


def _direct(view: CaseView, until: date | None, over: bool) -> SuitWay:
    article = "Đ52.1a; Đ4.3"
    if view.state.field_of_activity == "criminal_procedure":
        why = "Thiệt hại trong tố tụng hình sự do cơ quan trực tiếp quản lý giải quyết, không khởi kiện thẳng."
        return SuitWay("52.1a", SHUT, why, "Đ4.2", until)
    if view.state.accepted_on is not None:
        return SuitWay("52.1a", SHUT, "Cơ quan giải quyết bồi thường đã thụ lý yêu cầu.", article, until)
    if over:
        return SuitWay("52.1a", OVER, "Đã hết 03 năm kể từ ngày nhận văn bản làm căn cứ.", article, until)
    return SuitWay("52.1a", OPEN, "Cơ quan chưa thụ lý; người yêu cầu có thể chọn khởi kiện.", article, until)


def _withdrawn(view: CaseView, until: date | None, over: bool) -> SuitWay:
    if not view.state.withdrawn:
        why = "Chỉ khi đã rút yêu cầu trước khi xác minh và có quyết định đình chỉ."
        return SuitWay("52.1b", SHUT, why, "Đ52.1b; Đ51.1a", until)
    if over:
        return SuitWay("52.1b", OVER, "Đã hết 03 năm kể từ ngày nhận văn bản làm căn cứ.", "Đ52.1b", until)
    return SuitWay("52.1b", OPEN, "Đã rút yêu cầu và có quyết định đình chỉ.", "Đ52.1b", until)


def _after(view: CaseView) -> SuitWay:
    settlement = view.lanes["settlement"]
    run = next((one for one in reversed(view.limits) if one.id == WINDOW), None)
    until = run.due if run is not None else None
    if settlement in EFFECTIVE:
        return SuitWay("52.2", SHUT, "Quyết định giải quyết bồi thường đã có hiệu lực.", "Đ52.4", until)
    if settlement == "closed_no_agreement" or (until is not None and until < view.as_of):
        return SuitWay("52.2", OVER, "Đã hết 15 ngày.", "Đ52.2", until)
    if settlement in SUIT_AFTER_AGENCY:
        why = "Không đồng ý với quyết định, không có quyết định, hoặc thương lượng không thành: trong 15 ngày."
        return SuitWay("52.2", OPEN, why, "Đ52.2", until)
    why = "Chỉ sau khi có biên bản kết quả thương lượng hoặc quyết định giải quyết bồi thường."
    return SuitWay("52.2", SHUT, why, "Đ52.2", until)


def _within(view: CaseView) -> SuitWay:
    article = "Đ55; Thông tư 02/2023/TT-TANDTC, Đ4"
    if view.state.field_of_activity == "criminal_procedure":
        why = "Yêu cầu trong tố tụng hình sự không được giải quyết cùng vụ án; do cơ quan trực tiếp quản lý giải quyết."
        return SuitWay("55", SHUT, why, "Thông tư 02/2023/TT-TANDTC, Đ3.3")
    if view.state.accepted_on is not None:
        return SuitWay("55", SHUT, "Cơ quan giải quyết bồi thường đã thụ lý yêu cầu.", "Đ4.3")
    why = "Nêu yêu cầu trong vụ án hình sự trước khi nghị án, trong vụ án hành chính trước hoặc tại phiên đối thoại."
    return SuitWay("55", OPEN, why, article)
