"""The part of one's agency in a plan, on one page: what is asked, what was told, all told at once."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from .. import commands, queries
from ..forms import PartsForm
from ..models import Progress, ProgressReport
from ..occurrences import DUE_SOON, LATE, OPEN
from ..permissions import may_report
from ..queries import Line, YearView
from .finding import crumbs, found, refusal_of

RUNNING = (OPEN, DUE_SOON, LATE)  # what is done as a whole needs no part any more


@require_http_methods(["GET", "POST"])
def part(request: HttpRequest, key: int) -> HttpResponse:
    """Our part of an issued plan. Answers: 200; 303 told; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = found(request, key)
    if not plan.issued:
        raise PermissionDenied("Kế hoạch chưa ban hành nên chưa có phần việc để báo cáo.")
    year = queries.year_of(plan, membership, today)
    ours = our_lines(year, membership.agency_id)
    told = {id(line): _said(line, membership.agency_id) for line in ours}
    open_ = [line for line in ours if line.state in RUNNING and not _ended(line, told)]
    if request.method == "POST" and not (ours and may_report(membership)):
        raise PermissionDenied("Kế hoạch này không giao việc cho cơ quan của bạn, hoặc vai trò của bạn chỉ xem.")
    form = PartsForm(open_, today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(
            lambda: commands.report_parts(
                key, form.told, on=form.cleaned_data["on"], membership=membership, today=today
            )
        )
        if not refusal:
            messages.success(request, "Đã báo cáo phần việc của cơ quan bạn.")
            return HttpResponseRedirect(reverse("plans:part", args=[key]), status=303)
    context = {
        "plan": plan,
        "lines": [(line, told[id(line)]) for line in ours],
        "form": form if open_ and may_report(membership) else None,
        "refusal": refusal,
        "crumbs": crumbs(plan, "Phần việc của cơ quan bạn"),
    }
    return render(request, "plans/part.html", context, status=422 if request.method == "POST" else 200)


def our_lines(year: YearView, agency_id: int) -> list[Line]:
    """The obligations of a plan that are this agency's to tell: of the tasks in which it has a part, and the reports
    that were asked of it; nearest due first."""
    told = [
        line
        for line in year.lines
        if (asked_of(line, agency_id) if line.of_demand else line.view.ours and line.state != "wait")
    ]
    return sorted(told, key=lambda line: (line.occurrence.due or date.max, line.view.task.order))


def asked_of(line: Line, agency_id: int) -> bool:
    """Was this report asked of that agency?"""
    key = line.occurrence.key.partition(":")[2]
    return any(
        str(row.pk) == key and any(one.agency_id == agency_id for one in row.addressees.all())
        for row in line.view.demands
    )


def _said(line: Line, agency_id: int) -> ProgressReport | None:
    """The last word of our agency on an obligation."""
    said = (one for one in line.view.reports if one.agency_id == agency_id and one.occurrence == line.occurrence.key)
    return next(said, None)


def _ended(line: Line, told: dict[int, ProgressReport | None]) -> bool:
    said = told[id(line)]
    return said is not None and said.progress == Progress.DONE
