"""Publishing answers: by the head of a body that guides, cleaned of names."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from .. import commands, queries
from ..cleaning import cleaned
from ..errors import NotThere, NotYours, SupportProblem
from ..forms import PublishForm, WithdrawForm
from .managing import crumbs


@require_GET
def published(request: HttpRequest) -> HttpResponse:
    """What is published, to be replaced or withdrawn. Answers: 200."""
    return render(
        request, "support/managing/published.html", {"answers": queries.published(), "crumbs": crumbs("Đã công bố")}
    )


@require_http_methods(["GET", "POST"])
def publish(request: HttpRequest, key: int | None = None, slug: str = "") -> HttpResponse:
    """Publish an answer: from a question that was answered (`key`), a new edition of a published one (`slug`), or a
    new one. Answers: 200; 303 published; 422 refused, what was typed stays."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    begun, struck, asked = _begun(request, key, slug)
    form = PublishForm(request.POST if request.method == "POST" else None, initial=begun)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            done = commands.publish(
                form.edition,
                membership=membership,
                today=today,
                source=key,
                replaces=slug,
                reason=form.cleaned_data["reason"],
                names_checked=form.cleaned_data["names_checked"],
            )
        except NotYours as problem:
            raise PermissionDenied(problem.message) from problem
        except SupportProblem as problem:
            refusal = problem.message
        else:
            messages.success(request, "Đã công bố câu trả lời.")
            return HttpResponseRedirect(reverse("support:answer", args=[done.slug]), status=303)
    context = {
        "form": form,
        "refusal": refusal,
        "struck": struck,
        "asked": asked,
        "replaces": slug,
        "crumbs": crumbs("Công bố câu trả lời"),
    }
    return render(request, "support/managing/publish.html", context, status=200 if request.method == "GET" else 422)


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, slug: str) -> HttpResponse:
    """Take an answer back. Answers: 200; 303 withdrawn; 404 no such answer; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    found = queries.one_published(slug)
    if found is None or found.withdrawn:
        raise Http404("Không có câu trả lời này, hoặc đã được rút.")
    form = WithdrawForm(request.POST if request.method == "POST" else None)
    context: dict[str, Any] = {"form": form, "answer": found, "crumbs": crumbs("Rút câu trả lời")}
    if request.method == "POST" and form.is_valid():
        try:
            commands.withdraw(slug, form.cleaned_data["reason"], membership=membership, today=today)
        except NotYours as problem:
            raise PermissionDenied(problem.message) from problem
        except SupportProblem as problem:
            context["refusal"] = problem.message
        else:
            messages.success(request, "Đã rút câu trả lời; trang của câu trả lời nêu lý do.")
            return HttpResponseRedirect(reverse("support:published"), status=303)
    return render(request, "support/managing/withdraw.html", context, status=200 if request.method == "GET" else 422)


def _begun(request: HttpRequest, key: int | None, slug: str) -> tuple[dict[str, Any], list[Any], str]:
    """What the form begins with; what is proposed to be struck; the question as it was asked."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if slug:
        before = queries.one_published(slug)
        if before is None or before.withdrawn:
            raise Http404("Không có câu trả lời này, hoặc đã được rút.")
        english = queries.one_published(slug, "en")
        begun: dict[str, Any] = {
            "theme": before.theme,
            "question": before.question,
            "answer": before.answer,
            "citations": "\n".join(before.citations),
        }
        if english is not None and not english.foreign:
            begun |= {"question_en": english.question, "answer_en": english.answer}
        return begun, [], ""
    if key is None:
        return {}, [], ""
    try:
        found = queries.question(membership, key, today)
    except NotThere as problem:
        raise Http404(problem.message) from problem
    if found.answer is None:
        raise Http404("Câu hỏi này chưa được trả lời.")
    question, answer = cleaned(found.question.text), cleaned(found.answer.text)
    begun = {
        "theme": found.question.theme,
        "question": question.text,
        "answer": answer.text,
        "citations": "\n".join(found.answer.citations),
    }
    return begun, [*question.struck, *answer.struck], found.question.text
