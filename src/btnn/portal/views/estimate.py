"""The estimate: what was suffered, a few questions, the figures with what they rest on. Nothing typed is kept.

What was suffered stands in the address, so that the page can be passed on; answers are sent with the form only.
"""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from btnn.law.damages.rules import all_rules
from btnn.law.errors import Refused
from btnn.portal.estimate.carrying import KEY, answers_of, carried
from btnn.portal.estimate.forms import SituationForm, WholeForm
from btnn.portal.estimate.reckoning import Claim, Estimate, claim_of, estimate
from btnn.portal.estimate.situations import Situation, catalogue
from btnn.portal.throttle import answers_refusals, spend
from btnn.web.clock import today
from btnn.web.worksheet import plain, problems_of

from .estimate_telling import told

_PLACE = re.compile(r"[Kk]hoản (\d+)(?: \([A-Z]-\w+\))?")
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
    claim = claim_of(chosen, {form.situation.key: form.answers for form in forms}, today())
    if not claim.taken:
        return _page(request, chosen, forms, whole, refusal=_("Chưa có số liệu nào để tính."), status=422)
    try:
        found = estimate(claim, today(), whole.cleaned_data.get("victim_fault"))
    except Refused as refused:
        return _page(request, chosen, forms, whole, refusal=_in_words(refused.message, claim), status=422)
    if request.POST.get(DO) == CARRY and _request_url():
        spend("estimate-carry", request, most=30, minutes=10)
        request.session[KEY] = carried(found)
        return HttpResponseRedirect(_request_url() + _again(request))
    return _page(request, chosen, forms, whole, found=found)


def _in_words(refusal: str, claim: Claim) -> str:
    """A refusal of the rules with the name of each thing suffered in place of its number and sign."""
    titles = [one.situation.title.told("vi") for one in claim.taken]
    rules = [all_rules()[one.rule] for one in claim.taken]

    def name(found: re.Match[str]) -> str:
        place = int(found[1])
        return f"“{titles[place - 1]}”" if 0 < place <= len(titles) else found[0]

    return _PLACE.sub(name, plain(refusal, rules, overrides=False))


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
    answers = answers_of(request.GET)
    context = {"groups": groups, "usual": usual, "wrong": wrong, "answers": answers, "crumbs": _crumbs()}
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
        "answers": answers_of(request.POST or request.GET),
        "again": _again(request),
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


def _again(request: HttpRequest) -> str:
    """The answers of the guide as the end of an address; empty without any."""
    answers = answers_of(request.POST or request.GET)
    return f"?{urlencode(answers)}" if answers else ""


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
