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
from ..permissions import may_prepare, may_report, may_urge
from ..queries import TaskView
from .finding import crumbs, found, refusal_of
from .part import asked_of


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
    told = [one for one in lines if (asked_of(one, membership.agency_id) if one.of_demand else view.ours)]
    reports = plan.issued and bool(told) and may_report(membership)
    if request.method == "POST" and not reports:
        raise PermissionDenied("Nhiệm vụ này không giao cho cơ quan của bạn, hoặc kế hoạch chưa ban hành.")
    form = ReportForm(told, today, request.POST if request.method == "POST" else None,
                      answers=membership.agency_id in view.answers)  # fmt: skip
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
        "follows": plan.issued and not year.history and may_urge(membership, plan.agency_id, plan.prepared_by_id),
        "may_raise": plan.agency_id != membership.agency_id
        and any(stands.may_raise for _, _, stands in view.urged_now(today)),
        "urged": [(body, _title(view, which), stands) for body, which, stands in view.urged_now(today)],
        "history": year.history,
        "edits": may_prepare(membership, plan.prepared_by_id) and not plan.issued,
        "refusal": refusal,
        "crumbs": crumbs(plan, f"Nhiệm vụ {order}"),
    }
    return render(request, "plans/task.html", context, status=422 if request.method == "POST" else 200)


def _title(view: TaskView, key: str) -> str:
    return next((one.title for one in view.occurrences if one.key == key), "")
