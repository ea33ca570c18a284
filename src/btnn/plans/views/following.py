"""Following an issued plan: others are urged or asked for a report, a matter goes up, an agency names its own plan."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import Agency

from .. import commands, queries
from ..commands.urging import ONLY_MAKERS
from ..forms import DemandForm, OwnPlanForm, RaiseForm, UrgeForm
from ..groups import meant
from ..models import Plan
from ..permissions import may_report, may_urge
from ..queries import TaskView
from .finding import crumbs, found, refusal_of


@require_http_methods(["GET", "POST"])
def urge(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """Urge agencies on a task. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan, view = _followed(request, key, order)
    lines = [line for line in view.lines(today) if line.state in ("open", "due_soon", "late")]
    bodies = {body.pk: body for body in (*_lead(view), *(part.agency for part in view.rolled.parts), *_asked(view))}
    bodies.pop(membership.agency_id, None)
    sent = request.POST if request.method == "POST" else None
    form = UrgeForm(lines, bodies.values(), today, request.GET.get("ky", ""), sent)

    def act() -> Any:
        given = form.cleaned_data
        return commands.urge(key, order, **given, membership=membership, today=today)

    know = "Cơ quan được đôn đốc thấy việc này trong “Việc của tôi”, trả lời bằng báo cáo tiến độ của nhiệm vụ."
    return _answer(request, plan, order, form, "Đôn đốc", know, act, "Đã ghi đôn đốc; cơ quan được đôn đốc thấy ngay.")


@require_http_methods(["GET", "POST"])
def raise_matter(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """Tell the agency whose plan it is who does not answer. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan, view = _followed(request, key, order)
    silent = [(body, which) for body, which, stands in view.urged_now(today) if stands.may_raise]
    titles = {one.key: one.title for one in view.occurrences}
    choices = [(f"{body.pk}:{which}", f"{body.name}: {titles.get(which, which)}") for body, which in silent]
    form = RaiseForm(choices, plan.agency.name, today, request.POST if request.method == "POST" else None)

    def act() -> Any:
        given = dict(form.cleaned_data)
        agency, _, which = given.pop("who").partition(":")
        return commands.raise_matter(
            key, order, occurrence=which, agency=int(agency), **given, membership=membership, today=today
        )

    know = f"{plan.agency.name} thấy việc này trong “Việc của tôi” cho đến khi cơ quan đó trả lời."
    if not choices:
        know = "Chưa có cơ quan nào quá hạn trả lời đôn đốc ở nhiệm vụ này; hãy đôn đốc trước."
    title = f"Báo cáo {plan.agency.name}"
    return _answer(request, plan, order, form, title, know, act, "Đã ghi báo cáo lên cơ quan ban hành kế hoạch.")


@require_http_methods(["GET", "POST"])
def demand(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """Ask agencies for a report besides. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan, _ = _followed(request, key, order)
    bodies = {body.pk: body for body in (plan.prepared_by, *meant(plan.agency, today).bodies)}
    bodies.pop(membership.agency_id, None)
    form = DemandForm(bodies.values(), today, request.POST if request.method == "POST" else None)

    def act() -> Any:
        return commands.demand_report(key, order, **form.cleaned_data, membership=membership, today=today)

    know = "Từ lúc ghi, báo cáo này là việc có hạn của từng cơ quan được chọn."
    done = "Đã ghi yêu cầu báo cáo; các cơ quan được chọn thấy ngay."
    return _answer(request, plan, order, form, "Yêu cầu báo cáo đột xuất", know, act, done)


@require_http_methods(["GET", "POST"])
def own_plan(request: HttpRequest, key: int) -> HttpResponse:
    """Name the plan on paper by which one's agency carries this one out. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = found(request, key)
    makes = membership.agency_id in (plan.agency_id, plan.prepared_by_id)
    if not plan.issued or makes or not may_report(membership):
        raise PermissionDenied("Dành cho cơ quan được kế hoạch đã ban hành giao việc.")
    form = OwnPlanForm(request.POST if request.method == "POST" else None)

    def act() -> Any:
        return commands.name_own_plan(key, **form.cleaned_data, membership=membership, today=today)

    know = (
        "Dùng khi kế hoạch của cơ quan bạn đã ban hành trên giấy, hoặc việc bồi thường nằm trong kế hoạch khác. "
        "Muốn soạn kế hoạch ở đây thì chọn “Lập kế hoạch”."
    )
    title = "Cơ quan đã có kế hoạch triển khai"
    return _answer(request, plan, None, form, title, know, act, "Đã ghi kế hoạch triển khai của cơ quan bạn.")


def _followed(request: HttpRequest, key: int, order: int) -> tuple[Plan, TaskView]:
    """The issued plan and a task of it, for whoever makes it; 403 for others, 404 without the task."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = found(request, key)
    if not (plan.issued and may_urge(membership, plan.agency_id, plan.prepared_by_id)):
        raise PermissionDenied(ONLY_MAKERS)
    view = next((one for one in queries.year_of(plan, membership, today).tasks if one.task.order == order), None)
    if view is None:
        raise Http404("Kế hoạch không có nhiệm vụ này.")
    return plan, view


def _lead(view: TaskView) -> list[Agency]:
    lead = view.task.lead_agency
    return [lead] if lead is not None else []


def _asked(view: TaskView) -> list[Agency]:
    return [one.agency for row in view.demands for one in row.addressees.all()]


def _answer(
    request: HttpRequest,
    plan: Plan,
    order: int | None,
    form: Any,
    title: str,
    know: str,
    act: Callable[[], Any],
    done: str,
) -> HttpResponse:
    """The page of a form on a plan or a task, or the way back when it is done."""
    back = reverse("plans:task", args=[plan.pk, order]) if order else reverse("plans:plan", args=[plan.pk])
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(act)
        if not refusal:
            messages.success(request, done)
            return HttpResponseRedirect(back, status=303)
    context = {
        "form": form,
        "title": title,
        "eyebrow": f"{plan.title} · nhiệm vụ {order}" if order else plan.title,
        "know": know,
        "submit": title if len(title) < 30 else "Ghi lại",
        "refusal": refusal,
        "cancel_url": back,
        "crumbs": crumbs(plan, *([f"Nhiệm vụ {order}"] if order else []), title),
    }
    return render(request, "plans/form.html", context, status=422 if request.method == "POST" else 200)
