"""Tòa án: the court lane of a case on a page of its own (Đ52–55)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..queries import CaseFrame
from ..showing.court import court_page
from .steps import file_for


@require_GET
def court(request: HttpRequest, code: str) -> HttpResponse:
    """The page for the person as of today. Refused: 404 out of scope."""
    file = file_for(request, code)
    frame = CaseFrame(file.case, file.standing).context("cases:court", "Tòa án")
    return render(request, "cases/court.html", frame | {"court": court_page(file)})
