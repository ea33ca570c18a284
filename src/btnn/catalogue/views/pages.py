"""The list of procedures, a decision, a procedure."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from btnn.web.clock import today

from .. import queries
from ..forms import ListForm
from ..showing import pages
from ..showing.limits import told

REORGANISED = date(2025, 7, 1)
LAST_OF_DISTRICTS = "30/06/2025"
# Facts of a decision that its page tells in columns of their own.
SHOWN_ALREADY = frozenset({"Số hiệu", "Ngày ban hành", "Ngày có hiệu lực", "Người ký"})


@require_safe
def procedures(request: HttpRequest) -> HttpResponse:
    """The list by level as of a day. Answers: 200; 400 a day that is none, with the list of today."""
    form = ListForm(request.GET)
    valid = form.is_valid()
    day = form.cleaned_data.get("ngay") or today()
    search = form.cleaned_data.get("tim", "")
    decisions = [
        {"decision": one, "chip": pages.decision_state(one, day)}
        for one in queries.decisions()
        if one.effective_from <= day
    ]
    context = {
        "form": form,
        "day": day,
        "is_today": day == today(),
        "search": search,
        "groups": pages.level_groups(day, search),
        "decisions": decisions,
        "two_levels": day >= REORGANISED,
        "district_day": LAST_OF_DISTRICTS,
        "crumbs": [_home(), {"label": _("Thủ tục hành chính")}],
    }
    return render(request, "catalogue/list.html", context, status=200 if valid else 400)


@require_safe
def decision(request: HttpRequest, key: str) -> HttpResponse:
    """A decision as it was published, the law beside it."""
    found = queries.decision_by_key(key)
    if found is None:
        raise Http404(_("Không có quyết định này trong danh mục. Hãy tìm ở trang Thủ tục hành chính."))
    day = today()
    context = {
        "decision": found,
        "document": found.document,
        "facts": [one for one in found.document.get("facts", []) if one["label"] not in SHOWN_ALREADY],
        "chip": pages.decision_state(found, day),
        "ended": queries.ended_on(found),
        "note": told(found.note),
        "sections": pages.sections(found, day),
        "replaced_by": list(found.replaced_by.all()),
        "print_title": f"{found.number}",
        "today": day,
        "crumbs": [_home(), _list(), {"label": found.number}],
    }
    return render(request, "catalogue/decision.html", context)


@require_safe
def procedure(request: HttpRequest, key: str, number: int | None = None) -> HttpResponse:
    """One procedure: the version of today, or the one asked for."""
    found = queries.procedure_by_key(key)
    version = queries.version_shown(found, number, today()) if found is not None else None
    if found is None or version is None:
        raise Http404(_("Không có thủ tục này trong danh mục. Hãy tìm ở trang Thủ tục hành chính."))
    shown = pages.version_shown(found, version, today())
    context = {
        **shown,
        "begin_url": _route("claims:begin") if found.kind != "honour" or shown["holds"] else "",
        "guide_url": _route("portal:guide"),
        "print_title": shown["name"],
        "today": today(),
        "crumbs": [_home(), _list(), {"label": f"{shown['name']} – {shown['level']}"}],
    }
    return render(request, "catalogue/procedure.html", context)


def _home() -> dict[str, str]:
    return {"label": _("Trang đầu"), "url": reverse("portal:start")}


def _list() -> dict[str, str]:
    return {"label": _("Thủ tục hành chính"), "url": reverse("catalogue:list")}


def _route(name: str) -> str:
    try:
        return reverse(name)
    except NoReverseMatch:
        return ""
