"""Difficulties: reporting one, answering it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.drafts.arriving import sent_or_typed
from btnn.law.work import difficulty_kinds, difficulty_stages

from .. import commands, permissions, queries
from ..forms import DifficultyAnswerForm, DifficultyForm
from .paging import EXCHANGE, attempt, done, found, frame_for, page, who


@require_http_methods(["GET", "POST"])
def report(request: HttpRequest, code: str) -> HttpResponse:
    """The form of a difficulty. Answers: 200, 303 kept, 403, 404, 422 with all of it kept."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    if not permissions.may_report_difficulty(frame.standing):
        raise PermissionDenied("Vai trò của bạn chỉ theo dõi, không ghi khó khăn, vướng mắc.")
    form = DifficultyForm(today, sent_or_typed(request))
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = attempt(
            lambda: commands.report_difficulty(code, **form.cleaned_data, membership=membership, today=today)
        )
        if not refusal:
            return done(request, "Đã ghi khó khăn, vướng mắc.", reverse(EXCHANGE, args=[code]))
    context = frame.context("casework:difficulty_report", "Ghi khó khăn, vướng mắc") | {
        "form": form,
        "refusal": refusal,
        "cancel_url": reverse(EXCHANGE, args=[code]),
        "lead": "Khó khăn, vướng mắc được tổng hợp theo giai đoạn và loại để Sở Tư pháp giải đáp, kiến nghị.",
    }
    return page(request, "plain_form.html", context, bad=request.method == "POST")


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One difficulty with its answers, and the form of an answer for those who may. Answers: 200, 303, 403, 404,
    422."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    row = found(lambda: queries.difficulty(membership, code, number))
    allowed = permissions.may_answer_difficulty(frame.standing)
    if request.method == "POST" and not allowed:
        raise PermissionDenied("Giải đáp vướng mắc là việc của Sở Tư pháp hoặc thủ trưởng cơ quan.")
    form = DifficultyAnswerForm(today, request.POST if request.method == "POST" else None) if allowed else None
    refusal = ""
    if form is not None and request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        refusal = attempt(lambda: commands.answer_difficulty(code, number, **typed, membership=membership, today=today))
        if not refusal:
            return done(request, "Đã ghi nội dung giải đáp.", reverse("casework:difficulty", args=[code, number]))
    context = frame.context("casework:difficulty", "Khó khăn, vướng mắc") | {
        "row": row,
        "stage": difficulty_stages()[row.stage],
        "kind": difficulty_kinds()[row.kind],
        "form": form,
        "refusal": refusal,
    }
    return page(request, "difficulty.html", context, bad=request.method == "POST")
