"""An official and the people of a case: papers sent to them, what they sent, and dealing with it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import Membership
from btnn.cases.errors import CaseProblem, Forbidden, NotFound

from ..desk import Desk, desk_of
from ..desk_forms import HandleForm, SendForm
from ..models import Turn
from ..papers.commands import send_paper
from ..papers.kinds import kind_of_event
from ..replies.handling import change_contact, handle, take_supplement
from ..replies.showing import ReplyLine

HERE = "tracking:desk"


@require_safe
def desk(request: HttpRequest, code: str) -> HttpResponse:
    """Papers sent and opened or not, and what people sent."""
    found = _desk(request, code)
    context = found.frame.context(HERE, "Cổng người dân") | {"desk": found}
    return render(request, "tracking/desk.html", context)


@require_http_methods(["GET", "POST"])
def send(request: HttpRequest, code: str) -> HttpResponse:
    """Send a paper of the case to its people; `?giay-to=` names the paper.

    Answers: 200 the form; 303 sent; 403 not who deals with people; 404; 422 not fit to be sent, with all of it kept.
    """
    found, membership = _desk(request, code), _who(request)
    form = SendForm(
        found.sendable,
        found.people,
        request.POST if request.method == "POST" else None,
        initial=_first(found, request.GET.get("giay-to", "")),
    )
    refusal = ""
    if request.method == "POST" and form.is_valid():
        try:
            sent = send_paper(code, membership=membership, today=request.today, **form.chosen)  # type: ignore[attr-defined]
        except Forbidden as problem:
            raise PermissionDenied(problem.message) from problem
        except CaseProblem as problem:
            refusal = problem.message
        else:
            messages.success(request, f"Đã gửi qua cổng cho {len(sent)} người. Mở ngày nào được ghi là nhận ngày đó.")
            return HttpResponseRedirect(reverse(HERE, args=[code]), status=303)
    context = found.frame.context("tracking:send", "Gửi giấy tờ qua cổng") | {
        "form": form,
        "refusal": refusal,
        "desk": found,
        "back": reverse(HERE, args=[code]),
    }
    return render(request, "tracking/send.html", context, status=422 if request.method == "POST" else 200)


@require_http_methods(["GET", "POST"])
def handle_reply(request: HttpRequest, code: str, number: int) -> HttpResponse:
    """Deal with what somebody sent. Answers: 200; 303 done; 403; 404; 422 with all of it kept."""
    found, membership = _desk(request, code), _who(request)
    line = next((one for one in found.replies if one.row.number == number), None)
    if line is None:
        raise Http404
    form = HandleForm(line.row, request.POST if request.method == "POST" else None) if line.waits else None
    refusal = ""
    if request.method == "POST":
        if form is None:
            refusal = "Việc này đã được giải quyết trước đó."
        elif form.is_valid():
            refusal = _done(code, line, form, membership, request.today)  # type: ignore[attr-defined]
            if not refusal:
                messages.success(request, "Đã ghi; người gửi thấy kết quả trên trang theo dõi.")
                return HttpResponseRedirect(reverse(HERE, args=[code]), status=303)
    context = found.frame.context("tracking:handle", str(line.kind.title)) | {
        "line": line,
        "form": form,
        "refusal": refusal,
        "back": reverse(HERE, args=[code]),
    }
    return render(request, "tracking/handle.html", context, status=422 if request.method == "POST" else 200)


def _done(code: str, line: ReplyLine, form: HandleForm, membership: Membership, today: Any) -> str:
    """Deal with it; the sentence of a refusal, empty when it was done."""
    given, number = form.cleaned_data, line.row.number
    common = {"words": given["words"], "membership": membership, "today": today}
    try:
        if line.row.kind == "supplement":
            take_supplement(code, number, given["complete"], **common)
        elif line.row.kind == "contact" and given["turn"] == Turn.TAKEN:
            change_contact(code, number, **common)
        else:
            handle(code, number, given["turn"], **common)
    except Forbidden as problem:
        raise PermissionDenied(problem.message) from problem
    except CaseProblem as problem:
        return problem.message
    return ""


def _first(found: Desk, asked: str) -> dict[str, Any]:
    """The form for a paper that was named: what it is by the step that it came with; to all who claim."""
    one = next((kept.paper for kept in found.sendable if str(kept.paper.pk) == asked), None)
    refused = {person.party.pk for person, wish in found.wishes if wish is not None and not wish.content["agree"]}
    keys = [person.party.pk for person in found.people if person.may_come_in]
    given: dict[str, Any] = {"to": [str(key) for key in keys if key not in refused]}
    if one is not None:
        given["paper"] = asked
        if one.event_number is not None:
            type_ = found.frame.case.events.filter(number=one.event_number).values_list("type", flat=True).first()
            given["document"] = kind_of_event(str(type_)) or "other"
    wishes = [wish for _, wish in found.wishes]
    if wishes and all(wish is not None and wish.content["agree"] for wish in wishes):
        given["agreed"] = "portal"
    return given


def _desk(request: HttpRequest, code: str) -> Desk:
    try:
        return desk_of(_who(request), code, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing


def _who(request: HttpRequest) -> Membership:
    membership: Membership = request.membership  # type: ignore[attr-defined]
    return membership
