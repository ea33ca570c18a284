"""What a body lacks to do its part: people in roles, on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from ..models import Agency, AgencyKind, Membership, Role
from ..periods import in_force
from .bodies import SETTLING_KINDS

AT_WORK = (Role.HEAD, Role.OFFICER, Role.RECEPTION, Role.FINANCE)
NEEDS: dict[str, tuple[Role, ...]] = {
    **dict.fromkeys(SETTLING_KINDS - {AgencyKind.PEOPLE_COMMITTEE, AgencyKind.MINISTRY}, AT_WORK),
    AgencyKind.JUSTICE_DEPARTMENT: (Role.HEAD, Role.OFFICER, Role.RECEPTION),
    AgencyKind.FINANCE_DEPARTMENT: (Role.HEAD, Role.FINANCE),
}


@dataclass(frozen=True, slots=True)
class Gap:
    """An agency and the roles that nobody holds there."""

    agency: Agency
    missing: tuple[Role, ...]

    @property
    def words(self) -> str:
        """The missing roles in one line."""
        return ", ".join(str(role.label) for role in self.missing)


def gaps(agencies: Iterable[Agency], on: date) -> list[Gap]:
    """Which of these agencies lack somebody on a day, in one query. Accounts that are locked do not count."""
    bodies = list(agencies)
    held: dict[int, set[str]] = {body.pk: set() for body in bodies}
    rows = Membership.objects.filter(in_force(on), agency_id__in=held, user__is_active=True)
    for agency_id, role in rows.values_list("agency_id", "role"):
        held[agency_id].add(role)
    found = []
    for body in bodies:
        missing = tuple(role for role in NEEDS.get(body.kind, ()) if role not in held[body.pk])
        if missing:
            found.append(Gap(body, missing))
    return found
