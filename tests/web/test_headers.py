"""Answer headers and settings that keep pages safe."""

from types import SimpleNamespace

from django.conf import settings
from django.http import HttpResponse

from btnn.web.headers import CONTENT_POLICY, AnswerHeadersMiddleware


def answer(signed_in):
    request = SimpleNamespace(user=SimpleNamespace(is_authenticated=signed_in))
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
    assert "Cache-Control" not in answer(signed_in=False)


def test_settings_deny_by_default():
    assert not settings.DEBUG
    assert "*" not in settings.ALLOWED_HOSTS
    assert settings.SESSION_COOKIE_HTTPONLY
    assert settings.X_FRAME_OPTIONS == "DENY"
    assert "btnn.web.access.RoutePolicyMiddleware" in settings.MIDDLEWARE
    assert "django.contrib.admin" not in settings.INSTALLED_APPS
