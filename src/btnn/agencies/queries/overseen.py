"""The bodies whose people and work an agency looks after: its branch; for a province's People's Committee and
Department of Justice every body of the province, also those of other branches (Đ73.3, Đ73.4)."""

from __future__ import annotations

from datetime import date

from ..models import Agency, AgencyKind, Level
from ..periods import in_force
from .heirs import predecessors
from .tree import branch

OF_THE_PROVINCE = frozenset({AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.PEOPLE_COMMITTEE})


def oversees(agency: Agency, on: date) -> bool:
    """Has this agency others to look after? At most three queries."""
    if of_the_province(agency):
        return True
    above = {agency.pk, *predecessors(agency.pk)}
    return Agency.objects.filter(in_force(on), parent_id__in=above).exclude(pk=agency.pk).exists()


def overseen(agency: Agency, on: date) -> list[Agency]:
    """The agency itself and those that it looks after on a day, by name, itself first."""
    if of_the_province(agency):
        found = list(Agency.objects.filter(in_force(on), province=agency.province).order_by("name", "pk"))
    elif oversees(agency, on):
        found = sorted(branch(agency, on), key=lambda body: (body.name, body.pk))
    else:
        found = []
    return [agency, *(body for body in found if body.pk != agency.pk)]


def of_the_province(agency: Agency) -> bool:
    """Does it help to manage this work in a whole province?"""
    return bool(agency.province) and agency.level == Level.PROVINCE and agency.kind in OF_THE_PROVINCE
