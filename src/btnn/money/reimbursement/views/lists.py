"""Hoàn trả: the list of all reimbursements in scope."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from ...views.case import download
from ..queries import GROUPS, ListGroup, reimbursements
from ..showing.lists import rows
from ..showing.sheets import list_sheet
from .paging import page

SHEET_ROWS = 1000


@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """One group of the list, by `viec` in the address; an unknown one shows the first."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    group, after, own = _group(request), request.GET.get("sau", ""), reverse("money:reimbursements")
    found = reimbursements(membership, group, today, after)
    context = {
        "group": group,
        "tabs": [
            {"label": one.label, "url": f"{own}?{urlencode({'viec': one.key})}", "current": one is group}
            for one in GROUPS
        ],
        "rows": rows(found.rows, today),
        "first_url": f"{own}?{urlencode({'viec': group.key})}" if after else "",
        "next_url": f"{own}?{urlencode({'viec': group.key, 'sau': found.after})}" if found.after else "",
        "print_title": "Trách nhiệm hoàn trả",
    }
    return page(request, "list.html", context)


@require_safe
def work_sheet(request: HttpRequest) -> HttpResponse:
    """One group as a sheet (.xlsx): the first `SHEET_ROWS` cases."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    group = _group(request)
    found = reimbursements(membership, group, today, size=SHEET_ROWS)
    content = list_sheet(group.label, rows(found.rows, today), membership.agency.name, today)
    return download(content, f"hoan-tra-{group.key}-{today:%Y-%m-%d}.xlsx")


def _group(request: HttpRequest) -> ListGroup:
    return next((one for one in GROUPS if one.key == request.GET.get("viec")), GROUPS[0])
