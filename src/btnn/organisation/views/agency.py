"""One agency: its periods, people, successors, how many cases it settles, what was changed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_http_methods

from btnn.agencies import commands
from btnn.agencies.permissions import may_administer, may_delegate
from btnn.agencies.queries import (
    absent_on,
    ancestors,
    children,
    delegations_of,
    entries_of,
    gaps,
    heirs,
    origins,
    people_of,
    place_of,
    unit_by_code,
)
from btnn.cases.queries.counting import Settled, settled_counts

from ..forms import SUCCESSION_FORMS, EstablishForm, PlaceForm
from .acting import agency_or_404, asked, crumbs, who


@require_GET
def one(request: HttpRequest, agency: int) -> HttpResponse:
    """Everything about one agency; who is away and what was changed only for its own people and those of the bodies
    above it. Answers: 200, 404."""
    today, membership = request.today, who(request)  # type: ignore[attr-defined]
    body = agency_or_404(agency)
    people = people_of(body.pk)
    here = body.exists_on(today)
    above = ancestors(body, today) if here else ancestors(body)
    after = heirs(body.pk)
    inside = membership.agency_id in {body.pk, *(one.pk for one in above), *(row.successor_id for row in after)}
    context = {
        "crumbs": crumbs(body),
        "agency": body,
        "here": here,
        "unit": unit_by_code(body.unit_code, today) if body.unit_code else None,
        "place": place_of(body.pk, today),
        "above": above,
        "inside": inside,
        "below": children(body, today),
        "holders": [row for row in people if here and row.holds_on(today)],
        "coming": [row for row in people if row.valid_from > today],
        "gone": [row for row in people if row.valid_to and row.valid_to <= today],
        "gaps": gaps([body], today) if here else [],
        "delegations": delegations_of(body.pk, today),
        "absences": absent_on(body.pk, today) if inside else [],
        "heirs": after,
        "origins": origins(body.pk),
        "settled": settled_counts(membership, [body.pk]).get(body.pk, Settled()),
        "entries": entries_of(body.pk) if inside else [],
        "administers": may_administer(membership, body, today),
        "delegates": here and may_delegate(membership, body, today),
        "reports_absence": here and (membership.agency_id == body.pk or may_administer(membership, body, today)),
        "changes": [(slug, title) for slug, (title, _) in SUCCESSION_FORMS.items()],
    }
    return render(request, "organisation/agency.html", context)


@require_http_methods(["GET", "POST"])
def establish(request: HttpRequest, agency: int) -> HttpResponse:
    """A new body below this one. Answers: 200, 303, 403, 404, 422."""
    above, by = agency_or_404(agency), who(request)

    def act(typed: dict[str, str]) -> str:
        body = commands.establish_agency(**typed, province=above.province, parent=above, by=by)  # type: ignore[arg-type]
        return f"Đã lập {body.name}."

    form = EstablishForm(request.today, request.POST or None)  # type: ignore[attr-defined]
    return asked(
        request,
        above,
        form,
        title="Lập cơ quan trực thuộc",
        act=act,
        know=f"Cơ quan mới đứng ngay dưới {above.name} từ ngày ghi dưới đây.",
    )


@require_http_methods(["GET", "POST"])
def place(request: HttpRequest, agency: int) -> HttpResponse:
    """Where people find the body from a day on. Answers: 200, 303, 403, 404, 422."""
    body, by = agency_or_404(agency), who(request)
    today = request.today  # type: ignore[attr-defined]

    def act(typed: dict[str, Any]) -> str:
        commands.tell_place(body, **typed, by=by)
        return "Đã ghi nơi làm việc."

    form = PlaceForm(place_of(body.pk, today), today, request.POST or None)
    know = "Địa chỉ này hiện cho người dân ở trang hướng dẫn. Địa chỉ cũ vẫn giữ cho những ngày trước."
    return asked(request, body, form, title="Nơi làm việc", act=act, know=know)
