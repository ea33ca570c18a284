"""What the pages of inspections share: the way to the page, files."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from btnn.paper import TYPE

from ..models import InspectionPlan, Visit


def crumbs(plan: InspectionPlan | None, *labels: str, visit: Visit | None = None) -> list[dict[str, str]]:
    """The way here."""
    way = [{"label": "Kiểm tra", "url": reverse("inspection:list")}]
    if plan is not None:
        way.append({"label": f"{plan.agency.name}, {plan.year}", "url": reverse("inspection:plan", args=[plan.pk])})
    if visit is not None:
        way.append({"label": visit.subject.name, "url": reverse("inspection:visit", args=[visit.pk])})
    return [*way, *({"label": label} for label in labels)]


def file(content: bytes, name: str) -> HttpResponse:
    """A Word document to take away."""
    answer = HttpResponse(content, content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
