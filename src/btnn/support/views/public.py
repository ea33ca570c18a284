"""Hỏi đáp for everybody: published answers, a question asked, its answer read by its code."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext_noop
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import Agency, AgencyKind, agencies_of_kinds, department
from btnn.portal.throttle import answers_refusals, spend

from .. import commands, queries
from ..errors import SupportProblem
from ..forms import AskForm, CodeForm, SearchForm
from ..themes import theme_label

NO_CODE = gettext_noop("Không có câu hỏi nào mang mã này. Hãy kiểm tra lại từng chữ, hoặc gửi câu hỏi mới.")


def _language() -> str:
    return (get_language() or "vi")[:2]


@require_safe
def questions(request: HttpRequest) -> HttpResponse:
    """The published answers by theme; those that hold what was looked for. Answers: 200."""
    form = SearchForm(request.GET or None)
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = queries.published(_language(), typed.get("tim", ""), typed.get("noi_dung", ""))
    groups: dict[str, list[queries.Answer]] = {}
    for one in found:
        groups.setdefault(str(theme_label(one.theme)), []).append(one)
    context = {"form": form, "groups": groups.items(), "searched": bool(typed.get("tim") or typed.get("noi_dung"))}
    return render(request, "support/questions.html", context)


@require_safe
def answer(request: HttpRequest, slug: str) -> HttpResponse:
    """One published answer with its former editions. Answers: 200; 404 no such answer; 410 it was withdrawn."""
    found = queries.one_published(slug, _language())
    if found is None:
        raise Http404("Không có câu trả lời này.")
    former = queries.editions(slug, _language())[1:]
    context = {"answer": found, "former": former, "theme": theme_label(found.theme)}
    return render(request, "support/answer.html", context, status=410 if found.withdrawn else 200)


@require_http_methods(["GET", "POST"])
@answers_refusals
def ask(request: HttpRequest) -> HttpResponse:
    """Ask. Answers: 200 the form, or the code by which the answer is read; 422 what was typed can't be sent; 429."""
    today = request.today  # type: ignore[attr-defined]
    if request.method == "GET":
        return render(request, "support/ask.html", {"form": AskForm(today)})
    form = AskForm(today, request.POST)
    if not form.is_valid():
        return render(request, "support/ask.html", {"form": form}, status=422)
    spend("ask", request, most=6, minutes=60)
    body = _who_answers(form.cleaned_data["province"], today)
    if body is None or form.sent_by_a_machine:
        refusal = _("Chưa gửi được: hệ thống chưa có Sở Tư pháp của tỉnh này. Hãy hỏi trực tiếp tại Sở Tư pháp.")
        return render(request, "support/ask.html", {"form": form, "refusal": refusal}, status=422)
    try:
        question, code = commands.ask(form.asked, body, today=today, token=form.cleaned_data["token"])
    except SupportProblem as problem:
        return render(request, "support/ask.html", {"form": form, "refusal": problem.message}, status=422)
    context = {"question": question, "code": code, "agency": body, "due": queries.first_due(question)}
    answer = render(request, "support/asked.html", context)
    answer["Cache-Control"] = "private, no-store"
    return answer


@require_http_methods(["GET", "POST"])
@answers_refusals
def told(request: HttpRequest) -> HttpResponse:
    """What became of a question, by its code. Answers: 200; 404 a code that opens nothing; 429."""
    if request.method == "GET":
        return render(request, "support/code.html", {"form": CodeForm()})
    form = CodeForm(request.POST)
    if not form.is_valid():
        return render(request, "support/code.html", {"form": form}, status=422)
    spend("question-code", request, most=12, minutes=10)
    found = queries.asked_about(form.cleaned_data["code"])
    if found is None:
        return render(request, "support/code.html", {"form": form, "refusal": _(NO_CODE)}, status=404)
    answer = render(request, "support/told.html", {"told": found})
    answer["Cache-Control"] = "private, no-store"
    return answer


def _who_answers(province: str, today: date) -> Agency | None:
    """The department of justice of the province, else the ministry (TT 09/2019 Đ5, Đ7)."""
    found = department(province, AgencyKind.JUSTICE_DEPARTMENT, today)
    return found or next(iter(agencies_of_kinds([AgencyKind.MINISTRY], today)), None)
