"""Bodies by what they do."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from btnn.folding import fold

from ..models import Agency, AgencyKind, Budget, Level, OrganisationEntry
from ..periods import in_force
from .heirs import predecessors

MOST_FOUND = 50

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


def agencies_of_kinds(kinds: Iterable[str], on: date, province: str | None = None) -> list[Agency]:
    """The bodies of some kinds on a day, by name; with `province` only those of that province (empty: of none)."""
    rows = Agency.objects.filter(in_force(on), kind__in=list(kinds))
    if province is not None:
        rows = rows.filter(province=province)
    return list(rows.order_by("name", "pk"))


def finance_body(agency: Agency, on: date) -> Agency | None:
    """The body that pays out compensation for an agency: the Ministry of Finance when it runs on the central
    budget (Đ60.2), else its province's Sở Tài chính (Đ60.3). None where there is none on that day."""
    if agency.budget != Budget.CENTRAL:
        return department(agency.province, AgencyKind.FINANCE_DEPARTMENT, on)
    central = Agency.objects.filter(in_force(on), kind=AgencyKind.FINANCE_DEPARTMENT, level=Level.CENTRAL)
    return central.order_by("pk").first()


def agency_by_key(key: int) -> Agency | None:
    """The agency of that primary key with the one above it, or None."""
    return Agency.objects.select_related("parent").filter(pk=key).first()


def agencies_found(text: str, on: date) -> list[Agency]:
    """Bodies of a day whose name or code holds every word, without accents; at most fifty, by name."""
    words = fold(text[:100]).split()[:6]
    if not words:
        return []
    found = []
    for body in Agency.objects.filter(in_force(on)).select_related("parent").order_by("name", "pk"):
        told = f"{fold(body.name)} {fold(body.code)}"
        if all(word in told for word in words):
            found.append(body)
    return found[:MOST_FOUND]


def children(agency: Agency, on: date) -> list[Agency]:
    """The bodies right below an agency on a day, also those that stood below what it came after; by kind and name."""
    above = {agency.pk, *predecessors(agency.pk)} if agency.exists_on(on) else {agency.pk}
    rows = Agency.objects.filter(in_force(on), parent_id__in=above).exclude(pk=agency.pk)
    return list(rows.order_by("kind", "name", "pk"))


def entries_of(agency_id: int, most: int = 30) -> list[OrganisationEntry]:
    """What was changed in an agency, the latest first."""
    rows = OrganisationEntry.objects.filter(agency_id=agency_id).select_related("actor", "actor_agency")
    return list(rows.order_by("-at", "-pk")[:most])
