"""What the pages of the money of a year share: the budget, the way to the page, answering refusals, files."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.paper import TYPE
from btnn.refusals import Refusal, TooLate
from btnn.web.refusing import found

from ..budgets import Purse, purse


def budget(request: HttpRequest, year: int) -> Purse:
    """The budget of the year that the person has to do with; none: 404, nothing to do with money: 403."""
    return found(lambda: purse(request.membership, year, request.today))  # type: ignore[attr-defined]


def crumbs(year: int, *labels: str) -> list[dict[str, str]]:
    """The way here."""
    way = [{"label": "Công tác năm", "url": reverse("cong-tac-nam")}]
    if not labels:
        return [*way, {"label": f"Kinh phí năm {year}"}]
    way.append({"label": f"Kinh phí năm {year}", "url": reverse("yearly:year", args=[year])})
    return [*way, *({"label": label} for label in labels)]


def attempt(act: Callable[[], Any]) -> tuple[str, int]:
    """Do it; the sentence of the refusal (empty: done) and the status of the page that comes back with it."""
    try:
        found(act)
    except TooLate as problem:
        return problem.message, 409
    except Refusal as problem:
        return problem.message, 422
    return "", 422


def answer(
    request: HttpRequest,
    form: Any,
    act: Callable[[], Any],
    *,
    template: str,
    context: dict[str, Any],
    done: str,
    back: str,
) -> HttpResponse:
    """The page of a form; when it was sent and the act done, the way back with a sentence. Answers: 200; 303 done; 403,
    404; 409 too late; 422."""
    status, refusal = 200, ""
    if request.method == "POST":
        status = 422
        if form.is_valid():
            refusal, status = attempt(act)
            if not refusal:
                messages.success(request, done)
                return HttpResponseRedirect(back, status=303)
    told = {"form": form, "refusal": refusal, "cancel_url": back, **context}
    return render(request, template, told, status=status)


def word_file(content: bytes, name: str) -> HttpResponse:
    """A Word document to keep."""
    reply = HttpResponse(content, content_type=TYPE)
    reply["Content-Disposition"] = f'attachment; filename="{name}.docx"'
    reply["Cache-Control"] = "private, no-store"
    return reply
