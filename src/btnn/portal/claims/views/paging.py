"""Keeping a part, going on to the next, and drawing the page of a part."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from .. import checks, steps
from ..drafting import OpenDraft
from ..steps import Step
from .opened import frame, left

BACK = "ve"  # ?ve=xem-lai: back to the whole after saving
WHOLE = "xem-lai"
LEAVE = "leave"  # the button that saves and closes the draft in this browser
TYPED_IN = ("claims/step.html", "claims/item.html", "claims/papers.html")  # that button stands on these


def is_place(text: str) -> bool:
    """Can this be the place of something in a list, from 1?"""
    return text.isascii() and text.isdigit() and len(text) < 4


def done(draft: OpenDraft, entry: Step) -> None:
    """Keep the draft; this part was answered."""
    draft.seen = tuple(dict.fromkeys((*draft.seen, entry.slug)))
    draft.turn += 1
    draft.save()


def onward(request: HttpRequest, draft: OpenDraft, entry: Step) -> HttpResponse:
    """To the next part, back to the whole where the person came from, or out."""
    if request.POST.get("act") == LEAVE:
        return left(request, draft)
    follow = steps.after(entry, draft.content, request.today)  # type: ignore[attr-defined]
    if request.GET.get(BACK) == WHOLE or follow is None:
        return HttpResponseRedirect(reverse("claims:summary"), status=303)
    return HttpResponseRedirect(reverse("claims:step", args=[follow.slug]), status=303)


def page(
    request: HttpRequest,
    draft: OpenDraft,
    entry: Step,
    template: str = "claims/step.html",
    *,
    status: int = 200,
    **more: Any,
) -> HttpResponse:
    """The page of a part with where one is."""
    today = request.today  # type: ignore[attr-defined]
    way = steps.met(draft.content, today)
    place = way.index(entry) if entry in way else 0
    context = frame(draft) | {
        "step": entry,
        "number": place + 1,
        "count": len(way),
        "before": way[place - 1] if place else None,
        "limitation": checks.limitation_of(draft.content, today) if entry.slug in ("van-ban", "thoi-hieu") else None,
        "keeps": template in TYPED_IN,
        "whole": request.GET.get(BACK) == WHOLE,
    }
    return render(request, template, context | more, status=status)
