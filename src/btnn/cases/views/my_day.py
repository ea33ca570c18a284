"""Việc của tôi: the first page after sign-in."""

from __future__ import annotations

from datetime import date

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from btnn.agencies.queries import Role
from btnn.casework.queries import Duty as Asked
from btnn.casework.queries import arrived
from btnn.casework.queries import duties as asked_of
from btnn.catalogue.managing.posting import to_post
from btnn.portal.claims.sending.originals import newly_sent
from btnn.portal.tracking.desk import waiting as from_people
from btnn.support.queries import duties as questions_for
from btnn.web.year_work import my_lines

from ..permissions import may_open
from ..queries import my_day as day_of
from ..queries.quiet import apologies_to_post, quiet_cases
from ..showing import day
from ..showing.mendable import mendable

SHOWN_CHANGES = 12


def my_day(request: HttpRequest) -> HttpResponse:
    """What I must do, what waits on others, what changed since yesterday. An administrator keeps bodies and people,
    not cases, and is led there; strangers are led to the public side."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    if membership is None:
        return redirect("portal:start")
    if membership.role == Role.ADMINISTRATOR:
        return redirect("organisation:tree")
    found = day_of(membership, today)
    waiting_here = arrived(membership)
    duties = [day.duty(item, membership) for item in found.mine]
    asked = asked_of(membership, today)
    ours = [one for one in asked if one.view.row.agency_id == membership.agency_id != one.view.row.to_agency_id]
    title, text = day.nothing_to_do(membership)
    context = {
        "duties": duties,
        "overdue_count": sum(duty.overdue for duty in duties) + sum(one.overdue for one in ours),
        "quiet": day.posting(apologies_to_post(membership), membership)
        + day.quiet(
            [case for case in quiet_cases(membership) if case.code not in {one.code for one in waiting_here}],
            membership,
        ),
        "arrived": waiting_here,
        "newly_sent": newly_sent(membership),
        "asked": [one for one in asked if one not in ours],
        "lines": _by_due(duties, ours),
        "from_people": from_people(membership, today),
        "questions": questions_for(membership, today),
        "postings": to_post(membership, today),
        "year_lines": my_lines(membership, today),
        "mendable": mendable(membership, today),
        "watches": membership.role == Role.OVERSEER,
        "waiting": [day.duty(item, membership) for item in found.waiting],
        "changes": [day.change(item) for item in found.changes[:SHOWN_CHANGES]],
        "more_changes": max(0, len(found.changes) - SHOWN_CHANGES),
        "empty_title": title,
        "empty_text": text,
        "may_open": may_open(membership),
        "print_title": "Việc của tôi",
    }
    return render(request, "cases/my_day.html", context)


def _by_due(duties: list[day.Duty], ours: list[Asked]) -> list[tuple[bool, day.Duty | Asked]]:
    """Limits of cases and of one's own requests in one list, nearest due first; with each whether it is a request."""
    both: list[tuple[bool, day.Duty | Asked]] = [*((False, one) for one in duties), *((True, one) for one in ours)]
    return sorted(both, key=lambda line: line[1].due or date.max)
