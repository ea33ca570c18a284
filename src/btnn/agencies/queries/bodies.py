"""Bodies by what they do."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from ..models import Agency, AgencyKind, Budget, Level
from ..periods import in_force

# Bodies that can be the settling agency (Đ33–Đ39).
SETTLING_KINDS = frozenset(
    {
        AgencyKind.SETTLING,
        AgencyKind.COMMUNE,
        AgencyKind.PROCURACY,
        AgencyKind.COURT,
        AgencyKind.POLICE,
        AgencyKind.CIVIL_ENFORCEMENT,
        AgencyKind.CRIMINAL_ENFORCEMENT,
        AgencyKind.PEOPLE_COMMITTEE,
        AgencyKind.MINISTRY,
    }
)


def agency_by_code(code: str) -> Agency | None:
    """The agency of that code, the latest where one came after another under it; or None."""
    return Agency.objects.filter(code=code).order_by("-valid_from").first()


def settling_agencies(province: str, on: date) -> list[Agency]:
    """Agencies of a province that can be the settling agency on a day (Đ33–Đ39), by code."""
    rows: QuerySet[Agency] = Agency.objects.filter(in_force(on), province=province, kind__in=SETTLING_KINDS)
    return list(rows.order_by("code"))


def department(province: str, kind: str, on: date) -> Agency | None:
    """The one body of a kind in a province on a day: its Sở Tư pháp, its Sở Tài chính; None without one."""
    if not province:
        return None
    return Agency.objects.filter(in_force(on), province=province, kind=kind).order_by("pk").first()


def finance_body(agency: Agency, on: date) -> Agency | None:
    """The body that pays out compensation for an agency: the Ministry of Finance when it runs on the central
    budget (Đ60.2), else its province's Sở Tài chính (Đ60.3). None where there is none on that day."""
    if agency.budget != Budget.CENTRAL:
        return department(agency.province, AgencyKind.FINANCE_DEPARTMENT, on)
    central = Agency.objects.filter(in_force(on), kind=AgencyKind.FINANCE_DEPARTMENT, level=Level.CENTRAL)
    return central.order_by("pk").first()
