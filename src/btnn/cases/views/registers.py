"""Sổ nhận hồ sơ, sổ thụ lý: the registers of one's own agency, by year, made to be printed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from ..queries.registers import accepted_cases, received_cases
from ..showing import registers

FIRST_YEAR = 2018  # the law's first year


def received(request: HttpRequest) -> HttpResponse:
    """Sổ nhận hồ sơ (Đ42.1)."""
    membership = request.membership  # type: ignore[attr-defined]
    year = _year(request)
    rows = [registers.received_row(row, membership.agency_id) for row in received_cases(membership, year)]
    return render(request, "cases/register_received.html", _context(request, "Sổ nhận hồ sơ", year) | {"rows": rows})


def accepted(request: HttpRequest) -> HttpResponse:
    """Sổ thụ lý (Đ43.1; Biểu mẫu số 05 of Thông tư 08/2019/TT-BTP)."""
    year = _year(request)
    rows = [registers.accepted_row(row) for row in accepted_cases(request.membership, year)]  # type: ignore[attr-defined]
    context = _context(request, "Sổ thụ lý hồ sơ yêu cầu bồi thường", year)
    return render(
        request, "cases/register_accepted.html", context | {"rows": rows, "columns": registers.ACCEPTED_COLUMNS}
    )


def _year(request: HttpRequest) -> int:
    """The year asked for; this one when the address says none or nonsense."""
    this = request.today.year  # type: ignore[attr-defined]
    told = request.GET.get("nam", "")
    year = int(told) if told.isascii() and told.isdigit() and len(told) == 4 else this
    return year if FIRST_YEAR <= year <= this else this


def _context(request: HttpRequest, title: str, year: int) -> dict[str, Any]:
    this = request.today.year  # type: ignore[attr-defined]
    return {
        "title": title,
        "year": year,
        "years": range(this, max(FIRST_YEAR, this - 5) - 1, -1),
        "print_title": f"{title} năm {year}",
    }
