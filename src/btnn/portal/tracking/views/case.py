"""One request as its person sees it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ..proof import of_proved_case


@require_safe
@of_proved_case
def case(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one case: where it stands, who must act until when, what the person may do."""
    return render(request, "tracking/case.html", {"proved": request.proved})  # type: ignore[attr-defined]
