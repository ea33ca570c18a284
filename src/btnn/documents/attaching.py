"""Papers that come with a step: kept in the transaction that records it, or neither is."""

from __future__ import annotations

from datetime import date

from btnn.agencies.queries import Membership
from btnn.law.case.events import EVENTS

from .commands import Told, keep_papers
from .forms import FilesForm
from .models import Direction, Paper

# Who acts through somebody else: what belongs to such an entry came from there.
FROM_OUTSIDE = frozenset({"claimant", "court", "other_body", "finance", "commune"})


def attach(
    case_code: str, event: str, number: int, form: FilesForm, *, membership: Membership, today: date
) -> list[Paper]:
    """Keep the files of a valid form with entry `number`, an `event`. Refused as `keep_papers` refuses."""
    if not form.handed:
        return []
    direction = Direction.IN if EVENTS[event].by in FROM_OUTSIDE else Direction.OWN
    told = Told(direction=direction, event_number=number, personal=form.cleaned_data["personal"])
    return keep_papers(case_code, form.handed, told, membership=membership, today=today)
