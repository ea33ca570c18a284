"""Nhập hồ sơ cũ từ bảng: the template, the check of a sheet, the taking in of what is right."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from ..errors import Forbidden
from ..forms.old_cases import CheckedForm, SheetForm, seal
from ..importing.checking import Report, check
from ..importing.sheets import Sheet
from ..importing.taking_in import take_in
from ..importing.telling import summary
from ..importing.template import NAME, template_sheet
from ..permissions import may_import
from ..showing.old_cases import report_rows

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@require_http_methods(["GET", "POST"])
def old_cases(request: HttpRequest) -> HttpResponse:
    """The form; the report of a sheet that was handed in; the report of what was taken in.

    Answers: 200; 422 a file that cannot be read or a check that has grown old; 403 taking in by who is not the head.
    """
    if request.method == "GET":
        return _page(request, SheetForm())
    if "checked" in request.POST:
        return _take_in(request)
    form = SheetForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    report = check(form.sheet, request.membership, request.today)  # type: ignore[attr-defined]
    return _reported(request, report, form.sheet)


def _take_in(request: HttpRequest) -> HttpResponse:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = CheckedForm(membership, request.POST)
    if not form.is_valid():
        refusal = " ".join(str(error) for error in form.errors.get("checked", ()))
        return _page(request, SheetForm(), refusal=refusal, status=422)
    try:
        report = take_in(form.sheet, membership, today, all_or_nothing=form.cleaned_data["all_or_nothing"])
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    return _reported(request, report, form.sheet, dry_run=False)


def _reported(request: HttpRequest, report: Report, sheet: Sheet, *, dry_run: bool = True) -> HttpResponse:
    membership = request.membership  # type: ignore[attr-defined]
    again = CheckedForm(membership, initial={"checked": seal(sheet, membership)}) if report.good else None
    return _page(
        request,
        SheetForm(),
        report=report,
        rows=report_rows(report),
        summary=summary(report, dry_run=dry_run),
        checked=again,
        dry_run=dry_run,
    )


def _page(request: HttpRequest, form: SheetForm, *, status: int = 200, **more: Any) -> HttpResponse:
    context = more | {
        "form": form,
        "may_import": may_import(request.membership),  # type: ignore[attr-defined]
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Nhập hồ sơ cũ từ bảng"}],
    }
    return render(request, "cases/old_cases.html", context, status=status)


@require_safe
def template(request: HttpRequest) -> HttpResponse:
    """The sheet to fill in."""
    return HttpResponse(
        template_sheet(), content_type=EXCEL, headers={"Content-Disposition": f'attachment; filename="{NAME}"'}
    )
