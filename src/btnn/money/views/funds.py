"""Kinh phí: the list of money in work, and what a finance body granted in a year."""

from __future__ import annotations

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_safe

from ..permissions import is_of_finance
from ..queries import Granted, Group, funds, granted, groups_for
from ..showing.funds import grant_rows, quarters, rows
from ..showing.sheets import granted_sheet, work_list_sheet
from .case import download

YEARS_BACK = 5
SHEET_ROWS = 1000


@require_safe
def work(request: HttpRequest) -> HttpResponse:
    """One kind of work, by `viec` in the address; without one, or for a kind that this person does not have, the
    first that has work in it."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    groups, group = groups_for(membership), _group(request)
    after = request.GET.get("sau", "")
    page = funds(membership, group, today, after)
    if not page.rows and request.GET.get("viec") != group.key:
        busy = next((one for one in groups if page.counts.get(one.key)), group)
        if busy is not group:
            group, page = busy, funds(membership, busy, today)
    own = reverse("money:funds")
    context = {
        "group": group,
        "tabs": [
            {
                "label": one.label,
                "url": f"{own}?{urlencode({'viec': one.key})}",
                "current": one is group,
                "count": page.counts.get(one.key, 0),
            }
            for one in groups
        ],
        "rows": rows(page.rows, membership, today),
        "finance": is_of_finance(membership),
        "first_url": f"{own}?{urlencode({'viec': group.key})}" if after else "",
        "next_url": f"{own}?{urlencode({'viec': group.key, 'sau': page.after})}" if page.after else "",
        "print_title": "Kinh phí bồi thường",
    }
    return render(request, "money/funds.html", context)


@require_safe
def work_sheet(request: HttpRequest) -> HttpResponse:
    """One kind of work as a sheet (.xlsx): the first `SHEET_ROWS` cases."""
    membership, today = request.membership, request.today  # type: ignore[attr-defined]
    group = _group(request)
    page = funds(membership, group, today, size=SHEET_ROWS)
    content = work_list_sheet(group.label, rows(page.rows, membership, today), membership.agency.name, today)
    return download(content, f"kinh-phi-{group.key}-{today:%Y-%m-%d}.xlsx")


@require_safe
def year(request: HttpRequest) -> HttpResponse:
    """What one's own finance body granted in a year, with the sums by quarter and budget (Đ60)."""
    found = _granted(request)
    today = request.today  # type: ignore[attr-defined]
    context = {
        "year": found.year,
        "years": [today.year - back for back in range(YEARS_BACK)],
        "grants": grant_rows(found),
        "quarters": quarters(found),
        "total": found.total,
        "print_title": f"Kinh phí bồi thường đã cấp năm {found.year}",
        "crumbs": [{"label": "Kinh phí", "url": reverse("money:funds")}, {"label": f"Đã cấp năm {found.year}"}],
    }
    return render(request, "money/granted.html", context)


@require_safe
def year_sheet(request: HttpRequest) -> HttpResponse:
    """The same as a sheet (.xlsx)."""
    found = _granted(request)
    body = request.membership.agency.name  # type: ignore[attr-defined]
    return download(granted_sheet(found, body), f"kinh-phi-da-cap-{found.year}.xlsx")


def _group(request: HttpRequest) -> Group:
    groups = groups_for(request.membership)  # type: ignore[attr-defined]
    return next((one for one in groups if one.key == request.GET.get("viec")), groups[0])


def _granted(request: HttpRequest) -> Granted:
    today = request.today  # type: ignore[attr-defined]
    told = request.GET.get("nam", "")
    known = {str(today.year - back): today.year - back for back in range(YEARS_BACK)}
    return granted(request.membership, known.get(told, today.year), today)  # type: ignore[attr-defined]
