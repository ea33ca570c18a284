"""The tree of bodies on a day, what is missing in it, and the units of government."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from btnn.agencies.permissions import may_administer
from btnn.agencies.queries import agencies_found, ancestors, branch, gaps, tree, units_above, units_found
from btnn.agencies.queries import units_after as after
from btnn.agencies.queries import units_before as before

from ..forms import TreeFilter, UnitFilter
from .acting import crumbs, who

MOST_BEFORE = 40
FEW_ROOTS = 12
MOST_LISTED = 60  # bodies below another that is not one's own; more stand on its page


@require_GET
def whole(request: HttpRequest) -> HttpResponse:
    """The tree as it was or as it is, or the bodies of a name. Answers: 200."""
    today: date = request.today  # type: ignore[attr-defined]
    form = TreeFilter(request.GET or None)
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    on = typed.get("ngay") or today
    text = typed.get("tim") or ""
    found = [(body, ancestors(body, on)) for body in agencies_found(text, on)] if text else None
    roots = tree(on) if found is None else []
    context = {
        "crumbs": crumbs(None),
        "form": form,
        "on": on,
        "found": found,
        "text": text,
        "roots": roots,
        "few": len(roots) <= FEW_ROOTS,
        "mine": {who(request).agency_id, *(body.pk for body in ancestors(who(request).agency, on))},
        "most": MOST_LISTED,
        "administers": may_administer(who(request), who(request).agency, today),
        "own": who(request).agency,
    }
    return render(request, "organisation/tree.html", context)


@require_GET
def lacking(request: HttpRequest) -> HttpResponse:
    """Which bodies of one's own branch lack a head, an officer, reception, an accountant. Answers: 200."""
    today: date = request.today  # type: ignore[attr-defined]
    bodies = branch(who(request).agency, today)
    context = {"crumbs": crumbs(None, "Thiếu người"), "gaps": gaps(bodies, today), "count": len(bodies)}
    return render(request, "organisation/gaps.html", context)


@require_GET
def units(request: HttpRequest) -> HttpResponse:
    """Units of government by name: what became of an old one. Answers: 200."""
    form = UnitFilter(request.GET or None)
    typed = form.cleaned_data if form.is_bound and form.is_valid() else {}
    found = units_found(typed.get("tim") or "", typed.get("ngay"))
    rows = [
        {
            "unit": unit,
            "above": units_above(unit),
            "after": after(unit),
            "before": before(unit)[:MOST_BEFORE],
        }
        for unit in found
    ]
    context = {"crumbs": crumbs(None, "Đơn vị hành chính"), "form": form, "rows": rows, "asked": bool(typed.get("tim"))}
    return render(request, "organisation/units.html", context)
