"""Nhận hồ sơ: a claim comes in over the counter, by post, online or from the Department of Justice (Đ41, Đ42.1)."""

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

from btnn.documents.attaching import attach
from btnn.documents.forms import AttachForm
from btnn.drafts.arriving import typed_before
from btnn.drafts.commands import discard_draft

from .. import commands
from ..commands import Recorded
from ..errors import CaseProblem, Forbidden
from ..forms.intake import IntakeForm
from ..forms.intake_layout import wanted_when
from ..models import Case
from ..queries.filed import case_filed
from ..queries.similar import Asker, NewClaim, Similar, similar_cases
from ..showing.intake import Preview, preview
from .steps import flash

ALREADY = "Hồ sơ này đã được ghi trước đó; đây là vụ việc của hồ sơ."
SAME_DAY = ("receipt_issued", "honour_requested")


@require_http_methods(["GET", "POST"])
def intake(request: HttpRequest) -> HttpResponse:
    """Show or take the form of a new claim.

    Answers: 200 the form, or what recording would bring (`look`); 303 to the receipt of the dossier; 422 what was typed
    can't be recorded, or has to be confirmed first (it looks like a case that is there already, the three years are
    over); all that was typed is kept.
    """
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if request.method == "GET":
        return _page(request, _begun(request))
    form = IntakeForm(membership, today, request.POST)
    form.attached = AttachForm(membership, request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, form, status=422)
    sent = _sent_before(request, form)
    if sent is not None:
        return sent
    coming, similar = preview(form, today), similar_cases(membership, _claim(form))
    if "look" in request.POST:
        return _page(request, form, coming=coming, similar=similar)
    if not _confirmed(request, coming, similar):
        # Sent twice at once: what looks like this claim may be this very claim, recorded just now.
        return _sent_before(request, form) or _page(request, form, coming=coming, similar=similar, status=422)
    try:
        done = _open(request, form)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return _sent_before(request, form) or _page(request, form, refusal=problem.message, status=422)
    discard_draft(membership, request.path)
    messages.success(request, flash("dossier_received", done.view, {}))
    _tell_limitation(request, coming)
    return _to(done.case)


def _sent_before(request: HttpRequest, form: IntakeForm) -> HttpResponse | None:
    """The way to the case that this form has opened already, if it has."""
    token = form.cleaned_data["token"]
    sent = case_filed(request.membership, token) if token else None  # type: ignore[attr-defined]
    if sent is None:
        return None
    messages.info(request, ALREADY)
    return _to(sent)


def _begun(request: HttpRequest) -> IntakeForm:
    """The form to begin with: empty, or with what the person had typed before."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    typed = typed_before(request)
    form = IntakeForm(membership, today, typed, initial={"token": uuid4()})
    form.attached = AttachForm(membership)
    if typed is not None:
        form.forget_errors()
    return form


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
    if form.attached is not None:
        attach(done.case.code, "dossier_received", 1, form.attached, membership=membership, today=today)
    return done


def _claim(form: IntakeForm) -> NewClaim:
    given = form.cleaned_data
    people = [Asker(given["full_name"], given["birth_year"], given["identity_number"])]
    people += [Asker(name) for name in given["others"]]
    if given["harmed_name"]:
        people.append(Asker(given["harmed_name"], given["harmed_birth_year"]))
    return NewClaim(people, given["field"], given["officials"], given["basis_number"])


def _confirmed(request: HttpRequest, coming: Preview, similar: list[Similar]) -> bool:
    """Did the person say yes to all that has to be known before recording?"""
    if coming.refusal:
        return False
    late = coming.limitation is not None and coming.limitation.late
    known = not late or request.POST.get("known_late") == "yes"
    return known and (not similar or request.POST.get("not_the_same") == _codes(similar))


def _codes(similar: list[Similar]) -> str:
    return ",".join(one.case.code for one in similar)


def _tell_limitation(request: HttpRequest, coming: Preview) -> None:
    """The three years of Đ6.1, told once more when the claim is recorded."""
    told = coming.limitation
    if told is not None and told.late:
        messages.warning(request, f"{told.title} ({told.source}). {told.advice}")
    elif told is not None and told.state:
        messages.info(request, f"{told.title} ({told.source}).")


def _page(request: HttpRequest, form: IntakeForm, *, status: int = 200, **more: Any) -> HttpResponse:
    coming = more.get("coming")
    similar = more.get("similar") or []
    ticks = zip(form["papers"], form.fields["papers"].choices, strict=True)  # type: ignore[attr-defined]
    context = {
        "form": form,
        "rows": form.rows,
        "papers": [(tick, wanted_when(str(code))) for tick, (code, _) in ticks],
        "coming": coming,
        "similar": similar,
        "similar_codes": _codes(similar),
        "known_late": request.POST.get("known_late") == "yes",
        "refusal": more.get("refusal") or (coming.refusal if coming else ""),
        "looked": "look" in request.POST,
        "crumbs": [{"label": "Sổ vụ việc", "url": reverse("cases:docket")}, {"label": "Nhận hồ sơ"}],
    }
    return render(request, "cases/intake.html", context, status=status)


def _to(case: Case) -> HttpResponse:
    return HttpResponseRedirect(reverse("cases:filing_receipt", args=[case.code]), status=303)
