"""What the pages of plans share: finding the plan, the way to the page, answering refusals."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest
from django.urls import reverse

from .. import queries
from ..errors import NotThere, NotYours, PlanProblem
from ..models import Plan
from ..permissions import may_prepare


def crumbs(plan: Plan | None, *labels: str) -> list[dict[str, str]]:
    """The way here."""
    way = [{"label": "Kế hoạch", "url": reverse("plans:list")}]
    if plan is not None:
        way.append({"label": f"{plan.agency.name}, {plan.year}", "url": reverse("plans:plan", args=[plan.pk])})
    return [*way, *({"label": label} for label in labels)]


def found(request: HttpRequest, key: int) -> Plan:
    """The plan, for whoever may see it; else 404."""
    try:
        return queries.plan_seen(request.membership, key)  # type: ignore[attr-defined]
    except NotThere as problem:
        raise Http404(problem.message) from problem


def found_draft(request: HttpRequest, key: int) -> Plan:
    """The plan, for whoever prepares it; 403 for others who see it."""
    plan = found(request, key)
    if not may_prepare(request.membership, plan.prepared_by_id):  # type: ignore[attr-defined]
        raise PermissionDenied("Bản soạn do cơ quan soạn kế hoạch sửa.")
    return plan


def refusal_of(act: Callable[[], Any]) -> str:
    """Do it; the sentence of the refusal, empty when it is done. Not theirs: 403; not there: 404."""
    try:
        act()
    except NotYours as problem:
        raise PermissionDenied(problem.message) from problem
    except NotThere as problem:
        raise Http404(problem.message) from problem
    except PlanProblem as problem:
        return problem.message
    return ""
