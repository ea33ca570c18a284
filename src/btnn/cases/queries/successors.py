"""Which body stands now, in a case, for one of before."""

from __future__ import annotations

from ..following import settling_now


def body_now(case_id: int, agency_id: int | None) -> int | None:
    """The body that acts in a case for an agency that its papers name: itself, or what came after it (for a divided
    one as chosen for the case). One query where nothing came after, none for nobody."""
    return settling_now(case_id, agency_id)
