"""Behind a proxy of ours (`BTNN_PROXY`): who asks is who the proxy says, so that limits count people and not it."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.http import HttpRequest, HttpResponse

HEADER = "HTTP_X_FORWARDED_FOR"


class ProxyAddressMiddleware:
    """Puts the address that our proxy saw where the rest of the house looks for it (`REMOTE_ADDR`).

    Of `X-Forwarded-For` only the last entry is our proxy's own; what stands before it anybody may have written. The
    header is believed only where the proxy is told to be there: without one, strangers write it themselves.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        seen = _address(str(request.META.get(HEADER, "")).rsplit(",", 1)[-1].strip())
        if seen:
            request.META["REMOTE_ADDR"] = seen
        return self.get_response(request)


def _address(told: str) -> str:
    """`203.0.113.7`, `203.0.113.7:4711`, `[2001:db8::7]:4711` → the address alone; anything else: nothing."""
    if told.startswith("["):
        told = told[1:].partition("]")[0]
    elif told.count(":") == 1:
        told = told.partition(":")[0]
    try:
        return str(ip_address(told))
    except ValueError:
        return ""
