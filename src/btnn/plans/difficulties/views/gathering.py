"""Difficulties become a theme; a theme is answered."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import AnswerForm, GatherForm, picked
from ..permissions import NOT_SIGNING, may_gather
from .lists import crumbs


@require_http_methods(["GET", "POST"])
def gather(request: HttpRequest) -> HttpResponse:
    """Gather what was chosen in the list (`muc`). Answers: 200; 303 gathered; 404 not there; 422 nothing chosen, or no
    words for a new theme."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    sent = request.POST if request.method == "POST" else None
    names = (sent if sent is not None else request.GET).getlist("muc")
    chosen = picked(names)
    items = queries.items_named(membership, [(one.source, one.key) for one in chosen])
    begun = {"kind": items[0].kind, "stage": items[0].stage} if items else {}
    form = GatherForm(queries.themes(membership), sent, initial=begun)
    refusal = "" if items or sent is not None else "Hãy chọn ít nhất một khó khăn, vướng mắc trong danh sách."
    made: list[Any] = []
    if sent is not None and form.is_valid():
        refusal = refusal_of(
            lambda: made.append(commands.gather(chosen, **form.cleaned_data, membership=membership, today=today))
        )
        if not refusal:
            messages.success(request, "Đã tổng hợp; các cơ quan phản ánh thấy chủ đề này.")
            return HttpResponseRedirect(reverse("difficulties:theme", args=[made[0].pk]), status=303)
    context = {"form": form, "items": items, "refusal": refusal, "crumbs": crumbs("Tổng hợp")}
    bad = sent is not None or not items
    return render(request, "difficulties/gather.html", context, status=422 if bad else 200)


@require_http_methods(["GET", "POST"])
def theme(request: HttpRequest, key: int) -> HttpResponse:
    """One theme, and its answer. Answers: 200; 303 answered; 403; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.theme_seen(membership, key))
    gathers = may_gather(membership) and one.theme.agency_id == membership.agency_id
    if request.method == "POST" and not gathers:
        raise PermissionDenied(NOT_SIGNING)
    form = AnswerForm(today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: commands.answer(key, **form.cleaned_data, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã giải đáp; các cơ quan phản ánh đọc được ngay.")
            return HttpResponseRedirect(reverse("difficulties:theme", args=[key]), status=303)
    context = {
        "one": one,
        "gathers": gathers,
        "ours": one.theme.agency_id == membership.agency_id,
        "form": form if gathers else None,
        "refusal": refusal,
        "crumbs": crumbs(one.theme.title[:60]),
    }
    return render(request, "difficulties/theme.html", context, status=422 if request.method == "POST" else 200)
