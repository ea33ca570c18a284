"""Tìm kiếm: one box over the guide, the answers, the procedures and the limits of the law."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from btnn.portal.search.everything import LONGEST, everything
from btnn.portal.throttle import answers_refusals


@require_http_methods(["GET", "POST"])
@answers_refusals
def search(request: HttpRequest) -> HttpResponse:
    """What there is about the words typed. By POST: what people write of themselves stands in no address and no log."""
    text = request.POST.get("text", "").replace("\x00", "")[:LONGEST]
    context = {"text": text, "groups": everything(text, request.today)}  # type: ignore[attr-defined]
    return render(request, "portal/search.html", context)
