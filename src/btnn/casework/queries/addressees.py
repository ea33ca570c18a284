"""Whom one may ask or invite: the bodies of one's own province and those of the centre."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from btnn.agencies.queries import Agency, AgencyKind, Level, Membership, in_force

JOINING = (AgencyKind.JUSTICE_DEPARTMENT, AgencyKind.FINANCE_DEPARTMENT, AgencyKind.MINISTRY)


def addressees(membership: Membership, on: date, kind: str = "other") -> list[Agency]:
    """Bodies in force on a day that a person of this agency may ask; `kind` as in `RequestKind.addressee`."""
    mine = membership.agency
    rows: QuerySet[Agency] = Agency.objects.filter(in_force(on), Q(province=mine.province) | Q(level=Level.CENTRAL))
    if kind == "finance":
        rows = rows.filter(kind=AgencyKind.FINANCE_DEPARTMENT)
    if kind == "joining":
        rows = rows.filter(kind__in=JOINING)
    return list(rows.exclude(pk=mine.pk).order_by("level", "kind", "name", "pk"))
