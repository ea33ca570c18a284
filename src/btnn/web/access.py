"""Who may come in by which door. Deny by default: a route that is not in `POLICIES` is refused and logged.

Every URL name has one policy here, so that the whole wall can be read on one page. A policy looks at the
request and the route's own words (`code`, `event`); the queries and commands behind it check again by the case.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse

from btnn.agencies.queries import Role, membership_chosen
from btnn.cases import wall
from btnn.cases.errors import NotFound
from btnn.cases.permissions import may_open, may_record
from btnn.cases.queries import case_is_assessable, case_is_visible, entry_is_correctable, standing
from btnn.cases.queries.changes import may_see_changes
from btnn.law.case.events import EVENTS
from btnn.web.clock import today

CHOSEN = "membership"  # key of the session: which of one's roles one acts under
log = logging.getLogger(__name__)
Words = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Policy:
    """A door. `check` returns when the person may pass; it raises `PermissionDenied` or `Http404` when not.
    `needs_sign_in` sends strangers to the sign-in page first, `needs_role` turns away who has no role today."""

    name: str
    check: Callable[[HttpRequest, Words], None]
    needs_sign_in: bool = True
    needs_role: bool = True


def _pass(request: HttpRequest, words: Words) -> None:
    return None


def _case_visible(request: HttpRequest, words: Words) -> None:
    if not case_is_visible(request.membership, words["code"]):  # type: ignore[attr-defined]
        raise Http404


def _may_record(request: HttpRequest, words: Words) -> None:
    if words["event"] not in EVENTS or words["event"] == "entry_corrected":
        raise Http404  # corrections have a door of their own
    try:
        held = standing(request.membership, words["code"])  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    if not may_record(held, words["event"]):
        raise PermissionDenied("Việc này không thuộc vai trò của bạn trong vụ việc.")


def _may_correct(request: HttpRequest, words: Words) -> None:
    try:
        allowed = entry_is_correctable(request.membership, words["code"], words["entry"])  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    if not allowed:
        raise PermissionDenied("Chỉ người đã ghi mục này hoặc thủ trưởng cơ quan đã ghi mới được sửa.")


def _may_assess(request: HttpRequest, words: Words) -> None:
    try:
        allowed = case_is_assessable(request.membership, words["code"])  # type: ignore[attr-defined]
    except NotFound as missing:
        raise Http404 from missing
    if not allowed:
        raise PermissionDenied("Bảng tính thiệt hại do người giải quyết bồi thường hoặc thủ trưởng cơ quan lập.")


def _may_open(request: HttpRequest, words: Words) -> None:
    if not may_open(request.membership):  # type: ignore[attr-defined]
        raise PermissionDenied("Vai trò của bạn không tiếp nhận hồ sơ yêu cầu bồi thường.")


def _may_see_changes(request: HttpRequest, words: Words) -> None:
    if not may_see_changes(request.membership):  # type: ignore[attr-defined]
        raise PermissionDenied("Trang này dành cho người theo dõi và lãnh đạo Sở Tư pháp.")


def roles(*allowed: Role) -> Policy:
    """Only people acting under one of these roles."""

    def check(request: HttpRequest, words: Words) -> None:
        if request.membership.role not in allowed:  # type: ignore[attr-defined]
            raise PermissionDenied("Trang này không thuộc vai trò của bạn.")

    return Policy("roles", check)


public = Policy("public", _pass, needs_sign_in=False, needs_role=False)
signed_in = Policy("signed_in", _pass, needs_role=False)
member = Policy("member", _pass)
case_visible = Policy("case_visible", _case_visible)  # the route says `code`
records = Policy("may_record", _may_record)  # the route says `code` and `event`
corrects = Policy("may_correct", _may_correct)  # the route says `code` and `entry`
assesses = Policy("may_assess", _may_assess)  # the route says `code`
opens = Policy("may_open", _may_open)
oversees = Policy("oversees", _may_see_changes)

POLICIES: dict[str, Policy] = {
    "dang-nhap": public,
    "dang-xuat": signed_in,
    "vai-tro": signed_in,
    "suc-khoe": public,
    "cases:my_day": member,
    "cases:docket": member,
    "cases:open": opens,
    "cases:case": case_visible,
    "cases:history": case_visible,
    "cases:receipt": case_visible,
    "cases:print": case_visible,
    "cases:record": records,
    "cases:correct": corrects,
    "cases:damages": case_visible,
    "cases:reckon": assesses,
    "cases:assessment": case_visible,
    "cases:received_register": member,
    "cases:accepted_register": member,
    "law:home": public,
    "law:limits": public,
    "law:limit": public,
    "law:damages": public,
    "law:damage": public,
    "law:parameters": public,
    "law:reimbursement": public,
    "law:calendar": public,
    "law:policies": public,
    "law:changes": oversees,
    "law:instrument": public,
    "law:article": public,
}


def _whole(response: HttpResponse) -> HttpResponse:
    """The answer with its page drawn, which may read the database."""
    return response.render() if isinstance(response, SimpleTemplateResponse) else response


class RoutePolicyMiddleware:
    """Puts `request.membership` and `request.today` there, then asks the route's policy before the view runs.

    For a person with a role it runs the view itself, behind the second wall (`btnn.cases.wall`)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
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
            chosen = request.session.get(CHOSEN)
            request.membership = membership_chosen(request.user, request.today, chosen)  # type: ignore[attr-defined]
        elif policy.needs_sign_in:
            return redirect_to_login(request.get_full_path())
        if policy.needs_role and request.membership is None:  # type: ignore[attr-defined]
            raise PermissionDenied("Tài khoản của bạn hiện không giữ vai trò nào tại cơ quan nào.")
        if request.membership is None:  # type: ignore[attr-defined]
            policy.check(request, words)
            return None
        # Check and view in one transaction, in which the database shows this agency's cases and no others.
        with wall.acting_for(request.membership.agency_id):  # type: ignore[attr-defined]
            policy.check(request, words)
            return _whole(view(request, *args, **words))
