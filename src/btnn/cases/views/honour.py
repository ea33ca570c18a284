"""Phục hồi danh dự: the honour lane of a case on a page of its own (Đ31, Đ56–59)."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from btnn.law.case import honour_guide

from ..queries import CaseFrame
from ..showing.honour import honour_page
from .steps import file_for


@require_GET
def honour(request: HttpRequest, code: str) -> HttpResponse:
    """The page for the person as of today. Refused: 404 out of scope."""
    file = file_for(request, code)
    frame = CaseFrame(file.case, file.standing).context("cases:honour", "Phục hồi danh dự")
    return render(request, "cases/honour.html", frame | {"honour": honour_page(file), "guide": honour_guide})
