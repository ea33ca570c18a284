"""Quyền riêng tư: what is kept of a person, why, who sees it, for how long, and what they may ask for."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from btnn.portal.claims.drafting import KEPT_FOR
from btnn.portal.identity.keeping import IDLE, provider

WRITTEN = date(2026, 11, 22)  # of these words: another wording has another day


@require_safe
def privacy(request: HttpRequest) -> HttpResponse:
    """The notice by the Law on personal data protection 91/2025/QH15."""
    context = {
        "written": WRITTEN,
        "draft_days": KEPT_FOR.days,
        "idle_minutes": int(IDLE.total_seconds() // 60),
        "connection": provider(),
    }
    return render(request, "portal/privacy.html", context)
