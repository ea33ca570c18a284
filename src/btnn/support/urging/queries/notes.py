"""What came to the knowledge of whoever watches."""

from __future__ import annotations

from btnn.agencies.queries import Membership

from ..models import Note
from ..permissions import may_watch

MOST = 200


def notes(membership: Membership, year: int) -> list[Note]:
    """The notes of the person's agency in a year, the latest first; nothing for who does not watch."""
    if not may_watch(membership):
        return []
    rows = Note.objects.filter(agency_id=membership.agency_id, on__year=year)
    return list(rows.select_related("about", "actor").order_by("-on", "-pk")[:MOST])


def notes_of_case(membership: Membership, code: str) -> list[Note]:
    """Those about one case."""
    if not may_watch(membership):
        return []
    rows = Note.objects.filter(agency_id=membership.agency_id, case_code=code)
    return list(rows.select_related("actor").order_by("-on", "-pk"))
