"""One complaint or denunciation: its limits, steps, who may see it, and who sent it, shown once for a reason."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import AgencyKind, agencies_of_kinds
from btnn.law.complaint_terms import TO_CONFIRM
from btnn.web.refusing import found, refusal_of

from .. import commands, queries
from ..commands.access import Known
from ..commands.handling import officers_for, open_steps
from ..forms import AccessForm, RevealForm, StepForm
from ..models import Step
from ..permissions import directs
from ..queries.register import Row, case_code, looks
from ..whose import proper_agency, rule
from .register import crumbs

ALLOW, DISALLOW, REVEAL = "allow", "disallow", "reveal"


@require_http_methods(["GET", "POST"])
def complaint(request: HttpRequest, key: int) -> HttpResponse:
    """One of the register and what is done with it. Answers: 200; 303 done; 403, 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    row = found(lambda: queries.seen(membership, key, today))
    act = request.POST.get("viec", "") if request.method == "POST" else ""
    sent = request.POST if act else None
    told = rule(row.complaint.kind, row.complaint.level, against_head=row.complaint.against_head)
    proper = proper_agency(row.complaint.subject, told, today)
    officers = officers_for(membership, today)
    bodies = [body for body in agencies_of_kinds(AgencyKind.values, today) if body.pk != membership.agency_id]
    steps = open_steps(row.complaint, row.steps, membership)
    forms: dict[str, Any] = {
        step: StepForm(step, today, officers, bodies, proper, sent if act == step else None) for step in steps
    }
    if directs(membership):
        rest = [user for user in officers if user not in row.allowed]
        forms[ALLOW] = AccessForm(rest, ALLOW, sent if act == ALLOW else None)
        if row.allowed:
            forms[DISALLOW] = AccessForm(row.allowed, DISALLOW, sent if act == DISALLOW else None)
    forms[REVEAL] = RevealForm(sent if act == REVEAL else None, prefix=REVEAL)
    if request.method == "POST" and act not in forms:
        raise PermissionDenied("Việc này không thuộc vai trò của bạn, hoặc đơn đã qua bước này.")
    refusal, known = "", list[Known]()
    if act and forms[act].is_valid():
        refusal = refusal_of(lambda: _do(act, row, forms[act], request, known))
        if not refusal and not known:
            messages.success(request, "Đã ghi nhận.")
            gone = act == Step.PASSED_ON and not directs(membership)
            url = reverse("complaints:list") if gone else reverse("complaints:complaint", args=[key])
            return HttpResponseRedirect(url, status=303)
    shown = [forms[step] for step in steps]
    context = {
        "row": row,
        "known": known[0] if known else None,
        "rule": told,
        "proper": proper,
        "elsewhere": proper is not None and proper.pk != membership.agency_id,
        "next": _next(row, steps),
        "steps": shown,
        "forms": forms,
        "directs": directs(membership),
        "looks": looks(row.complaint),
        "case_code": case_code(row.complaint, membership),
        "confirm": TO_CONFIRM,
        "act": act if not known else "",
        "refusal": refusal,
        "crumbs": crumbs(row.complaint.title),
    }
    answer = render(request, "complaints/complaint.html", context, status=422 if act and not known else 200)
    answer["Cache-Control"] = "private, no-store"
    return answer


def _do(act: str, row: Row, form: Any, request: HttpRequest, known: list[Known]) -> None:
    who = {"membership": request.membership, "today": request.today}  # type: ignore[attr-defined]
    key = row.complaint.pk
    if act == REVEAL:
        known.append(commands.reveal(key, reason=form.cleaned_data["reason"], **who))
    elif act == ALLOW:
        commands.allow(key, form.user, reason=form.cleaned_data["reason"], **who)
    elif act == DISALLOW:
        commands.disallow(key, form.user, reason=form.cleaned_data["reason"], **who)
    elif act == Step.PASSED_ON:
        commands.pass_on(key, **form.told, **who)
    else:
        commands.take_step(key, act, **form.told, **who)


def _next(row: Row, steps: list[str]) -> str:
    """The step that opens itself: what the work waits for."""
    wanted = {
        "received": Step.ASSIGNED,
        "assigned": Step.ACCEPTED,
        "accepted": Step.VERIFIED,
        "verified": Step.DECIDED,
        "decided": Step.NOTIFIED,
    }.get(row.standing.state, "")
    return str(wanted) if wanted in steps else ""
