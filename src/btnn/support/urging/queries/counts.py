"""How much was watched and urged in a year, for plans and scores."""

from __future__ import annotations

from dataclasses import dataclass

from ..models import Kind, Letter, Note, SetAside, Turn


@dataclass(frozen=True, slots=True)
class Urged:
    """Letters of an agency in a year by kind, how many of those that urge were fulfilled or in vain, what was noted,
    what was set aside."""

    urging: int
    asking: int
    reports: int
    fulfilled: int
    in_vain: int
    notes: int
    set_aside: int


def urged_in(agency_id: int, year: int) -> Urged:
    """The count of one agency, as far as the wall lets the reader see it; letters taken back are left out."""
    rows = Letter.objects.filter(agency_id=agency_id, on__year=year).exclude(turns__turn=Turn.WITHDRAWN)
    kinds = list(rows.values_list("kind", flat=True))
    urging = rows.filter(kind=Kind.URGE)
    return Urged(
        urging=kinds.count(Kind.URGE),
        asking=kinds.count(Kind.ASK),
        reports=kinds.count(Kind.REPORT),
        fulfilled=urging.filter(turns__turn=Turn.FULFILLED).distinct().count(),
        in_vain=urging.filter(turns__turn=Turn.IN_VAIN).distinct().count(),
        notes=Note.objects.filter(agency_id=agency_id, on__year=year).count(),
        set_aside=SetAside.objects.filter(agency_id=agency_id, on__year=year).count(),
    )
