"""Units of government by code, name and day; what became of an old one, what a new one was made of."""

from __future__ import annotations

from datetime import date

from django.db.models import Q, QuerySet

from btnn.folding import fold

from ..models import Level, Unit, UnitSuccession

MOST_FOUND = 25


def unit_by_code(code: str, on: date) -> Unit | None:
    """The unit that bears a code on a day, or None."""
    return _on(on).filter(code=code).first()


def provinces(on: date) -> list[Unit]:
    """Provinces and cities of a day, by code."""
    return list(_on(on).filter(level=Level.PROVINCE).order_by("code"))


def communes(province: str, on: date) -> list[Unit]:
    """Communes, wards and special zones right under a province on a day (since 1 July 2025), by code."""
    return list(_on(on).filter(level=Level.COMMUNE, parent_code=province).order_by("code"))


def units_found(text: str, on: date | None = None) -> list[Unit]:
    """Units whose name holds every word, without accents, of a day or of all time; those that are there first."""
    rows = Unit.objects.all() if on is None else _on(on)
    words = fold(text[:100]).split()[:6]
    if not words:
        return []
    for word in words:
        rows = rows.filter(folded__contains=word)
    return list(rows.order_by("valid_to", "level", "name", "code")[:MOST_FOUND])


def units_above(unit: Unit) -> list[Unit]:
    """The units above one, nearest first, as they were on its last day (or are)."""
    found: list[Unit] = []
    day, code = unit.valid_from or unit.last_day, unit.parent_code
    while code and len(found) < 3:
        above = unit_by_code(code, day)
        if above is None:
            break
        found.append(above)
        code = above.parent_code
    return found


def units_after(unit: Unit) -> list[UnitSuccession]:
    """Where an old unit went, the larger part first; one step."""
    order = {"whole": 0, "main": 1, "part": 2}
    rows = UnitSuccession.objects.filter(former=unit).select_related("successor").order_by("pk")
    return sorted(rows, key=lambda row: order[row.share])


def units_before(unit: Unit) -> list[UnitSuccession]:
    """What a unit was made of; one step."""
    return list(UnitSuccession.objects.filter(successor=unit).select_related("former").order_by("former__code"))


def _on(day: date) -> QuerySet[Unit]:
    begun = Q(valid_from__isnull=True) | Q(valid_from__lte=day)
    return Unit.objects.filter(begun, Q(valid_to__isnull=True) | Q(valid_to__gt=day))
