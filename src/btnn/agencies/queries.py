"""The only readers of agencies and people, for the other rooms of the house.

`Membership`, `Role` and `AgencyKind` are handed on from here, so that other apps need no model module.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from .models import Agency, AgencyKind, Budget, Level, Membership, Role, User

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

__all__ = [
    "Agency",
    "AgencyKind",
    "Level",
    "Membership",
    "Role",
    "User",
    "agency_by_code",
    "ancestors",
    "department",
    "finance_body",
    "in_force",
    "membership_chosen",
    "memberships",
    "officers",
    "settling_agencies",
]


def in_force(day: date) -> Q:
    """Condition on any table with `valid_from` and `valid_to`: the row holds on `day`."""
    return Q(valid_from__lte=day) & (Q(valid_to__isnull=True) | Q(valid_to__gt=day))


def memberships(user: User | AnonymousUser, on: date) -> list[Membership]:
    """The roles `user` may act under on a day, agency at hand, oldest first. Nobody: an empty list."""
    if not user.is_authenticated or not user.is_active:
        return []
    agency_in_force = Q(agency__valid_from__lte=on) & (Q(agency__valid_to__isnull=True) | Q(agency__valid_to__gt=on))
    rows = Membership.objects.filter(in_force(on), agency_in_force, user_id=user.pk)
    return list(rows.select_related("agency", "user").order_by("valid_from", "pk"))


def membership_chosen(user: User | AnonymousUser, on: date, chosen: int | None) -> Membership | None:
    """The one role a person acts under: the chosen one when it is theirs today, else the first."""
    held = memberships(user, on)
    return next((row for row in held if row.pk == chosen), held[0] if held else None)


def officers(agency_id: int, on: date) -> list[User]:
    """People of an agency who can be appointed to settle a claim (Đ43.3), by name."""
    held = Membership.objects.filter(in_force(on), agency_id=agency_id, role=Role.OFFICER)
    return list(User.objects.filter(pk__in=held.values("user_id"), is_active=True).order_by("full_name", "pk"))


def agency_by_code(code: str) -> Agency | None:
    """The agency of that code, or None."""
    return Agency.objects.filter(code=code).first()


def settling_agencies(province: str, on: date) -> list[Agency]:
    """Agencies of a province that can be the settling agency on a day (Đ33–Đ39), by code."""
    kinds = [AgencyKind.SETTLING, AgencyKind.COMMUNE, AgencyKind.PROCURACY, AgencyKind.COURT]
    rows: QuerySet[Agency] = Agency.objects.filter(in_force(on), province=province, kind__in=kinds)
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


def ancestors(agency: Agency) -> list[Agency]:
    """The bodies above an agency, nearest first. A loop in the data ends the walk."""
    found: list[Agency] = []
    seen = {agency.pk}
    above = agency.parent
    while above is not None and above.pk not in seen:
        seen.add(above.pk)
        found.append(above)
        above = above.parent
    return found
