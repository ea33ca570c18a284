"""Plans, visits and recommendations as they stand on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db.models import Prefetch, prefetch_related_objects

from ..grounds import Head, heads_of
from ..models import (
    Conclusion,
    InspectionPlan,
    Kind,
    Opinion,
    OpinionRequest,
    Recommendation,
    RecommendationTurn,
    State,
    Visit,
    VisitStep,
)
from ..permissions import reports_to_ministry
from ..standing import (
    OPEN,
    OVERDUE,
    Due,
    RecommendationStanding,
    VisitStanding,
    plan_due,
    recommendation_standing,
    visit_standing,
)


@dataclass(frozen=True, slots=True)
class RecommendationView:
    """A recommendation with what became of it."""

    row: Recommendation
    turns: list[RecommendationTurn]
    standing: RecommendationStanding


@dataclass(frozen=True, slots=True)
class VisitView:
    """A visit with its steps, its conclusion, what it asked for."""

    visit: Visit
    steps: list[VisitStep]
    conclusion: Conclusion | None
    recommendations: list[RecommendationView]
    standing: VisitStanding

    @property
    def done(self) -> set[str]:
        return {row.step for row in self.steps}

    @property
    def heads(self) -> list[tuple[Head, str]]:
        """The heads of the conclusion with their texts."""
        if self.conclusion is None:
            return []
        return [(head, self.conclusion.heads.get(head.key, "")) for head in heads_of(self.visit.plan.kind)]

    @property
    def shape(self) -> str:
        """Its mark: overdue too when something that its conclusion asks for is."""
        late = any(one.standing.late for one in self.recommendations)
        return "overdue" if late else self.standing.shape

    @property
    def open_recommendations(self) -> list[RecommendationView]:
        return [one for one in self.recommendations if not one.standing.over]


@dataclass(frozen=True, slots=True)
class Asked:
    """An agency that was asked about a draft, and what it said."""

    request: OpinionRequest
    today: date

    @property
    def opinion(self) -> Opinion | None:
        said: Opinion | None = getattr(self.request, "opinion", None)
        return said

    @property
    def shape(self) -> str:
        if self.opinion is not None:
            return "met" if self.opinion.agrees else "late"
        return OVERDUE if self.today > self.request.due_on else OPEN

    @property
    def word(self) -> str:
        return {"met": "nhất trí", "late": "có ý kiến", OPEN: "chưa trả lời", OVERDUE: "quá hạn, chưa trả lời"}[
            self.shape
        ]


@dataclass(frozen=True, slots=True)
class PlanView:
    """A plan on a day: `due` by when it must be issued, for a periodic one."""

    plan: InspectionPlan
    visits: list[VisitView]
    due: Due | None

    @property
    def shape(self) -> str:
        if self.plan.state != State.ISSUED:
            return "overdue" if self.due is not None and self.due.state == OVERDUE else "open"
        shapes = {one.shape for one in self.visits}
        return "overdue" if "overdue" in shapes else ("open" if "open" in shapes else "met")

    @property
    def count(self) -> str:
        """How many visits are at their end."""
        over = sum(one.standing.over for one in self.visits)
        return f"{over}/{len(self.visits)} cuộc đã xong"


def recommendation_view(row: Recommendation, today: date) -> RecommendationView:
    """One recommendation; its turns in the order in which they were recorded."""
    turns = sorted(row.turns.all(), key=lambda one: one.pk)
    return RecommendationView(row, turns, recommendation_standing(row.due_on, turns, today))


def visit_views(rows: Iterable[Visit], today: date) -> list[VisitView]:
    """Visits on a day, in four queries however many there are."""
    visits = list(rows)
    turns = RecommendationTurn.objects.select_related("agency", "actor").order_by("pk")
    tasks = Recommendation.objects.order_by("order").prefetch_related(Prefetch("turns", turns))
    steps = VisitStep.objects.select_related("agency", "actor").order_by("pk")
    conclusions = Conclusion.objects.prefetch_related(Prefetch("recommendations", tasks))
    prefetch_related_objects(visits, Prefetch("steps", steps), Prefetch("conclusion", conclusions))
    return [_view(visit, today) for visit in visits]


def visit_view(visit: Visit, today: date) -> VisitView:
    """One visit on a day."""
    return visit_views([visit], today)[0]


def plan_view(plan: InspectionPlan, visits: Iterable[VisitView], today: date) -> PlanView:
    """A plan on a day. `visits`: those whose course the person may see."""
    due = plan_due(plan.year, plan.issued_on, today) if plan.kind == Kind.PERIODIC else None
    return PlanView(plan, list(visits), due)


def _view(visit: Visit, today: date) -> VisitView:
    conclusion: Conclusion | None = getattr(visit, "conclusion", None)
    tasks = [recommendation_view(row, today) for row in conclusion.recommendations.all()] if conclusion else []
    steps = list(visit.steps.all())
    standing = visit_standing(
        visit.first_day,
        visit.last_day,
        steps,
        concluded_on=conclusion.on if conclusion else None,
        open_recommendations=sum(not one.standing.over for one in tasks),
        to_ministry=reports_to_ministry(visit.plan.agency.kind),
        today=today,
    )
    return VisitView(visit, steps, conclusion, tasks, standing)
