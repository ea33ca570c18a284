"""What stands around every page: sign-in and sign-out, the choice of role, health, and the frame of the pages."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_POST

from btnn.agencies.queries import Membership, Role, chosen, memberships
from btnn.notices.queries import queue_health, unread_count
from btnn.notices.queries.listing import MOST_UNREAD
from btnn.web.access import CHOSEN
from btnn.web.clock import now, today
from btnn.web.health import faults
from btnn.web.navigation import navigation
from btnn.web.year_work import year_room


class SignInForm(AuthenticationForm):
    """Name and password; wrong ones get one sentence that does not tell which was wrong."""

    error_messages = {
        "invalid_login": "Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra lại chữ hoa, chữ thường.",
        "inactive": "Tài khoản này đã bị khóa. Hãy liên hệ người quản trị của cơ quan.",
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "Tên đăng nhập"
        self.fields["password"].label = "Mật khẩu"


class SignIn(LoginView):
    """Đăng nhập. Who is signed in already goes on to the first page."""

    authentication_form = SignInForm
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """What the visitor before had proved or begun at this machine does not go along with an official."""
        self.request.session.flush()
        return super().form_valid(form)

    def get_success_url(self) -> str:
        """Where the person wanted to go, else the first page of their role."""
        wanted = self.get_redirect_url()
        if wanted not in ("", "/"):
            return wanted
        return _home(chosen(memberships(self.request.user, today()), self.request.session.get(CHOSEN)))


@require_POST
def choose_role(request: HttpRequest) -> HttpResponse:
    """Act under another of one's roles: `membership` is its key. Anything else changes nothing."""
    held = {str(row.pk): row for row in memberships(request.user, request.today)}  # type: ignore[attr-defined]
    wanted = held.get(request.POST.get("membership", ""))
    if wanted is not None:
        request.session[CHOSEN] = wanted.pk
    return HttpResponseRedirect(_home(wanted or request.membership))  # type: ignore[attr-defined]


def _home(membership: Membership | None) -> str:
    """An administrator keeps bodies and people, everybody else has cases."""
    if membership is None:
        return reverse("portal:start")
    administers = membership.role == Role.ADMINISTRATOR
    return reverse("organisation:tree") if administers else "/"


@never_cache
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """200 when the installation is well, 503 when not; says nothing more to strangers. Who is signed in reads how the
    queue of jobs stands too; it never turns the answer, for the pages work without it."""
    well = not faults()
    told: dict[str, Any] = {"healthy": well}
    if well and request.user.is_authenticated:
        queue = queue_health(now())
        told["queue"] = {"waiting": queue.waiting, "oldest_minutes": queue.oldest_minutes, "failed": queue.failed}
    return JsonResponse(told, status=200 if well else 503)


def _bell(membership: Membership) -> dict[str, Any]:
    """How many notices are unread, for the head of the page."""
    count = unread_count(membership)
    return {"count": count, "word": f"{MOST_UNREAD}+" if count > MOST_UNREAD else str(count)}


def frame(request: HttpRequest) -> dict[str, Any]:
    """Context of every page: navigation, the role acted under, what day it is."""
    membership = getattr(request, "membership", None)
    context: dict[str, Any] = {
        "today": getattr(request, "today", None),
        "membership": membership,
        "sign_out_url": reverse("dang-xuat"),
        "home_url": _home(membership),
    }
    context["nav"] = navigation(request, membership)
    context["year_room"] = year_room(request)
    held = getattr(request, "held", [])
    if len(held) > 1:
        context["roles"] = held
    if membership is not None:
        context["bell"] = SimpleLazyObject(lambda: _bell(membership))
    return context
