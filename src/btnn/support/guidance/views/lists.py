"""The first page of guidance, a request of an agency, a person's request put in the register."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.law.work.guiding import for_agency

from ...permissions import may_register
from .. import commands, queries
from ..forms import AskForm, PersonRequestForm
from ..permissions import may_ask, may_guide, may_lead
from .finding import crumbs, refusal_of


@require_GET
def rooms(request: HttpRequest) -> HttpResponse:
    """What is to be worked on, what our agency asked, letters that came to it. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    guides = may_guide(membership)
    context = {
        "guides": guides,
        "open": queries.inbox(membership, today) if guides else [],
        "closed": queries.inbox(membership, today, closed=True)[:30] if guides else [],
        "sent": queries.sent_by_us(membership, today),
        "letters": queries.letters_to_us(membership, today)[:60],
        "asks": may_ask(membership),
        "registers": may_register(membership),
        "plans": may_lead(membership),
        "competent": for_agency(membership.agency.kind, membership.agency.level),
        "year": today.year,
    }
    return render(request, "guidance/list.html", context)


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest) -> HttpResponse:
    """An agency asks for guidance; from a case page with its code. Answers: 200; 303 sent; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = AskForm(
        membership, today, request.GET.get("vu-viec", "")[:20], request.POST if request.method == "POST" else None
    )
    refusal, made = "", []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        refusal = refusal_of(
            lambda: made.append(
                commands.request_guidance(
                    given["text"],
                    form.told,
                    purpose=given["purpose"],
                    on=given["on"],
                    membership=membership,
                    today=today,
                    token=given["token"],
                    case_code=given["case_code"].strip().upper(),
                )
            )
        )
        if not refusal:
            messages.success(request, f"Đã gửi đề nghị đến {made[0].agency.name}; nơi đó thấy ngay.")
            return HttpResponseRedirect(reverse("guidance:matter", args=[made[0].pk]), status=303)
    context = {
        "form": form,
        "refusal": refusal,
        "competent": for_agency(membership.agency.kind, membership.agency.level),
        "crumbs": crumbs("Đề nghị hướng dẫn"),
    }
    return render(request, "guidance/ask.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """Put a person's request in the register. Answers: 200, with the code for whoever asked when written; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = PersonRequestForm(membership, today, request.POST if request.method == "POST" else None)
    refusal = ""
    done: list[tuple[Any, str]] = []
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        refusal = refusal_of(
            lambda: done.append(
                commands.register_request(
                    given["text"],
                    form.told,
                    purpose=given["purpose"],
                    name=given["name"],
                    contact=given["contact"],
                    field=given["field"],
                    way=given["way"],
                    on=given["on"],
                    membership=membership,
                    today=today,
                    token=given["token"],
                    case_code=given["case_code"].strip().upper(),
                )
            )
        )
        if not refusal:
            question, code = done[0]
            context = {"question": question, "code": code, "crumbs": crumbs("Đã vào sổ")}
            answer = render(request, "support/managing/registered.html", context)
            answer["Cache-Control"] = "private, no-store"
            return answer
    context = {"form": form, "refusal": refusal, "crumbs": crumbs("Tiếp nhận yêu cầu")}
    return render(request, "guidance/register.html", context, status=422 if request.method == "POST" else 200)
