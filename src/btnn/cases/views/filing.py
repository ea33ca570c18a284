"""The paper that whoever files a claim takes home (Đ42.1)."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..errors import NotFound
from ..queries import case_file
from ..queries.slip import tracking_slip
from ..showing.filing import filing
from .slip import slip_context


@require_safe
def filing_receipt(request: HttpRequest, code: str) -> HttpResponse:
    """The receipt of the dossier, to print. 404: out of scope, or no dossier has come yet."""
    try:
        file = case_file(request.membership, code, request.today)  # type: ignore[attr-defined]
        paper = filing(file)
    except NotFound as missing:
        raise Http404(missing.message) from missing
    told = tracking_slip(file.case, file.parties, file.standing, request.today)  # type: ignore[attr-defined]
    context = (slip_context(request, told) if told is not None else {}) | {
        "case": file.case,
        "paper": paper,
        "may_tell": any(step.event == "receipt_issued" for step in file.my_steps) and paper.told_on is None,
        "print_title": f"{paper.title} · {file.case.code}",
        "crumbs": [
            {"label": "Sổ vụ việc", "url": reverse("cases:docket")},
            {"label": file.case.code, "url": reverse("cases:case", args=[file.case.code])},
            {"label": paper.title},
        ],
    }
    return render(request, "cases/filing.html", context)
