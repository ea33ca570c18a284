"""Xác minh, trao đổi: what was asked and answered in a case, its meetings, acts of verification, difficulties."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from btnn.cases.permissions import Standing
from btnn.cases.queries import CaseFrame
from btnn.law.work import difficulty_kinds, difficulty_stages, meeting_kinds, request_kinds, verification_ways

from .. import permissions, queries
from .paging import EXCHANGE, file_for, frame_for, page, who

TITLE = "Xác minh, trao đổi"


@require_safe
def exchange(request: HttpRequest, code: str) -> HttpResponse:
    """All of it on one page, each with the way to add to it for those whose work it is."""
    frame, membership, today = frame_for(request, code), who(request), request.today  # type: ignore[attr-defined]
    file = file_for(request, code)
    sessions = queries.meetings(membership, code)
    context = frame.context(EXCHANGE, TITLE) | {
        "requests": queries.requests(membership, code, today),
        "meetings": sessions,
        "acts": [(act, verification_ways()[act.way]) for act in queries.acts(membership, code)],
        "difficulties": [
            (one, difficulty_stages()[one.stage], difficulty_kinds()[one.kind], list(one.answers.all())[-1:])
            for one in queries.difficulties(membership, code)
        ],
        "offers": queries.offers(file, sessions) if not only_asked(frame.standing) else None,
        "advice": queries.advice(file, today) if permissions.settles(frame.standing) else None,
        "determines": permissions.determines(frame.standing) and frame.case.competence == "at_justice_department",
        **adding(frame),
    }
    return page(request, "exchange.html", context)


def only_asked(standing: Standing) -> bool:
    """Does the agency only coordinate in the case?"""
    return standing.capacities <= {"coordinating"}


def adding(frame: CaseFrame) -> dict[str, Any]:
    """What this person may add: kinds of requests and meetings, acts, difficulties. What belongs to a lane that has not
    begun is not offered."""
    standing = frame.standing
    kinds = [kind for kind in request_kinds().values() if not kind.lane or getattr(frame.case, kind.lane) != "none"]
    return {
        "may_ask": [kind for kind in kinds if permissions.may_work(standing, kind.asker)],
        "may_call": [kind for kind in meeting_kinds().values() if permissions.may_work(standing, kind.caller)],
        "may_verify": permissions.settles(standing),
        "may_report": permissions.may_report_difficulty(standing),
    }
