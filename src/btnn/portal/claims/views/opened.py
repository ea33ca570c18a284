"""What every page of an open draft has in common."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.portal.throttle import answers_refusals

from .. import drafting
from ..drafting import OpenDraft


def with_draft(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Hands the draft that is open in this browser to the view as its second argument; without one the page for the
    code comes instead. Nothing of such a page stays in the browser or on the way; refusals become pages."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **words: Any) -> HttpResponse:
        draft = drafting.current(request)
        if draft is None:
            return HttpResponseRedirect(reverse("claims:resume"))
        response = answers_refusals(lambda asked: view(asked, draft, *args, **words))(request)
        response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer


def frame(draft: OpenDraft) -> dict[str, Any]:
    """What the templates of an open draft take."""
    return {"draft": draft, "content": draft.content}


def left(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """The draft is closed in this browser; its code is told once more."""
    drafting.leave(request)
    return render(request, "claims/left.html", frame(draft))
