"""How far the inspections of a year are: for plans (a task on inspection), reports and the scores."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ..models import InspectionPlan, State, Visit
from ..standing import CANCELLED, MET, Due
from .views import PlanView, VisitView, plan_view, visit_views


@dataclass(frozen=True, slots=True)
class YearOfInspections:
    """The inspections of one body in a year, counted. `issue_due`: by when the periodic plan had to be issued, None
    without one; `concluded`: visits with a conclusion; `recommended` and `carried_out`: what conclusions asked for."""

    planned: int
    concluded: int
    on_time: int
    cancelled: int
    recommended: int
    carried_out: int
    issue_due: Due | None
    last_concluded_on: date | None

    @property
    def done(self) -> bool:
        """Is there a plan, and is every visit of it concluded?"""
        return self.planned > 0 and self.concluded == self.planned

    @property
    def words(self) -> str:
        """In one line."""
        return (
            f"{self.concluded}/{self.planned} cuộc đã kết luận; "
            f"{self.carried_out}/{self.recommended} việc sau kiểm tra đã xong"
        )


def inspections_of(agency_id: int, year: int, today: date) -> YearOfInspections:
    """The issued inspections of a body in a year, as far as whoever asks may see them (the second wall)."""
    plans = list(InspectionPlan.objects.filter(agency_id=agency_id, year=year, state=State.ISSUED))
    rows = Visit.objects.filter(plan__in=plans).select_related("plan__agency", "subject")
    visits = visit_views(rows, today)
    kept = [one for one in visits if one.standing.state != CANCELLED]
    tasks = [task for one in kept for task in one.recommendations]
    days = [one.conclusion.on for one in kept if one.conclusion is not None]
    told = [_seen(plan, visits, today) for plan in plans]
    return YearOfInspections(
        planned=len(kept),
        concluded=len(days),
        on_time=sum(_in_time(one) for one in kept),
        cancelled=len(visits) - len(kept),
        recommended=len(tasks),
        carried_out=sum(task.standing.over for task in tasks),
        issue_due=next((one.due for one in told if one.due is not None), None),
        last_concluded_on=max(days, default=None),
    )


def _seen(plan: InspectionPlan, visits: list[VisitView], today: date) -> PlanView:
    return plan_view(plan, (one for one in visits if one.visit.plan_id == plan.pk), today)


def _in_time(view: VisitView) -> bool:
    """Was everything that has a limit done in it, and is the conclusion out?"""
    return view.conclusion is not None and all(due.state == MET for due in view.standing.dues if due.binding)
