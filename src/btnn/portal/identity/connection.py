"""The identity provider that an installation is connected with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

LOOPBACK = {"localhost", "127.0.0.1", "::1"}
WELL_KNOWN = "/.well-known/"
SCOPES = ("openid", "profile", "phone", "email")
# What we want to know, by the name under which a provider says it unless BTNN_OIDC_CLAIMS says otherwise.
CLAIMS = {
    "name": "name",
    "identity_number": "identity_number",
    "birth_date": "birthdate",
    "phone": "phone_number",
    "email": "email",
}


@dataclass(frozen=True, slots=True)
class Connection:
    """A provider: its address, who we are there, the name people know it by, what we ask it for.

    `level`: the degree of certainty (`acr`) that it has to vouch for; empty: whatever it has.
    """

    url: str
    client_id: str
    secret: str
    name: str
    scopes: tuple[str, ...] = SCOPES
    claims: Mapping[str, str] = field(default_factory=lambda: dict(CLAIMS))
    level: str = ""

    @property
    def issuer(self) -> str:
        """Who its tokens must come from."""
        return self.url.split(WELL_KNOWN, 1)[0].rstrip("/")


def connection_of(told: Mapping[str, str]) -> Connection | None:
    """In: the environment. Out: the provider, or None when no `BTNN_OIDC_URL` is told.

    Refused (`ImproperlyConfigured`): an address without https (but for this machine itself), no name or
    secret of ours, a claim that we do not ask for.
    """
    url = told.get("BTNN_OIDC_URL", "").strip().rstrip("/")
    if not url:
        return None
    parts = urlsplit(url)
    safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in LOOPBACK)
    if not parts.hostname or not safe:
        raise ImproperlyConfigured("BTNN_OIDC_URL phải là địa chỉ https của nơi định danh, ví dụ https://sso.gov.vn.")
    client_id, secret = told.get("BTNN_OIDC_ID", ""), told.get("BTNN_OIDC_SECRET", "")
    if not client_id or not secret:
        raise ImproperlyConfigured("Có BTNN_OIDC_URL thì phải có cả BTNN_OIDC_ID và BTNN_OIDC_SECRET.")
    return Connection(
        url=url,
        client_id=client_id,
        secret=secret,
        name=told.get("BTNN_OIDC_NAME", "").strip() or "VNeID",
        scopes=tuple(told.get("BTNN_OIDC_SCOPES", "").split()) or SCOPES,
        claims=CLAIMS | _renamed(told.get("BTNN_OIDC_CLAIMS", "")),
        level=told.get("BTNN_OIDC_LEVEL", "").strip(),
    )


def _renamed(told: str) -> dict[str, str]:
    """`identity_number=so_dinh_danh,birth_date=ngay_sinh` → where each is found."""
    pairs = [part.strip().partition("=") for part in told.split(",") if part.strip()]
    if any(ours not in CLAIMS or not theirs for ours, _, theirs in pairs):
        raise ImproperlyConfigured(f"BTNN_OIDC_CLAIMS chỉ đặt lại tên cho: {', '.join(CLAIMS)}.")
    return {ours: theirs for ours, _, theirs in pairs}
