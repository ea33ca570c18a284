"""The estimate: what was suffered, a few questions, the figures with what they rest on. Nothing typed is kept.

What was suffered stands in the address, so that the page can be passed on; answers are sent with the form only.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from btnn.law.errors import Refused
from btnn.portal.estimate.carrying import KEY, carried
from btnn.portal.estimate.forms import SituationForm, WholeForm
from btnn.portal.estimate.reckoning import Estimate, claim_of, estimate
from btnn.portal.estimate.situations import Situation, catalogue
from btnn.portal.throttle import answers_refusals, spend
from btnn.web.clock import today
from btnn.web.worksheet import plain, problems_of

from .estimate_telling import told

CHOSEN, ACT, DO, CARRY = "da", "act", "lam", "mang"
REQUEST = "claims:begin"


@require_http_methods(["GET", "HEAD", "POST"])
@answers_refusals
def show(request: HttpRequest) -> HttpResponse:
    """Without a choice: the list. With one: its questions. Sent: the figures, or 422 with all that was typed."""
    sent = request.POST if request.method == "POST" else request.GET
    known = catalogue().situations
    chosen = [known[key] for key in dict.fromkeys(sent.getlist(CHOSEN)) if key in known]
    if not chosen:
        return _list(request, wrong=request.method == "POST" or CHOSEN in request.GET or "chon" in request.GET)
    if request.method != "POST":
        forms = [SituationForm(one) for one in chosen]
        return _page(request, chosen, forms, WholeForm())
    forms = [SituationForm(one, request.POST) for one in chosen]
    whole = WholeForm(request.POST)
    if not all([whole.is_valid(), *(form.is_valid() for form in forms)]):
        return _page(request, chosen, forms, whole, status=422)
    try:
        found = _reckon(chosen, forms, whole)
    except Refused as refused:
        return _page(request, chosen, forms, whole, refusal=plain(refused.message, []), status=422)
    if found is None:
        return _page(request, chosen, forms, whole, refusal=_("Chưa có số liệu nào để tính."), status=422)
    if request.POST.get(DO) == CARRY and _request_url():
        spend("estimate-carry", request, most=30, minutes=10)
        request.session[KEY] = carried(found)
        return HttpResponseRedirect(_request_url())
    return _page(request, chosen, forms, whole, found=found)


def _reckon(chosen: list[Situation], forms: list[SituationForm], whole: WholeForm) -> Estimate | None:
    answers = {form.situation.key: form.answers for form in forms}
    claim = claim_of(chosen, answers, today())
    return estimate(claim, today(), whole.cleaned_data.get("victim_fault")) if claim.taken else None


def _list(request: HttpRequest, *, wrong: bool) -> HttpResponse:
    language, known = get_language() or "vi", catalogue()
    usual = known.usual(request.GET.get(ACT, ""))
    groups = [
        {
            "title": title.told(language),
            "rows": [_choice(one, usual, language) for one in known.situations.values() if one.group == key],
        }
        for key, title in known.groups.items()
    ]
    context = {"groups": groups, "usual": usual, "wrong": wrong, "crumbs": _crumbs()}
    return render(request, "portal/estimate/choose.html", context, status=422 if wrong else 200)


def _choice(one: Situation, usual: tuple[str, ...], language: str) -> dict[str, Any]:
    hint = one.hint.told(language) if one.hint else ""
    return {"key": one.key, "title": one.title.told(language), "hint": hint, "ticked": one.key in usual}


def _page(
    request: HttpRequest,
    chosen: list[Situation],
    forms: list[SituationForm],
    whole: WholeForm,
    *,
    found: Estimate | None = None,
    refusal: str = "",
    status: int = 200,
) -> HttpResponse:
    problems = []
    if request.method == "POST":
        for form in (*forms, whole):
            title = getattr(form, "title", "")
            problems += problems_of(form, f"{title} – " if title else "")
    context = {
        "chosen": [one.key for one in chosen],
        "forms": forms,
        "whole": whole,
        "problems": problems,
        "refusal": refusal,
        "found": told(found) if found else None,
        "sent": _sent(request) if found else [],
        "carry": bool(_request_url()),
        "today": today(),
        "print_title": _("Ước tính số tiền bồi thường"),
        "crumbs": _crumbs(),
    }
    return render(
        request, "portal/estimate/figures.html" if found else "portal/estimate/ask.html", context, status=status
    )


def _sent(request: HttpRequest) -> list[tuple[str, str]]:
    """Everything typed, to be sent once more when the estimate goes into the request."""
    left = {DO, "csrfmiddlewaretoken"}
    return [(name, value) for name, values in request.POST.lists() if name not in left for value in values if value]


def _crumbs() -> list[dict[str, str]]:
    return [
        {"label": _("Trang đầu"), "url": reverse("portal:start")},
        {"label": _("Ước tính số tiền"), "url": reverse("portal:estimate")},
    ]


def _request_url() -> str:
    try:
        return reverse(REQUEST)
    except NoReverseMatch:
        return ""
