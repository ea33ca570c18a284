"""Nhận hồ sơ: a claim comes over the counter, by post or online (Đ41, Đ42.1)."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.law.case import CaseView, words

from .. import commands
from ..commands import Recorded
from ..errors import CaseProblem, Forbidden
from ..forms.intake import IntakeForm
from ..forms.papers import PAPERS
from ..models import Case
from ..queries.filed import case_filed
from ..queries.similar import similar_cases
from .steps import flash

ALREADY = "Hồ sơ này đã được ghi trước đó; đây là vụ việc của hồ sơ."
SAME_DAY = ("receipt_issued", "honour_requested")


@require_http_methods(["GET", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """Show or take the form of a new claim.

    Answers: 200 the form; 303 to the case; 422 what was typed can't be recorded, or looks like a case that is
    open already and has to be confirmed; all that was typed is kept.
    """
    if request.method == "GET":
        form = IntakeForm(request.membership, request.today, initial={"token": uuid4()})  # type: ignore[attr-defined]
        return _page(request, form)
    form = IntakeForm(request.membership, request.today, request.POST)  # type: ignore[attr-defined]
    if not form.is_valid():
        return _page(request, form, status=422)
    token = form.cleaned_data["token"]
    sent = case_filed(request.membership, token) if token else None  # type: ignore[attr-defined]
    if sent is not None:
        messages.info(request, ALREADY)
        return _to(sent)
    similar = _similar(request, form)
    if similar and request.POST.get("not_the_same") != _codes(similar):
        return _page(request, form, similar=similar, status=422)
    try:
        done = _open(request, form)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _page(request, form, refusal=problem.message, status=422)
    messages.success(request, flash("dossier_received", done.view, {}))
    _tell_limitation(request, done.view)
    return _to(done.case)


@transaction.atomic
def _open(request: HttpRequest, form: IntakeForm) -> Recorded:
    """The case, and what happens at the counter on the same day; all or nothing."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    done = commands.open_case(
        parties=form.parties,
        on=form.day,
        data=form.event_data,
        membership=membership,
        today=today,
        token=form.cleaned_data["token"],
    )
    wanted = {"receipt_issued": form.wants_receipt, "honour_requested": form.wants_honour}
    for event in SAME_DAY:
        if wanted[event] and any(step.event == event for step in done.view.next):
            done = commands.record_event(
                done.case.code,
                event,
                on=form.day,
                data={},
                membership=membership,
                expected=done.case.event_number,
                today=today,
            )
    return done


def _similar(request: HttpRequest, form: IntakeForm) -> list[Case]:
    people = form.parties
    names = [person.full_name for person in people]
    numbers = [person.identity_number for person in people]
    return similar_cases(request.membership, names, numbers)  # type: ignore[attr-defined]


def _codes(cases: list[Case]) -> str:
    return ",".join(case.code for case in cases)


def _tell_limitation(request: HttpRequest, view: CaseView) -> None:
    """The three years of Đ6.1, told at once: whether the claim came in time."""
    for limit in view.limits:
        if limit.id != "val_limitation_claim":
            continue
        if limit.status == "met":
            messages.info(request, f"Còn thời hiệu yêu cầu bồi thường: hết ngày {limit.due:%d/%m/%Y} ({limit.source}).")
        else:
            messages.warning(
                request,
                f"Hồ sơ nộp khi đã hết thời hiệu 03 năm (hết ngày {limit.due:%d/%m/%Y}; {limit.source}). Kiểm tra thời "
                "gian bất khả kháng, trở ngại khách quan không tính vào thời hiệu (Đ6.3) trước khi quyết định việc "
                "thụ lý.",
            )


def _page(request: HttpRequest, form: IntakeForm, *, status: int = 200, **more: Any) -> HttpResponse:
    similar = more.get("similar") or []
    context = more | {
        "form": form,
        "rows": form.rows,
        "papers": [(words.choice("claimant_kind", kind), papers) for kind, papers in PAPERS.items()],
        "similar": similar,
        "similar_codes": _codes(similar),
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Nhận hồ sơ"}],
    }
    return render(request, "cases/intake.html", context, status=status)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("cases:case", args=[case.code]), status=303)
