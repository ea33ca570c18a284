"""What agencies owe one another: the first page, one obligation with its acts, asking for something."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..forms import ActForm, AskForm
from ..models import Act
from ..permissions import may_prepare, may_speak
from ..queries import ObligationView
from .paging import crumbs, others, sent, who

ACTS: dict[str, tuple[Callable[..., Any], str]] = {
    "answer": (commands.answer, "Đã ghi việc đã thực hiện; cơ quan kia thấy ngay."),
    "remind": (commands.remind, "Đã ghi việc nhắc; cơ quan phải làm thấy ngay."),
    "escalate": (commands.escalate, "Đã báo lên."),
    "direct": (commands.direct, "Đã ghi ý kiến chỉ đạo."),
    "release": (commands.release, "Đã ghi việc miễn, kèm lý do."),
}
UP = {Act.TO_HEAD: "Báo thủ trưởng cơ quan phải làm", Act.TO_COMMITTEE: "Báo cáo Ủy ban nhân dân tỉnh"}


@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """What we owe, what is owed to us, what we watch, meetings. Answers: 200."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    context = {
        "told": queries.overview(membership, today),
        "speaks": may_speak(membership),
        "prepares": may_prepare(membership),
        "year": today.year,
    }
    return render(request, "coordination/overview.html", context)


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, key: int) -> HttpResponse:
    """One obligation. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.obligation(membership, key, today))
    act = request.POST.get("viec", "") if sent(request) is not None else ""
    open_to = {
        "answer": view.answers, "remind": view.presses, "escalate": view.step is not None, "direct": view.directs,
        "release": view.presses,
    }  # fmt: skip
    if sent(request) is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc đã kết thúc.")
    forms = _forms(today, act, request)
    refusal = ""
    if act and forms[act].is_valid():
        command, done = ACTS[act]
        given = forms[act].cleaned_data
        refusal = refusal_of(lambda: command(key, **given, membership=membership, today=today))
        if not refusal:
            messages.success(request, done)
            return HttpResponseRedirect(reverse("coordination:one", args=[key]), status=303)
    context = {
        "view": view,
        "item": view.item,
        "history": _history(view),
        "forms": forms,
        "open_to": open_to,
        "act": act,
        "form": forms.get(act),
        "up": UP.get(view.step) if view.step else "",
        "refusal": refusal,
        "crumbs": crumbs(view.item.title),
    }
    return render(request, "coordination/one.html", context, status=422 if act else 200)


def _forms(today: date, act: str, request: HttpRequest) -> dict[str, ActForm]:
    def form(name: str, **more: Any) -> ActForm:
        return ActForm(today, name, request.POST if act == name else None, **more)

    return {
        "answer": form("answer"),
        "remind": form("remind"),
        "escalate": form("escalate", reason="Nội dung báo lên"),
        "direct": form("direct", reason="Nội dung chỉ đạo"),
        "release": form("release", reason="Lý do miễn", number=False),
    }


def _history(view: ObligationView) -> list[dict[str, Any]]:
    """What became of it, in the shape of `parts/history.html`."""
    return [
        {
            "title": one.get_act_display(),
            "on": one.on,
            "at": one.at,
            "actor": one.actor.full_name,
            "agency": one.agency.name,
            "detail": "; ".join(
                part for part in (one.text, f"số {one.paper_number}" if one.paper_number else "") if part
            ),
        }
        for one in reversed(view.acts)
    ]


@require_http_methods(["GET", "POST"])
def scheduled(request: HttpRequest, rule: int, occurrence: str, body: int) -> HttpResponse:
    """An obligation of the year that nothing was done about yet: sent on to its row once there is one. Answers: 200;
    303 to the row; 403, 404."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    told = queries.scheduled_one(membership, rule, occurrence, body, today)
    if told is None:
        raise Http404("Không có việc định kỳ này, hoặc không phải việc của cơ quan bạn.")
    if sent(request) is None:
        context = {
            "told": told, "item": told.item(today), "speaks": may_speak(membership),
            "ours": body == membership.agency_id, "crumbs": crumbs(told.rule.title),
        }  # fmt: skip
        return render(request, "coordination/scheduled.html", context)
    if not may_speak(membership):
        raise PermissionDenied("Việc này không thuộc vai trò của bạn.")
    row = found(lambda: commands.scheduled_row(rule, occurrence, body, membership=membership, today=today))
    return HttpResponseRedirect(reverse("coordination:one", args=[row.pk]), status=303)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """Ask another agency for something. Answers: 200; 303 to the obligation; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    form = AskForm(others(request), queries.rules_by_hand(membership, today), today, sent(request))
    made: list[Any] = []
    refusal = ""
    if sent(request) is not None and form.is_valid():
        refusal = refusal_of(lambda: made.append(commands.ask(**form.told, membership=membership, today=today)))
        if made:
            messages.success(request, "Đã gửi đề nghị; cơ quan được đề nghị thấy ngay.")
            return HttpResponseRedirect(reverse("coordination:one", args=[made[0].pk]), status=303)
    context = {
        "form": form, "refusal": refusal, "title": "Đề nghị cơ quan khác", "submit": "Gửi đề nghị",
        "know": "Việc trong một vụ việc thì gửi từ trang “Xác minh, trao đổi” của vụ việc đó; ở đây không ghi lại.",
        "cancel_url": reverse("coordination:overview"), "crumbs": crumbs("Đề nghị cơ quan khác"),
    }  # fmt: skip
    return render(request, "coordination/form.html", context, status=422 if sent(request) is not None else 200)
