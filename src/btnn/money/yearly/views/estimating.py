"""The estimate of a year: looked at by all who have lines in it, put by the finance body."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from .. import commands, queries
from ..budgets import members
from ..forms import EstimateForm
from ..permissions import NOT_LEADING, may_lead
from ..showing.papers import estimate_paper
from .finding import answer, budget, crumbs, word_file


@require_http_methods(["GET", "POST"])
def estimate(request: HttpRequest, year: int) -> HttpResponse:
    """The estimate with what each line rests on, and its form. Answers: 200; 303 done; 403, 404; 409; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    leads = may_lead(membership)
    if request.method == "POST" and not leads:
        raise PermissionDenied(NOT_LEADING)
    view = queries.estimate_of(purse, membership, today)
    bodies = members(purse.fund, today) if leads else []
    form = EstimateForm(view.lines, bodies, today, request.POST if request.method == "POST" else None)

    def act() -> None:
        given = form.cleaned_data
        commands.put(year, form.told, on=given["on"], words=given["words"], membership=membership, today=today)

    context = {
        "purse": purse,
        "view": view,
        "editable": leads and not queries.assigned(purse),
        "leads": leads,
        "crumbs": crumbs(year, "Dự toán"),
        "print_title": f"Dự toán kinh phí bồi thường năm {year}",
    }
    return answer(
        request, form, act, template="yearly/estimate.html", context=context, done="Đã ghi bản dự toán.",
        back=reverse("yearly:estimate", args=[year]),
    )  # fmt: skip


@require_safe
def document(request: HttpRequest, year: int) -> HttpResponse:
    """The estimate as a Word document. Answers: 200 a file; 403, 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = queries.estimate_of(budget(request, year), membership, today)
    return word_file(estimate_paper(view), f"du-toan-kinh-phi-{year}")
