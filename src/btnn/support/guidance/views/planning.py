"""The year's plan of sessions face to face."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from .. import commands, queries
from ..forms import PlannedForm
from ..permissions import may_lead
from .finding import crumbs, refusal_of


@require_http_methods(["GET", "POST"])
def sessions(request: HttpRequest, year: int) -> HttpResponse:
    """The plan of a year, and a new entry. Answers: 200; 303 added; 403; 404 no such year; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    _known(year)
    leads = may_lead(membership)
    if request.method == "POST" and not leads:
        raise PermissionDenied("Kế hoạch hướng dẫn trực tiếp do Thủ trưởng cơ quan lập (TT 09/2019, Đ14.5).")
    form = PlannedForm(membership, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(
            lambda: commands.plan_session(year=year, **form.cleaned_data, membership=membership, today=today)
        )
        if not refusal:
            messages.success(request, "Đã thêm buổi hướng dẫn trực tiếp vào kế hoạch.")
            return HttpResponseRedirect(reverse("guidance:sessions", args=[year]), status=303)
    context = {
        "year": year,
        "entries": queries.planned(membership, year, today),
        "form": form if leads and today.year <= year <= today.year + 1 else None,
        "leads": leads,
        "years": (today.year - 1, today.year, today.year + 1),
        "refusal": refusal,
        "crumbs": crumbs(f"Buổi trực tiếp năm {year}"),
    }
    return render(request, "guidance/sessions.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def change(request: HttpRequest, year: int, key: int) -> HttpResponse:
    """Another entry in the place of one, or none. Answers: 200; 303 changed; 404 no such entry; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    _known(year)
    entry = next((one for one in queries.planned(membership, year, today) if one.row.pk == key), None)
    if entry is None or entry.row.dropped:
        raise Http404("Kế hoạch không có buổi này.")
    row = entry.row
    begun = {"quarter": row.quarter, "place": row.place, "where": row.where, "about": row.about}
    form = PlannedForm(
        membership, request.POST if request.method == "POST" else None, initial=begun | {"drop": False}, replaces=True
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        given = dict(form.cleaned_data)
        drop, who = given.pop("drop"), {"membership": membership, "today": today}
        refusal = refusal_of(
            lambda: (
                commands.change_planned(key, given["reason"], **who)
                if drop
                else commands.plan_session(year=year, replaces=key, **given, **who)
            )
        )
        if not refusal:
            messages.success(request, "Đã đổi kế hoạch.")
            return HttpResponseRedirect(reverse("guidance:sessions", args=[year]), status=303)
    context = {"form": form, "refusal": refusal, "year": year, "crumbs": crumbs("Đổi kế hoạch")}
    return render(request, "guidance/planned.html", context, status=422 if request.method == "POST" else 200)


def _known(year: int) -> None:
    if not 2020 <= year <= 2100:
        raise Http404("Không có kế hoạch của năm này.")
