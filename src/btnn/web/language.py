"""How a person reads: the language of a page (Vietnamese; on the public side English too) and the size of letters."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import Resolver404, resolve
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST

VIETNAMESE, ENGLISH = "vi", "en"
COOKIE = "btnn_language"
USUAL, LARGE = "usual", "large"
TYPE_COOKIE = "btnn_type"
YEAR = 365 * 24 * 3600
# Routes that speak both; all others are pages of officials.
PUBLIC = frozenset({"portal", "claims", "tracking", "numbers", "catalogue", "support"})


class PublicLanguageMiddleware:
    """Speaks the chosen language on the public side, Vietnamese everywhere else."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.COOKIES.get(COOKIE)
        request.LANGUAGE_CODE = ENGLISH if chosen == ENGLISH and _public(request) else VIETNAMESE
        with translation.override(request.LANGUAGE_CODE):
            return self.get_response(request)


def _public(request: HttpRequest) -> bool:
    try:
        match = resolve(request.path_info)
    except Resolver404:
        return False
    return bool(match.namespaces) and match.namespaces[0] in PUBLIC


@require_POST
def choose_language(request: HttpRequest) -> HttpResponse:
    """Keep the language chosen and go back to the page that asked."""
    wanted = ENGLISH if request.POST.get("language") == ENGLISH else VIETNAMESE
    return _kept(request, COOKIE, wanted)


@require_POST
def choose_type(request: HttpRequest) -> HttpResponse:
    """Keep the size of letters chosen and go back to the page that asked; the frame of the pages reads it."""
    wanted = LARGE if request.POST.get("type") == LARGE else USUAL
    return _kept(request, TYPE_COOKIE, wanted)


def _kept(request: HttpRequest, name: str, wanted: str) -> HttpResponse:
    """Back to the page that asked, with the choice in a cookie of a year."""
    back = request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure()):
        back = "/"
    answer = HttpResponseRedirect(back)
    answer.set_cookie(name, wanted, max_age=YEAR, secure=request.is_secure(), httponly=True, samesite="Lax")
    return answer
