"""Which regulation of a province holds on a day, and its rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from .models import Regulation, RegulationRule, State


def editions(province: str) -> list[Regulation]:
    """The issued regulations of a province, the latest first. One query; none for an agency of no province."""
    if not province:
        return []
    rows = Regulation.objects.filter(province=province, state=State.ISSUED).select_related("agency", "prepared_by")
    return list(rows.order_by("-in_force_from", "-pk")[:50])


def edition_on(rows: Sequence[Regulation], on: date) -> Regulation | None:
    """Of issued regulations, the latest first, the one in force on a day: the last one begun by then, unless it has
    ended."""
    row = next((one for one in rows if one.in_force_from is not None and one.in_force_from <= on), None)
    return row if row is not None and (row.in_force_to is None or on <= row.in_force_to) else None


def regulation_on(province: str, on: date) -> Regulation | None:
    """The regulation of a province that is in force on a day; None without one."""
    return edition_on(editions(province), on)


def rules_on(province: str, on: date, trigger: str, details: Iterable[str] = ()) -> list[RegulationRule]:
    """The rules of that regulation with a trigger, of these details where some are given."""
    row = regulation_on(province, on)
    if row is None:
        return []
    found = row.rules.filter(trigger=trigger)
    names = tuple(details)
    rules = list((found.filter(detail__in=names) if names else found).order_by("order"))
    for rule in rules:
        rule.regulation = row
    return rules
