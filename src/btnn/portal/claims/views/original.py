"""Yêu cầu gốc: the request as the person sent it, and what the agency checks in it (Đ41, Đ42)."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from btnn.cases.errors import Forbidden, NotFound
from btnn.cases.queries import case_frame
from btnn.cases.step_pages import step_url
from btnn.law.case import words

from ..sending import originals

# What may follow from checking a dossier, in the order in which it is thought of.
FOLLOWS = (
    *("receipt_issued", "supplement_requested", "basis_document_requested", "claim_accepted", "acceptance_refused"),
    *("agency_determined", "dossier_transferred"),
)


@never_cache
@require_http_methods(["GET", "POST"])
def original(request: HttpRequest, code: str) -> HttpResponse:
    """The request in print, figures of papers and accounts hidden; POST shows them whole, and the look is kept.

    Answers: 200; 403 whole figures for who may not see them; 404 out of scope, not sent through the portal, an agency
    that neither settles the case nor determines who does.
    """
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    read = originals.reveal if request.method == "POST" else originals.original
    try:
        found = read(membership, code, today)
        frame = case_frame(membership, code)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    mine = {step.event for step in found.file.my_steps}
    context = frame.context("requests:original", "Yêu cầu gửi qua cổng") | {
        "original": found,
        "paper": found.paper,
        "steps": [
            (words.act(event), step_url(code, event), words.article(event)) for event in FOLLOWS if event in mine
        ],
        "print_title": f"Yêu cầu gốc · {code}",
    }
    return render(request, "claims/original.html", context)
