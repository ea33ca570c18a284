"""Sending a request, and what the person gets back: the page before sending, the receipt, papers to print."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import AgencyPlace
from btnn.agencies.queries.places import place_of
from btnn.cases import wall
from btnn.cases.errors import CaseProblem, NotFound
from btnn.cases.identity import normal_identity
from btnn.cases.tracking_code import read
from btnn.portal.errors import PortalProblem
from btnn.portal.throttle import answers_refusals, spend
from btnn.portal.tracking.proof import prove, proved

from .. import checks, drafting
from ..content import ClaimContent
from ..drafting import OpenDraft
from ..sending.commands import Sent, token_of
from ..sending.commands import send as send_request
from ..sending.paper import request_paper
from ..sending.receipts import own_copy, receipt
from ..sending.routing import Receiver, receiver

SESSION = "claims_sent"  # {tracking code: [key of the case, key of the agency], or []: proved as for following it}
MOST = 5
DIGITS = 4  # of the telephone or paper, by which a person proves to be of the case


@never_cache
@require_http_methods(["GET", "POST"])
@answers_refusals
def send(request: HttpRequest) -> HttpResponse:
    """Where the request goes and what to know before; POST sends it.

    Answers: 200; 303 sent (also when it had been sent before); 422 something is missing, a warning is not confirmed, no
    body can take it in: nothing is written and the draft stays; 429.
    """
    draft = drafting.current(request)
    if draft is None:
        return _to_last(request)
    if request.method == "GET":
        return _before(request, draft)
    today = request.today  # type: ignore[attr-defined]
    known = request.POST.get("known") == "yes" or not checks.warnings(draft.content, today)
    if checks.errors(draft.content, today) or not known:
        return _before(request, draft, unconfirmed=not known, status=422)
    spend("claim-send", request, most=10, minutes=60)
    try:
        sent = send_request(draft.content, token=token_of(draft.digest), today=today, language=get_language() or "vi")
    except (CaseProblem, PortalProblem) as problem:
        return _before(request, draft, refusal=problem.message, status=422)
    draft.delete()
    drafting.leave(request)
    _remember(request, sent, draft.content)
    return HttpResponseRedirect(reverse("claims:arrived", args=[sent.tracking_code]), status=303)


@never_cache
@require_safe
def arrived(request: HttpRequest, code: str) -> HttpResponse:
    """The receipt of a request that was sent, to whoever sent it in this browser or has proved to be of the case; all
    others are led to where one proves it. 404: the case did not come through the portal."""
    held = _held(request, code)
    if held is None:
        return _to_proof(code)
    case_id, agency_id = held
    try:
        with wall.acting_for(agency_id, only_case=case_id):
            paper = receipt(case_id, agency_id, request.today)  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404(missing.message) from missing
    follow = request.build_absolute_uri(f"{reverse('tracking:find')}?ma={paper.tracking_code}")
    context = {"receipt": paper, "filing": paper.filing, "follow": follow, "print_title": paper.code}
    return render(request, "claims/arrived.html", context)


@never_cache
@require_safe
def copy(request: HttpRequest, code: str) -> HttpResponse:
    """The request as it was sent, to print, numbers hidden; for the same people as `arrived`."""
    held = _held(request, code)
    if held is None:
        return _to_proof(code)
    try:
        with wall.acting_for(held[1], only_case=held[0]):
            paper = own_copy(held[0])
    except NotFound as missing:
        raise Http404(missing.message) from missing
    return render(request, "claims/sent_print.html", {"paper": paper, "sent": read(code)})


@never_cache
@require_safe
def paper(request: HttpRequest) -> HttpResponse:
    """Mẫu 01/BTNN of the open draft, filled in, to print and hand in over the counter or post."""
    draft = drafting.current(request)
    if draft is None:
        return _to_last(request)
    where = receiver(draft.content, request.today)  # type: ignore[attr-defined]
    paper = request_paper(draft.content, where.place)
    context = {"paper": paper, "draft": draft, "where": where, "office": _office(request, where)}
    return render(request, "claims/sent_print.html", context)


def _before(
    request: HttpRequest, draft: OpenDraft, *, unconfirmed: bool = False, refusal: str = "", status: int = 200
) -> HttpResponse:
    today = request.today  # type: ignore[attr-defined]
    where = receiver(draft.content, today)
    context: dict[str, Any] = {
        "draft": draft,
        "content": draft.content,
        "where": where,
        "office": _office(request, where),
        "errors": checks.errors(draft.content, today),
        "warnings": checks.warnings(draft.content, today),
        "limitation": checks.limitation_of(draft.content, today),
        "refusal": refusal or (_("Hãy đánh dấu rằng ông/bà đã đọc các điều cần biết dưới đây.") if unconfirmed else ""),
    }
    return render(request, "claims/sent_before.html", context, status=status)


def _office(request: HttpRequest, where: Receiver) -> AgencyPlace | None:
    return place_of(where.agency.pk, request.today) if where.agency else None  # type: ignore[attr-defined]


def _remember(request: HttpRequest, sent: Sent, content: ClaimContent) -> None:
    """Who sent it has proved to be of the case, as for following it, until they leave it. Who gave neither telephone
    nor number of a paper could prove nothing: for them the receipt stays open until the browser is closed."""
    known = {one: held for one, held in request.session.get(SESSION, {}).items() if one != sent.tracking_code}
    while len(known) >= MOST:
        known.pop(next(iter(known)))
    first = content.claimants[0]
    signs = normal_identity(content.contact.phone or first.phone or first.identity_number)
    keys = [] if prove(request, sent.tracking_code, signs[-DIGITS:]) else [sent.case_id, sent.agency.pk]
    request.session[SESSION] = known | {sent.tracking_code: keys}


def _held(request: HttpRequest, code: str) -> tuple[int, int] | None:
    """The case of that code and the agency that acts in it, for somebody who may see it."""
    held = proved(request, code)
    if held is not None:
        return held.case_id, held.agency_id
    sent = request.session.get(SESSION, {}).get(read(code))
    return (sent[0], sent[1]) if sent else None


def _to_last(request: HttpRequest) -> HttpResponse:
    """Nothing is being written: to what was sent last in this browser, or to the beginning."""
    sent = list(request.session.get(SESSION, {}))
    place = reverse("claims:arrived", args=[sent[-1]]) if sent else reverse("claims:begin")
    return HttpResponseRedirect(place, status=303)


def _to_proof(code: str) -> HttpResponse:
    known = read(code)
    return HttpResponseRedirect(reverse("tracking:find") + (f"?ma={known}" if known else ""))
