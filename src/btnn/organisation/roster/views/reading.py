"""Rosters to read: one's own with its review, those that one looks after with what they lack, the files."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from btnn import paper
from btnn.agencies.queries import Agency
from btnn.agencies.queries.overseen import overseen, oversees
from btnn.folding import fold
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..forms import SILENT, ConfirmForm, FilterForm, RemindForm
from ..permissions import KEEPER, REMINDER, may_keep, may_remind
from ..queries import Staffing
from ..showing import files
from ..standing import LABELS, RULES
from .acting import crumbs, file_of, who

MOST_SHOWN = 200


@require_http_methods(["GET", "POST"])
def own(request: HttpRequest) -> HttpResponse:
    """The roster of one's own agency; the review of the year is confirmed here. Answers: 200; 303 confirmed; 403;
    422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    keeps = may_keep(membership)
    if request.method == "POST" and not keeps:
        raise PermissionDenied(KEEPER)
    form = ConfirmForm(request.POST if request.method == "POST" else None, initial={"changed": "no"})
    refusal = ""
    if request.method == "POST" and form.is_valid():
        refusal = refusal_of(
            lambda: commands.confirm(today.year, **form.cleaned_data, on=today, membership=membership, today=today)
        )
        if not refusal:
            messages.success(request, f"Đã xác nhận rà soát đội ngũ năm {today.year}.")
            return HttpResponseRedirect(reverse("roster:own"), status=303)
    context = _page(request, membership.agency, today) | {
        "form": form,
        "refusal": refusal,
        "keeps": keeps,
        "loads": queries.loads(membership),
        "missing": queries.not_yet_on_it(membership, today) if keeps else [],
        "oversees": oversees(membership.agency, today),
        "crumbs": [*crumbs()[:-1], {"label": "Đội ngũ"}],
    }
    return render(request, "roster/agency.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def agency(request: HttpRequest, agency: int) -> HttpResponse:
    """The roster of an agency that one looks after. Answers: 200; 303 to one's own; 404."""
    today = request.today  # type: ignore[attr-defined]
    if agency == who(request).agency_id:
        return HttpResponseRedirect(reverse("roster:own"), status=303)
    body = next((one for one in overseen(who(request).agency, today) if one.pk == agency), None)
    if body is None:
        raise Http404("Không có cơ quan này trong phạm vi cơ quan của bạn theo dõi.")
    steps = (("Các cơ quan", reverse("roster:agencies")), (body.name, ""))
    return render(request, "roster/agency.html", _page(request, body, today) | {"crumbs": crumbs(*steps)})


@require_http_methods(["GET", "POST"])
def agencies(request: HttpRequest) -> HttpResponse:
    """The agencies that one looks after: people, review, what they lack; silent ones are reminded. Answers: 200; 303
    reminded; 403; 422."""
    membership, today = who(request), request.today  # type: ignore[attr-defined]
    rows = queries.staffings_seen(membership, today)[1:]
    silent = [one for one in rows if one.review.confirmation is None]
    reminds = may_remind(membership) and bool(silent)
    if request.method == "POST" and not may_remind(membership):
        raise PermissionDenied(REMINDER)
    form = RemindForm(silent, today, request.POST if request.method == "POST" else None)
    refusal = ""
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        refusal = refusal_of(
            lambda: commands.remind(
                [int(key) for key in given["agencies"]],
                today.year,
                due_on=given["due_on"],
                text=given["text"],
                membership=membership,
                today=today,
            )
        )
        if not refusal:
            messages.success(request, f"Đã nhắc {len(given['agencies'])} cơ quan; lời nhắc hiện ở trang của họ ngay.")
            return HttpResponseRedirect(reverse("roster:agencies"), status=303)
    filters = FilterForm(request.GET or None)
    typed = filters.cleaned_data if filters.is_bound and filters.is_valid() else {}
    shown = _filtered(rows, typed.get("tim", ""), typed.get("loc", ""))
    context = {
        "rows": shown[:MOST_SHOWN],
        "hidden": max(0, len(shown) - MOST_SHOWN),
        "count": len(rows),
        "confirmed": len(rows) - len(silent),
        "silent": len(silent),
        "people": sum(len(one.people) for one in rows),
        "full_time": sum(who.told.full_time for one in rows for who in one.people),
        "untrained": sum(not who.trained_on(today) for one in rows for who in one.people),
        "kinds": [
            (kind, label, n) for kind, label in LABELS.items() if (n := sum(one.lacks_kind(kind) for one in rows))
        ],
        "filters": filters,
        "form": form if reminds else None,
        "refusal": refusal,
        "rules": RULES,
        "year": today.year,
        "crumbs": crumbs(("Các cơ quan", "")),
    }
    return render(request, "roster/agencies.html", context, status=422 if request.method == "POST" else 200)


@require_GET
def sheet(request: HttpRequest) -> HttpResponse:
    """One's own roster and those that one looks after as a sheet. Answers: 200 a file."""
    today = request.today  # type: ignore[attr-defined]
    rows = queries.staffings_seen(who(request), today)
    content = files.sheet(rows, who(request).agency.name, today)
    return file_of(content, f"doi-ngu-{today:%Y-%m-%d}.xlsx", files.TYPE)


@require_GET
def document(request: HttpRequest) -> HttpResponse:
    """The same as a Word list. Answers: 200 a file."""
    today = request.today  # type: ignore[attr-defined]
    rows = queries.staffings_seen(who(request), today)
    content = files.word_list(rows, who(request).agency.name, today)
    return file_of(content, f"doi-ngu-{today:%Y-%m-%d}.docx", paper.TYPE)


def _page(request: HttpRequest, body: Agency, today: date) -> dict[str, Any]:
    one = queries.staffing(who(request), body, today)
    gone = [person for person in one.everybody if person.first <= today and not person.works_on(today)]
    return {
        "one": one,
        "own": body.pk == who(request).agency_id,
        "gone": gone,
        "coming": [person for person in one.everybody if person.first > today],
        "names": {person.key: person.told.name for person in one.everybody},
        "past": queries.past_reviews(body.pk),
        "rules": RULES,
    }


def _filtered(rows: list[Staffing], text: str, kind: str) -> list[Staffing]:
    wanted = fold(text).split()
    found = [one for one in rows if all(word in fold(one.agency.name) for word in wanted)]
    if kind == SILENT:
        return [one for one in found if one.review.confirmation is None]
    return [one for one in found if not kind or one.lacks_kind(kind)]
