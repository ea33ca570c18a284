"""The regulation: its editions, one edition with its rules, a draft changed and issued."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries, sides, triggers
from ..forms import BeginForm, IssueForm, RuleForm, title_form
from ..models import Regulation, RegulationRule, State
from ..permissions import NOT_PREPARED, may_issue, may_prepare
from .paging import crumbs, sent, who

LIST = ("Văn bản quy chế", "coordination:regulations")


@require_GET
def regulations(request: HttpRequest) -> HttpResponse:
    """The editions. Answers: 200."""
    membership = who(request)
    rows = queries.regulations(membership)
    context = {
        "rows": rows,
        "now": queries.in_force(membership, request.today),  # type: ignore[attr-defined]
        "begins": may_prepare(membership) and not any(row.state == State.DRAFT for row in rows),
        "crumbs": crumbs("Văn bản quy chế"),
    }
    return render(request, "coordination/regulations.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a draft. Answers: 200; 303 to it; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    form = BeginForm(any(row.issued for row in queries.regulations(membership)), sent(request))
    made: list[Any] = []
    refusal = ""
    if sent(request) is not None and form.is_valid():
        refusal = refusal_of(
            lambda: made.append(commands.begin(**form.cleaned_data, membership=membership, today=today))
        )
        if made:
            messages.success(request, "Đã lập bản soạn. Hãy xem từng nội dung, nhất là phần ghi “mẫu”.")
            return HttpResponseRedirect(reverse("coordination:regulation", args=[made[0].pk]), status=303)
    context = {
        "form": form, "refusal": refusal, "title": "Soạn quy chế phối hợp", "submit": "Soạn",
        "know": "Bản soạn chỉ Sở Tư pháp và Ủy ban nhân dân tỉnh thấy, cho đến khi ban hành.",
        "cancel_url": reverse("coordination:regulations"), "crumbs": crumbs(LIST, "Soạn"),
    }  # fmt: skip
    return render(request, "coordination/form.html", context, status=422 if sent(request) is not None else 200)


@require_http_methods(["GET", "POST"])
def regulation(request: HttpRequest, key: int) -> HttpResponse:
    """One edition; a draft is named and issued here. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    row = found(lambda: queries.regulation(membership, key))
    makes = membership.agency_id in (row.agency_id, row.prepared_by_id) and not row.issued
    act = request.POST.get("viec", "") if sent(request) is not None else ""
    open_to = {"title": makes and may_prepare(membership), "issue": makes and may_issue(membership)}
    if sent(request) is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc quy chế đã ban hành.")
    forms: dict[str, Any] = {
        "title": title_form(row, request.POST if act == "title" else None),
        "issue": IssueForm(request.POST if act == "issue" else None, initial={"on": today, "in_force_from": today}),
    }
    refusal = ""
    if act and forms[act].is_valid():
        given, more = forms[act].cleaned_data, {"today": today} if act == "issue" else {}
        command: Callable[..., Any] = commands.issue if act == "issue" else commands.amend
        refusal = refusal_of(lambda: command(key, **given, **more, membership=membership))
        if not refusal:
            done = "Đã ghi ban hành; nội dung có hiệu lực từ ngày đã ghi." if act == "issue" else "Đã sửa tên quy chế."
            messages.success(request, done)
            return HttpResponseRedirect(reverse("coordination:regulation", args=[key]), status=303)
    context = {
        "row": row, "rules": [_told(rule) for rule in row.rules.order_by("order")], "forms": forms, "act": act,
        "form": forms.get(act), "open_to": open_to, "refusal": refusal, "later": row.replaced_by.filter(
            state=State.ISSUED).first(), "crumbs": crumbs(LIST, row.number or row.get_state_display()),
    }  # fmt: skip
    return render(request, "coordination/regulation.html", context, status=422 if act else 200)


def _told(rule: RegulationRule) -> dict[str, Any]:
    """A rule in the words of its page."""
    return {
        "rule": rule, "owes": sides.WHO[rule.owes], "owed_to": sides.WHO[rule.owed_to],
        "when": triggers.told(rule.trigger, rule.detail),
    }  # fmt: skip


@require_http_methods(["GET", "POST"])
def add_rule(request: HttpRequest, key: int) -> HttpResponse:
    """One more rule of a draft. Answers: 200; 303 done; 403, 404; 422."""
    return _rule(request, _draft(request, key), None)


@require_http_methods(["GET", "POST"])
def edit_rule(request: HttpRequest, key: int, order: int) -> HttpResponse:
    """A rule of a draft: changed, or taken out. Answers: 200; 303 done; 403, 404; 422."""
    row = _draft(request, key)
    rule = row.rules.filter(order=order).first()
    if rule is None:
        raise Http404("Quy chế không có nội dung này.")
    return _rule(request, row, rule)


def _draft(request: HttpRequest, key: int) -> Regulation:
    membership = who(request)
    row = found(lambda: queries.regulation(membership, key))
    if row.issued or membership.agency_id not in (row.agency_id, row.prepared_by_id):
        raise PermissionDenied(NOT_PREPARED)
    return row


def _rule(request: HttpRequest, row: Regulation, rule: RegulationRule | None) -> HttpResponse:
    membership, order = who(request), rule.order if rule is not None else None
    removes = order is not None and request.POST.get("viec") == "remove"
    form = RuleForm(rule, sent(request) if not removes else None)

    def act() -> None:
        if removes and order is not None:
            commands.remove_rule(row.pk, order, membership=membership)
        else:
            commands.put_rule(row.pk, order, form.text, membership=membership)

    refusal, back = "", reverse("coordination:regulation", args=[row.pk])
    if sent(request) is not None and (removes or form.is_valid()):
        refusal = refusal_of(act)
        if not refusal:
            messages.success(request, "Đã ghi vào bản soạn.")
            return HttpResponseRedirect(back, status=303)
    title = f"Nội dung {order}" if order is not None else "Thêm nội dung phối hợp"
    context = {
        "form": form, "refusal": refusal, "title": title, "eyebrow": row.title, "submit": "Ghi vào bản soạn",
        "removes": order is not None, "cancel_url": back, "crumbs": crumbs(LIST, title),
    }  # fmt: skip
    return render(request, "coordination/form.html", context, status=422 if sent(request) is not None else 200)
