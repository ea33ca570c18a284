"""What happens at the end of the way to the provider: an identity in the visitor's session, or a page that says why
not. allauth's own steps after this one, which would make accounts, are never reached."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from typing import Any

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.crypto import constant_time_compare
from requests import RequestException

from btnn.portal.identity import keeping
from btnn.portal.identity.person import Identity, Unverified, read_identity
from btnn.portal.identity.problems import (
    Cancelled,
    Distrusted,
    IdentityProblem,
    Lost,
    NotVouched,
    Unreachable,
)
from btnn.portal.identity.protocol import ClaimantLogin, ClaimantProvider

log = logging.getLogger(__name__)


class ClaimantsOnly(DefaultSocialAccountAdapter):
    """No accounts come from outside: officials are enrolled by their agency's administrator."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        """Never."""
        return False

    def populate_user(self, request: HttpRequest, sociallogin: SocialLogin, data: dict[str, Any]) -> Any:
        """The account that allauth has in mind stays empty: none is made."""
        return sociallogin.user

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Keep who the visitor is and lead them back to where they came from."""
        if not isinstance(sociallogin, ClaimantLogin):
            raise ImmediateHttpResponse(refused(request, Lost()))
        try:
            identity = identified(sociallogin)
        except IdentityProblem as problem:
            raise ImmediateHttpResponse(refused(request, problem)) from problem
        keeping.keep(request, identity)
        raise ImmediateHttpResponse(HttpResponseRedirect(_back(sociallogin.state)))

    def on_authentication_error(
        self,
        request: HttpRequest,
        provider: ClaimantProvider,
        error: str | None = None,
        exception: Exception | None = None,
        extra_context: dict[str, Any] | None = None,
    ) -> None:
        """The way broke off before its end."""
        state = (extra_context or {}).get("state")
        name, back = provider.connection.name, _back(state)
        if state is None:
            problem: IdentityProblem = Lost()
        elif error == AuthError.CANCELLED:
            problem = Cancelled(name, back)
        elif isinstance(exception, RequestException):
            problem = Unreachable(name, back)
        else:
            problem = Distrusted(name, back)
        raise ImmediateHttpResponse(refused(request, problem))


def identified(login: ClaimantLogin) -> Identity:
    """Who came back. Refused: a token that answers another nonce or was made for another party, an answer about
    somebody else than the token's, a degree of certainty below ours (`Distrusted`), nobody in particular
    (`NotVouched`)."""
    connection = login.provider.connection
    name, back = connection.name, _back(login.state)
    token, more = login.account.extra_data["id_token"], login.account.extra_data["userinfo"]
    nonce = str(login.state.get("nonce") or "")
    if (
        not nonce
        or not constant_time_compare(str(token.get("nonce", "")), nonce)
        or token.get("azp", connection.client_id) != connection.client_id
        or (more and more.get("sub") != token["sub"])
    ):
        raise Distrusted(name, back)
    if connection.level and token.get("acr") != connection.level:
        raise NotVouched(name, back)
    try:
        return read_identity(token["iss"], token | more, connection.claims, datetime.now(UTC))
    except Unverified as unverified:
        raise NotVouched(name, back) from unverified


def refused(request: HttpRequest, problem: IdentityProblem) -> HttpResponse:
    """The page that says why, and how it goes on without."""
    log.info("identity: %s", type(problem).__name__)
    context = {"message": problem.message, "back": problem.back}
    return render(request, "portal/identity_refused.html", context, status=problem.status)


def _back(state: dict[str, Any] | None) -> str:
    return str((state or {}).get("next") or "/")
