"""People and the roles they hold on a day."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from ..models import Absence, Delegation, Membership, Role, User
from ..periods import in_force

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

PORTAL_ACCOUNT = "cong-nguoi-dan"  # made by `portal_account` of the database


def memberships(user: User | AnonymousUser, on: date) -> list[Membership]:
    """The roles `user` may act under on a day, agency at hand, oldest first; roles by delegation after one's own.
    Nobody: an empty list."""
    if not user.is_authenticated or not user.is_active:
        return []
    rows = Membership.objects.filter(in_force(on), in_force(on, "agency__"), user_id=user.pk)
    held = list(rows.select_related("agency", "user", "delegation").order_by("valid_from", "pk"))
    return sorted(held, key=lambda row: row.delegation_id is not None)


def chosen(held: Sequence[Membership], key: int | None) -> Membership | None:
    """Of the roles that somebody holds, the one with that key, else the first."""
    return next((row for row in held if row.pk == key), held[0] if held else None)


def membership_chosen(user: User | AnonymousUser, on: date, key: int | None) -> Membership | None:
    """The one role a person acts under: the chosen one when it is theirs today, else the first."""
    return chosen(memberships(user, on), key)


def officers(agency_id: int, on: date) -> list[User]:
    """People of an agency who can be appointed to settle a claim (Đ43.3), by name."""
    held = Membership.objects.filter(in_force(on), agency_id=agency_id, role=Role.OFFICER)
    return list(User.objects.filter(pk__in=held.values("user_id"), is_active=True).order_by("full_name", "pk"))


def people_of(agency_id: int) -> list[Membership]:
    """Every role ever held in an agency, latest first, people and delegations at hand."""
    rows = Membership.objects.filter(agency_id=agency_id).select_related("user", "delegation__head")
    return list(rows.order_by("-valid_from", "user__full_name", "pk"))


def absent_on(agency_id: int, on: date) -> list[Absence]:
    """Who is away on a day or has said to be away after it, the next first."""
    rows = Absence.objects.filter(agency_id=agency_id, last_day__gte=on).select_related("user")
    return list(rows.order_by("first_day", "pk"))


def is_portal(user: User) -> bool:
    """Is this the account under which people act for themselves on the public side (`commands.portal_seat`)?"""
    return user.username == PORTAL_ACCOUNT


def user_by_name(username: str) -> User | None:
    """The account of that user name, or None."""
    return User.objects.filter(username=username.strip()).first()


def membership_of(agency_id: int, key: int) -> Membership | None:
    """One role in an agency, person at hand, or None."""
    return Membership.objects.select_related("user", "agency").filter(agency_id=agency_id, pk=key).first()


def delegations_of(agency_id: int, on: date) -> list[Delegation]:
    """Who stands in for the head of an agency on a day or after it, the next first."""
    rows = Delegation.objects.filter(agency_id=agency_id, valid_to__gt=on).select_related("head", "deputy")
    return list(rows.order_by("valid_from", "pk"))


def delegation_of(agency_id: int, key: int) -> Delegation | None:
    """One delegation of an agency, or None."""
    rows = Delegation.objects.select_related("agency", "head", "deputy")
    return rows.filter(agency_id=agency_id, pk=key).first()
