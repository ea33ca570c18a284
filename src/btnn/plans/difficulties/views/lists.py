"""The list over all sources, a difficulty raised, one of them, the list to take along."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.cases.views.downloads import download
from btnn.law.work import difficulty_stages
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..forms import NarrowForm, RaiseForm
from ..permissions import may_decide, may_gather, may_look_over, may_raise
from ..queries.collected import Item, Wanted
from ..showing import sheet_of


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    return [{"label": "Khó khăn, vướng mắc", "url": reverse("difficulties:list")}, *({"label": one} for one in labels)]


def wanted(form: NarrowForm, today: date) -> Wanted:
    """What the list is narrowed to."""
    given: dict[str, Any] = form.cleaned_data if form.is_bound and form.is_valid() else {}
    return Wanted(
        given.get("nam") or today.year,
        given.get("giai_doan", ""),
        given.get("loai", ""),
        given.get("nguon", ""),
        given.get("tinh_trang", ""),
    )


@require_GET
def difficulties(request: HttpRequest) -> HttpResponse:
    """What is gathered by kind and stage, themes, proposals; for others what they told and what became of it. Answers:
    200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    looks = may_look_over(membership)
    form = NarrowForm(today, request.GET or None)
    narrowed = wanted(form, today)
    items = queries.collected(membership, narrowed) if looks else []
    context = {
        "looks": looks,
        "gathers": may_gather(membership),
        "raises": may_raise(membership),
        "form": form,
        "narrowed": narrowed,
        "items": items,
        "counts": queries.counts(items),
        "stages": [one.label for one in difficulty_stages().values()],
        "ours": [] if looks else queries.told_by_us(membership, narrowed.year),
        "themes": queries.themes(membership) if looks else [],
        "parts": queries.themes(membership, ours=False),
        "proposals": queries.proposals(membership) if looks else [],
        "to_us": queries.proposals(membership, to_us=True) if may_decide(membership) else [],
        "query": request.GET.urlencode(),
    }
    return render(request, "difficulties/list.html", context)


@require_http_methods(["GET", "POST"])
def raise_one(request: HttpRequest) -> HttpResponse:
    """Raise a difficulty. Answers: 200; 303 kept; 403; 422 with all of it kept."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = RaiseForm(today, request.POST if request.method == "POST" else None)
    refusal = ""
    made: list[Any] = []
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        refusal = refusal_of(
            lambda: made.append(
                commands.raise_difficulty(difficulty=given.pop("text"), **given, membership=membership, today=today)
            )
        )
        if not refusal:
            messages.success(request, f"Đã gửi; {made[0].to_agency.name} tổng hợp, giải đáp hoặc đề xuất.")
            return HttpResponseRedirect(reverse("difficulties:raised", args=[made[0].pk]), status=303)
    context = {"form": form, "refusal": refusal, "crumbs": crumbs("Phản ánh")}
    return render(request, "difficulties/raise.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def raised(request: HttpRequest, key: int) -> HttpResponse:
    """One difficulty that was raised, and what became of it. Answers: 200; 404 not ours to see."""
    one = queries.raised_seen(request.membership, key)  # type: ignore[attr-defined]
    if one is None:
        raise Http404("Không có khó khăn, vướng mắc này, hoặc không thuộc cơ quan của bạn.")
    theme = queries.theme_or_none(request.membership, one.theme)  # type: ignore[attr-defined]
    return render(request, "difficulties/raised.html", {"one": one, "theme": theme, "crumbs": crumbs("Phản ánh")})


@require_GET
def sheet(request: HttpRequest, kind: str) -> HttpResponse:
    """The list as it is narrowed, to take along. Answers: 200 a file; 404 no such kind."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    narrowed = wanted(NarrowForm(today, request.GET or None), today)
    items: list[Item] = queries.collected(membership, narrowed)
    if not may_look_over(membership):
        items = queries.told_by_us(membership, narrowed.year)
    return download(sheet_of(items, narrowed.year), kind, f"vuong-mac-{narrowed.year}")
