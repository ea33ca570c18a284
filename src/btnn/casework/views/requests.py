"""One request: asking, and what becomes of it."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import finance_body
from btnn.cases.queries import CaseFile
from btnn.drafts.arriving import sent_or_typed
from btnn.law.case import words
from btnn.law.work import RequestKind, request_kinds

from .. import commands, permissions, queries
from ..commands.requests import FOR_VALUATION, NOT_YOURS
from ..forms import AnswerForm, PayForm, ReceiptForm, RequestForm, WithdrawForm
from ..forms.answers import TurnForm
from ..models import Turn
from ..queries import RequestView
from .paging import EXCHANGE, attempt, done, file_for, found, frame_for, page, who

SAID = {
    "nhan": "Đã ghi ngày nhận văn bản.",
    "tra-loi": "Đã ghi nội dung trả lời.",
    "rut": "Đã rút lại văn bản.",
    "cap": "Đã ghi việc cấp kinh phí.",
}
NOTHING_MORE = "Văn bản này không còn nhận việc ghi đó: đã ghi rồi, đã trả lời hoặc đã rút lại. Hãy xem lại trang."


@require_http_methods(["GET", "POST"])
def ask(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The form of a request of one kind. Answers: 200, 303 kept, 403, 404 no such kind, 422 with all of it kept."""
    known = request_kinds().get(kind.replace("-", "_"))
    if known is None:
        raise Http404
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    if not permissions.may_work(frame.standing, known.asker):
        raise PermissionDenied(NOT_YOURS)
    valuations = [
        one
        for one in (queries.requests(membership, code, today) if known.kind in FOR_VALUATION else [])
        if one.kind.costs and Turn.WITHDRAWN not in one.turns
    ]
    agencies = queries.addressees(membership, today, known.addressee)
    form = RequestForm(known, today, agencies, valuations, sent_or_typed(request))
    if known.addressee == "finance" and (body := finance_body(membership.agency, today)) is not None:
        form.fields["to_agency"].initial = str(body.pk)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = attempt(lambda: commands.send_request(code, form.given, membership=membership, today=today))
        if not refusal:
            return done(request, f"Đã ghi: {known.title.lower()}.", reverse(EXCHANGE, args=[code]))
    context = frame.context("casework:ask", known.title) | {
        "form": form,
        "refusal": refusal,
        "kind": known,
        "cancel_url": reverse(EXCHANGE, args=[code]),
    }
    return page(request, "request_form.html", context, bad=request.method == "POST")


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One request with its limit and what this person may note of it. Answers: 200, 303, 403, 404, 422."""
    frame, today = frame_for(request, code), request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.request(who(request), code, number, today))
    file = file_for(request, code)
    forms = _forms(request, view, file)
    refusal, bad = "", False
    if request.method == "POST":
        act = request.POST.get("act", "")
        form = forms.get(act)
        if form is None and act in SAID and not _speaks(view, file):
            raise PermissionDenied("Việc này không thuộc vai trò của bạn trong vụ việc.")
        bad = True
        if form is None:
            refusal = NOTHING_MORE
        elif form.is_valid():
            ready = form
            refusal = attempt(lambda: _note(request, view, ready))
            if not refusal:
                return done(request, SAID[act], reverse("casework:request", args=[code, number]))
    context = frame.context("casework:request", view.kind.title) | {
        "view": view,
        "forms": forms,
        "refusal": refusal,
        "opinion_waits": _event_waits(view, file),
        "figures": _figures(view),
        "may_fund_by": _funding(view) if permissions.settles(frame.standing) else None,
    }
    return page(request, "request.html", context, bad=bad)


def _speaks(view: RequestView, file: CaseFile) -> bool:
    """Does this person stand on one of the two sides of the request?"""
    asked = permissions.may_speak_for(file.standing, view.row.to_agency_id, view.row.case_id)
    asker = permissions.stands_for(file.standing, view.row.agency_id, view.row.case_id)
    return asked or (asker and permissions.may_note(file.standing))


def _forms(request: HttpRequest, view: RequestView, file: CaseFile) -> dict[str, TurnForm]:
    """The forms of what may still be noted, by the name of the act."""
    standing, today = file.standing, request.today  # type: ignore[attr-defined]
    act = request.POST.get("act") if request.method == "POST" else None
    asker = permissions.stands_for(standing, view.row.agency_id, view.row.case_id)
    asked = permissions.may_speak_for(standing, view.row.to_agency_id, view.row.case_id)
    sent = {name: request.POST if name == act else None for name in SAID}
    found: dict[str, TurnForm] = {}
    if asked or (asker and permissions.may_note(standing)):
        if Turn.RECEIVED not in view.turns and not view.closed:
            found["nhan"] = ReceiptForm(today, sent["nhan"])
        if not view.closed:
            found["tra-loi"] = AnswerForm(view.kind, _claimants(file), today, sent["tra-loi"])
    if view.money_waits is not None and permissions.may_pay(standing):
        found["cap"] = PayForm(today, sent["cap"])
    if asker and permissions.may_work(standing, view.kind.asker) and not view.closed:
        found["rut"] = WithdrawForm(today, sent["rut"])
    return found


def _note(request: HttpRequest, view: RequestView, form: TurnForm) -> object:
    """The command behind a form that is in order."""
    typed = form.cleaned_data
    place: dict[str, Any] = {"membership": who(request), "today": request.today}  # type: ignore[attr-defined]
    code, number = view.row.case.code, view.row.number
    if isinstance(form, AnswerForm):
        return commands.answer_request(code, number, form.given, **place)
    by_act = {
        "nhan": commands.note_receipt,
        "rut": commands.withdraw_request,
        "cap": commands.pay_valuation,
    }
    return by_act[form.act](code, number, **typed, **place)  # type: ignore[operator]


def _claimants(file: CaseFile) -> list[str]:
    return [party.full_name for party in file.parties if party.capacity == "claimant"]


def _event_waits(view: RequestView, file: CaseFile) -> str:
    """An opinion came, and the case does not say so yet: the step to record, where this person may."""
    answer = view.turns.get(Turn.ANSWERED)
    if view.row.kind != "opinion" or view.row.event_number is None or answer is None or answer.event_number is not None:
        return ""
    return "opinion_received" if any(step.event == "opinion_received" for step in file.my_steps) else ""


def _figures(view: RequestView) -> list[dict[str, Any]]:
    """The figures of the answer with their words."""
    answer = view.turns.get(Turn.ANSWERED)
    return [{**row, "label": words.head(row["head"])} for row in (answer.amounts if answer is not None else [])]


def _funding(view: RequestView) -> RequestKind | None:
    """The request for money that comes next for a valuation or expertise (NĐ 68 Đ17.4), if any."""
    if not view.money:
        return None
    asked = {one.kind for one in view.row.fundings.all()}
    name = "valuation_replenishment" if view.row.own_budget else "valuation_funding"
    ready = not view.row.own_budget or Turn.PAID in view.turns
    return request_kinds()[name] if ready and name not in asked else None
