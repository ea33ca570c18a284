"""Where bodies stand in the management of this work (TT 08/2019 Đ13; NĐ 68 Đ19.3), and who manages."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Agency, AgencyKind, Level, agencies_of_kinds, ancestors, department, finance_body
from btnn.law.work.management import (
    CENTRAL,
    COMMITTEE,
    ITS_COMMITTEE,
    ITS_HEAD_BODY,
    LOCAL,
    MINISTRY,
    PROVINCE,
    THE_MINISTRY,
    TOP,
)

MINISTRY_NAME = "Bộ Tư pháp"
COMMITTEE_NAME = "Ủy ban nhân dân cấp tỉnh"
HEAD_BODIES = frozenset({AgencyKind.COURT, AgencyKind.PROCURACY, AgencyKind.FINANCE_DEPARTMENT})
OF_CENTRE = frozenset({Level.CENTRAL, Level.SUPERIOR})


def position(body: Agency) -> str:
    """Where a body stands: the top (ministries, the supreme court and procuracy), a province's committee, the centre
    below the top, or a locality."""
    if body.kind == AgencyKind.MINISTRY:
        return TOP
    if body.kind == AgencyKind.PEOPLE_COMMITTEE and body.level == Level.PROVINCE:
        return COMMITTEE
    if body.level in OF_CENTRE:
        return TOP if body.kind in HEAD_BODIES and body.level == Level.CENTRAL else CENTRAL
    return LOCAL


def is_ministry_of_justice(body: Agency) -> bool:
    return body.kind == AgencyKind.MINISTRY and body.name.startswith(MINISTRY_NAME)


def manager(body: Agency) -> str:
    """`ministry`, `province`, or empty for a body that does not manage this work (Luật Đ73.2–4)."""
    if is_ministry_of_justice(body):
        return MINISTRY
    if body.kind == AgencyKind.JUSTICE_DEPARTMENT or position(body) == COMMITTEE:
        return PROVINCE
    return ""


def in_area(watcher: Agency, body: Agency) -> bool:
    """Does the manager's area take in the body: the whole country, or its own province?"""
    return manager(watcher) == MINISTRY or (bool(watcher.province) and watcher.province == body.province)


def ministry_of_justice(on: date) -> Agency | None:
    return next((one for one in agencies_of_kinds([AgencyKind.MINISTRY], on) if is_ministry_of_justice(one)), None)


def committee_of(province: str, on: date) -> Agency | None:
    """The people's committee of a province."""
    rows = agencies_of_kinds([AgencyKind.PEOPLE_COMMITTEE], on)
    return next((one for one in rows if one.province == province and position(one) == COMMITTEE), None)


def reached_by(by: str, body: Agency, on: date) -> tuple[Agency | None, str]:
    """Whom one asks where a body isn't urged directly: the agency, if the system knows it, and its name."""
    if by == THE_MINISTRY:
        found = ministry_of_justice(on)
        return found, found.name if found else MINISTRY_NAME
    if by == ITS_COMMITTEE:
        found = committee_of(body.province, on)
        return found, found.name if found else COMMITTEE_NAME
    assert by == ITS_HEAD_BODY
    above = next((one for one in ancestors(body, on) if position(one) == TOP), None)
    return above, above.name if above else "Cơ quan cấp trên ở trung ương"


def who_is_late(side: str, settling: Agency | None, on: date) -> Agency | None:
    """The body that a missed limit of a case belongs to, by the side that had to act; None where no body of ours is."""
    if settling is None or side == "court":
        return None
    if side == "finance":
        return finance_body(settling, on)
    if side == "justice_department":
        return department(settling.province, AgencyKind.JUSTICE_DEPARTMENT, on)
    return settling


def twins(body: Agency, on: date) -> list[Agency]:
    """Who manages the same area with it: of a province its committee and the department that helps it (Luật Đ73.4)."""
    if manager(body) != PROVINCE:
        return []
    found = [committee_of(body.province, on), department(body.province, AgencyKind.JUSTICE_DEPARTMENT, on)]
    return [one for one in found if one is not None and one.pk != body.pk]


def speaks_for(body: Agency, to: Agency | None) -> bool:
    """Does a body answer for the addressee: itself, or the committee that it helps as department of justice?"""
    if to is None or to.pk == body.pk:
        return to is not None
    return body.kind == AgencyKind.JUSTICE_DEPARTMENT and to.province == body.province and position(to) == COMMITTEE
