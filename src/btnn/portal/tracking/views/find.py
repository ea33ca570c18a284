"""Where a person proves that a request is theirs, and where they leave it again."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from btnn.cases.tracking_code import read

from ...throttle import answers_refusals, spend
from ..forms import FindForm
from ..proof import cases_of_identity, forget, known_codes, prove

NOT_FOUND = _(
    "Mã và 4 số cuối không khớp với yêu cầu nào. Hãy xem lại giấy nhận hồ sơ; vẫn không được thì hỏi nơi đã nộp hồ sơ."
)


@never_cache
@answers_refusals
@require_http_methods(["GET", "HEAD", "POST"])
def find(request: HttpRequest) -> HttpResponse:
    """Ask for code and last signs; `?ma=` fills in the code (receipts carry it). What fits leads to the case.

    422: it fits nothing, and the answer is the same whichever part was wrong. 429: tried too often.
    """
    if request.method != "POST":
        return _page(request, FindForm(initial={"ma": request.GET.get("ma", "")[:40]}))
    spend("track", request, most=20, minutes=10)
    form = FindForm(request.POST)
    if form.is_valid():
        code = form.cleaned_data["ma"]
        spend("track-code", request, code, most=8, minutes=60)
        spend("track-code-day", request, code, most=24, minutes=24 * 60)
        if prove(request, code, form.cleaned_data["cuoi"]) is not None:
            return HttpResponseRedirect(reverse("tracking:case", args=[code]))
        form.refuse(NOT_FOUND)
    return _page(request, form, status=422)


@require_POST
def leave(request: HttpRequest, code: str) -> HttpResponse:
    """The session proves this case no longer."""
    forget(request, read(code) or "")
    return HttpResponseRedirect(reverse("tracking:find"))


def _page(request: HttpRequest, form: FindForm, status: int = 200) -> HttpResponse:
    mine = cases_of_identity(request)
    signed_in = {case.code for case in mine}
    context = {
        "form": form,
        "mine": mine,
        "open": [code for code in known_codes(request) if code not in signed_in],
    }
    return render(request, "tracking/find.html", context, status=status)
