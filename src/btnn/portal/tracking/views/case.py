"""One request as its person sees it, and how each of its days was counted."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from btnn.cases.queries.claimed import claimed_case
from btnn.casework.queries.called import called_to
from btnn.law.calendar import official_calendar
from btnn.portal.claims.sending.originals import came_by_portal

from ..kept import kept
from ..papers.queries import my_papers
from ..proof import Proved, held_of, of_proved_case, private, seeing
from ..showing.page import track_page
from .clock import LANES, tracked_clock


@require_safe
@private
def case(request: HttpRequest, code: str) -> HttpResponse:
    """The page of one case: where it stands, who must act until when, what was sent to the person, what they may do."""
    held = held_of(request, code)
    today = request.today  # type: ignore[attr-defined]
    key = (held.case_id, held.party_id, held.stamp, held.agency_id, today, get_language(), official_calendar().version)
    drawn = kept(key, lambda: _drawn(held, today))
    # Finished by our own template, which escapes.
    return render(request, "tracking/case.html", {"proved": held, "drawn": mark_safe(drawn)})  # noqa: S308


def _drawn(held: Proved, today: date) -> str:
    with seeing(held):
        told = claimed_case(held.case_id, today)
        context = {
            "page": track_page(told),
            "clock": tracked_clock(told.view.limits, today, held.code),
            "code": held.code,
            "proved": held,
            "papers": my_papers(held),
            "called": called_to(held.case_id, today),
            "sent": came_by_portal([held.case_id]),
            "LANGUAGE_CODE": get_language(),
        }
        return render_to_string("tracking/drawn.html", context)


@require_safe
@of_proved_case
def receipt(request: HttpRequest, code: str, position: int) -> HttpResponse:
    """How one limit was counted, day by day, with its article; `position` in the order of opening, from 1.

    404: no such limit, or one that is not theirs (what officials pay back).
    """
    held: Proved = request.proved  # type: ignore[attr-defined]
    view = claimed_case(held.case_id, request.today).view  # type: ignore[attr-defined]
    if not 1 <= position <= len(view.limits) or view.limits[position - 1].lane not in LANES:
        raise Http404
    limit = view.limits[position - 1]
    return render(request, "tracking/receipt.html", {"proved": held, "limit": limit, "receipt": limit.receipt()})
