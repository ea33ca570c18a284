"""People of an agency: enrolled, appointed, relieved, standing in, away."""

from __future__ import annotations

import secrets
from datetime import date, timedelta
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from btnn.agencies import commands
from btnn.agencies.queries import Membership, Role, delegation_of, membership_of, people_of, user_by_name

from ..forms import AbsenceForm, AccountForm, AppointForm, DelegateForm, EnrolForm, RelieveForm
from .acting import agency_or_404, asked, who

FORM = require_http_methods(["GET", "POST"])
ONCE = "Mật khẩu lần đầu, chỉ hiện một lần: {password}. Hãy trao tận tay; người dùng đổi ngay tại mục Tổ chức."


@FORM
def enrol(request: HttpRequest, agency: int) -> HttpResponse:
    """A new account with its first role. Answers: 200, 303, 403, 404, 422."""
    body, by, today = agency_or_404(agency), who(request), _today(request)

    def act(typed: dict[str, Any]) -> str:
        password = secrets.token_urlsafe(12)
        role, valid_from = typed.pop("role"), typed.pop("valid_from")
        user = commands.enrol_person(**typed, password=password, agency=body, today=today, by=by)
        commands.appoint(user, body, role, valid_from=valid_from, by=by)
        return f"Đã lập tài khoản {user.username} cho {user.full_name}. {ONCE.format(password=password)}"

    return asked(request, body, EnrolForm(today, request.POST or None), title="Lập tài khoản", act=act)


@FORM
def appoint(request: HttpRequest, agency: int) -> HttpResponse:
    """A role for somebody who has an account. Answers: 200, 303, 403, 404, 422."""
    body, by, today = agency_or_404(agency), who(request), _today(request)

    def act(typed: dict[str, Any]) -> str:
        user = user_by_name(typed["username"])
        if user is None:
            raise commands.NotAllowed("Không có tài khoản nào mang tên đăng nhập này; hãy lập tài khoản trước.")
        held = commands.appoint(user, body, typed["role"], valid_from=typed["valid_from"], by=by)
        return f"{user.full_name} giữ vai trò {held.get_role_display()} từ ngày {held.valid_from:%d/%m/%Y}."

    return asked(request, body, AppointForm(today, request.POST or None), title="Giao vai trò", act=act)


@FORM
def relieve(request: HttpRequest, agency: int, role: int) -> HttpResponse:
    """The end of a role. Answers: 200, 303, 403, 404, 422."""
    body, by = agency_or_404(agency), who(request)
    held = _role(agency, role)

    def act(typed: dict[str, Any]) -> str:
        commands.relieve(held, first_day_out=typed["last_day"] + timedelta(days=1), by=by)
        return f"{held.user.full_name} giữ vai trò {held.role_word} đến hết ngày {typed['last_day']:%d/%m/%Y}."

    return asked(
        request,
        body,
        RelieveForm(_today(request), request.POST or None),
        title="Thôi giữ vai trò",
        act=act,
        know=f"{held.user.full_name}: {held.role_word}, từ ngày {held.valid_from:%d/%m/%Y}.",
    )


@FORM
def account(request: HttpRequest, agency: int, role: int) -> HttpResponse:
    """An account locked, opened again, given another password. Answers: 200, 303, 403, 404, 422."""
    body, by, today = agency_or_404(agency), who(request), _today(request)
    user = _role(agency, role).user

    def act(typed: dict[str, Any]) -> str:
        if typed["act"] == "reset":
            password = secrets.token_urlsafe(12)
            commands.reset_password(user, password, agency=body, today=today, by=by)
            return f"Đã đặt lại mật khẩu của {user.full_name}. {ONCE.format(password=password)}"
        if typed["act"] == "lock":
            commands.lock_person(user, agency=body, today=today, by=by)
            return f"Đã khóa tài khoản {user.username}."
        commands.unlock_person(user, agency=body, today=today, by=by)
        return f"Đã mở lại tài khoản {user.username}."

    state = "đang hoạt động" if user.is_active else "đang khóa"
    know = f"{user.full_name} ({user.username}), tài khoản {state}."
    return asked(request, body, AccountForm(request.POST or None), title="Tài khoản", act=act, know=know)


@FORM
def delegate(request: HttpRequest, agency: int) -> HttpResponse:
    """The head lets somebody act in their name for a time. Answers: 200, 303, 403, 404, 422."""
    body, by, today = agency_or_404(agency), who(request), _today(request)
    people = [row for row in people_of(body.pk) if row.holds_on(today) and row.user.is_active]
    own = [row.user for row in people if row.role == Role.HEAD and not row.delegation_id]
    heads = [user for user in own if by.role == Role.ADMINISTRATOR or user.pk == by.user_id]
    deputies = [row.user for row in people if row.role not in (Role.HEAD, Role.ADMINISTRATOR)]

    def act(typed: dict[str, Any]) -> str:
        users = {str(user.pk): user for user in (*heads, *deputies)}
        head, deputy = users[typed.pop("head")], users[typed.pop("deputy")]
        commands.delegate(head, deputy, body, **typed, today=today, by=by)
        return f"{deputy.full_name} thừa ủy quyền của {head.full_name} từ ngày {typed['valid_from']:%d/%m/%Y}."

    return asked(
        request,
        body,
        DelegateForm(heads, deputies, today, request.POST or None),
        title="Ủy quyền",
        act=act,
        know="Người được ủy quyền làm việc của thủ trưởng trong thời gian ghi dưới đây; lịch sử vụ việc ghi tên người "
        "làm và “thừa ủy quyền”. Thủ trưởng vẫn giữ đủ quyền của mình.",
    )


@FORM
def end_delegation(request: HttpRequest, agency: int, delegation: int) -> HttpResponse:
    """A delegation ended before its time. Answers: 200, 303, 403, 404, 422."""
    from django import forms

    body, by = agency_or_404(agency), who(request)
    given = delegation_of(agency, delegation)
    if given is None:
        raise Http404("Không có ủy quyền này.")

    def act(typed: dict[str, Any]) -> str:
        ended = commands.end_delegation(given, today=_today(request), by=by)
        return f"Ủy quyền chấm dứt từ ngày {ended.valid_to:%d/%m/%Y}."

    return asked(
        request,
        body,
        forms.Form(request.POST if request.method == "POST" else None),
        title="Chấm dứt ủy quyền",
        act=act,
        submit="Chấm dứt",
        know=f"{given.head.full_name} đã ủy quyền cho {given.deputy.full_name} ({given.document}). Từ ngày mai, "
        f"{given.deputy.full_name} không làm việc của thủ trưởng nữa.",
    )


@FORM
def absence(request: HttpRequest, agency: int) -> HttpResponse:
    """Somebody is away: themselves, or said by the head or the administrator. Answers: 200, 303, 403, 404, 422."""
    body, by, today = agency_or_404(agency), who(request), _today(request)
    held = [row.user for row in people_of(body.pk) if row.holds_on(today)]
    if by.role not in (Role.HEAD, Role.ADMINISTRATOR):
        held = [user for user in held if user.pk == by.user_id]

    def act(typed: dict[str, Any]) -> str:
        person = typed.pop("person")
        user = next(one for one in held if str(one.pk) == person)
        away = commands.note_absence(user, body, **typed, today=today, by=by)
        return f"Đã ghi: {user.full_name} vắng mặt đến hết ngày {away.last_day:%d/%m/%Y}."

    form = AbsenceForm(held, by.user, today, request.POST or None)
    return asked(request, body, form, title="Ghi vắng mặt", act=act)


def _role(agency: int, key: int) -> Membership:
    held = membership_of(agency, key)
    if held is None:
        raise Http404("Không có vai trò này tại cơ quan.")
    return held


def _today(request: HttpRequest) -> date:
    today: date = request.today  # type: ignore[attr-defined]
    return today
