"""Whether another body inspects the same one in the same year (TT 08/2019 Đ18, Đ20: bodies concerned go together).

Plans of others are behind the second wall: the function `inspection_taken` of the database tells of them only who,
when and what kind, and only to a body that asks for the subject of a plan of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from btnn.agencies.queries import Agency

from ..models import InspectionPlan, Kind


@dataclass(frozen=True, slots=True)
class Taken:
    """A visit of another body's plan to the same subject."""

    agency_name: str
    kind: str
    first_day: date
    last_day: date

    @property
    def kind_word(self) -> str:
        return str(Kind(self.kind).label)


def taken(plan: InspectionPlan, subject: Agency) -> list[Taken]:
    """The visits of other bodies' plans of the year, sent for opinions or issued, to a subject; the first first."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT agency_name, kind, first_day, last_day FROM inspection_taken(%s, %s)", [plan.pk, subject.pk]
        )
        return [Taken(*row) for row in cursor.fetchall()]
