"""One visit: its limits and steps, the checklist, the conclusion, its papers, and what the conclusion asks for."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.following import open_turns
from ..commands.visiting import open_steps
from ..documents import conclusion_paper, minutes_paper, notice_paper
from ..forms import ConcludeForm, FollowForm, JudgeForm, StepForm
from ..grounds import CONTENTS
from ..models import Step, Visit
from ..permissions import may_issue, may_write
from .finding import crumbs, file

OPENS_ITSELF = (Step.NOTIFIED, Step.BEGUN, Step.MINUTED, Step.ENDED, Step.SENT, Step.TO_MINISTRY)


@require_http_methods(["GET", "POST"])
def visit(request: HttpRequest, key: int) -> HttpResponse:
    """One visit on its day, and its next step. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.visit_seen(membership, key))
    view = queries.visit_view(one, today)
    steps = open_steps(one, view.done, membership)
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and act not in steps:
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc cuộc kiểm tra đã qua bước này.")
    forms = [StepForm(step, view, today, request.POST if step == act else None) for step in steps]
    refusal = ""
    for form in forms:
        if form.step == act and form.is_valid():
            given = form.cleaned_data
            refusal = refusal_of(lambda: commands.take_step(key, act, **given, membership=membership, today=today))  # noqa: B023
            if not refusal:
                messages.success(request, f"Đã ghi: {form.title}.")
                return HttpResponseRedirect(reverse("inspection:visit", args=[key]), status=303)
    writes = may_write(membership, one.plan.agency_id)
    context = {
        "visit": one,
        "view": view,
        "forms": forms,
        "next": next((form.step for form in forms if form.step in OPENS_ITSELF), ""),
        "act": act,
        "writes": writes,
        "looks": writes and not one.steps.filter(step__in=(Step.CONCLUDED, Step.CANCELLED)).exists(),
        "concludes": may_issue(membership, one.plan.agency_id) and Step.ENDED in view.done and not view.conclusion,
        "refusal": refusal,
        "crumbs": crumbs(one.plan, one.subject.name),
    }
    return render(request, "inspection/visit.html", context, status=422 if act else 200)


@require_http_methods(["GET", "POST"])
def checklist(request: HttpRequest, key: int) -> HttpResponse:
    """What to look at, filled with what records show; the team's findings. Answers: 200; 303; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = _ours(request, key)
    lines = queries.checklist(one, membership, today)
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    line = next((row for row in lines if row.key == act), None)
    if request.method == "POST" and line is None:
        raise Http404("Không có mục kiểm tra này.")
    rows = [(row, JudgeForm(row, request.POST if row.key == act else None)) for row in lines]
    refusal = ""
    for row, form in rows:
        if row is line and form.is_valid():
            given = form.cleaned_data
            refusal = refusal_of(
                lambda: commands.judge(
                    key, act, **given, evidence=row.texts, on=today, membership=membership, today=today  # noqa: B023
                )
            )  # fmt: skip
            if not refusal:
                messages.success(request, f"Đã ghi: {row.title}.")
                return HttpResponseRedirect(f"{reverse('inspection:checklist', args=[key])}#{act}", status=303)
    sections = [(CONTENTS[content], [pair for pair in rows if pair[0].content == content]) for content in CONTENTS]
    context = {
        "visit": one,
        "sections": [(title, pairs) for title, pairs in sections if pairs],
        "open": not one.steps.filter(step__in=(Step.CONCLUDED, Step.CANCELLED)).exists(),
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(one.plan, "Nội dung kiểm tra", visit=one),
    }
    return render(request, "inspection/checklist.html", context, status=422 if act else 200)


@require_http_methods(["GET", "POST"])
def conclude(request: HttpRequest, key: int) -> HttpResponse:
    """The conclusion, begun with what the team found. Answers: 200; 303; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = _ours(request, key)
    if not may_issue(membership, one.plan.agency_id):
        raise PermissionDenied("Kết luận do lãnh đạo cơ quan kiểm tra, trưởng đoàn, ban hành (TT 08/2019 Đ22.1).")
    view = queries.visit_view(one, today)
    if Step.ENDED not in view.done or view.conclusion is not None:
        raise PermissionDenied("Cuộc kiểm tra chưa kết thúc, hoặc đã có kết luận.")
    lines = queries.checklist(one, membership, today)
    form = ConcludeForm(view, lines, today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: commands.conclude(key, **form.told, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã ghi kết luận. Việc tiếp theo: gửi kết luận.")
            return HttpResponseRedirect(reverse("inspection:visit", args=[key]), status=303)
    context: dict[str, Any] = {
        "title": "Kết luận kiểm tra",
        "eyebrow": one.subject.name,
        "know": "Các mục có sẵn lấy từ kết quả đoàn đã ghi; hãy xem lại. Mục nào không có thì ghi “Không có”.",
        "form": form,
        "refusal": refusal,
        "submit": "Ghi kết luận",
        "cancel_url": reverse("inspection:visit", args=[key]),
        "crumbs": crumbs(one.plan, "Kết luận", visit=one),
    }
    return render(request, "inspection/form.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def document(request: HttpRequest, key: int, paper: str) -> HttpResponse:
    """A paper of a visit as a Word document. Answers: 200 a file; 404."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.visit_seen(membership, key))
    view = queries.visit_view(one, today)
    if paper == "thong-bao":
        return file(notice_paper(one), f"thong-bao-kiem-tra-{one.pk}")
    if paper == "bien-ban":
        return file(minutes_paper(view), f"bien-ban-kiem-tra-{one.pk}")
    if paper == "ket-luan" and view.conclusion is not None:
        return file(conclusion_paper(view), f"ket-luan-kiem-tra-{one.pk}")
    raise Http404("Chưa có văn bản này.")


@require_http_methods(["GET", "POST"])
def recommendation(request: HttpRequest, key: int) -> HttpResponse:
    """One thing that a conclusion asks for, and what became of it. Answers: 200; 303; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.recommendation_seen(membership, key))
    view = queries.recommendation_view(one, today)
    turns = open_turns(one, view.standing.state, membership)
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    if request.method == "POST" and act not in turns:
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc đã qua bước này.")
    forms = [FollowForm(turn, today, request.POST if turn == act else None) for turn in turns]
    refusal = ""
    for form in forms:
        if form.turn == act and form.is_valid():
            given = form.cleaned_data
            refusal = refusal_of(lambda: commands.follow(key, act, **given, membership=membership, today=today))  # noqa: B023
            if not refusal:
                messages.success(request, f"Đã ghi: {form.title}.")
                return HttpResponseRedirect(reverse("inspection:recommendation", args=[key]), status=303)
    held = one.conclusion.visit
    context = {
        "one": view,
        "visit": held,
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(held.plan, f"Việc {one.order}", visit=held),
    }
    return render(request, "inspection/recommendation.html", context, status=422 if act else 200)


def _ours(request: HttpRequest, key: int) -> Visit:
    """The visit, for whoever works at the body that inspects; 403 for others who see it."""
    membership = request.membership  # type: ignore[attr-defined]
    one = found(lambda: queries.visit_seen(membership, key))
    if not may_write(membership, one.plan.agency_id):
        raise PermissionDenied("Trang này dành cho cơ quan kiểm tra.")
    return one
