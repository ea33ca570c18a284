"""The register as one person sees it: only those that they direct, handle, or were given access to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, QuerySet

from btnn.agencies.queries import Membership, User
from btnn.cases.queries import visible_cases
from btnn.refusals import NotThere

from ..models import Access, Complaint, ComplaintStep, Reveal
from ..permissions import handler_of, let_in, may_see, opens
from ..standing import CLOSING, Standing, standing

MOST = 500


@dataclass(frozen=True, slots=True)
class Row:
    """One of the register as it stands on a day, with what this person needs to handle it."""

    complaint: Complaint
    steps: list[ComplaintStep]
    accesses: list[Access]
    standing: Standing

    @property
    def handler_id(self) -> int | None:
        return handler_of(self.steps)

    @property
    def handler(self) -> str:
        """Who handles it, by name; empty when nobody was named."""
        named = [one.officer for one in self.steps if one.officer is not None]
        return named[-1].full_name if named else ""

    @property
    def allowed(self) -> list[User]:
        """Who was given access and still has it."""
        kept = let_in(self.accesses)
        return list({one.user_id: one.user for one in self.accesses if one.user_id in kept}.values())


def rows(membership: Membership, year: int | None, today: date, *, going_on: bool = False) -> list[Row]:
    """Those of the agency's register that this person may see, the newest first. `going_on`: only those not closed."""
    if not may_see(membership):
        return []
    found = _all(membership)
    if year is not None:
        found = found.filter(year=year)
    if going_on:
        found = found.exclude(steps__step__in=CLOSING)
    told = [_row(one, today) for one in found.order_by("-received_on", "-pk")[:MOST]]
    return [one for one in told if opens(membership, one.complaint, one.steps, one.accesses)]


def seen(membership: Membership, key: int, today: date) -> Row:
    """One of the register. Refused (`NotThere`): none that this person may see."""
    found = _all(membership).filter(pk=key).first()
    row = _row(found, today) if found is not None else None
    if row is None or not opens(membership, row.complaint, row.steps, row.accesses):
        raise NotThere("Không có đơn này trong sổ của cơ quan, hoặc bạn không được giao xử lý.")
    return row


def looks(complaint: Complaint) -> list[Reveal]:
    """Who looked at the sender, the latest first."""
    return list(complaint.reveals.select_related("actor").order_by("-pk")[:50])


def case_code(complaint: Complaint, membership: Membership) -> str:
    """The code of its case, where this person sees that too."""
    if complaint.case_id is None:
        return ""
    return visible_cases(membership).filter(pk=complaint.case_id).values_list("code", flat=True).first() or ""


def _all(membership: Membership) -> QuerySet[Complaint]:
    held = Complaint.objects.filter(agency_id=membership.agency_id)
    steps = ComplaintStep.objects.select_related("officer", "actor", "to_agency").order_by("pk")
    accesses = Access.objects.select_related("user", "actor").order_by("pk")
    return held.select_related("subject", "agency", "received_by").prefetch_related(
        Prefetch("steps", steps), Prefetch("accesses", accesses)
    )


def _row(complaint: Complaint, today: date) -> Row:
    steps = list(complaint.steps.all())
    return Row(complaint, steps, list(complaint.accesses.all()), standing(complaint, steps, today))
