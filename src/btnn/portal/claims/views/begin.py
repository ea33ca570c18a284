"""Beginning a request, coming back to it by its code, leaving it, throwing it away."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from btnn.portal.throttle import answers_refusals, spend

from .. import drafting, prefill, secret, steps
from ..drafting import OpenDraft
from ..items import carried, with_item
from .opened import frame, left, with_draft

CARRY = "carry"  # the button that puts an estimate into the request that is open


@require_http_methods(["GET", "POST"])
@answers_refusals
def begin(request: HttpRequest) -> HttpResponse:
    """What a request is and what it takes; POST begins one, or puts an estimate into the one that is open.
    `?act=TTHS-18.2&field=TTHS…` carries answers of the guide.

    Answers: 200, 303 begun, 429.
    """
    today = request.today  # type: ignore[attr-defined]
    told = prefill.closed_codes(request.POST or request.GET, today)
    draft = drafting.current(request)
    if request.method == "POST" and request.POST.get("act") == CARRY and draft is not None:
        draft.content = with_item(draft.content, *carried(request.session.pop(prefill.ESTIMATE, None), today))
        draft.save()
        return HttpResponseRedirect(reverse("claims:step", args=[steps.ITEMS]), status=303)
    if request.method == "POST":
        spend("claim-begin", request, most=20, minutes=60)
        drafting.begin(request, prefill.first_content(told, request.session, today))
        request.session.pop(prefill.ESTIMATE, None)
        return HttpResponseRedirect(reverse("claims:code"), status=303)
    context = {
        "carried": told.items(),
        "estimate": request.session.get(prefill.ESTIMATE),
        "draft": draft,
        "steps": steps.STEPS,
    }
    return render(request, "claims/begin.html", context)


@require_safe
@with_draft
def code(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """The code to write down; whoever has it can go on writing on any machine."""
    return render(request, "claims/code.html", frame(draft) | {"first": steps.STEPS[0]})


@require_http_methods(["GET", "POST"])
@answers_refusals
def resume(request: HttpRequest) -> HttpResponse:
    """Go on by the code. Unknown and run out have one answer, and tries are counted by machine and by code.

    Answers: 200, 303 open, 422 no such code, 429.
    """
    if request.method == "GET":
        return render(request, "claims/resume.html", {"draft": drafting.current(request)})
    typed = request.POST.get("code", "")
    spend("claim-resume", request, most=10, minutes=15)
    if code := secret.read(typed):
        spend("claim-resume-code", request, code, most=20, minutes=60)
    if drafting.resume(request, typed) is not None:
        return HttpResponseRedirect(reverse("claims:summary"), status=303)
    sentence = _("Không mở được bằng mã này. Mã gồm 12 chữ và số, ví dụ K7M4-2Q9D-XW3P; bản nháp chỉ giữ 30 ngày.")
    return render(request, "claims/resume.html", {"typed": typed[:60], "wrong": sentence}, status=422)


@require_POST
@with_draft
def leave(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """Close the draft in this browser; it stays for whoever has the code."""
    return left(request, draft)


@require_http_methods(["GET", "POST"])
@with_draft
def discard(request: HttpRequest, draft: OpenDraft) -> HttpResponse:
    """Throw the draft away for good; GET asks once more."""
    if request.method == "GET":
        return render(request, "claims/discard.html", frame(draft))
    draft.delete()
    drafting.leave(request)
    return render(request, "claims/discarded.html")
