"""A reply from the first look at what follows to what was sent: read, written, read again, sent."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from btnn.cases.errors import CaseProblem, Unlawful
from btnn.folding import fold

from ...throttle import answers_refusals, spend
from ..proof import Proved, of_proved_case
from ..replies.commands import send_reply
from ..replies.contents import checked
from ..replies.forms import KEPT, ReplyForm, form_for
from ..replies.kinds import BY_SLUG, Kind
from ..replies.offered import Situation, offered, why_not
from ..replies.queries import situation
from ..seat import seat_of

PHRASES = ("rut yeu cau", "withdraw")  # typed, without accents, before a claim is withdrawn
STEP, SEND, EDIT = "step", "send", "edit"


@require_http_methods(["GET", "HEAD", "POST"])
@of_proved_case
@answers_refusals
def reply(request: HttpRequest, code: str, slug: str) -> HttpResponse:
    """What follows and the form; what was written to be read again; then it is sent.

    Answers: 200 the form, or what was written (nothing is sent yet); 303 sent; 404 no such kind; 409 the law does not
    admit it now; 422 something is missing, all else kept; 429 too often.
    """
    kind = BY_SLUG.get(slug)
    if kind is None:
        raise Http404
    held: Proved = request.proved  # type: ignore[attr-defined]
    now = situation(held, request.today)  # type: ignore[attr-defined]
    if kind not in offered(now):
        return _closed(request, held, kind, now)
    seat = seat_of(held)
    if request.method != "POST":
        return _form(request, held, kind, form_for(kind, now, seat, held.party_id))
    spend("track-reply", request, str(held.party_id), most=60, minutes=60)
    form = form_for(kind, now, seat, held.party_id, request.POST, request.FILES)
    valid, step = form.is_valid(), request.POST.get(STEP, "")
    if step == EDIT:
        return _form(request, held, kind, form)
    if not valid:
        return _form(request, held, kind, form, status=422)
    try:
        checked(kind.name, form.given, form.cleaned_data["words"], now)
    except CaseProblem as problem:
        return _form(request, held, kind, form, problem.message, status=422)
    if step != SEND:
        return _read_again(request, held, kind, form)
    if kind.name == "withdraw" and fold(request.POST.get("typed", "")).strip(" .\"'“”") not in PHRASES:
        return _read_again(request, held, kind, form, _("Hãy gõ đúng dòng chữ để xác nhận."), status=422)
    return _send(request, held, kind, form)


def _send(request: HttpRequest, held: Proved, kind: Kind, form: ReplyForm) -> HttpResponse:
    today = request.today  # type: ignore[attr-defined]
    words = form.cleaned_data["words"]
    try:
        sent = send_reply(held, kind.name, form.given, words=words, files=form.handed, today=today)
    except Unlawful as problem:
        return _page(request, held, kind, {"reason": problem.message}, "reply_closed.html", 409)
    except CaseProblem as problem:
        return _form(request, held, kind, form, problem.message, status=422)
    messages.success(request, _("Đã gửi: %(what)s, số %(number)s.") % {"what": kind.title, "number": sent.number})
    return HttpResponseRedirect(reverse("tracking:papers", args=[held.code]), status=303)


def _form(
    request: HttpRequest, held: Proved, kind: Kind, form: ReplyForm, refusal: str = "", *, status: int = 200
) -> HttpResponse:
    return _page(request, held, kind, {"form": form, "refusal": refusal, "kept_name": KEPT}, "reply.html", status)


def _read_again(
    request: HttpRequest, held: Proved, kind: Kind, form: ReplyForm, refusal: str = "", *, status: int = 200
) -> HttpResponse:
    context = {
        "hidden": [bound.as_hidden() for bound in form if bound.name != "files_sent"],
        "summary": form.summary(),
        "form": form,
        "kept_name": KEPT,
        "refusal": refusal,
        "types": kind.name == "withdraw",
        "typed": request.POST.get("typed", ""),
    }
    return _page(request, held, kind, context, "reply_confirm.html", status)


def _closed(request: HttpRequest, held: Proved, kind: Kind, now: Situation) -> HttpResponse:
    return _page(request, held, kind, {"reason": why_not(kind, now)}, "reply_closed.html", 409)


def _page(
    request: HttpRequest, held: Proved, kind: Kind, context: dict[str, Any], template: str, status: int
) -> HttpResponse:
    return render(request, f"tracking/{template}", {"proved": held, "kind": kind} | context, status=status)
