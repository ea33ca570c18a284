"""What may be sent in a case now, and what a person sent before."""

from __future__ import annotations

from datetime import date

from btnn.cases.queries import case_file
from btnn.casework.queries import meetings

from ..models import Reply
from ..people import claimants
from ..proof import Proved
from ..seat import seat_of
from .offered import Situation, watching_department


def situation(held: Proved, today: date) -> Situation:
    """What decides on the replies of a case today, read as the agency that acts in it. Refused: `NotFound`."""
    seat = seat_of(held)
    file = case_file(seat, held.case_code, today)
    complained = Reply.objects.filter(case_id=held.case_id, kind="complaint").values_list("content__limit", flat=True)
    return Situation(
        file=file,
        meetings=meetings(seat, held.case_code),
        claiming=claimants(file.case, today),
        today=today,
        department=watching_department(seat.agency, file.case.province, today),
        complained=frozenset(complained),
    )


def my_replies(held: Proved) -> list[Reply]:
    """What this person sent in the case, the latest first, with what became of each."""
    rows = Reply.objects.filter(case_id=held.case_id, party_id=held.party_id).select_related("to_agency")
    return list(rows.prefetch_related("turns__agency", "papers__paper").order_by("-number"))


def replies_of(case_id: int) -> list[Reply]:
    """What people of a case sent to the agency, the latest first: complaints go to the Department of Justice."""
    rows = Reply.objects.filter(case_id=case_id).exclude(kind="complaint").select_related("party")
    return list(rows.prefetch_related("turns__actor", "turns__agency", "papers__paper").order_by("-number"))
