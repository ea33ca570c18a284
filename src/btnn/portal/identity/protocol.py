"""OpenID Connect by django-allauth's provider, without accounts: what comes back is looked at and let go.

Beyond what the provider class does by itself: the signature of each ID token is checked however it came, it must
answer our nonce, and nothing looks into allauth's tables, which are closed to the web role.
"""

from __future__ import annotations

import secrets
from typing import Any

from allauth.socialaccount.models import SocialApp, SocialLogin, SocialToken
from allauth.socialaccount.providers.base import AuthProcess
from allauth.socialaccount.providers.oauth2.client import OAuth2Error
from allauth.socialaccount.providers.openid_connect.provider import OpenIDConnectProvider
from allauth.socialaccount.providers.openid_connect.views import OpenIDConnectOAuth2Adapter
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from btnn.portal.identity.connection import Connection

ID = "claimants"


class ClaimantLogin(SocialLogin):
    """What a provider said about somebody; there is no account of theirs to look up."""

    def lookup(self) -> None:
        """Nobody who proves who they are this way has an account."""


class ClaimantAdapter(OpenIDConnectOAuth2Adapter):
    """The requests to the provider."""

    def __init__(self, request: HttpRequest, connection: Connection) -> None:
        super().__init__(request, ID)
        self.connection = connection

    def get_provider(self) -> ClaimantProvider:
        """The provider that the environment names, not one of allauth's table."""
        return ClaimantProvider(self.request, self.connection)

    @property
    def openid_config(self) -> dict[str, Any]:
        """What the provider says of itself. Refused: one that calls itself otherwise (OIDC Discovery, 4.3)."""
        try:
            told: dict[str, Any] = super().openid_config
        except AttributeError as strange:  # no object of names and values
            raise OAuth2Error("no configuration") from strange
        if str(told["issuer"]).rstrip("/") != self.connection.issuer:
            raise OAuth2Error("another issuer")
        return told

    def get_callback_url(self, request: HttpRequest, app: SocialApp) -> str:
        """Where the provider sends people back to."""
        return request.build_absolute_uri(reverse("portal:identity_return"))

    def get_access_token_data(self, *args: Any, **words: Any) -> dict[str, Any]:
        """The tokens for the code. allauth trusts an ID token that it fetched itself; we have its signature checked."""
        told: dict[str, Any] = super().get_access_token_data(*args, **words)
        self.did_fetch_access_token = False
        return told

    def complete_login(self, request: HttpRequest, app: SocialApp, token: SocialToken, **words: Any) -> ClaimantLogin:
        """The ID token and, where the provider has more to say, its answer to who holds the access token."""
        config = self.openid_config
        try:
            told = self._decode_id_token(app, words["response"]["id_token"])
            more = self._fetch_user_info(token.token) if "userinfo_endpoint" in config else {}
        except (KeyError, TypeError, ValueError) as strange:  # a token of another shape than the standard's
            raise OAuth2Error("no ID token") from strange
        return self.get_provider().sociallogin_from_response(request, {"id_token": told, "userinfo": more})


class ClaimantProvider(OpenIDConnectProvider):
    """The provider, configured by the environment."""

    def __init__(self, request: HttpRequest, connection: Connection) -> None:
        app = SocialApp(
            provider=self.id,
            provider_id=ID,
            name=connection.name,
            client_id=connection.client_id,
            secret=connection.secret,
            settings={
                "server_url": connection.url,
                "oauth_pkce_enabled": True,
                "scope": list(connection.scopes),
            },
        )
        super().__init__(request, app=app)
        self.connection = connection

    def get_oauth2_adapter(self, request: HttpRequest) -> ClaimantAdapter:
        """Who talks with the provider."""
        return ClaimantAdapter(request, self.connection)

    def sociallogin_from_response(self, request: HttpRequest, response: dict[str, Any]) -> ClaimantLogin:
        """What the provider said, as a login that has no account."""
        plain = super().sociallogin_from_response(request, response)
        return ClaimantLogin(user=plain.user, account=plain.account, provider=self)

    def start(self, request: HttpRequest, back: str) -> HttpResponse:
        """Send the visitor to the provider; state, nonce and the secret of PKCE wait in their session."""
        nonce = secrets.token_urlsafe(24)
        asked = {"nonce": nonce} | ({"acr_values": self.connection.level} if self.connection.level else {})
        answer: HttpResponse = self.redirect(
            request, AuthProcess.REDIRECT, next_url=back, auth_params=asked, nonce=nonce
        )
        return answer
