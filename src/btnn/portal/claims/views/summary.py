"""The whole request to look through before it is sent, with what is missing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.views.decorators.http import require_safe

from .. import checks, prefill, steps
from ..drafting import OpenDraft
from ..showing import parts_of
from .opened import frame, with_draft


@require_safe
@with_draft
def summary(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """Every part as it will be read, each to be changed; errors first, then what is worth knowing."""
    today = request.today  # type: ignore[attr-defined]
    found = checks.findings(draft.content, today)
    unread = steps.open_steps(draft, today)
    unread_slugs = {step.slug for step in unread}  # what was typed there is not in the content yet
    errors = [one for one in found if one.severity == checks.ERROR and one.step not in unread_slugs]
    context = frame(draft) | {
        "parts": parts_of(draft, found, today),
        "errors": errors,
        "warnings": [one for one in found if one.severity == checks.WARNING],
        "unread": unread,
        "ready": not errors and not unread,
        "verified": prefill.is_verified(draft.content),
        "send_url": _send_url(),
    }
    return render(request, "claims/summary.html", context)


def _send_url() -> str:
    try:
        return reverse("claims:send")
    except NoReverseMatch:
        return ""
