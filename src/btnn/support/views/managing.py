"""Hỏi đáp at the bodies that guide: what came in, who answers by when, the register."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.cases.views.downloads import download

from .. import commands, queries
from ..counting import Standing
from ..errors import NotThere, NotYours, SupportProblem
from ..forms import AnswerForm, AssignForm, PassOnForm, RefuseForm, RegisterForm
from ..models import Purpose
from ..permissions import may_answer, may_direct, may_register
from ..showing import COLUMNS, register_line, register_sheet

Act = Callable[[Any], None]


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    return [{"label": "Hỏi đáp", "url": reverse("support:inbox")}, *({"label": label} for label in labels)]


@require_GET
def inbox(request: HttpRequest) -> HttpResponse:
    """The open questions, nearest due first, then those that are closed. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    context = {
        "open": queries.inbox(membership, today),
        "closed": queries.inbox(membership, today, closed=True)[:30],
        "registers": may_register(membership),
        "directs": may_direct(membership),
        "year": today.year,
    }
    return render(request, "support/managing/inbox.html", context)


@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """Put a question in the register that came by the counter or by post. Answers: 200, with the code for whoever
    asked when it is written; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = RegisterForm(request.POST if request.method == "POST" else None, initial={"on": today, "token": uuid4()})
    context: dict[str, Any] = {"form": form, "crumbs": crumbs("Ghi câu hỏi")}
    if request.method == "GET":
        return render(request, "support/managing/register.html", context)
    if not form.is_valid():
        return render(request, "support/managing/register.html", context, status=422)
    try:
        question, code = commands.register(
            form.asked,
            way=form.cleaned_data["way"],
            on=form.cleaned_data["on"],
            membership=membership,
            today=today,
            token=form.sent,
        )
    except SupportProblem as problem:
        return render(request, "support/managing/register.html", context | {"refusal": problem.message}, status=422)
    return render(
        request, "support/managing/registered.html", {"question": question, "code": code, "crumbs": crumbs("Đã ghi")}
    )


@require_http_methods(["GET", "POST"])
def question(request: HttpRequest, key: int) -> HttpResponse:
    """One question and what may be done with it. Answers: 200; 302 a request that has its own room; 303 done; 404 not
    this agency's; 422 refused."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    found = _question(request, key)
    if found.question.purpose != Purpose.QUESTION and request.method == "GET":
        return HttpResponseRedirect(reverse("guidance:matter", args=[key]))
    sent = request.POST if request.method == "POST" else None
    act = request.POST.get("viec", "") if sent is not None else ""
    forms = {
        "assign": AssignForm(membership, today, sent if act == "assign" else None),
        "answer": AnswerForm(membership, today, sent if act == "answer" else None),
        "refuse": RefuseForm(membership, today, sent if act == "refuse" else None),
        "pass_on": PassOnForm(membership, today, sent if act == "pass_on" else None),
    }
    refusal = ""
    if act in forms and forms[act].is_valid():
        try:
            _do(act, found, forms[act], request)
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("support:question", args=[key]), status=303)
        except NotYours as problem:
            raise PermissionDenied(problem.message) from problem
        except SupportProblem as problem:
            refusal = problem.message
    context = {
        "found": found,
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "directs": may_direct(membership),
        "answers": may_answer(membership, found.officer_id) and found.officer_id is not None,
        "crumbs": crumbs(f"Câu hỏi {found.question}"),
    }
    return render(request, "support/managing/question.html", context, status=422 if act else 200)


DONE = {
    "assign": "Đã cử người trả lời.",
    "answer": "Đã trả lời; người hỏi đọc được bằng mã.",
    "refuse": "Đã ghi từ chối, chấm dứt; người hỏi đọc được lý do bằng mã.",
    "pass_on": "Đã chuyển câu hỏi; nơi nhận thấy ngay trong sổ của mình.",
}


def _do(act: str, found: Standing, form: Any, request: HttpRequest) -> None:
    given, key = form.cleaned_data, found.question.pk
    who = {"on": given["on"], "membership": request.membership, "today": request.today}  # type: ignore[attr-defined]
    if act == "assign":
        commands.assign(key, form.people[given["officer"]], **who)
    elif act == "answer":
        commands.answer(key, given["text"], citations=given["citations"], **who)
    elif act == "refuse":
        commands.refuse(key, given["ground"], given["text"], **who)
    else:
        commands.pass_on(key, form.bodies[given["to"]], text=given["text"], **who)


@require_GET
def year(request: HttpRequest, year: int) -> HttpResponse:
    """The register of a year as the circular prints it (TT 09/2019 Mẫu số 03). Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    rows = queries.register_rows(membership, _year(year), today)
    lines = [(one, register_line(one)) for one in rows]
    context = {"rows": lines, "columns": COLUMNS, "year": year, "crumbs": crumbs(f"Sổ năm {year}")}
    return render(request, "support/managing/year.html", context)


@require_GET
def sheet(request: HttpRequest, year: int, kind: str) -> HttpResponse:
    """The same to take along. Answers: 200 a file; 404 no such kind."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    rows = queries.register_rows(membership, _year(year), today)
    return download(register_sheet(rows, year), kind, f"so-hoi-dap-{year}")


def _year(year: int) -> int:
    if not 2018 <= year <= 2100:
        raise Http404("Không có sổ của năm này.")
    return year


def _question(request: HttpRequest, key: int) -> Standing:
    try:
        return queries.question(request.membership, key, request.today)  # type: ignore[attr-defined]
    except NotThere as problem:
        raise Http404(problem.message) from problem
