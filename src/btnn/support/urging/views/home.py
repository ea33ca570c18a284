"""The first page, what came to one's knowledge, a proposal set aside."""

from __future__ import annotations

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from btnn.agencies.queries import SETTLING_KINDS, agencies_of_kinds
from btnn.law.work.management import lists
from btnn.web.refusing import refusal_of

from .. import commands, queries
from ..bodies import in_area
from ..commands.sending import addressed
from ..forms import NoteForm, SetAsideForm
from ..permissions import may_watch

MOST_ENDED = 50


def crumbs(*labels: str) -> list[dict[str, str]]:
    """The way here."""
    return [{"label": "Theo dõi, đôn đốc", "url": reverse("urging:home")}, *({"label": label} for label in labels)]


def year_of(request: HttpRequest) -> int:
    """The year that the page is about: this one unless the address names another."""
    today: date = request.today  # type: ignore[attr-defined]
    given = request.GET.get("nam", "")
    return int(given) if given.isdigit() and 2018 <= int(given) <= today.year else today.year


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """What ought to be urged, the letters of the agency. Answers: 200."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    found, proposed = queries.letters(membership, today), queries.proposals(membership, today)
    ours = [one for one in found if one.row.agency_id == membership.agency_id]
    to_us = [one for one in found if addressed(one.row, membership.agency) and one not in ours]
    context = {
        "watches": may_watch(membership),
        "proposals": [one for one in proposed if not one.papers_only],
        "papers": [one for one in proposed if one.papers_only],
        "act": [one for one in ours if one.act],
        "waiting": [one for one in ours if one.open and not one.act],
        "to_us": [one for one in to_us if one.open],
        "known": [one for one in found if one not in ours and one not in to_us and one.open],
        "ended": [one for one in found if not one.open and not (one in ours and one.act)][:MOST_ENDED],
    }
    return render(request, "urging/home.html", context)


@require_http_methods(["GET", "POST"])
def notes(request: HttpRequest) -> HttpResponse:
    """What came to one's knowledge in a year, and the form for more. Answers: 200; 303 written; 404; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    sent = request.POST if request.method == "POST" else None
    bodies = [one for one in agencies_of_kinds(SETTLING_KINDS, today) if in_area(membership.agency, one)]
    form, refusal = NoteForm(bodies, today, data=sent), ""
    if sent is not None and form.is_valid():
        refusal = refusal_of(lambda: commands.note(**form.told, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã ghi thông tin theo dõi.")
            return HttpResponseRedirect(reverse("urging:notes"), status=303)
    year = year_of(request)
    sources = {one.code: one for one in lists()["source"]}
    contents = {one.code: one for one in lists()["watched"]}
    rows = [(row, sources[row.source], contents[row.content]) for row in queries.notes(membership, year)]
    context = {"rows": rows, "year": year, "form": form, "refusal": refusal, "crumbs": crumbs("Thông tin theo dõi")}
    return render(request, "urging/notes.html", context, status=422 if sent is not None else 200)


@require_http_methods(["GET", "POST"])
def set_aside(request: HttpRequest) -> HttpResponse:
    """A proposal that is not followed. Answers: 200; 303 set aside; 404 it stands no more; 422."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    name = request.GET.get("de-xuat", "")
    found = queries.proposal(membership, name, today)
    if found is None:
        raise Http404("Đề xuất này không còn nữa: đã có văn bản, đã gác lại hoặc việc đã xong.")
    sent = request.POST if request.method == "POST" else None
    form, refusal = SetAsideForm(sent), ""
    if sent is not None and form.is_valid():
        refusal = refusal_of(lambda: commands.set_aside(name, **form.cleaned_data, membership=membership, today=today))
        if not refusal:
            messages.success(request, "Đã gác lại đề xuất, kèm lý do.")
            return HttpResponseRedirect(reverse("urging:home"), status=303)
    context = {"found": found, "form": form, "refusal": refusal, "crumbs": crumbs("Gác lại đề xuất")}
    return render(request, "urging/set_aside.html", context, status=422 if sent is not None else 200)
