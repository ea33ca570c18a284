"""The wall around the routes. Deny by default: a route that is not in `POLICIES` is refused and logged."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import SimpleTemplateResponse

from btnn.agencies.queries import chosen, memberships
from btnn.cases import wall
from btnn.web.clock import today
from btnn.web.doors import Elsewhere, Words
from btnn.web.policies import POLICIES

CHOSEN = "membership"  # key of the session: which of one's roles one acts under
log = logging.getLogger(__name__)


def _whole(response: HttpResponse) -> HttpResponse:
    """The answer with its page drawn, which may read the database."""
    return response.render() if isinstance(response, SimpleTemplateResponse) else response


class RoutePolicyMiddleware:
    """Puts `request.membership`, all roles `request.held` and `request.today` there, then asks the route's policy
    before the view runs.

    It runs the view itself, behind the second wall (`btnn.cases.wall`): strangers see no case."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.held = []  # type: ignore[attr-defined]
        request.membership = None  # type: ignore[attr-defined]
        request.today = today()  # type: ignore[attr-defined]
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., HttpResponse], args: Any, words: Words
    ) -> HttpResponse | None:
        match = request.resolver_match
        policy = POLICIES.get(match.view_name) if match else None
        if policy is None:
            log.error("route without policy refused: %s", match.route if match else request.path)
            raise PermissionDenied("Trang này chưa được mở.")
        if request.user.is_authenticated:
            request.held = memberships(request.user, request.today)  # type: ignore[attr-defined]
            request.membership = chosen(request.held, request.session.get(CHOSEN))  # type: ignore[attr-defined]
        elif policy.needs_sign_in:
            return redirect_to_login(request.get_full_path())
        if policy.needs_role and request.membership is None:  # type: ignore[attr-defined]
            raise PermissionDenied("Tài khoản của bạn hiện không giữ vai trò nào tại cơ quan nào.")
        membership = request.membership  # type: ignore[attr-defined]
        # Check and view in one transaction, in which the database shows this agency's cases and no others.
        with wall.acting_for(membership.agency_id if membership else wall.NOBODY):
            try:
                policy.check(request, words)
            except Elsewhere as instead:
                return HttpResponseRedirect(instead.url)
            return _whole(view(request, *args, **words))
