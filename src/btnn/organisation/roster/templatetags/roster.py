"""Words of the roster for its templates."""

from __future__ import annotations

from django import template

from btnn.organisation.roster.models import Part
from btnn.organisation.roster.standing import Person

register = template.Library()


@register.filter
def roster_parts(person: Person) -> str:
    """What somebody does in this work."""
    return ", ".join(str(Part(part).label) for part in person.told.parts)


@register.filter
def roster_name(names: dict[int, str], key: int | None) -> str:
    """The name of somebody of the same roster."""
    return names.get(key or 0, "")


@register.filter
def roster_load(loads: dict[int, int] | str, person: Person) -> int:
    """The cases that somebody is settling; 0 where that is not told."""
    return loads.get(person.user_id or 0, 0) if isinstance(loads, dict) else 0
