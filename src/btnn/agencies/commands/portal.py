"""The portal at an agency: what people do on the public side themselves is written under it."""

from __future__ import annotations

from django.db import connection

from ..models import Agency, Membership, Role, User


def portal_seat(agency: Agency) -> Membership:
    """The role under which the portal acts for `agency`. It stands in no table, so that nobody can hold or take it;
    nobody signs in with its account (`portal_account` of the database makes it when it is first needed)."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT portal_account()")
        (key,) = cursor.fetchone()
    return Membership(user=User.objects.get(pk=key), agency=agency, role=Role.PORTAL, valid_from=agency.valid_from)
