"""Meetings: calling one, its invitations, what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from btnn.agencies.queries import Agency, AgencyKind
from btnn.cases.permissions import Standing
from btnn.cases.queries import CaseFile, CaseFrame, assessed_amounts
from btnn.cases.showing.typed import typed_lines
from btnn.drafts.arriving import sent_or_typed
from btnn.law.case import words
from btnn.law.work import meeting_kinds

from .. import commands, permissions, queries
from ..commands.meetings import NOT_YOURS, invite
from ..forms import DeliveryForm, InviteForm, MeetingForm, MinutesForm
from ..models import Invitation
from ..queries import MeetingView
from .paging import EXCHANGE, attempt, done, file_for, found, frame_for, page, who

RECORDED = "Kết quả cuộc họp này đã được ghi; không ghi lại được."
PLAYED_BY = {
    "justice_department": AgencyKind.JUSTICE_DEPARTMENT,
    "finance": AgencyKind.FINANCE_DEPARTMENT,
    "procuracy": AgencyKind.PROCURACY,
}


@require_http_methods(["GET", "POST"])
def call(request: HttpRequest, code: str, kind: str) -> HttpResponse:
    """The form of a meeting with its invitations. Answers: 200, 303 called, 403, 404, 422 with all of it kept."""
    known = meeting_kinds().get(kind.replace("-", "_"))
    if known is None:
        raise Http404
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    if not permissions.may_work(frame.standing, known.caller):
        raise PermissionDenied(NOT_YOURS)
    agencies = queries.addressees(membership, today)
    names = _names(file_for(request, code), membership.agency.name)
    expected = _expected(membership.agency.province, agencies)
    form = MeetingForm(known, frame.case.field, agencies, names, expected, today, sent_or_typed(request))
    refusal = ""
    if request.method == "POST" and form.is_valid():
        made: list[Any] = []
        refusal = attempt(
            lambda: made.append(
                commands.call_meeting(code, form.given, form.invited, membership=membership, today=today)
            )
        )
        if not refusal:
            url = reverse("casework:meeting", args=[code, made[0].number])
            return done(request, f"Đã ghi cuộc họp và {len(form.invited)} giấy mời.", url)
    context = frame.context("casework:call", known.title) | {
        "form": form,
        "refusal": refusal,
        "kind": known,
        "cancel_url": reverse(EXCHANGE, args=[code]),
    }
    return page(request, "meeting_form.html", context, bad=request.method == "POST")


@require_http_methods(["GET", "POST"])
def one(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """One meeting; the delivery of its invitations is noted here, and more are invited. Answers: 200, 303, 403, 404,
    422."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.meeting(membership, code, number))
    may_call = permissions.may_work(frame.standing, view.kind.caller) and view.record is None
    act = request.POST.get("act", "") if request.method == "POST" else ""
    form = DeliveryForm(request.POST if act == "nhan" else None, initial={"on": today})
    more = None
    if may_call:
        agencies = queries.addressees(membership, today)
        more = InviteForm(agencies, today, request.POST if act == "moi" else None)
    refusal = ""
    place: dict[str, Any] = {"membership": membership, "today": today}
    if act == "moi":
        if more is None:
            raise PermissionDenied(NOT_YOURS)
        if more.is_valid():
            ready = more
            refusal = attempt(lambda: invite(code, number, ready.given, **place))
            if not refusal:
                return done(request, "Đã ghi giấy mời.", reverse("casework:meeting", args=[code, number]))
    elif request.method == "POST":
        refusal = _deliver(request, view, frame.standing, form, place)
        if not refusal and form.is_valid():
            return done(request, "Đã ghi ngày nhận giấy mời.", reverse("casework:meeting", args=[code, number]))
    context = frame.context("casework:meeting", view.kind.title) | {
        "view": view,
        "present": [words.role(role) for role in view.record.present] if view.record is not None else [],
        "invitations": [(item, words.role(item.role)) for item in view.invitations],
        "form": form,
        "more": more,
        "refusal": refusal,
        "to_note": [item for item in view.undelivered if _may_note(view, frame.standing, item)],
        "chosen": request.POST.get("invitation", ""),
        "concludes": frame.case.settlement == "negotiating" and permissions.settles(frame.standing),
        "may_keep": may_call,
    }
    return page(request, "meeting.html", context, bad=request.method == "POST")


def _deliver(
    request: HttpRequest, view: MeetingView, standing: Standing, form: DeliveryForm, place: dict[str, Any]
) -> str:
    """Note that an invitation arrived; the sentence of its refusal, empty when it was done or the form is not in
    order. Refused: 403 somebody else's invitation."""
    chosen = request.POST.get("invitation", "")
    item = next((item for item in view.invitations if str(item.pk) == chosen), None)
    if item is None:
        return "Chọn giấy mời cần ghi ngày nhận."
    if not _may_note(view, standing, item):
        raise PermissionDenied(NOT_YOURS)
    if not form.is_valid():
        return ""
    typed = form.cleaned_data
    return attempt(lambda: commands.note_delivery(view.row.case.code, view.row.number, item.pk, **typed, **place))


@require_http_methods(["GET", "POST"])
def minutes(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """What came of a meeting. Answers: 200, 303 kept, 403, 404, 409 kept already, 422 with all of it kept."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    view = found(lambda: queries.meeting(membership, code, number))
    if not permissions.may_work(frame.standing, view.kind.caller):
        raise PermissionDenied(NOT_YOURS)
    url = reverse("casework:meeting", args=[code, number])
    if view.record is not None and request.method == "GET":
        return done(request, RECORDED, url)
    claimants = [party.full_name for party in file_for(request, code).parties if party.capacity == "claimant"]
    offered = assessed_amounts(membership, code, "offered")  # the latest worksheet of an offer, if one was kept
    form = MinutesForm(view, claimants, offered, sent_or_typed(request))
    if view.record is not None:
        return _recorded_by_another(request, frame, form, url)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = attempt(lambda: commands.keep_minutes(code, number, form.given, membership=membership, today=today))
        if not refusal:
            return done(request, "Đã ghi kết quả cuộc họp.", url)
    context = frame.context("casework:minutes", f"Kết quả: {view.kind.title.lower()}") | {
        "form": form,
        "view": view,
        "refusal": refusal,
        "cancel_url": url,
    }
    return page(request, "minutes_form.html", context, bad=request.method == "POST")


def _recorded_by_another(request: HttpRequest, frame: CaseFrame, form: MinutesForm, url: str) -> HttpResponse:
    """409: somebody else kept the minutes meanwhile; what this person typed stays to be read."""
    said = {"act": "Kết quả cuộc họp", "reason": RECORDED, "typed": typed_lines(form), "case_url": url}
    context = frame.context("casework:minutes", "Kết quả cuộc họp") | said
    return render(request, "cases/step_closed.html", context, status=409)


def _may_note(view: MeetingView, standing: Standing, item: Invitation) -> bool:
    case_id = view.row.case_id
    inviter = permissions.may_note(standing) and permissions.stands_for(standing, item.agency_id, case_id)
    return inviter or permissions.may_speak_for(standing, item.to_agency_id, case_id)


def _expected(province: str, agencies: Sequence[Agency]) -> dict[str, str]:
    """For roles that one body of the province plays, that body."""
    found: dict[str, str] = {}
    for role, kind in PLAYED_BY.items():
        bodies = [body for body in agencies if body.kind == kind and body.province == province]
        if len(bodies) == 1:
            found[role] = str(bodies[0].pk)
    return found


def _names(file: CaseFile, own: str) -> dict[str, str]:
    """Names that the case itself gives to roles: those of the agency, the claimants."""
    claimants = [party.full_name for party in file.parties if party.capacity == "claimant"]
    officer = file.case.officer.full_name if file.case.officer is not None else ""
    names = {"claimant": ", ".join(claimants)[:200], "officer": officer, "agency_leader": own}
    return {role: name for role, name in names.items() if name}
