"""Lines that the cases themselves tell: determining the agency, exchange, verification, negotiation."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, Membership
from btnn.cases.queries import visible_cases
from btnn.casework.queries.requests import views, visible_requests

from ..criteria import Criterion
from .found import Evidence, link, of_events

DETERMINING = "determine_agency_dept_of_justice"
OPENED, SESSION = "negotiation_opened", "negotiation_session_held"
DOCKET = ("Sổ vụ việc", "cases:docket")
EXCHANGE = ("Phối hợp", "casework:coordination")
IN_TIME, LATE, NOT_DONE = "met", "late", "overdue"


def determined(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Dossiers that came to the department: was the agency determined (NĐ 68 Đ32)? Those still in time wait."""
    rows = visible_cases(membership).filter(filed_with_id=agency.pk, opened_on__year=year)
    known = rows.filter(settling_agency__isnull=False).count()
    late = rows.filter(settling_agency__isnull=True, limits__limit_id=DETERMINING, limits__status=NOT_DONE)
    codes = list(late.values_list("code", flat=True).distinct())
    told = [("", 0)] * known + ([(code, 1) for code in codes] if not known else [])
    text = f"{known}/{rows.count()} hồ sơ đến Sở Tư pháp đã xác định cơ quan giải quyết"
    return of_events(criterion, told, text, link(*DOCKET))


def determined_in_time(
    criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date
) -> Evidence:
    """The same within 05 working days (Đ41.4)."""
    rows = visible_cases(membership).filter(
        filed_with_id=agency.pk, limits__limit_id=DETERMINING, limits__start__year=year
    )
    told = list(rows.values_list("code", "limits__status"))
    ended = [(code, status) for code, status in told if status in (IN_TIME, LATE, NOT_DONE)]
    good = sum(status == IN_TIME for _, status in ended)
    levels = [(code, 0 if status == IN_TIME else 1) for code, status in ended]
    return of_events(criterion, levels, f"{good}/{len(ended)} hồ sơ đúng hạn 05 ngày làm việc", link(*DOCKET))


def coordination(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """What passed between the department and others in cases: asked by it, or asked of it and answered."""
    asked = views(visible_requests(membership).filter(sent_on__year=year, agency_id=agency.pk), today)
    of_us = views(visible_requests(membership).filter(sent_on__year=year, to_agency_id=agency.pk), today)
    levels = [(one.row.case.code, 0) for one in asked]
    levels += [(one.row.case.code, 0 if one.closed else 1) for one in of_us if one.closed or one.state == NOT_DONE]
    answered = sum(one.closed for one in of_us)
    text = f"{len(asked)} văn bản Sở Tư pháp gửi; trả lời {answered}/{len(of_us)} văn bản gửi Sở Tư pháp"
    return of_events(criterion, levels, text, link(*EXCHANGE))


def joint_verification(
    criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date
) -> Evidence:
    """Invitations to verify together: somebody was named within 02 working days (NĐ 68 Đ19.2)."""
    rows = visible_requests(membership).filter(sent_on__year=year, to_agency_id=agency.pk, kind="joint_verification")
    places = {IN_TIME: 0, LATE: 1, NOT_DONE: 2}
    levels = [(one.row.case.code, places[one.state]) for one in views(rows, today) if one.state in places]
    good = sum(not place for _, place in levels)
    return of_events(criterion, levels, f"{good}/{len(levels)} lần cử đại diện đúng hạn", link(*EXCHANGE))


def negotiation(criterion: Criterion, agency: Agency, year: int, membership: Membership, today: date) -> Evidence:
    """Negotiations in the cases of the province: was the department among who took part, were minutes made (Đ46)?"""
    rows = visible_cases(membership).filter(
        province=agency.province, events__type__in=(OPENED, SESSION), events__on__year=year
    )
    told = rows.values_list("code", "events__type", "events__data__participants", "events__data__minutes")
    held: dict[str, tuple[bool, bool, bool]] = {}
    for code, kind, there, minutes in told:
        session, present, written = held.get(code, (False, False, False))
        part = "justice_department" in (there or [])
        held[code] = (session or kind == SESSION, present or part, written or bool(minutes))
    levels = [
        (code, (0 if written else 1) if present else 2)
        for code, (session, present, written) in sorted(held.items())
        if session
    ]
    good = sum(place < 2 for _, place in levels)
    return of_events(criterion, levels, f"{good}/{len(levels)} vụ thương lượng có Sở Tư pháp dự", link(*DOCKET))
