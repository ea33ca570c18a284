"""Answer headers that Django does not set: content policy, permissions, no copies of personal data, no search engine
where a person is meant.

`Referrer-Policy` is Django's `same-origin` (settings): the address of a page, with the code of a case in it, goes to no
other site. `no-referrer` would keep it from our own too, and with it the proof that a form came from us."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

# No inline script or style, nothing from elsewhere, no framing.
CONTENT_POLICY = "; ".join(
    [
        "default-src 'self'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'none'",
    ]
)
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"
PRIVATE = "private, no-store"
NOT_TO_BE_FOUND = "noindex, nofollow"
# Pages of strangers that search engines may find; all else is about somebody or leads nowhere.
FINDABLE = frozenset({"portal", "catalogue", "support", "numbers", "law"})
OWN_PAGES = frozenset({"portal:identity", "portal:identity_begin", "portal:identity_return", "portal:identity_end"})


class AnswerHeadersMiddleware:
    """Puts the headers on every answer; a view's own value stays."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault("Content-Security-Policy", CONTENT_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        somebodys = _has_a_session(request)
        if somebodys:
            # Counters and families share machines: nothing of a person stays in the browser's cache.
            response.headers.setdefault("Cache-Control", PRIVATE)
        if somebodys or not _findable(request):
            response.headers.setdefault("X-Robots-Tag", NOT_TO_BE_FOUND)
        return response


def _has_a_session(request: HttpRequest) -> bool:
    """Who signed in, proved a case or an identity, or began a request; who only reads gets no session."""
    user, session = getattr(request, "user", None), getattr(request, "session", None)
    return (user is not None and user.is_authenticated) or (session is not None and not session.is_empty())


def _findable(request: HttpRequest) -> bool:
    match = request.resolver_match
    if match is None or match.view_name in OWN_PAGES:
        return False
    return bool(match.namespaces) and match.namespaces[0] in FINDABLE
