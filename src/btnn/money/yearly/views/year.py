"""The year of a budget on one page, as a workbook, and the proposal to add money."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from btnn.money.views.case import download

from .. import queries
from ..budgets import FIRST_YEAR
from ..models import Spending
from ..permissions import may_decide, may_lead, may_submit
from ..showing.papers import supplement_paper
from ..showing.sheets import year_sheet
from ..showing.steps import next_act, steps
from .finding import budget, crumbs, word_file


@require_safe
def now(request: HttpRequest) -> HttpResponse:
    """The year that runs. Answers: 200."""
    return _page(request, request.today.year)  # type: ignore[attr-defined]


@require_safe
def page(request: HttpRequest, year: int) -> HttpResponse:
    """One year: its steps, its money, its decisions. Answers: 200; 403, 404."""
    return _page(request, year)


def _page(request: HttpRequest, year: int) -> HttpResponse:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    view = queries.year_of(purse, membership, today)
    guidance, asked = queries.latest_guidance(purse), queries.asked_of(purse, today)
    spent = Spending.objects.filter(finance=purse.fund, year=year).select_related("agency").order_by("on", "pk")
    if not purse.whole:
        spent = spent.filter(agency_id=membership.agency_id)
    leads = may_lead(membership)
    way = steps(view, guidance, asked, membership, today)
    context = {
        "purse": purse,
        "view": view,
        "whole": view.standing.whole,
        "compensation": view.standing.compensation,
        "steps": way,
        "next": next_act(way),
        "guidance": guidance,
        "asked": asked if purse.whole else [],
        "silent": sum(one.asked and one.submission is None for one in asked),
        "spent": spent[:200],
        "leads": leads,
        "decides": may_decide(membership) and view.settled is None,
        "submits": may_submit(membership) and view.settled is None and year <= today.year,
        "running": year == today.year,
        "years": [one for one in range(today.year + 1, today.year - 4, -1) if one >= FIRST_YEAR],
        "crumbs": crumbs(year),
        "print_title": f"Kinh phí bồi thường năm {year}",
    }
    return render(request, "yearly/year.html", context)


@require_safe
def sheet(request: HttpRequest, year: int) -> HttpResponse:
    """The year as a workbook (.xlsx). Answers: 200 a file; 403, 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    purse = budget(request, year)
    content = year_sheet(
        queries.year_of(purse, membership, today),
        queries.estimate_of(purse, membership, today),
        queries.settlement_of(purse, membership, today),
        today,
    )
    return download(content, f"kinh-phi-nam-{year}.xlsx")


@require_safe
def supplement(request: HttpRequest, year: int) -> HttpResponse:
    """The proposal to add money, as a Word document. Answers: 200 a file; 403; 404 where nothing is missing."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    view = queries.year_of(budget(request, year), membership, today)
    if not view.might_miss:
        raise Http404("Kinh phí còn lại đủ cho các vụ việc đang giải quyết; không có gì để đề nghị bổ sung.")
    return word_file(supplement_paper(view, today), f"de-nghi-bo-sung-kinh-phi-{year}")
