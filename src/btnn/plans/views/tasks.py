"""One task of a plan: what it asks for, what was reported, one's own report."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from .. import commands, queries
from ..forms import ReportForm
from ..permissions import may_prepare, may_report
from .finding import crumbs, found, refusal_of


@require_http_methods(["GET", "POST"])
def task(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """A task with its obligations and reports. Answers: 200; 303 reported; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = found(request, key)
    year = queries.year_of(plan, membership, today)
    view = next((one for one in year.tasks if one.task.order == order), None)
    if view is None:
        raise Http404("Kế hoạch không có nhiệm vụ này.")
    lines = view.lines(today)
    reports = plan.issued and view.ours and may_report(membership)
    if request.method == "POST" and not reports:
        raise PermissionDenied("Nhiệm vụ này không giao cho cơ quan của bạn, hoặc kế hoạch chưa ban hành.")
    form = ReportForm(lines, today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(
            lambda: commands.report(key, order, **form.cleaned_data, membership=membership, today=today)
        )
        if not refusal:
            messages.success(request, "Đã báo cáo tiến độ.")
            return HttpResponseRedirect(reverse("plans:task", args=[key, order]), status=303)
    context = {
        "plan": plan,
        "view": view,
        "lines": lines,
        "form": form if reports else None,
        "edits": may_prepare(membership, plan.prepared_by_id) and not plan.issued,
        "refusal": refusal,
        "crumbs": crumbs(plan, f"Nhiệm vụ {order}"),
    }
    return render(request, "plans/task.html", context, status=422 if request.method == "POST" else 200)
