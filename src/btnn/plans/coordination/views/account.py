"""Who kept the regulation in a year: page, sheet, table."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from .. import queries
from ..counting import LATE, OVERDUE
from ..queries import YearAccount
from ..queries.items import nearest
from ..showing import sheet_of, table_of
from .paging import crumbs, who

SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FIRST = 2018  # the Law's year


@require_GET
def year(request: HttpRequest, year: int) -> HttpResponse:
    """The account of a year. Answers: 200; 404."""
    account, today = _account(request, year), request.today  # type: ignore[attr-defined]
    name = f"Kết quả năm {year}"
    late = nearest([one for one in account.items if one.state in (OVERDUE, LATE)])
    context = {
        "account": account, "late": late[:100], "late_count": len(late), "crumbs": crumbs(name), "print_title": name,
        "before": year - 1 if year > FIRST else None, "after": year + 1 if year < today.year else None,
    }  # fmt: skip
    return render(request, "coordination/account.html", context)


@require_GET
def sheet(request: HttpRequest, year: int) -> HttpResponse:
    """The same as a sheet. Answers: 200 a file; 404."""
    content = sheet_of(_account(request, year), request.today)  # type: ignore[attr-defined]
    return _file(content, SHEET, f"phoi-hop-{year}.xlsx")


@require_GET
def table(request: HttpRequest, year: int) -> HttpResponse:
    """The same as a table of commas. Answers: 200 a file; 404."""
    return _file(table_of(_account(request, year)).encode(), "text/csv; charset=utf-8", f"phoi-hop-{year}.csv")


def _account(request: HttpRequest, year: int) -> YearAccount:
    today = request.today  # type: ignore[attr-defined]
    if not FIRST <= year <= today.year:
        raise Http404("Chưa có số liệu của năm này.")
    return queries.year_account(who(request), year, today)


def _file(content: bytes, type: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=type)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["Cache-Control"] = "private, no-store"
    return answer
