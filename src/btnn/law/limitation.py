"""Within what time a claim may be brought (Đ6; NĐ 68 Đ13): three years, and what does not count."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from btnn.law.calendar import official_calendar
from btnn.law.errors import Refused
from btnn.law.limits import limit
from btnn.law.quantities import Window, days_in, told_window
from btnn.law.sources import decree, law
from btnn.law.terms import YEAR, due_day, merge

LIMIT_ID = "val_limitation_claim"
CLAIM, HONOUR, ADMINISTRATIVE_CASE = "claim", "honour", "administrative_case"
AGENCY, JUSTICE_DEPARTMENT = "agency", "justice_department"
EARLIEST, LATEST = date(2000, 1, 1), date(2040, 12, 31)


@dataclass(frozen=True, slots=True)
class Limitation:
    """The last day in time (None: there is none), whether the filing was in time, and why.

    `in_time` is None while nothing was filed; `saved` tells that NĐ 68 Đ13 keeps a claim alive that
    reached the settling agency too late.
    """

    last_day: date | None
    in_time: bool | None
    saved: bool
    source: str
    steps: tuple[str, ...]


def limitation(
    received_on: date,
    excluded: Sequence[Window] = (),
    *,
    subject: str = CLAIM,
    filed_on: date | None = None,
    filed_at: str = AGENCY,
    reached_agency_on: date | None = None,
) -> Limitation:
    """Reckon the limitation of one claim.

    Args:
        received_on: the day on which the person entitled received the basis document (Đ6.1).
        excluded: windows, both days in, that do not count: force majeure or objective obstacles,
            a minor or incapable person without representative (Đ6.3); the claimant proves them
            (Đ6.4). Windows that overlap are counted once.
        subject: `claim`; `honour` has no limitation (Đ6.1); `administrative_case` follows the
            limitation of the administrative suit (Đ6.2), which this law does not reckon: refused.
        filed_on: the day of filing, if filed.
        filed_at: `agency` or `justice_department` (Đ41.4).
        reached_agency_on: the day on which the dossier came to the settling agency from there.

    Refused as well: windows that end before they start, days outside the calendar, a filing
    before the document was received or after it reached the agency.
    """
    if subject == HONOUR:
        step = "Yêu cầu phục hồi danh dự không áp dụng thời hiệu (Đ6.1)."
        return Limitation(None, True if filed_on else None, False, law("Đ6.1"), (step,))
    if subject == ADMINISTRATIVE_CASE:
        raise Refused(
            "Thời hiệu yêu cầu bồi thường trong vụ án hành chính theo thời hiệu khởi kiện vụ án hành chính "
            "(Luật 10/2017/QH14, Đ6.2); hãy xác định theo Luật Tố tụng hành chính."
        )
    if subject != CLAIM or filed_at not in (AGENCY, JUSTICE_DEPARTMENT):
        raise ValueError(f"unknown subject {subject!r} or place of filing {filed_at!r}")
    _check_days(received_on, excluded, filed_on, reached_agency_on)
    last, steps = _last_day(received_on, excluded)
    if filed_on is None:
        return Limitation(last, None, False, law("Đ6.1, Đ6.3"), tuple(steps))
    in_time = filed_on <= last
    steps.append(f"Nộp hồ sơ ngày {filed_on:%d/%m/%Y}: {'còn' if in_time else 'đã hết'} thời hiệu.")
    saved = False
    if in_time and filed_at == JUSTICE_DEPARTMENT:
        saved = reached_agency_on is not None and reached_agency_on > last
        if saved:
            steps.append(
                f"Hồ sơ đến cơ quan giải quyết ngày {reached_agency_on:%d/%m/%Y} khi đã hết thời hiệu, nhưng đã nộp "
                f"tại Sở Tư pháp trong thời hiệu: phải thụ lý ({decree('Đ13')})."
            )
    source = f"{law('Đ6.1, Đ6.3')}; {decree('Đ13')}" if saved else law("Đ6.1, Đ6.3")
    return Limitation(last, in_time, saved, source, tuple(steps))


def _check_days(received: date, excluded: Sequence[Window], filed: date | None, reached: date | None) -> None:
    for day in (received, *(day for window in excluded for day in window), filed, reached):
        if day is not None and not EARLIEST <= day <= LATEST:
            raise Refused(f"Ngày {day:%d/%m/%Y} nằm ngoài khoảng tính được; hãy kiểm tra lại năm.")
    for start, end in excluded:
        if end < start:
            raise Refused(
                f"Khoảng thời gian không tính kết thúc ({end:%d/%m/%Y}) trước khi bắt đầu ({start:%d/%m/%Y})."
            )
    if filed is not None and filed < received:
        raise Refused(
            f"Ngày nộp hồ sơ {filed:%d/%m/%Y} trước ngày nhận văn bản làm căn cứ {received:%d/%m/%Y}; hãy kiểm tra lại."
        )
    if reached is not None and (filed is None or reached < filed):
        raise Refused("Ngày hồ sơ đến cơ quan giải quyết không thể trước ngày nộp hồ sơ; hãy kiểm tra lại.")


def _last_day(received: date, excluded: Sequence[Window]) -> tuple[date, list[str]]:
    years = limit(LIMIT_ID).count
    stretches = merge([((start - timedelta(days=1)).toordinal(), end.toordinal()) for start, end in excluded])
    last = date.fromordinal(due_day(official_calendar(), received.toordinal(), years, YEAR, stretches=stretches))
    steps = [f"Thời hiệu {years} năm kể từ ngày nhận văn bản làm căn cứ, {received:%d/%m/%Y} (Đ6.1)."]
    for after, until in stretches:
        window = (date.fromordinal(after + 1), date.fromordinal(until))
        steps.append(f"Không tính {days_in(window)} ngày {told_window(window)} (Đ6.3).")
    steps.append(f"Ngày cuối cùng của thời hiệu: {last:%d/%m/%Y}.")
    return last, steps
