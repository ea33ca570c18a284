"""Who asks, behind a proxy of ours: the last entry of the header, and only where the proxy is told to be there."""

import os
import subprocess
import sys

import pytest
from django.conf import settings
from django.http import HttpResponse
from django.test import RequestFactory

from btnn.web.proxy import ProxyAddressMiddleware

PROXY = "10.0.0.1"


def seen(forwarded=None):
    request = RequestFactory().get("/", REMOTE_ADDR=PROXY)
    if forwarded is not None:
        request.META["HTTP_X_FORWARDED_FOR"] = forwarded
    ProxyAddressMiddleware(lambda _: HttpResponse())(request)
    return request.META["REMOTE_ADDR"]


@pytest.mark.parametrize(
    ("forwarded", "address"),
    [
        ("203.0.113.7", "203.0.113.7"),
        ("198.51.100.1, 203.0.113.7", "203.0.113.7"),  # what stands before the last, the stranger wrote
        ("127.0.0.1,203.0.113.7", "203.0.113.7"),
        (" 203.0.113.7 ", "203.0.113.7"),
        ("203.0.113.7:4711", "203.0.113.7"),
        ("2001:db8::7", "2001:db8::7"),
        ("[2001:db8::7]:4711", "2001:db8::7"),
        ("203.0.113.7, unknown", PROXY),
        ("203.0.113.7,", PROXY),
        ("'; DROP TABLE portal_attempt; --", PROXY),
        ("", PROXY),
        (None, PROXY),
    ],
)
def test_the_last_entry_is_who_asks(forwarded, address):
    assert seen(forwarded) == address


def test_without_a_proxy_the_header_is_anybodys():
    assert "btnn.web.proxy.ProxyAddressMiddleware" not in settings.MIDDLEWARE


def test_with_a_proxy_it_stands_before_all_others():
    told = subprocess.run(
        [sys.executable, "-c", "from btnn.web import settings; print(settings.MIDDLEWARE[0])"],
        env=os.environ | {"BTNN_PROXY": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() == "btnn.web.proxy.ProxyAddressMiddleware"
