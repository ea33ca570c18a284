"""Phiếu tính hạn: how one limit of a case was counted, day by day."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.law.case import words

from ..errors import NotFound
from ..queries import history
from ..queries import receipt as receipt_of
from ..showing.steps import sentence_of, why


def receipt(request: HttpRequest, code: str, position: int) -> HttpResponse:
    """The receipt of the limit that was opened as number `position`."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    try:
        case, limit, paper = receipt_of(membership, code, position, today)
        causes = [event for event in history(membership, code) if event.number == limit.opened_by]
    except NotFound as missing:
        raise Http404(missing.message) from missing
    context = {
        "case": case,
        "limit": limit,
        "receipt": paper,
        "why": why(limit),
        "sentence": sentence_of(limit) if limit.status in ("open", "overdue") else "",
        "status": words.status(limit.status),
        "side": words.by(limit.by),
        "cause": causes[0] if causes else None,
        "cause_title": words.event(causes[0].type) if causes else "",
        "print_title": f"Phiếu tính hạn · {case.code}",
        "crumbs": [
            {"label": "Sổ vụ việc", "url": reverse("cases:docket")},
            {"label": case.code, "url": reverse("cases:case", args=[case.code])},
            {"label": limit.title},
        ],
    }
    return render(request, "cases/receipt.html", context)
