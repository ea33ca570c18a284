"""The plans of inspection that one may see; one of them with what is done about it; drafting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django import forms as django_forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies.queries import AgencyKind, agencies_of_kinds
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.drafting import inspects
from ..commands.sending import missing
from ..documents import plan_paper
from ..forms import AskForm, BeginForm, HeadForm, IssueForm, MemberForm, OpinionForm, VisitForm
from ..grounds import content_words, ground_words
from ..models import InspectionPlan
from ..permissions import INSPECTS, kinds_of, may_answer, may_issue, may_plan, may_write
from ..queries.seen import visits_seen
from ..queries.views import Asked
from ..standing import plan_due
from .finding import crumbs, file

TIME_TO_ANSWER = 10  # days that the form proposes
DONE = {
    "ask": "Đã gửi lấy ý kiến; các cơ quan được nêu thấy dự thảo ngay.",
    "opinion": "Đã gửi ý kiến của cơ quan.",
    "issue": "Đã ghi ban hành. Việc tiếp theo: gửi kế hoạch cho từng cơ quan được kiểm tra trước 15 ngày.",
    "remove_visit": "Đã bỏ cơ quan khỏi bản soạn.",
    "remove_member": "Đã bỏ người khỏi đoàn.",
}


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """The plans of inspection of all years that this person sees. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    rows = list(queries.plans_seen(membership)[:200])
    visits: dict[int, list[queries.VisitView]] = {}
    for view in queries.visit_views(visits_seen(membership).filter(plan__in=rows)[:500], today):
        visits.setdefault(view.visit.plan_id, []).append(view)
    told = [queries.plan_view(row, visits.get(row.pk, []), today) for row in rows]
    ours = any(one.plan.agency_id == membership.agency_id and one.plan.year == today.year and one.due for one in told)
    context = {
        "plans": told,
        "drafts": may_plan(membership),
        "missing": plan_due(today.year, None, today)
        if membership.agency.kind in INSPECTS and may_plan(membership) and not ours
        else None,
        "year": today.year,
    }
    return render(request, "inspection/list.html", context)


@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Begin a plan. Answers: 200; 303 to the draft; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    made: list[InspectionPlan] = []

    def act(form: BeginForm) -> None:
        made.append(commands.begin(**form.cleaned_data, membership=membership, today=today))

    form = BeginForm(kinds_of(membership.agency.kind), today, request.POST if request.method == "POST" else None)
    told = {"title": "Lập kế hoạch kiểm tra", "submit": "Soạn kế hoạch", "crumbs": crumbs(None, "Lập kế hoạch"),
            "cancel_url": reverse("inspection:list"),
            "know": "Kế hoạch định kỳ phải ban hành trước ngày 31/3 hằng năm (TT 08/2019 Đ19.4)."}  # fmt: skip
    return _typed(
        request, form, act, told, lambda: reverse("inspection:edit", args=[made[0].pk]),
        "Đã lập bản soạn. Hãy chọn căn cứ, xem lại nội dung, rồi thêm cơ quan được kiểm tra và đoàn.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest, key: int) -> HttpResponse:
    """One plan with its visits, its team, what is done about a draft. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(lambda: queries.plan_seen(membership, key))
    sent = request.POST if request.method == "POST" else None
    act = request.POST.get("viec", "") if sent is not None else ""
    writes = may_write(membership, one.agency_id) and not one.issued
    rows = one.opinion_requests.select_related("agency", "opinion__actor").order_by("agency__name")
    asked = [Asked(row, today) for row in rows]
    mine = next((row for row in asked if row.request.agency_id == membership.agency_id), None)
    open_to = {
        "ask": writes,
        "remove_visit": writes,
        "remove_member": writes,
        "opinion": mine is not None and mine.opinion is None and not one.issued
        and may_answer(membership, membership.agency_id),
        "issue": may_issue(membership, one.agency_id) and not one.issued,
    }  # fmt: skip
    if sent is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc kế hoạch đã qua bước này.")
    initial = {"on": today, "signer": getattr(one.members.filter(head=True).first(), "name", "")}
    forms: dict[str, django_forms.Form] = {
        "ask": AskForm(sent if act == "ask" else None, initial={"due_on": today + timedelta(days=TIME_TO_ANSWER)}),
        "opinion": OpinionForm(sent if act == "opinion" else None),
        "issue": IssueForm(sent if act == "issue" else None, initial=initial),
    }
    refusal = ""
    if act and (act not in forms or forms[act].is_valid()):
        refusal = refusal_of(lambda: _do(act, one, forms, request))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("inspection:plan", args=[key]), status=303)
    seen = visits_seen(membership).filter(plan=one)
    view = queries.plan_view(one, queries.visit_views(seen, today) if one.issued else [], today)
    visits = list(one.visits.select_related("subject").order_by("order"))
    seen_by = {row.visit.pk: row for row in view.visits}
    context = {
        "plan": one,
        "view": view,
        "rows": [
            {"visit": row, "view": seen_by.get(row.pk), "taken": queries.taken(one, row.subject) if writes else []}
            for row in visits
        ],
        "members": one.members.select_related("agency").order_by("-head", "order"),
        "grounds": ground_words(one.grounds),
        "contents": content_words(one.contents),
        "missing": missing(one) if writes else [],
        "opinions": asked if may_write(membership, one.agency_id) else [],
        "mine": mine,
        "open_to": open_to,
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(None, f"{one.agency.name}, {one.year}"),
    }
    return render(request, "inspection/plan.html", context, status=422 if act else 200)


def _do(act: str, one: InspectionPlan, forms: dict[str, django_forms.Form], request: HttpRequest) -> None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    order = request.POST.get("so", "")
    number = int(order) if order.isascii() and order.isdigit() and len(order) < 6 else 0
    given = forms[act].cleaned_data if act in forms else {}
    if act == "ask":
        commands.ask_opinions(one.pk, given["due_on"], on=today, membership=membership, today=today)
    elif act == "opinion":
        commands.give_opinion(one.pk, **given, on=today, membership=membership, today=today)
    elif act == "issue":
        commands.issue(one.pk, **given, membership=membership, today=today)
    elif act == "remove_visit":
        commands.remove_visit(one.pk, number, membership=membership)
    else:
        commands.remove_member(one.pk, number, membership=membership)


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Change what a draft says. Answers: 200; 303; 403, 404; 422."""
    one = _draft(request, key)
    form = HeadForm(one, request.POST if request.method == "POST" else None)
    told = _page(one, "Nội dung kế hoạch", "Lưu")
    return _typed(
        request, form,
        lambda form: commands.change(one.pk, **form.cleaned_data, membership=request.membership),  # type: ignore[attr-defined]
        told, lambda: reverse("inspection:plan", args=[key]), "Đã lưu nội dung kế hoạch.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def add_visit(request: HttpRequest, key: int) -> HttpResponse:
    """Put a body on a draft. Answers: 200; 303; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = _draft(request, key)
    there = {one.agency_id, *one.visits.values_list("subject_id", flat=True)}
    bodies = [body for body in agencies_of_kinds(AgencyKind.values, today) if body.pk not in there]
    form = VisitForm(
        (body for body in bodies if inspects(one, body, today)), request.POST if request.method == "POST" else None
    )
    told = _page(one, "Thêm cơ quan được kiểm tra", "Thêm")
    return _typed(
        request, form, lambda form: commands.add_visit(one.pk, **form.told, membership=membership, today=today),
        told, lambda: reverse("inspection:plan", args=[key]), "Đã thêm cơ quan được kiểm tra.",
    )  # fmt: skip


@require_http_methods(["GET", "POST"])
def add_member(request: HttpRequest, key: int) -> HttpResponse:
    """Put somebody into the team of a draft. Answers: 200; 303; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = _draft(request, key)
    subjects = set(one.visits.values_list("subject_id", flat=True))
    bodies = agencies_of_kinds(AgencyKind.values, today)
    near = [body for body in bodies if body.province == one.agency.province and body.pk not in subjects]
    near.sort(key=lambda body: (body.pk != one.agency_id, body.kind == AgencyKind.COMMUNE, body.name))
    form = MemberForm(near, request.POST if request.method == "POST" else None)
    told = _page(one, "Thêm người vào đoàn kiểm tra", "Thêm")
    told["know"] = "Không cử người của cơ quan được kiểm tra: không ai kiểm tra việc của cơ quan mình."
    return _typed(
        request, form, lambda form: commands.add_member(one.pk, **form.told, membership=membership),
        told, lambda: reverse("inspection:plan", args=[key]), "Đã thêm người vào đoàn.",
    )  # fmt: skip


@require_GET
def document(request: HttpRequest, key: int) -> HttpResponse:
    """The plan as a Word document. Answers: 200 a file; 404."""
    one = found(lambda: queries.plan_seen(request.membership, key))  # type: ignore[attr-defined]
    return file(plan_paper(one), f"ke-hoach-kiem-tra-{one.year}-{one.pk}")


def _draft(request: HttpRequest, key: int) -> InspectionPlan:
    membership = request.membership  # type: ignore[attr-defined]
    one = found(lambda: queries.plan_seen(membership, key))
    if not may_write(membership, one.agency_id) or one.issued:
        raise PermissionDenied("Bản soạn do cơ quan kiểm tra sửa, khi chưa ban hành.")
    return one


def _page(one: InspectionPlan, title: str, submit: str) -> dict[str, Any]:
    return {
        "title": title,
        "eyebrow": one.title,
        "submit": submit,
        "cancel_url": reverse("inspection:plan", args=[one.pk]),
        "crumbs": crumbs(one, title),
    }


def _typed(
    request: HttpRequest,
    form: Any,
    act: Callable[[Any], object],
    told: dict[str, Any],
    then: Callable[[], str],
    done: str,
) -> HttpResponse:
    """A page with one form: shown, refused with what was typed, or done and led on."""
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(lambda: act(form))
        if not refusal:
            messages.success(request, done)
            return HttpResponseRedirect(then(), status=303)
    context = told | {"form": form, "refusal": refusal}
    return render(request, "inspection/form.html", context, status=422 if request.method == "POST" else 200)
