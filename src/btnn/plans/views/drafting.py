"""A draft: begun, its head, tasks and responsibilities changed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import AgencyKind, department

from .. import commands, queries
from ..commands.drafting import prepares_for
from ..forms import BeginForm, HeadForm, ResponsibilitiesForm, TaskForm, bodies_for
from ..groups import meant
from ..models import Plan
from .finding import crumbs, found_draft, refusal_of


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a plan. Answers: 200; 303 to the draft; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    committee = department(membership.agency.province, AgencyKind.PEOPLE_COMMITTEE, today)
    ours = [committee] if committee is not None and prepares_for(membership.agency, committee) else []
    parents = queries.plans_to_carry_out(membership, today.year)
    form = BeginForm(bodies_for(membership, ours), parents, today, request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {
        "form": form,
        "title": "Lập kế hoạch",
        "know": "Bản soạn chỉ cơ quan soạn và cơ quan ban hành thấy, cho đến khi gửi lấy ý kiến.",
        "submit": "Soạn kế hoạch",
        "cancel_url": reverse("plans:list"),
        "crumbs": crumbs(None, "Lập kế hoạch"),
    }
    made: list[Plan] = []
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: made.append(commands.begin(**form.told, membership=membership, today=today)))
        if made:
            messages.success(request, "Đã lập bản soạn. Hãy xem từng nhiệm vụ rồi gửi lấy ý kiến.")
            return HttpResponseRedirect(reverse("plans:plan", args=[made[0].pk]), status=303)
        context["refusal"] = refusal
    return render(request, "plans/form.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """The head of a draft. Answers: 200; 303 done; 403, 404; 422."""
    plan = found_draft(request, key)
    form = HeadForm(plan, request.POST if request.method == "POST" else None)
    return _answer(
        request,
        plan,
        form,
        "Căn cứ, mục đích, yêu cầu",
        lambda: commands.amend(key, **form.cleaned_data, membership=request.membership),  # type: ignore[attr-defined]
    )


@require_http_methods(["GET", "POST"])
def responsibilities(request: HttpRequest, key: int) -> HttpResponse:
    """The responsibilities of a draft. Answers: 200; 303 done; 403, 404; 422."""
    plan = found_draft(request, key)
    rows = list(plan.responsibilities.order_by("order"))
    form = ResponsibilitiesForm(rows, request.POST if request.method == "POST" else None)
    return _answer(
        request,
        plan,
        form,
        "Tổ chức thực hiện",
        lambda: commands.put_responsibilities(key, form.laid, membership=request.membership),  # type: ignore[attr-defined]
    )


@require_http_methods(["GET", "POST"])
def add_task(request: HttpRequest, key: int) -> HttpResponse:
    """One more task. Answers: 200; 303 done; 403, 404; 422."""
    return _task(request, found_draft(request, key), None)


@require_http_methods(["GET", "POST"])
def edit_task(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """A task of a draft: changed, or taken out. Answers: 200; 303 done; 403, 404; 422."""
    plan = found_draft(request, key)
    if not plan.tasks.filter(order=order).exists():
        raise Http404("Kế hoạch không có nhiệm vụ này.")
    return _task(request, plan, order)


def _task(request: HttpRequest, plan: Plan, order: int | None) -> HttpResponse:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    row = plan.tasks.filter(order=order).first() if order is not None else None
    bodies = [plan.agency, *meant(plan.agency, today).bodies]
    removes = row is not None and request.POST.get("viec") == "remove"
    form = TaskForm(bodies, row, request.POST if request.method == "POST" and not removes else None)

    def act() -> None:
        if removes and order is not None:
            commands.remove_task(plan.pk, order, membership=membership)
        else:
            commands.put_task(plan.pk, order, form.text, membership=membership, today=today)

    title = f"Nhiệm vụ {order}" if order is not None else "Thêm nhiệm vụ"
    return _answer(request, plan, form, title, act, ready=removes, removes=row is not None)


def _answer(
    request: HttpRequest,
    plan: Plan,
    form: Any,
    title: str,
    act: Callable[[], Any],
    *,
    ready: bool = False,
    removes: bool = False,
) -> HttpResponse:
    """The page of a form on a draft, or the way back to the plan when it is done."""
    refusal = ""
    if request.method == "POST" and (ready or form.is_valid()):
        refusal = refusal_of(act)
        if not refusal:
            messages.success(request, "Đã ghi vào bản soạn.")
            return HttpResponseRedirect(reverse("plans:plan", args=[plan.pk]), status=303)
    context = {
        "form": form,
        "title": title,
        "eyebrow": plan.title,
        "submit": "Ghi vào bản soạn",
        "removes": removes,
        "refusal": refusal,
        "cancel_url": reverse("plans:plan", args=[plan.pk]),
        "crumbs": crumbs(plan, title),
    }
    return render(request, "plans/form.html", context, status=422 if request.method == "POST" else 200)
