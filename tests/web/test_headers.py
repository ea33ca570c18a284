"""Answer headers and settings that keep pages safe."""

from types import SimpleNamespace

import pytest
from django.conf import settings
from django.http import HttpResponse

from btnn.web.headers import CONTENT_POLICY, AnswerHeadersMiddleware


def answer(signed_in=False, session=None, route="portal:start"):
    name, _, _ = route.partition(":")
    match = SimpleNamespace(view_name=route, namespaces=[name] if ":" in route else []) if route else None
    request = SimpleNamespace(
        user=SimpleNamespace(is_authenticated=signed_in),
        session=SimpleNamespace(is_empty=lambda: not session),
        resolver_match=match,
    )
    return AnswerHeadersMiddleware(lambda _: HttpResponse())(request).headers


def test_nothing_inline_and_nothing_from_elsewhere():
    policy = answer(signed_in=False)["Content-Security-Policy"]
    assert policy == CONTENT_POLICY
    assert "default-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "*" not in policy
    assert "data:" not in policy


def test_pages_of_a_person_stay_out_of_the_browsers_cache():
    assert answer(signed_in=True)["Cache-Control"] == "private, no-store"
    assert answer(session={"portal_identity": "…"})["Cache-Control"] == "private, no-store"
    assert "Cache-Control" not in answer()


def test_a_view_may_say_otherwise():
    request = SimpleNamespace(user=SimpleNamespace(is_authenticated=True), resolver_match=None)
    own = HttpResponse(headers={"Cache-Control": "no-store", "X-Robots-Tag": "none"})
    headers = AnswerHeadersMiddleware(lambda _: own)(request).headers
    assert (headers["Cache-Control"], headers["X-Robots-Tag"]) == ("no-store", "none")


@pytest.mark.parametrize("route", ["portal:start", "catalogue:list", "support:questions", "numbers:years", "law:home"])
def test_search_engines_find_what_is_for_everybody(route):
    assert "X-Robots-Tag" not in answer(route=route)
    assert answer(route=route, session={"begun": 1})["X-Robots-Tag"] == "noindex, nofollow"


@pytest.mark.parametrize("route", ["tracking:find", "claims:begin", "portal:identity", "dang-nhap", "cases:case", ""])
def test_search_engines_keep_out_of_what_is_about_somebody(route):
    assert answer(route=route)["X-Robots-Tag"] == "noindex, nofollow"


def test_addresses_of_pages_stay_here():
    assert settings.SECURE_REFERRER_POLICY == "same-origin"


def test_settings_deny_by_default():
    assert not settings.DEBUG
    assert "*" not in settings.ALLOWED_HOSTS
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.X_FRAME_OPTIONS == "DENY"
    assert "btnn.web.access.RoutePolicyMiddleware" in settings.MIDDLEWARE
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
