"""One case: its page, its whole history, and everything as one paper."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from btnn.documents.queries import papers_of_entries
from btnn.drafts.arriving import tells_who_is_there
from btnn.law.case import words

from ..errors import NotFound
from ..permissions import may_assess, may_keep_parties, sees_whole_case
from ..queries import CaseFile, CaseFrame, case_file, latest_assessments
from ..queries.framing import pages_of
from ..showing import overview
from ..showing.deliveries import deliveries
from ..showing.findings import shown
from ..showing.history import history_lines
from ..showing.money import money_table
from ..showing.people import people
from ..showing.steps import steps
from ..story import as_entry

LATEST = 6


@tells_who_is_there
def case(request: HttpRequest, code: str) -> HttpResponse:
    """The case page (hồ sơ)."""
    file = _file(request, code)
    lines = history_lines(file.events, file.standing)
    context = _context(file, request)
    context["steps"] = steps(file)
    context["history"] = lines[::-1][:LATEST]
    context["history_count"] = len(lines)
    return render(request, "cases/case.html", context)


@tells_who_is_there
def history(request: HttpRequest, code: str) -> HttpResponse:
    """Every entry of the case, oldest first, with what was corrected."""
    file = _file(request, code)
    context = _context(file, request)
    context["history"] = history_lines(file.events, file.standing)
    context["papers"] = papers_of_entries(file.standing, file.case.pk)
    context["crumbs"] = [*_crumbs(file)[:-1], {"label": file.case.code, "url": _url(file)}, {"label": "Lịch sử"}]
    return render(request, "cases/history.html", context)


def whole(request: HttpRequest, code: str) -> HttpResponse:
    """Everything on one page, to print or keep as one file."""
    file = _file(request, code)
    context = _context(file, request)
    context["history"] = history_lines(file.events)
    context["papers"] = papers_of_entries(file.standing, file.case.pk)
    context["limits"] = [(limit, words.status(limit.status)) for limit in file.view.limits]
    context["receipts"] = [limit.receipt() for limit in file.view.limits]
    context["steps"] = steps(file)
    context["print_title"] = f"Hồ sơ {file.case.code}"
    context["crumbs"] = [*_crumbs(file)[:-1], {"label": file.case.code, "url": _url(file)}, {"label": "Bản in"}]
    return render(request, "cases/case_print.html", context)


def _file(request: HttpRequest, code: str) -> CaseFile:
    try:
        return case_file(request.membership, code, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing


def _context(file: CaseFile, request: HttpRequest) -> dict[str, Any]:
    case, view = file.case, file.view
    entries = [as_entry(event) for event in file.events]
    return {
        "case": case,
        "view": view,
        "eyebrow": CaseFrame(case, file.standing).eyebrow,
        "chips": overview.chips(case, view),
        "notices": overview.notices(view, request.today),  # type: ignore[attr-defined]
        "facts": overview.facts(file),
        "findings": shown(file),
        "deliveries": deliveries(file),
        "people": people(file.parties),
        "money": money_table(view, entries, latest_assessments(file.standing.membership, case.code)),
        "may_assess": may_assess(file.standing),
        "may_keep": may_keep_parties(file.standing),
        "crumbs": _crumbs(file),
        "pages": pages_of(
            case.code,
            request.resolver_match.view_name if request.resolver_match else "",
            file.standing,
        ),
        "whole": sees_whole_case(file.standing),
        "print_title": f"Hồ sơ {case.code}",
    }


def _crumbs(file: CaseFile) -> list[dict[str, str]]:
    return [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": file.case.code}]


def _url(file: CaseFile) -> str:
    return reverse("cases:case", args=[file.case.code])
