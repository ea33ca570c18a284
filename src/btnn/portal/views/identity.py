"""Định danh: a claimant proves who they are by the provider of this installation; nobody has to."""

from __future__ import annotations

from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.oauth2.views import OAuth2CallbackView
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST, require_safe
from requests import RequestException

from btnn.portal.identity import keeping
from btnn.portal.identity.adapter import refused
from btnn.portal.identity.connection import Connection
from btnn.portal.identity.problems import AnOfficial, Unreachable
from btnn.portal.identity.protocol import ClaimantAdapter, ClaimantProvider
from btnn.portal.throttle import answers_refusals, spend

# What a provider can do wrong before allauth looks at its answer: be away, or describe itself in another shape.
BROKEN = (RequestException, OAuth2Error, KeyError, TypeError, ValueError)


@require_safe
def identity(request: HttpRequest) -> HttpResponse:
    """What it means to be identified, how, and how it goes on without."""
    context = {"connection": keeping.provider(), "identity": keeping.identity_of(request), "back": _wanted(request)}
    return render(request, "portal/identity.html", context)


@require_GET
@answers_refusals
def begin(request: HttpRequest) -> HttpResponse:
    """Off to the provider; `?next=` is where to come back to. A link leads here, not a form: the content policy lets
    forms go nowhere but to us."""
    connection = _connection()
    if request.user.is_authenticated:
        return refused(request, AnOfficial())
    spend("identity", request, most=20, minutes=10)
    back = _wanted(request) or reverse("portal:identity")
    try:
        return ClaimantProvider(request, connection).start(request, back)
    except BROKEN:
        return refused(request, Unreachable(connection.name, back))


@require_GET
@answers_refusals
def come_back(request: HttpRequest) -> HttpResponse:
    """Back from the provider, with a code or with a refusal."""
    connection = _connection()
    if request.user.is_authenticated:
        return refused(request, AnOfficial())
    spend("identity-return", request, most=40, minutes=10)
    try:
        answer: HttpResponse = OAuth2CallbackView.adapter_view(ClaimantAdapter(request, connection))(request)
    except BROKEN:
        return refused(request, Unreachable(connection.name, reverse("portal:identity")))
    return answer


@require_POST
def end(request: HttpRequest) -> HttpResponse:
    """The person leaves. Officials have a sign-out of their own."""
    if not request.user.is_authenticated:
        keeping.forget(request)
    return HttpResponseRedirect(reverse("portal:start"))


def _connection() -> Connection:
    found = keeping.provider()
    if found is None:
        raise Http404
    return found


def _wanted(request: HttpRequest) -> str:
    """Where to go afterwards: a page of ours or nothing."""
    told = request.GET.get("next", "")
    ours = url_has_allowed_host_and_scheme(told, {request.get_host()}, require_https=request.is_secure())
    return told if ours and told.startswith("/") else ""
