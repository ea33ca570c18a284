"""Which agencies carry an issued plan out by a plan of their own, here or on paper, and which have none yet."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from btnn.agencies.queries import Agency

from ..deriving import wanted
from ..groups import meant
from ..models import CarryingOut, Kind, Plan, PlanResponsibility, State
from ..occurrences import is_history


@dataclass(frozen=True, slots=True)
class Carrier:
    """An agency that is to have a plan of its own, and which one it has: made here (`plan`) or named (`paper`)."""

    agency: Agency
    plan: Plan | None
    paper: CarryingOut | None
    late: bool

    @property
    def there(self) -> bool:
        return self.plan is not None or self.paper is not None

    @property
    def shape(self) -> str:
        return "met" if self.there else "overdue" if self.late else "todo"

    @property
    def word(self) -> str:
        if not self.there:
            return "quá hạn, chưa có" if self.late else "chưa có"
        kind = self.plan.kind if self.plan is not None else self.paper.kind if self.paper is not None else Kind.OWN
        return "lồng trong kế hoạch khác" if kind == Kind.EMBEDDED else "kế hoạch riêng"


def carried_out_by(plan: Plan, today: date) -> list[Carrier]:
    """Each agency that the plan wants to carry it out, and every other that does, those without a plan first. Only who
    makes the plan sees all of them; others see their own."""
    made = {one.agency_id: one for one in Plan.objects.filter(parent=plan, state=State.ISSUED).select_related("agency")}
    named: dict[int, CarryingOut] = {}
    for one in CarryingOut.objects.filter(plan=plan).select_related("agency").order_by("pk"):
        named[one.agency_id] = one
    groups = {
        group
        for told in PlanResponsibility.objects.filter(plan=plan).values_list("groups", flat=True)
        for group in told
    }
    bodies = {body.pk: body for body in meant(plan.agency, today).bodies if wanted(plan, groups, body)}
    bodies |= {key: one.agency for key, one in made.items()} | {key: one.agency for key, one in named.items()}
    late = plan.derive_by is not None and today > plan.derive_by and not is_history(plan.year, today)
    told = [Carrier(body, made.get(key), named.get(key), late) for key, body in bodies.items()]
    return sorted(told, key=lambda one: (one.there, one.agency.name))
