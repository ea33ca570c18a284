"""An issued plan is amended: what changes task by task, then number, day and signer; the editions, and their papers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.paper import TYPE

from .. import commands, queries
from ..amendment_paper import amendment_paper
from ..commands.amending import ONLY_MAKERS
from ..contents import text_of
from ..documenting import document
from ..forms import ReasonForm, SignedForm, TaskForm
from ..groups import meant
from ..in_force import put, tasks_on
from ..models import Act, Amendment, Plan, PlanTask
from ..permissions import may_issue, may_urge
from .finding import crumbs, found, refusal_of


@require_http_methods(["GET", "POST"])
def amend(request: HttpRequest, key: int) -> HttpResponse:
    """The amendment that is being drafted: why, which tasks, then its issue. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = _amended(request, key)
    paper = queries.amendment_drafted(plan)
    sent, act = (request.POST, request.POST.get("viec", "")) if request.method == "POST" else (None, "")
    reason = ReasonForm(sent if act == "reason" else None, initial={"reason": paper.reason if paper else ""})
    signed = SignedForm(today, sent if act == "issue" else None)
    refusal = ""
    if act == "reason" and reason.is_valid():
        text = reason.cleaned_data["reason"]
        refusal = refusal_of(lambda: commands.begin_amendment(key, text, membership=membership, today=today))
        if not refusal:
            return _back(request, "plans:amend", key, "Đã ghi lý do; hãy chọn nhiệm vụ cần sửa, bỏ hoặc thêm.")
    elif act == "issue" and signed.is_valid():
        given = signed.cleaned_data
        refusal = refusal_of(lambda: commands.issue_amendment(key, **given, membership=membership, today=today))
        if not refusal:
            return _back(request, "plans:plan", key, "Đã ghi ban hành sửa đổi; kế hoạch hiện theo bản mới.")
    elif act == "take_back":
        change = request.POST.get("change", "")
        number = int(change) if change.isdecimal() and len(change) < 18 else 0
        refusal = refusal_of(lambda: commands.take_back(key, number, membership=membership, today=today))
        if not refusal:
            return _back(request, "plans:amend", key, "Đã bỏ thay đổi; nhiệm vụ giữ như đang có hiệu lực.")
    changes = queries.changes_of(paper) if paper else []
    context = {
        "plan": plan,
        "paper": paper,
        "changes": changes,
        "tasks": [(task, {one.order: one for one in changes}.get(task.order)) for task in tasks_on(plan, today)],
        "reason": reason,
        "signed": signed if may_issue(membership, plan.agency, plan.prepared_by_id) else None,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(plan, "Sửa đổi kế hoạch"),
    }
    return render(request, "plans/amend.html", context, status=422 if act else 200)


@require_http_methods(["GET", "POST"])
def amend_task(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """A task as it is to stand, or taken out. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    plan = _amended(request, key)
    row = next((task for task in tasks_on(plan, today) if task.order == order), None)
    if row is None:
        raise Http404("Kế hoạch không có nhiệm vụ này.")
    paper = queries.amendment_drafted(plan)
    drafted = paper.changes.filter(task=row.pk, act=Act.CHANGED).first() if paper else None
    row = put(row, drafted.columns) if drafted else row
    drops = request.POST.get("viec") == "drop"

    def act(form: TaskForm) -> Any:
        if drops:
            return commands.drop_task(key, order, membership=membership, today=today)
        return commands.change_task(key, order, form.text, membership=membership, today=today)

    return _task(request, plan, row, f"Sửa nhiệm vụ {order}", act, ready=drops)


@require_http_methods(["GET", "POST"])
def amend_add(request: HttpRequest, key: int) -> HttpResponse:
    """One more task. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]

    def act(form: TaskForm) -> Any:
        return commands.add_task(key, form.text, membership=membership, today=today)

    return _task(request, _amended(request, key), None, "Thêm nhiệm vụ", act)


@require_GET
def edition(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """The plan as it stood in one of its editions, to read. Answers: 200; 404."""
    plan = found(request, key)
    one = _edition(plan, number)
    context = {
        "plan": plan,
        "edition": one,
        "text": text_of(plan, one.on),
        "changes": queries.changes_of(one.paper) if one.paper else [],
        "crumbs": crumbs(plan, one.title),
    }
    return render(request, "plans/edition.html", context)


@require_GET
def edition_document(request: HttpRequest, key: int, number: int) -> HttpResponse:
    """An edition as a Word document. Answers: 200 a file; 404."""
    plan = found(request, key)
    return _file(document(plan, _edition(plan, number).on), f"ke-hoach-{plan.year}-{plan.pk}-ban-{number}")


@require_GET
def amendment_document(request: HttpRequest, key: int, paper: int) -> HttpResponse:
    """An amendment as a Word document. Answers: 200 a file; 404."""
    plan = found(request, key)
    one = Amendment.objects.filter(pk=paper, plan=plan).first()
    makes = may_urge(request.membership, plan.agency_id, plan.prepared_by_id)  # type: ignore[attr-defined]
    if one is None or not (one.issued or makes):
        raise Http404("Kế hoạch không có bản sửa đổi này.")
    return _file(amendment_paper(one), f"sua-doi-{plan.year}-{one.pk}")


def _edition(plan: Plan, number: int) -> queries.Edition:
    one = next((told for told in queries.editions_of(plan) if told.number == number), None) if plan.issued else None
    if one is None:
        raise Http404("Kế hoạch không có bản này.")
    return one


def _amended(request: HttpRequest, key: int) -> Plan:
    plan = found(request, key)
    membership = request.membership  # type: ignore[attr-defined]
    if not (plan.issued and may_urge(membership, plan.agency_id, plan.prepared_by_id)):
        raise PermissionDenied(ONLY_MAKERS)
    return plan


def _task(
    request: HttpRequest, plan: Plan, row: PlanTask | None, title: str, act: Callable[[TaskForm], Any],
    *, ready: bool = False,
) -> HttpResponse:  # fmt: skip
    bodies = [plan.agency, *meant(plan.agency, request.today).bodies]  # type: ignore[attr-defined]
    form = TaskForm(bodies, row, request.POST if request.method == "POST" and not ready else None)
    refusal = ""
    if request.method == "POST" and (ready or form.is_valid()):
        refusal = refusal_of(lambda: act(form))
        if not refusal:
            return _back(request, "plans:amend", plan.pk, "Đã ghi vào bản sửa đổi.")
    context = {
        "form": form,
        "title": title,
        "eyebrow": f"Sửa đổi {plan.title}",
        "submit": "Ghi vào bản sửa đổi",
        "drops": row is not None,
        "refusal": refusal,
        "cancel_url": reverse("plans:amend", args=[plan.pk]),
        "crumbs": crumbs(plan, "Sửa đổi kế hoạch", title),
    }
    return render(request, "plans/form.html", context, status=422 if request.method == "POST" else 200)


def _back(request: HttpRequest, route: str, key: int, told: str) -> HttpResponse:
    messages.success(request, told)
    return HttpResponseRedirect(reverse(route, args=[key]), status=303)


def _file(content: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=TYPE)
    answer["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
