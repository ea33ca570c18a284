"""Whom the words of a plan mean: “Các Sở, Ban, Ngành thuộc tỉnh” are the departments of that province on that day."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency, AgencyKind, Level, agencies_of_kinds

DEPARTMENTS, JUSTICE, FINANCE, COURT, PROCURACY = "departments", "justice", "finance", "court", "procuracy"
CIVIL_ENFORCEMENT, LOCAL, OTHERS, NAMED = "civil_enforcement", "local_committees", "others", "named"
LABELS = {
    JUSTICE: "Sở Tư pháp",
    FINANCE: "Sở Tài chính",
    DEPARTMENTS: "Các sở, ban, ngành cấp tỉnh",
    COURT: "Tòa án nhân dân tỉnh",
    PROCURACY: "Viện kiểm sát nhân dân tỉnh",
    CIVIL_ENFORCEMENT: "Cơ quan thi hành án dân sự tỉnh",
    LOCAL: "Ủy ban nhân dân cấp xã (trước 01/7/2025: cấp huyện)",
    OTHERS: "Cơ quan, đơn vị khác có liên quan",
    NAMED: "Một cơ quan ghi tên",
}
KINDS = {
    JUSTICE: {AgencyKind.JUSTICE_DEPARTMENT},
    FINANCE: {AgencyKind.FINANCE_DEPARTMENT},
    DEPARTMENTS: {AgencyKind.SETTLING, AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.FINANCE_DEPARTMENT},
    COURT: {AgencyKind.COURT},
    PROCURACY: {AgencyKind.PROCURACY},
    CIVIL_ENFORCEMENT: {AgencyKind.CIVIL_ENFORCEMENT},
    LOCAL: {AgencyKind.COMMUNE, AgencyKind.PEOPLE_COMMITTEE},
}


@dataclass(frozen=True, slots=True)
class Meant:
    """The bodies of a province on a day, by what plans call them."""

    bodies: tuple[Agency, ...]
    owner: int

    def of(self, groups: Iterable[str]) -> list[Agency]:
        """The bodies that the groups mean, each once; never whoever's plan it is. “Others concerned” and a body that
        is only named mean nobody by themselves."""
        wanted = set(groups)
        return [body for body in self.bodies if body.pk != self.owner and any(_is(body, group) for group in wanted)]


def meant(agency: Agency, on: date) -> Meant:
    """The bodies that the plan of an agency can mean on a day: those of its province, of all where it has none."""
    kinds = set().union(*KINDS.values())
    found = agencies_of_kinds(kinds, on)
    return Meant(tuple(body for body in found if body.province == agency.province), agency.pk)


def means(groups: Iterable[str], body: Agency, owner: Agency) -> bool:
    """Do the groups of the plan of `owner` mean this one body? As `meant`, without asking for all others."""
    if body.pk == owner.pk or body.province != owner.province:
        return False
    return any(_is(body, group) for group in set(groups))


def _is(body: Agency, group: str) -> bool:
    if body.kind not in KINDS.get(group, ()):
        return False
    if group == DEPARTMENTS:
        return body.level == Level.PROVINCE
    if group == LOCAL:
        return body.level in (Level.COMMUNE, Level.DISTRICT)
    return True


def known(groups: Sequence[str]) -> bool:
    """Are these all groups that we know?"""
    return all(group in LABELS for group in groups)
