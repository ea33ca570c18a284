"""Is there any case at all? Asked before demonstration data are loaded, so that they never mix with real work."""

from __future__ import annotations

from ..models import Case


def any_case() -> bool:
    """True when the database holds at least one case. Tells nothing about it."""
    return Case.objects.exists()
