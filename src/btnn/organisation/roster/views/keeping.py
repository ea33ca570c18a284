"""One person of the roster: seen, put on it, described anew, leaving, trained."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies.queries import agency_by_key

from .. import commands, queries
from ..forms import LeavingForm, PersonForm, TrainingForm
from ..models import Part, Reason, Way
from ..permissions import KEEPER, may_keep
from ..showing.files import schooling
from ..standing import Person
from .acting import asked, crumbs, person_of, who


@require_GET
def person(request: HttpRequest, key: int) -> HttpResponse:
    """Somebody of a roster that one may see. Answers: 200; 404."""
    one, today = person_of(request, key), request.today  # type: ignore[attr-defined]
    names = {other.key: other for other in queries.of_agency(one.agency_id, today)}
    leaves = one.leaves
    context = {
        "person": one,
        "agency": agency_by_key(one.agency_id),
        "works": one.works_on(today),
        "years": one.years(today),
        "parts": [Part(part).label for part in one.told.parts],
        "schooling": schooling(one),
        "trained": one.trained_on(today),
        "trainings": [(told, Way(told.way).label) for told in one.trainings],
        "load": queries.loads(who(request)).get(one.user_id or 0, 0) if one.agency_id == who(request).agency_id else 0,
        "reason": Reason(leaves.reason).label if leaves else "",
        "replacement": names.get(leaves.replaced_by or 0) if leaves else None,
        "replaces": [other for other in names.values() if other.leaves and other.leaves.replaced_by == key],
        "keeps": may_keep(who(request), one.agency_id),
        "crumbs": crumbs((one.told.name, "")),
    }
    return render(request, "roster/person.html", context)


@require_http_methods(["GET", "POST"])
def add(request: HttpRequest) -> HttpResponse:
    """Put somebody on one's own roster; `?vai-tro=` takes over whoever holds a role. Answers: 200; 303; 403; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    _check_keeps(request)
    told = next(
        (row for row in queries.not_yet_on_it(membership, today) if str(row.pk) == request.GET.get("vai-tro")), None
    )
    initial: dict[str, Any] = {}
    if told is not None:
        initial = {"full_name": told.user.full_name, "leads": told.role == "head", "on": told.valid_from}
        initial |= {"parts": ["money"] if told.role == "finance" else ["settling"], "position": told.role_word}
    form = PersonForm(today, None, request.POST if request.method == "POST" else None, **initial)
    made: list[int] = []

    def act() -> None:
        person = commands.add(
            form.told,
            on=form.cleaned_data["on"],
            user=told.user_id if told is not None else None,
            membership=membership,
            today=today,
        )
        made.append(person.pk)

    know = (
        f"Nối với tài khoản {told.user.username} của cơ quan." if told else "Người có tài khoản hay chưa đều ghi được."
    )
    return asked(
        request,
        form,
        title="Thêm người vào đội ngũ",
        act=act,
        done="Đã ghi vào đội ngũ.",
        back=reverse("roster:own"),
        after=lambda: reverse("roster:person", args=made),
        know=know,
    )


@require_http_methods(["GET", "POST"])
def edit(request: HttpRequest, key: int) -> HttpResponse:
    """Describe somebody anew from a day on. Answers: 200; 303; 403, 404; 422."""
    one, today = _own(request, key), request.today  # type: ignore[attr-defined]
    form = PersonForm(today, one.told, request.POST if request.method == "POST" else None)
    return _about(
        request,
        one,
        form,
        "Cập nhật thông tin",
        lambda: commands.describe(key, form.told, on=form.cleaned_data["on"], membership=who(request), today=today),
        "Thông tin cũ vẫn giữ cho những ngày trước.",
    )


@require_http_methods(["GET", "POST"])
def leave(request: HttpRequest, key: int) -> HttpResponse:
    """Record somebody's last day, who comes after them, the hand-over. Answers: 200; 303; 403, 404; 422."""
    one, today = _own(request, key), request.today  # type: ignore[attr-defined]
    others = [other for other in queries.of_agency(one.agency_id, today) if other.leaves is None]
    form = LeavingForm(one, others, request.POST if request.method == "POST" else None)
    return _about(
        request,
        one,
        form,
        "Thôi làm, người thay, bàn giao",
        lambda: commands.leave(key, **form.cleaned_data, membership=who(request), today=today),
        "Ghi lại nhiều lần được: lần ghi sau cùng có hiệu lực.",
    )


@require_http_methods(["GET", "POST"])
def training(request: HttpRequest, key: int) -> HttpResponse:
    """Record training that somebody had elsewhere or by themselves. Answers: 200; 303; 403, 404; 422."""
    one, today = _own(request, key), request.today  # type: ignore[attr-defined]
    start = {"title": request.GET["bai"][:300], "way": Way.SELF_STUDY, "on": today} if "bai" in request.GET else None
    form = TrainingForm(request.POST if request.method == "POST" else None, initial=start)
    return _about(
        request,
        one,
        form,
        "Ghi bồi dưỡng đã qua",
        lambda: commands.train(key, **form.cleaned_data, membership=who(request), today=today),
        "Lớp do cơ quan trong hệ thống tổ chức thì nơi tổ chức ghi người dự; không phải ghi lại ở đây.",
    )


def _about(request: HttpRequest, one: Person, form: Any, title: str, act: Any, know: str) -> HttpResponse:
    back = reverse("roster:person", args=[one.key])
    return asked(
        request, form, title=title, act=act, done="Đã ghi.", back=back, know=know, steps=((one.told.name, back),)
    )


def _own(request: HttpRequest, key: int) -> Person:
    one = person_of(request, key)
    _check_keeps(request, one.agency_id)
    return one


def _check_keeps(request: HttpRequest, agency_id: int | None = None) -> None:
    if not may_keep(who(request), agency_id):
        raise PermissionDenied(KEEPER)
