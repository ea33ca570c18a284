"""The plans that one may see, the year of one of them with what is done about a draft, its document."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from .. import commands, queries
from ..contents import text_of
from ..documenting import document
from ..forms import CarryOverForm, IssueForm, OpinionForm, SendForm
from ..models import Plan
from ..permissions import may_draft, may_issue, may_prepare, may_report, may_urge
from ..remarks import remarks
from .finding import crumbs, found, refusal_of
from .part import our_lines

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
TIME_TO_ANSWER = 10  # days that the form proposes
DONE = {
    "send": "Đã gửi lấy ý kiến; các cơ quan được nêu thấy dự thảo ngay.",
    "opinion": "Đã gửi ý kiến của cơ quan.",
    "carry_over": "Đã đưa việc năm trước chưa xong vào bản soạn.",
    "issue": "Đã ghi ban hành; các cơ quan được nêu thấy kế hoạch và báo cáo tiến độ được.",
}


@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """The plans of all years that this person sees. Answers: 200."""
    membership = request.membership  # type: ignore[attr-defined]
    context = {"plans": queries.plans_seen(membership), "drafts": may_draft(membership)}
    return render(request, "plans/list.html", context)


@require_http_methods(["GET", "POST"])
def plan(request: HttpRequest, key: int) -> HttpResponse:
    """One plan: its year by quarter, or the draft with what is done about it. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    one = found(request, key)
    sent = request.POST if request.method == "POST" else None
    act = request.POST.get("viec", "") if sent is not None else ""
    prepares = may_prepare(membership, one.prepared_by_id)
    asked = queries.asked_of_us(one, membership, today)
    open_to = {
        "send": prepares and not one.issued,
        "opinion": asked is not None and asked.opinion is None and not one.issued and may_report(membership),
        "issue": may_issue(membership, one.agency, one.prepared_by_id) and not one.issued,
        "carry_over": prepares and not one.issued,
    }
    if sent is not None and not open_to.get(act, False):
        raise PermissionDenied("Việc này không thuộc cơ quan hoặc vai trò của bạn, hoặc kế hoạch đã qua bước này.")
    left = queries.left_over(one, membership, today) if open_to["carry_over"] else []
    forms: dict[str, Any] = {
        "carry_over": CarryOverForm(left, sent if act == "carry_over" else None),
        "send": SendForm(sent if act == "send" else None, initial={"due_on": today + timedelta(days=TIME_TO_ANSWER)}),
        "opinion": OpinionForm(sent if act == "opinion" else None),
        "issue": IssueForm(sent if act == "issue" else None, initial={"on": today, "place": one.place}),
    }
    refusal = ""
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(act, one, forms[act].cleaned_data, request))
        if not refusal:
            messages.success(request, DONE[act])
            return HttpResponseRedirect(reverse("plans:plan", args=[key]), status=303)
    year = queries.year_of(one, membership, today)
    makes = may_urge(membership, one.agency_id, one.prepared_by_id)
    named = one.issued and membership.agency_id not in (one.agency_id, one.prepared_by_id)
    context = {
        "plan": one,
        "year": year,
        "left": left,
        "makes": makes,
        "follows": one.issued and makes and not year.history,
        "carriers": queries.carried_out_by(one, today) if one.issued and one.parent_id is None else [],
        "names_own": named and may_report(membership) and not year.history,
        "editions": queries.editions_of(one) if one.issued else [],
        "amending": queries.amendment_drafted(one) if one.issued and makes else None,
        "account": getattr(one, "account", None),
        "part": bool(our_lines(year, membership.agency_id)) if one.issued else False,
        "opinions": queries.opinions_on(one, today) if prepares else [],
        "asked": asked,
        "open_to": open_to,
        "laid": queries.laid_on(one, year, today),
        "remarks": remarks(text_of(one)) if open_to["send"] else [],
        "forms": forms,
        "act": act,
        "refusal": refusal,
        "crumbs": crumbs(None, f"{one.agency.name}, {one.year}"),
    }
    return render(request, "plans/plan.html", context, status=422 if act else 200)


def _do(act: str, one: Plan, given: dict[str, Any], request: HttpRequest) -> None:
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if act == "send":
        commands.send_for_opinions(one.pk, given["due_on"], on=today, membership=membership, today=today)
    elif act == "opinion":
        commands.give_opinion(one.pk, **given, on=today, membership=membership, today=today)
    elif act == "carry_over":
        commands.carry_over(one.pk, given["orders"], membership=membership, today=today)
    else:
        commands.issue(one.pk, **given, membership=membership, today=today)


@require_GET
def document_of(request: HttpRequest, key: int) -> HttpResponse:
    """The plan as a Word document. Answers: 200 a file; 404."""
    one = found(request, key)
    answer = HttpResponse(document(one), content_type=WORD)
    answer["Content-Disposition"] = f'attachment; filename="ke-hoach-{one.year}-{one.pk}.docx"'
    answer["Cache-Control"] = "private, no-store"
    return answer
