"""Sổ vụ việc: the docket with its filters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.desk.queries import may_share, saved_filters
from btnn.law.case import words
from btnn.law.case.state import NEVER_FROZEN
from btnn.law.limits import all_limits
from btnn.web.wording import days_left

from ..forms.docket import DocketForm
from ..models import Case
from ..permissions import may_open
from ..queries import DocketPage, docket_choices
from ..queries import docket as docket_page
from ..queries.docket import COUNT_CAP
from ..showing.overview import stage_chip

EVERYTHING = "tat_ca"  # in the address: no filter, not even the saved one


@dataclass(frozen=True, slots=True)
class Row:
    """One case of the docket in words."""

    case: Case
    field: str
    stage_state: str
    stage: str
    interruption: str
    next_limit: str
    due_state: str
    due_word: str


def docket(request: HttpRequest) -> HttpResponse:
    """A page of the docket, by the filters in the address; without any, by the filter that the person chose."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    saved, own = saved_filters(membership), reverse("cases:docket")
    if not request.GET and saved.default is not None:
        return HttpResponseRedirect(f"{own}?{saved.default.query}")
    form = DocketForm(request.GET, docket_choices(membership, today))
    page = docket_page(membership, form.filters(), today=today, after=request.GET.get("sau", ""))
    asked = form.asked()
    query = urlencode(asked)
    everything = f"{own}?{EVERYTHING}=1"
    context = {
        "form": form,
        "rows": [_row(case, today) for case in page.cases],
        "count": _count(page),
        "filtered": bool(asked),
        "clear_url": everything if asked else "",
        "first_url": (f"{own}?{query}" if asked else everything) if request.GET.get("sau") else "",
        "next_url": f"{own}?{urlencode(asked | {'sau': page.after})}" if page.after else "",
        "saved": saved,
        "query": query,
        "may_share": may_share(membership),
        "may_open": may_open(membership),
        "print_title": "Sổ vụ việc",
    }
    return render(request, "cases/docket.html", context)


def _row(case: Case, today: date) -> Row:
    state, stage = stage_chip(case.settlement, case.competence)
    due_state, due_word = _due(case, today)
    return Row(
        case=case,
        field=words.choice("field", case.field) if case.field else "",
        stage_state=state,
        stage=stage,
        interruption=words.interruption(case.interruption) if case.interruption else "",
        next_limit=all_limits()[case.next_limit].title if case.next_limit else "",
        due_state=due_state,
        due_word=due_word,
    )


def _due(case: Case, today: date) -> tuple[str, str]:
    """State and words of the nearest limit; one that stands still says so instead of counting down."""
    if case.next_due is None:
        return "", ""
    if case.next_due < today:
        return "overdue", days_left(case.next_due, today)
    if case.interruption and all_limits()[case.next_limit].lane == "settlement" and case.next_limit not in NEVER_FROZEN:
        return "void", "đang tạm dừng"
    return "open", days_left(case.next_due, today)


def _count(page: DocketPage) -> str:
    if not page.count:
        return ""
    if not page.count_is_exact:
        return f"Hơn {COUNT_CAP:,} vụ việc".replace(",", ".")
    return f"{page.count} vụ việc"
