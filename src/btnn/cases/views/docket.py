"""Sổ vụ việc: the docket with its filters."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse

from btnn.agencies.queries import SETTLING_KINDS, Role
from btnn.desk.queries import may_share, saved_filters

from ..forms.docket import DocketForm
from ..permissions import may_open
from ..queries import DocketPage, docket_choices, found_cases
from ..queries import docket as docket_page
from ..queries.docket import COUNT_CAP
from ..showing import docket as rows
from ..showing.sheets import TYPES
from .downloads import download

EVERYTHING = "tat_ca"  # in the address: no filter, not even the saved one


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
        "rows": [rows.row(case, today) for case in page.cases],
        "count": _count(page),
        "filtered": bool(asked),
        "clear_url": everything if asked else "",
        "first_url": (f"{own}?{query}" if asked else everything) if request.GET.get("sau") else "",
        "next_url": f"{own}?{urlencode(asked | {'sau': page.after})}" if page.after else "",
        "saved": saved,
        "query": query,
        "sheets": [(kind.upper(), f"{reverse('cases:docket_sheet', args=[kind])}?{query}") for kind in TYPES],
        "may_share": may_share(membership),
        "may_assign": membership.role == Role.HEAD and membership.agency.kind in SETTLING_KINDS,
        "may_open": may_open(membership),
        "print_title": "Sổ vụ việc",
    }
    return render(request, "cases/docket.html", context)


def sheet(request: HttpRequest, kind: str) -> HttpResponse:
    """The cases that the filters leave, as a file (.xlsx, .csv)."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    form = DocketForm(request.GET, docket_choices(membership, today))
    cases, more = found_cases(membership, form.filters(), today, rows.MOST_IN_A_SHEET)
    table = rows.docket_sheet(cases, more, membership.agency.name, today)
    return download(table, kind, f"so-vu-viec-{today:%Y-%m-%d}")


def _count(page: DocketPage) -> str:
    if not page.count:
        return ""
    if not page.count_is_exact:
        return f"Hơn {COUNT_CAP:,} vụ việc".replace(",", ".")
    return f"{page.count} vụ việc"
