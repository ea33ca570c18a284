"""A limit on everything that strangers send: each door has its own, this one holds for all of them together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from btnn.portal.errors import TooOften
from btnn.portal.throttle import refusal, spend
from btnn.web.language import PUBLIC

MOST, MINUTES = 120, 10  # a household or a commune's reading room shares an address


class PublicPostMiddleware:
    """Counts what is sent to the public side without a sign-in; refuses (429) what is too much from one address."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """Before the view: nothing, or the page that says to wait."""
        match = request.resolver_match
        if request.method != "POST" or request.user.is_authenticated:
            return None
        if match is None or not match.namespaces or match.namespaces[0] not in PUBLIC:
            return None
        try:
            spend("post", request, most=MOST, minutes=MINUTES)
        except TooOften as problem:
            return refusal(request, problem)
        return None
