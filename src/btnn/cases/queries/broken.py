"""Which limits of the law are broken most, in which field and at which agency: what is to be taught, and where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, F, Q

from btnn.agencies.queries import Membership
from btnn.law.case import words
from btnn.law.limits import limit

from ..models import CaseLimit
from .visible import in_scope

BROKEN = ("late", "overdue")
OF_THE_CLAIMANT = "claimant"
MOST_ROWS = 200


@dataclass(frozen=True, slots=True)
class Broken:
    """One limit in one field at one agency: in how many cases it was broken, of how many in which it ran."""

    limit_id: str
    lane: str
    field: str
    agency_id: int | None
    agency: str
    cases: int
    of: int

    @property
    def title(self) -> str:
        return words.limit(self.limit_id)

    @property
    def source(self) -> str:
        return limit(self.limit_id).source


def broken_limits(membership: Membership, since: date, agency_id: int | None = None) -> list[Broken]:
    """What was broken by those who settle, in cases that this person sees and that were opened since a day; the most
    often first. What a claimant let pass is left out. One query."""
    rows = CaseLimit.objects.filter(in_scope(membership, "case_id"), case__opened_on__gte=since)
    if agency_id is not None:
        rows = rows.filter(case__settling_agency_id=agency_id)
    rows = rows.exclude(by=OF_THE_CLAIMANT)
    counted = (
        rows.values("limit_id", "lane", of_field=F("case__field"), body=F("case__settling_agency_id"),
                    body_name=F("case__settling_agency__name"))
        .annotate(broken=Count("case_id", filter=Q(status__in=BROKEN), distinct=True),
                  ran=Count("case_id", distinct=True))
        .filter(broken__gt=0)
        .order_by("-broken", "limit_id", "body")
    )  # fmt: skip
    return [
        Broken(
            row["limit_id"],
            row["lane"],
            row["of_field"],
            row["body"],
            row["body_name"] or "",
            row["broken"],
            row["ran"],
        )
        for row in counted[:MOST_ROWS]
    ]
