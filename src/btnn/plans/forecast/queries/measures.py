"""Measures with how far they are; the state is what the last word about them says."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from btnn.agencies.queries import Membership
from btnn.refusals import NotThere

from ..models import Measure, MeasureState, MeasureTurn
from ..permissions import may_see, may_write, watches

MOST = 300
MOST_DUE = 100
ENDS = (MeasureState.DONE, MeasureState.DROPPED)


@dataclass(frozen=True, slots=True)
class MeasureView:
    """A measure as it stands on a day."""

    row: Measure
    turns: list[MeasureTurn]
    today: date

    @property
    def last(self) -> MeasureTurn | None:
        return self.turns[-1] if self.turns else None

    @property
    def over(self) -> bool:
        return self.last is not None and self.last.state in ENDS

    @property
    def shape(self) -> str:
        """The mark: met, late, void, overdue or open."""
        return measure_shape(self.last.state if self.last else "", self.last.on if self.last else None,
                             self.row.due_on, self.today)  # fmt: skip

    @property
    def word(self) -> str:
        if self.shape == "overdue":
            return "quá hạn"
        return str(self.last.get_state_display()) if self.last else "chưa bắt đầu"


def measure_shape(state: str, on: date | None, due: date, today: date) -> str:
    """The mark of a measure: `state` and day of the last word, empty without one."""
    if state == MeasureState.DROPPED:
        return "void"
    if state == MeasureState.DONE and on is not None:
        return "met" if on <= due else "late"
    return "overdue" if today > due else "open"


def measures(membership: Membership, today: date, cause: str = "") -> list[MeasureView]:
    """The measures that this person sees, those that wait first by their day; of one cause if told. Two queries."""
    rows = _rows(membership)
    if cause:
        rows = rows.filter(cause=cause)
    found = [MeasureView(row, list(row.turns.all()), today) for row in rows.order_by("-pk")[:MOST]]
    return sorted(found, key=lambda one: (one.over, one.row.due_on, one.row.pk))


def measure(membership: Membership, key: int, today: date) -> MeasureView:
    """One measure. Refused (`NotThere`): none, or not one that this agency may see."""
    row = _rows(membership).filter(pk=key).first()
    if row is None:
        raise NotThere("Không có biện pháp này, hoặc cơ quan của bạn không được xem.")
    return MeasureView(row, list(row.turns.all()), today)


def due_measures(membership: Membership) -> list[Measure]:
    """What waits to be done by this agency, or by another that it asked; nearest due first, at most a hundred."""
    if not may_write(membership):
        return []
    over = MeasureTurn.objects.filter(measure_id=OuterRef("pk"), state__in=ENDS)
    ours = Q(to_id=membership.agency_id) | Q(agency_id=membership.agency_id)
    rows = Measure.objects.filter(ours).exclude(Exists(over)).select_related("to", "about")
    return list(rows.order_by("due_on", "pk")[:MOST_DUE])


def may_tell(membership: Membership, view: MeasureView) -> bool:
    """May this person tell how far it is?"""
    return may_write(membership) and not view.over and membership.agency_id in (view.row.to_id, view.row.agency_id)


def _rows(membership: Membership) -> QuerySet[Measure]:
    if not may_see(membership):
        return Measure.objects.none()
    own = Q(agency_id=membership.agency_id) | Q(about_id=membership.agency_id) | Q(to_id=membership.agency_id)
    province = membership.agency.province
    seen = own | Q(province=province) if watches(membership) and province else own
    turns = MeasureTurn.objects.select_related("agency", "actor").order_by("on", "pk")
    rows = Measure.objects.filter(seen).select_related("about", "to", "agency", "actor")
    return rows.prefetch_related(Prefetch("turns", turns))
