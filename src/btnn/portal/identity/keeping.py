"""Who the visitor is, for as long as they are at work: kept in their own session and nowhere else.

who = identity_of(request)          None: nobody has proved who they are
who.name, who.identity_number       what the provider vouches for
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from btnn.portal.identity.connection import Connection
from btnn.portal.identity.person import Identity

KEY, SEEN = "portal_identity", "portal_identity_seen"
WHOSE = "portal_identity_whose"  # stays when the identity has ended: what lies in the session is this person's
IDLE = timedelta(minutes=30)  # without a page: a shared telephone, a computer at a counter
LONGEST = timedelta(hours=8)
STEP = timedelta(minutes=1)  # so often at most the session is written for having been here


def provider() -> Connection | None:
    """The identity provider that this installation is connected with."""
    found: Connection | None = settings.IDENTITY_PROVIDER
    return found


def keep(request: HttpRequest, identity: Identity) -> None:
    """The visitor has proved who they are. The session gets another key: nobody who knew the old one comes in. What
    another person has begun or proved in this browser before them goes."""
    person = f"{identity.issuer} {identity.sub}"
    if request.session.get(WHOSE, person) != person:
        request.session.flush()
    request.session[WHOSE] = person
    request.session[KEY] = identity.stored()
    request.session[SEEN] = _now().isoformat()
    request.session.cycle_key()


def forget(request: HttpRequest) -> None:
    """The visitor leaves: nothing of their session stays, neither here nor for who comes after them."""
    request.session.flush()


def identity_of(request: HttpRequest) -> Identity | None:
    """Who the visitor has proved to be. None, and nothing stays in the session: when half an hour went by without a
    page, after a working day, for officials, whose sign-in is another, and for what an older release has written."""
    stored = request.session.get(KEY)
    if stored is None:
        return None
    identity, now = _read(stored), _now()
    seen = datetime.fromisoformat(request.session.get(SEEN, identity.verified_at)) if identity else now
    if identity is None or request.user.is_authenticated or not _lasts(identity, seen, now):
        del request.session[KEY]
        request.session.pop(SEEN, None)
        return None
    if now - seen >= STEP:
        request.session[SEEN] = now.isoformat()
    return identity


class IdentityEndsMiddleware:
    """Before any page: what has ended is gone from the session, whoever looks there."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.session.session_key is not None:
            identity_of(request)
        return self.get_response(request)


def _read(stored: Any) -> Identity | None:
    try:
        return Identity(**stored)
    except TypeError:
        return None


def _lasts(identity: Identity, seen: datetime, now: datetime) -> bool:
    return now - seen < IDLE and now - datetime.fromisoformat(identity.verified_at) < LONGEST


def _now() -> datetime:
    return datetime.now(UTC)
