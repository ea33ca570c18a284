"""Phối hợp: what I asked of others, what others asked of me."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from .. import queries
from .paging import page, who


@require_safe
def coordination(request: HttpRequest) -> HttpResponse:
    """The requests of all cases, with their limits and answers."""
    told = queries.coordination(who(request), request.today)  # type: ignore[attr-defined]
    return page(request, "coordination.html", {"told": told, "print_title": "Phối hợp"})
