"""Ghi việc của ngày trước: choose what happened, today or before, and read why the rest can't be recorded."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from ..queries import CaseFrame
from ..showing.late import lanes
from .steps import file_for


@require_GET
def late(request: HttpRequest, code: str) -> HttpResponse:
    """Every event that the person may record, lane by lane. Refused: 404 out of scope."""
    file = file_for(request, code)
    frame = CaseFrame(file.case, file.standing).context("cases:late", "Ghi việc đã xảy ra")
    return render(request, "cases/late.html", frame | {"lanes": lanes(file)})
