"""Published figures for everybody: the years, one edition as tables and pictures, the same as a sheet."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from btnn.web.clock import today

from .. import queries, showing
from ..measures import MEASURES, TOTAL
from ..models import Edition

EDITION = "ban"
NOWHERE = "Không có số liệu này."


@require_safe
def years(request: HttpRequest) -> HttpResponse:
    """Every year that has figures, with what was published for it."""
    return _list(request, queries.editions())


@require_safe
def year(request: HttpRequest, year: int) -> HttpResponse:
    """The whole country's table of a year; what the provinces published, where that is all there is."""
    found = queries.editions(year) if year <= 9999 else []
    if not found:
        raise Http404(NOWHERE)
    return one(request, year, queries.COUNTRY) if found[0].scope == TOTAL else _list(request, found)


def _list(request: HttpRequest, editions: list[Edition]) -> HttpResponse:
    names = queries.province_names(today())
    found: dict[int, list[dict[str, Any]]] = {}
    for edition in editions:
        label = _("Cả nước") if edition.scope == TOTAL else names.get(edition.scope, edition.scope)
        found.setdefault(edition.year, []).append({"edition": edition, "label": label, "url": address(edition)})
    context = {"years": list(found.items()), "measures": MEASURES, "crumbs": _crumbs()[:1]}
    return render(request, "numbers/years.html", context)


@require_safe
def one(request: HttpRequest, year: int, scope: str) -> HttpResponse:
    """One edition, the latest unless `?ban=` tells another. 404 when there is none."""
    found = _published(request, year, scope)
    names = queries.province_names(today())
    label = _("Cả nước") if found.edition.scope == TOTAL else names.get(found.edition.scope, found.edition.scope)
    context = {
        "found": found,
        "edition": found.edition,
        "label": label,
        "headings": showing.headings(),
        "sections": showing.sections(found.rows, names),
        "kept_back": showing.kept_back(),
        "measures": MEASURES,
        "newest_url": address(found.edition),
        "older": [number for number in range(found.newest, 0, -1) if number != found.edition.number],
        "print_title": _("Số liệu bồi thường nhà nước"),
        "today": today(),
        "crumbs": [*_crumbs(), {"label": f"{year}"}],
    }
    return render(request, "numbers/edition.html", context)


@require_safe
def as_sheet(request: HttpRequest, year: int, scope: str) -> HttpResponse:
    """The same as CSV."""
    found = _published(request, year, scope)
    answer = HttpResponse(showing.sheet(found, queries.province_names(today())), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="so-lieu-{year}-{scope}-ban-{found.edition.number}.csv"'
    return answer


def address(edition: Edition) -> str:
    """The page of an edition's year and scope."""
    return reverse("numbers:edition", args=[edition.year, edition.scope or queries.COUNTRY])


def _published(request: HttpRequest, year: int, scope: str) -> queries.Published:
    told = request.GET.get(EDITION, "")
    if told and not (told.isascii() and told.isdigit() and len(told) < 5):
        raise Http404(NOWHERE)
    found = queries.published(year, TOTAL if scope == queries.COUNTRY else scope, int(told) if told else None)
    if year > 9999 or found is None:
        raise Http404(NOWHERE)
    return found


def _crumbs() -> list[dict[str, str]]:
    return [
        {"label": _("Trang đầu"), "url": reverse("portal:start")},
        {"label": _("Số liệu"), "url": reverse("numbers:years")},
    ]
